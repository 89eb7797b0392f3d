import { sha256 } from '@bangvang/platform';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { greyPng, makeBank, sendFile } from '../../../test/support/questions';
import { insertContest, staffMember, type StaffMember } from '../../../test/support/staff';

let test: TestApp;
let organiser: StaffMember;
let contestId: string;

beforeAll(async () => {
  test = await createTestApp();
  contestId = await insertContest(test);
  organiser = await staffMember(test, 'organiser', contestId);
});
afterAll(() => test.close());

const bank = () => makeBank(test, organiser, contestId);

const send = (bankId: string, file: Buffer | string, query = '') =>
  sendFile(test, `/api/staff/banks/${bankId}/import${query}`, organiser.cookie, file);

async function questions(bankId: string): Promise<object[]> {
  const path = `/api/staff/banks/${bankId}/questions?retired=all`;
  const { body } = await test.call('GET', path, { cookie: organiser.cookie });
  return body.questions as unknown as object[];
}

const HEADER = [
  'Mã',
  'Loại',
  'Chủ đề',
  'Mức độ',
  'Câu hỏi',
  'A',
  'B',
  'C',
  'D',
  'Đáp án',
  'Sai số',
  'Giữ nguyên vị trí',
  'Giải thích',
];

type CellOf = string | number | boolean | Date | null;

const xlsx = (...rows: CellOf[][]) =>
  writeXlsxFile([
    { sheet: 'Câu hỏi', data: [HEADER, ...rows].map((row) => row.map(toCell)) },
  ]).toBuffer();

function toCell(value: CellOf) {
  return value instanceof Date
    ? { value, format: 'dd/mm/yyyy' }
    : value === null
      ? null
      : { value };
}

