import { buffer } from 'node:stream/consumers';
import { pdfCount, pdfTexts } from '../../../test/support/pdf-text';
import { administrativePdf } from './administrative';
import type { AdministrativeDocument, TableColumn, TableRow } from './administrative.types';

const document = (changes: Partial<AdministrativeDocument> = {}): AdministrativeDocument => ({
  issuer: ['Thành ủy Hải Phòng', 'Ban Tổ chức cuộc thi'],
  number: '12/QĐ-BTC',
  place: 'Hải Phòng',
  date: { day: 5, month: 2, year: 2026 },
  title: ['PHỤ LỤC', 'DANH SÁCH ĐOẠT GIẢI'],
  subtitle: '(Kèm theo Quyết định số 12/QĐ-BTC)',
  blocks: [],
  ...changes,
});

const columns: TableColumn[] = [
  { title: 'STT', width: 1, align: 'center' },
  { title: 'Họ và tên', width: 4, align: 'left' },
  { title: 'Số dự đoán', width: 2, align: 'right' },
];

const table = (rows: Iterable<TableRow> | AsyncIterable<TableRow>) =>
  ({ kind: 'table', columns, rows }) as const;

const written = async (changes: Partial<AdministrativeDocument> = {}) =>
  buffer(administrativePdf(document(changes)));

describe('an administrative document', () => {
  it('has the issuing body and the state at its head, then what it is', async () => {
    const [page] = pdfTexts(await written({ blocks: [{ kind: 'heading', text: 'I. Giải tuần' }] }));
    expect(page).toEqual([
      'THÀNH ỦY HẢI PHÒNG',
      'BAN TỔ CHỨC CUỘC THI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/QĐ-BTC',
      'Hải Phòng, ngày 05 tháng 02 năm 2026',
      'PHỤ LỤC',
      'DANH SÁCH ĐOẠT GIẢI',
      '(Kèm theo Quyết định số 12/QĐ-BTC)',
      'I. Giải tuần',
    ]);
  });

  it('embeds every letter of Vietnamese once per face', async () => {
    const letters =
      'aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ';
    const text = `${letters} ${letters.toLocaleUpperCase('vi')}`;
    const file = await written({ blocks: [{ kind: 'paragraph', text }] });
    const words = pdfTexts(file)[0]!.slice(9).join(' ');
    expect(words).toBe(text);
    expect(pdfCount(file, 'FontFile2')).toBe(3);
  });

  it('repeats the header of a table and numbers its pages from the second on', async () => {
    const rows = Array.from({ length: 100 }, (_, n) => [`${n + 1}`, 'Đỗ Thị Ẩn', '195.675']);
    const pages = pdfTexts(await written({ blocks: [table(rows)] }));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page.filter((text) => text === 'Họ và tên')).toHaveLength(1);
      if (index > 0) expect(page.slice(0, 2)).toEqual([`${index + 1}`, 'STT']);
    }
    const names = pages.flat().filter((text) => text === 'Đỗ Thị Ẩn');
    expect(names).toHaveLength(100);
  });

  it('sets words the same after any number of pages', async () => {
    const rows = Array.from({ length: 900 }, (_, n) => [`${n + 1}`, 'constructor Ưỡn', 'toString']);
    const pages = pdfTexts(await written({ blocks: [table(rows)] }));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flat().filter((text) => text === 'constructor Ưỡn')).toHaveLength(900);
  });

  it('keeps the signature together', async () => {
    const signature = { role: 'TM. BAN TỔ CHỨC\nTRƯỞNG BAN', name: 'Nguyễn Văn Đức' };
    for (const rows of [1, 24, 25, 26, 27, 28, 29, 30]) {
      const some = Array.from({ length: rows }, (_, n) => [`${n}`, 'An', '1']);
      const last = pdfTexts(await written({ blocks: [table(some)], signature })).at(-1);
      expect(last?.slice(-3)).toEqual(['TM. BAN TỔ CHỨC', 'TRƯỞNG BAN', 'Nguyễn Văn Đức']);
    }
  });

  it('breaks what is wider than a cell, and rows that are taller than a page', async () => {
    const long = 'đ'.repeat(300);
    const tall = Array.from({ length: 400 }, (_, n) => `dòng ${n}`).join('\n');
    const pages = pdfTexts(
      await written({
        blocks: [
          table([
            ['1', long, ''],
            ['2', tall, ''],
          ]),
        ],
      }),
    );
    const all = pages.flat();
    expect(all.filter((text) => /^đ+$/.test(text)).join('')).toBe(long);
    expect(all.filter((text) => text.startsWith('dòng'))).toHaveLength(400);
  });

  it('reads rows no faster than it is read itself', async () => {
    let read = 0;
    function* rows(): Generator<TableRow> {
      for (; read < 50_000; read += 1) yield [`${read}`, 'Nguyễn Văn An', '7,25'];
    }
    const stream = administrativePdf(document({ blocks: [table(rows())] }));
    for await (const bytes of stream) if ((bytes as Buffer).length > 0) break;
    expect(read).toBeLessThan(2_000);
  });

  it('ends with the error of its rows', async () => {
    async function* rows(): AsyncGenerator<TableRow> {
      yield ['1', 'An', '2'];
      await Promise.reject(new Error('kết nối đứt'));
    }
    await expect(written({ blocks: [table(rows())] })).rejects.toThrow('kết nối đứt');
  });

  it('is the same bytes for the same document', async () => {
    const blocks = () => [table([['1', 'An', '2']])];
    expect(await written({ blocks: blocks() })).toEqual(await written({ blocks: blocks() }));
  });

  it('leaves room for a day that is filled in by hand', async () => {
    const [page] = pdfTexts(await written({ date: undefined }));
    expect(page![5]).toMatch(/^Hải Phòng, ngày +tháng +năm/);
  });
});
