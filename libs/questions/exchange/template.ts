import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { COLUMNS } from './read-sheet';

/** The columns as people find them in the template, in its order, and how wide. */
const HEADERS: [name: keyof typeof COLUMNS, title: string, width: number][] = [
  ['code', 'Mã câu hỏi', 12],
  ['type', 'Loại', 14],
  ['topic', 'Chủ đề', 20],
  ['difficulty', 'Mức độ', 9],
  ['stem', 'Câu hỏi', 60],
  ['a', 'A', 28],
  ['b', 'B', 28],
  ['c', 'C', 28],
  ['d', 'D', 28],
  ['e', 'E', 20],
  ['f', 'F', 20],
  ['correct', 'Đáp án đúng', 13],
  ['tolerance', 'Sai số', 9],
  ['pinned', 'Giữ nguyên vị trí', 16],
  ['explanation', 'Giải thích', 50],
  ['sourceNote', 'Nguồn', 40],
  ['imageAlt', 'Mô tả ảnh', 40],
];

type Example = Partial<Record<keyof typeof COLUMNS, string | number>>;

const EXAMPLES: Example[] = [
  {
    code: 'LS-001',
    type: 'một đáp án',
    topic: 'Lịch sử',
    difficulty: 1,
    stem: 'Chủ tịch Hồ Chí Minh đọc Tuyên ngôn Độc lập tại đâu?',
    a: 'Quảng trường Ba Đình',
    b: 'Bến cảng Nhà Rồng',
    c: 'Hang Pác Bó',
    correct: 'A',
    explanation: 'Ngày 2/9/1945, tại Quảng trường Ba Đình, Hà Nội.',
  },
  {
    code: 'LS-002',
    type: 'nhiều đáp án',
    topic: 'Lịch sử',
    difficulty: 2,
    stem: 'Những địa danh nào thuộc thành phố Hải Phòng?',
    a: 'Đồ Sơn',
    b: 'Cát Bà',
    c: 'Sầm Sơn',
    d: 'Tất cả các địa danh trên',
    correct: 'A,B',
    pinned: 'D',
  },
  {
    code: 'LS-003',
    type: 'đúng sai',
    topic: 'Lịch sử',
    difficulty: 1,
    stem: 'Người thanh niên Nguyễn Tất Thành ra đi tìm đường cứu nước năm 1911.',
    correct: 'Đúng',
  },
  {
    code: 'LS-004',
    type: 'số',
    topic: 'Lịch sử',
    difficulty: 3,
    stem: 'Nguyễn Tất Thành ra đi tìm đường cứu nước năm nào?',
    correct: 1911,
    tolerance: 0,
  },
  {
    code: 'HH-001',
    type: 'một đáp án',
    topic: 'Hình học',
    difficulty: 1,
    stem: 'Hình bên được tô mấy phần?',
    a: 'Một phần hai',
    b: 'Một phần ba',
    c: 'Một phần tư',
    correct: 'C',
    imageAlt: 'Hình vuông chia làm bốn phần bằng nhau, một phần được tô',
  },
];

/** A square in four parts, the first of them dark: 96 by 96 pixels, black and white. */
const PICTURE = {
  content: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAGAAAABgAQAAAADK40qVAAAAJ0lEQVR42mNgIADq///////PKGeUQyEHG7AHKfgHVTbKGeWQy8EJANca1vpmzGmKAAAAAElFTkSuQmCC',
    'base64',
  ),
  contentType: 'image/png',
  width: 96,
  height: 96,
  dpi: 96,
};

/** An XLSX workbook to fill in: an empty first sheet, which is the one that is read, and examples, one with a picture. */
export async function importTemplate(): Promise<Buffer> {
  const header = HEADERS.map(([, title]) => ({ value: title, fontWeight: 'bold' as const }));
  const examples: SheetData = EXAMPLES.map((example) =>
    HEADERS.map(([name]) => {
      const value = example[name];
      return value === undefined ? null : { value };
    }),
  );
  const columns = HEADERS.map(([, , width]) => ({ width }));
  // Behind the last column, in the row of the last example.
  const anchor = { row: EXAMPLES.length + 1, column: HEADERS.length + 1 };
  return writeXlsxFile([
    { sheet: 'Câu hỏi', data: [header], columns, stickyRowsCount: 1 },
    {
      sheet: 'Ví dụ',
      data: [header, ...examples],
      columns,
      stickyRowsCount: 1,
      images: [{ ...PICTURE, anchor }],
    },
  ]).toBuffer();
}