describe('table import', () => {
  const rows: CellOf[][] = [
    [
      'T-1',
      null,
      'Biển',
      2,
      'Cảng nào?',
      'Hải Phòng',
      1911,
      new Date('1945-09-02'),
      'Tất cả',
      'b',
      null,
      'D',
      'Vì thế.',
    ],
    [
      'T-2',
      'nhiều đáp án',
      null,
      null,
      'Những nơi nào?',
      'Đồ Sơn',
      'Cát Bà',
      'Sầm Sơn',
      null,
      'A; B',
      null,
      null,
      null,
    ],
    ['T-3', 'Đúng/Sai', null, null, 'Phải không?', null, null, null, null, 'Sai', null, null, null],
    [
      'T-4',
      'boolean',
      null,
      null,
      'Có phải không?',
      null,
      null,
      null,
      null,
      true,
      null,
      null,
      null,
    ],
    ['T-5', 'số', 'Biển', 5, 'Bao xa?', null, null, null, null, '12,5', 0.5, null, null],
    [
      null,
      'số',
      'Biển',
      5,
      'Bao nhiêu người?',
      null,
      null,
      null,
      null,
      '195.675',
      null,
      null,
      null,
    ],
  ];

  it('reads XLSX as people write it', async () => {
    const id = await bank();
    const answer = await send(id, await xlsx(...rows), '?topic=Khác&difficulty=4');
    expect(answer.body).toEqual({ created: 6, updated: 0, unchanged: 0 });
    const stored = await questions(id);
    expect(stored).toMatchObject([
      { code: 'Q0001', key: { value: 195_675 } },
      {
        code: 'T-1',
        type: 'single',
        topic: 'Biển',
        difficulty: 2,
        options: [
          { text: 'Hải Phòng' },
          { text: '1911' },
          { text: '02/09/1945' },
          { text: 'Tất cả', pinned: true },
        ],
        key: { correct: ['b'] },
        explanation: 'Vì thế.',
      },
      { code: 'T-2', type: 'multiple', topic: 'Khác', difficulty: 4, key: { correct: ['a', 'b'] } },
      { code: 'T-3', type: 'boolean', key: { correct: ['b'] }, options: [] },
      { code: 'T-4', type: 'boolean', key: { correct: ['a'] } },
      { code: 'T-5', type: 'numeric', key: { value: 12.5, tolerance: 0.5 } },
    ]);
    const again = await send(id, await xlsx(...rows), '?topic=Khác&difficulty=4');
    expect(again.body).toEqual({ created: 0, updated: 0, unchanged: 6 });
  });

  it('reads CSV, and a question keeps its image', async () => {
    const id = await bank();
    const picture = greyPng(1, 1);
    const image = { sha256: sha256(picture), alt: 'Ảnh' };
    const media = [{ sha256: image.sha256, data: picture.toString('base64') }];
    const options = ['Hà Nội', 'Vinh'];
    const question = {
      type: 'single',
      code: 'T-1',
      stem: 'Ở đâu?',
      options,
      key: { correct: ['a'] },
      image,
    };
    await send(id, JSON.stringify({ questions: [question], media }));
    const csv = 'code;stem;A;B;correct\nT-1;Cảng nào?;Hải Phòng;Vinh;A\n';
    expect((await send(id, csv)).body).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(await questions(id)).toMatchObject([
      { version: 2, stem: 'Cảng nào?', image: { alt: 'Ảnh' } },
    ]);
  });

  it('names row and column of everything wrong, and imports nothing', async () => {
    const id = await bank();
    const answer = await send(
      id,
      await xlsx(
        rows[0]!,
        ['T-1', null, null, null, 'Trùng mã?', 'một', 'hai', null, null, 'A', null, null, null],
        ['X-1', null, null, 9, 'Mức độ?', 'một', 'hai', null, null, 'A', null, null, null],
        ['X-2', null, null, null, 'Đáp án?', 'một', 'hai', null, null, 'C', null, null, null],
        ['X-3', null, null, null, 'Hai đáp án?', 'một', 'hai', null, null, 'A,B', null, null, null],
        ['X-4', null, null, null, 'Cách ô?', 'một', null, 'ba', null, 'A', null, null, null],
        ['X-5', 'số', null, null, 'Không số?', null, null, null, null, 'nhiều', null, null, null],
        ['X-6', 'luận', null, null, 'Loại gì?', null, null, null, null, 'A', null, null, null],
        ['X-7', null, null, null, 'Ghim gì?', 'một', 'hai', null, null, 'A', null, 'E', null],
        [
          'X-8',
          'đúng sai',
          null,
          null,
          'Thừa?',
          'Đúng',
          'Sai',
          null,
          null,
          'Đúng',
          null,
          null,
          null,
        ],
        ['X-9', null, null, null, 'Giống nhau?', 'một', 'Một', null, null, 'A', 1, null, null],
        ['X-10', null, null, null, null, 'một', 'hai', null, null, 'A', null, null, null],
      ),
    );
    expect(answer.status).toBe(422);
    const errors = answer.body.errors as unknown as { path: string }[];
    expect(errors.map(({ path }) => path).sort()).toEqual(
      [
        'row 3, column Mã',
        'row 4, column Mức độ',
        'row 5, column Đáp án',
        'row 6, column Đáp án',
        'row 7, column B',
        'row 8, column Đáp án',
        'row 9, column Loại',
        'row 10, column Giữ nguyên vị trí',
        'row 11, column A',
        'row 12, column B',
        'row 12, column Sai số',
        'row 13, column Câu hỏi',
      ].sort(),
    );
    expect(errors).toContainEqual({
      path: 'row 5, column Đáp án',
      expected: 'ít nhất một chữ cái trong a, b',
      value: 'c',
    });
    expect(await questions(id)).toEqual([]);
  });

  it('has a template: an empty sheet to fill in, whose examples import', async () => {
    const id = await bank();
    const answer = await fetch(`${test.url}/api/staff/banks/${id}/import-template`, {
      headers: { cookie: organiser.cookie },
    });
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const workbook = Buffer.from(await answer.arrayBuffer());
    expect((await send(id, workbook)).body).toMatchObject({ errors: [{ path: 'file' }] });
    const sheets = await readXlsxFile(workbook);
    const examples = sheets.find(({ sheet }) => sheet === 'Ví dụ')!;
    const data = examples.data.map((row) => row.map((value) => toCell(value as CellOf)));
    const images = [picture({ row: data.length })];
    const filled = await writeXlsxFile([{ sheet: 'Câu hỏi', data, images }]).toBuffer();
    expect((await send(id, filled)).body).toMatchObject({ created: 5 });
  });
});

/** A picture over the cells, its upper left corner in a row and a column counted from 1. */
function picture({ row, column = 14, content = greyPng(20, 10), ...rest }: PictureAt) {
  const size = { width: 20, height: 10, dpi: 96 };
  return { content, contentType: 'image/png', ...size, anchor: { row, column }, ...rest };
}

interface PictureAt {
  row: number;
  column?: number;
  content?: Buffer;
  description?: string;
}

describe('pictures over the cells of a workbook', () => {
  const WITH_WORDS = [...HEADER, 'Mô tả ảnh'];
  const question = (code: string, alt: string | null = null): CellOf[] => [
    ...[code, 'đúng sai', 'Chung', 1, `Hình của ${code} có màu xám.`, null, null, null, null],
    ...['Đúng', null, null, null, alt],
  ];
  const sheet = (rows: CellOf[][], images: ReturnType<typeof picture>[]) =>
    writeXlsxFile([
      { sheet: 'Câu hỏi', data: [WITH_WORDS, ...rows].map((row) => row.map(toCell)), images },
    ]).toBuffer();

  it('become the images of the questions in whose rows they begin, told in words', async () => {
    const id = await bank();
    const file = await sheet(
      [question('A1'), question('A2'), question('A3', 'Ô xám rộng')],
      [
        picture({ row: 2, description: 'Ô xám\nnhỏ' }),
        picture({ row: 4, content: greyPng(30, 10), description: 'không dùng đến' }),
      ],
    );
    expect((await send(id, file)).body).toMatchObject({ created: 3 });
    expect(await questions(id)).toMatchObject([
      { code: 'A1', image: { alt: 'Ô xám nhỏ' } },
      { code: 'A2', image: null },
      { code: 'A3', image: { alt: 'Ô xám rộng' } },
    ]);
    expect((await send(id, file)).body).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  it('stay what they were where a later file has none', async () => {
    const id = await bank();
    await send(id, await sheet([question('A1', 'Ô xám')], [picture({ row: 2 })]));
    const later = await send(id, await sheet([question('A1')], []));
    expect(later.body).toMatchObject({ unchanged: 1 });
    expect(await questions(id)).toMatchObject([{ image: { alt: 'Ô xám' } }]);
  });

  it.each([
    ['two in one row', [question('A1', 'Ảnh')], [2, 2], 'row 2, column N'],
    ['one beside the header', [question('A1')], [1], 'row 1, column N'],
    ['one without words', [question('A1')], [2], 'row 2, column Mô tả ảnh'],
    ['words without one', [question('A1', 'Ảnh')], [], 'row 2, column Mô tả ảnh'],
  ])('are refused: %s', async (_, rows, places, path) => {
    const id = await bank();
    const images = places.map((row) => picture({ row }));
    const answer = await send(id, await sheet(rows, images));
    expect(answer.body).toMatchObject({ code: 'IMPORT_REJECTED', errors: [{ path }] });
    expect(await questions(id)).toEqual([]);
  });

  it.each([
    ['what is no picture', Buffer.from('không phải ảnh')],
    ['more than 1 MB', Buffer.alloc(1024 * 1024 + 1)],
  ])('are refused by their row: %s', async (_, content) => {
    const id = await bank();
    const images = [picture({ row: 2, content, column: 28 })];
    const answer = await send(id, await sheet([question('A1', 'Ảnh')], images));
    expect(answer.body).toMatchObject({ errors: [{ path: 'row 2, column AB' }] });
  });
});
