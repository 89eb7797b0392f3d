import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { Problem } from '../errors';
import {
  choice,
  date,
  decimal,
  integer,
  lines,
  optional,
  parseDate,
  parseVietnameseNumber,
  text,
} from './cells';
import { writeCsv } from './csv';
import { readTable } from './read-table';
import { parseTable, tableRejected } from './table';
import { storeZip } from './zip';

const csv = (content: string) => Buffer.from(content, 'utf8');
const xlsx = (rows: SheetData) => writeXlsxFile(rows).toBuffer();

const COLUMNS = {
  code: { cell: text({ max: 20 }), aliases: ['mã', 'mã đơn vị'] },
  name: { cell: text({ max: 100 }), aliases: ['tên đơn vị'] },
  valid_from: { cell: date({ from: '1900-01-01', to: '2199-12-31' }), aliases: ['từ ngày'] },
  headcount: { cell: optional(integer({ min: 0, max: 10_000_000 })), aliases: ['biên chế'] },
};

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Problem) return error;
  throw error;
}

describe('reading a table', () => {
  it.each([
    ['commas', 'code,name\nLC,Quận Lê Chân\n'],
    ['semicolons', 'code;name\nLC;Quận Lê Chân\n'],
    ['tabs', 'code\tname\nLC\tQuận Lê Chân\n'],
    ['a byte order mark', '\uFEFFcode,name\nLC,Quận Lê Chân\n'],
    ['CRLF', 'code,name\r\nLC,Quận Lê Chân\r\n'],
    ['quotes', '"code","name"\n"LC","Quận Lê Chân"'],
    ['semicolons with a comma in a quoted header', 'code;"name, of it";\nLC;Quận Lê Chân;\n'],
  ])('takes a CSV with %s', async (_, content) => {
    const { kind, rows } = await readTable(csv(content));
    expect(kind).toBe('csv');
    expect(rows[1]?.slice(0, 2)).toEqual(['LC', 'Quận Lê Chân']);
  });

  it('takes the "Unicode text" of Excel', async () => {
    const content = Buffer.from('\uFEFFcode\tname\r\nLC\tQuận Lê Chân\r\n', 'utf16le');
    expect((await readTable(content)).rows[1]).toEqual(['LC', 'Quận Lê Chân']);
  });

  it('keeps quoted separators, quotes and line ends, and counts rows as Excel does', async () => {
    const { rows } = await readTable(csv('a,b\n"1,5","say ""x""\nand y"\n\nlast,"q"\n'));
    expect(rows).toEqual([['a', 'b'], ['1,5', 'say "x"\nand y'], [''], ['last', 'q']]);
  });

  it('takes an XLSX with numbers, dates and gaps, at the rows where they are', async () => {
    const bytes = await xlsx([
      ['code', 'valid_from', 'headcount'],
      ['LC', { type: Date, value: new Date('2021-01-01T00:00:00Z'), format: 'dd/mm/yyyy' }, 12_600],
      [null, null, null],
      ['HB', '2021-01-01', '9.800'],
    ]);
    const { kind, rows } = await readTable(bytes);
    expect(kind).toBe('xlsx');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual(['LC', new Date('2021-01-01T00:00:00Z'), 12_600]);
    expect(rows[3]).toEqual(['HB', '2021-01-01', '9.800']);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n...')],
    ['an old or encrypted Excel file', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
    ['a page', Buffer.from('<html><table><tr><td>code</td></tr></table></html>')],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['text in an old code page', Buffer.from([0x63, 0x6f, 0x64, 0x65, 0x0a, 0xe9, 0xe8, 0x0a])],
    ['another archive', storeZip([{ name: 'word/document.xml', content: Buffer.from('<w/>') }])],
  ])('refuses %s as another kind, whatever its name', async (_, bytes) => {
    expect((await problemOf(readTable(bytes))).code).toBe('UNSUPPORTED_MEDIA');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['spaces only', Buffer.from(' \r\n \n')],
    ['a quote that never ends', Buffer.from('a,b\n1,"2\n3,4\n')],
    [
      'half an archive',
      storeZip([{ name: 'xl/workbook.xml', content: Buffer.from('<w/>') }]).subarray(0, 60),
    ],
    [
      'a workbook without sheets',
      storeZip([{ name: 'xl/workbook.xml', content: Buffer.from('<w/>') }]),
    ],
  ])('refuses %s', async (_, bytes) => {
    expect((await problemOf(readTable(bytes))).code).toBe('IMPORT_REJECTED');
  });

  it('refuses a file over 10 MB', async () => {
    const problem = await problemOf(readTable(Buffer.alloc(10 * 1024 * 1024 + 1, 'a')));
    expect(problem.code).toBe('PAYLOAD_TOO_LARGE');
  });

  it('refuses more rows, columns and characters than it may have, naming the place', async () => {
    const rows = await problemOf(readTable(csv(`a\n${'1\n'.repeat(20_001)}`)));
    expect(rows.said?.vi).toContain('20.000');
    const columns = await problemOf(readTable(csv(`a\n${'1,'.repeat(61)}1\n`)));
    expect(columns.extras.errors?.[0]).toMatchObject({ path: 'row 2' });
    const long = await problemOf(readTable(csv(`a,b\n1,${'x'.repeat(10_001)}\n`)));
    expect(long.extras.errors?.[0]?.path).toBe('row 2');
  });

  it('takes 20,000 rows', async () => {
    const content = `code,name\n${'LC,Quận Lê Chân\n'.repeat(20_000)}`;
    expect((await readTable(csv(content))).rows).toHaveLength(20_001);
  });
});

describe('hostile workbooks', () => {
  const workbook = async (sheet: string): Promise<Buffer> => {
    const files = [
      [
        'xl/workbook.xml',
        '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ],
      ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`],
    ] as const;
    return Promise.resolve(
      storeZip(files.map(([name, content]) => ({ name, content: Buffer.from(content) }))),
    );
  };
  const cell = (place: string, value: string) =>
    `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

  it('reads the plain one that the others are made from', async () => {
    const bytes = await workbook(
      `<row r="1">${cell('A1', 'code')}</row><row r="2">${cell('A2', 'LC')}</row>`,
    );
    expect((await readTable(bytes)).rows).toEqual([['code'], ['LC']]);
  });

  it('names the cell that the workbook garbles', async () => {
    const bytes = await workbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>');
    const problem = await problemOf(readTable(bytes));
    expect(problem.extras.errors?.[0]?.path).toBe('row 1, column 1');
  });

  it.each([
    ['a row number in the billions', `<row r="999999999">${cell('A999999999', 'x')}</row>`],
    ['a column at the far right', `<row r="1">${cell('XFD1', 'x')}</row>`],
  ])('refuses %s without harm to the process', async (_, sheet) => {
    const before = process.memoryUsage().rss;
    expect((await problemOf(readTable(await workbook(sheet)))).code).toBe('IMPORT_REJECTED');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it('refuses a bomb by what it claims, before inflating it', async () => {
    const bytes = bomb(300 * 1024 * 1024);
    const problem = await problemOf(readTable(bytes));
    expect(problem.extras.errors?.[0]?.expected).toContain('inflatedBytes');
  });

  it('refuses a bomb that claims to be small', async () => {
    expect((await problemOf(readTable(bomb(100)))).code).toBe('IMPORT_REJECTED');
  });

  it('survives any damage to any byte', async () => {
    const good = await xlsx([['code'], ['LC']]);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(good);
        bytes[at] = byte;
        const outcome = await readTable(bytes).catch((error: unknown) => error);
        expect(outcome instanceof Problem || 'rows' in (outcome as object)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  /** 50 MB of zeros as the workbook, with a claimed size of our choice. */
  function bomb(claimed: number): Buffer {
    const packed = deflateRawSync(Buffer.alloc(50 * 1024 * 1024));
    const archive = storeZip([{ name: 'xl/workbook.xml', content: packed }]);
    const line = archive.length - 22 - 46 - 'xl/workbook.xml'.length;
    archive.writeUInt16LE(8, line + 10);
    archive.writeUInt32LE(claimed, line + 24);
    return archive;
  }
});

describe('parsing the rows of a table', () => {
  const parse = async (content: string) => parseTable(await readTable(csv(content)), COLUMNS);

  it('reads every column by its name or an alias, in any order, accents and case aside', async () => {
    const { rows, errors } = await parse(
      'BIÊN CHẾ,Ma don vi,Từ_ngày,Tên đơn vị\n12.600,LC,01/01/2021,Quận  Lê Chân\n',
    );
    expect(errors).toEqual([]);
    expect(rows.map(({ row, values }) => ({ row, values }))).toEqual([
      {
        row: 2,
        values: { code: 'LC', name: 'Quận Lê Chân', valid_from: '2021-01-01', headcount: 12_600 },
      },
    ]);
  });

  it('says for every wrong cell the row, the column, what was there and what was expected', async () => {
    const { errors } = await parse(
      'code,name,valid_from,headcount\nLC,Quận Lê Chân,2021-01-01,12600\n\nHB,Quận Hồng Bàng,31/02/2021,9800\n,Quận Ngô Quyền,2021-01-01,nhiều\n',
    );
    expect(errors).toEqual([
      expect.objectContaining({ path: 'row 4, column valid_from', value: '31/02/2021' }),
      expect.objectContaining({ path: 'row 5, column code', value: '' }),
      {
        path: 'row 5, column headcount',
        expected: 'a whole number from 0 to 10000000, or nothing',
        hint: 'số nguyên từ 0 đến 10.000.000, hoặc để trống',
        value: 'nhiều',
      },
    ]);
    const problem = tableRejected(errors);
    expect(problem.code).toBe('IMPORT_REJECTED');
    expect(problem.said?.vi).toContain('dòng 4, cột valid_from');
  });

  it('calls the columns as the file does', async () => {
    const { errors } = await parse('mã,tên đơn vị,từ ngày,Biên chế\nLC,Lê Chân,2021-01-01,-1\n');
    expect(errors.map(({ path }) => path)).toEqual(['row 2, column Biên chế']);
  });

  it.each([
    ['a missing column', 'code,name\nLC,Lê Chân\n', 'row 1, column valid_from'],
    [
      'an unknown column',
      'code,name,valid_from,colour\nLC,Lê Chân,2021-01-01,red\n',
      'row 1, column colour',
    ],
    ['a column twice', 'code,mã,name,valid_from\nLC,LC,Lê Chân,2021-01-01\n', 'row 1, column mã'],
    [
      'a column without name',
      'code,name,valid_from,,headcount\nLC,Lê Chân,2021-01-01,x,1\n',
      'row 1, column 4',
    ],
    [
      'a cell beyond the header',
      'code,name,valid_from\nLC,Lê Chân,2021-01-01,12600\n',
      'row 2, column 4',
    ],
    ['no rows', 'code,name,valid_from\n', 'file'],
  ])('reports %s', async (_, content, path) => {
    const { rows, errors } = await parse(content);
    expect(rows).toEqual([]);
    expect(errors.map((error) => error.path)).toEqual([path]);
  });

  it('skips empty rows above the header, between and below', async () => {
    const { rows } = await parse('\n,,\ncode,name,valid_from\n\nLC,Lê Chân,2021-01-01\n,,\n\n');
    expect(rows.map(({ row }) => row)).toEqual([5]);
  });

  it('lets a later check name a cell of a row', async () => {
    const { rows } = await parse('mã,name,valid_from\nLC,Lê Chân,2021-01-01\n');
    expect(rows[0]?.error('code', { en: 'another code', vi: 'mã khác' })).toEqual({
      path: 'row 2, column mã',
      expected: 'another code',
      hint: 'mã khác',
      value: 'LC',
    });
  });
});

describe('cells', () => {
  it.each([
    ['195.675', 195_675],
    ['1.000.000', 1_000_000],
    ['7,25', 7.25],
    ['1.234,5', 1_234.5],
    ['195675', 195_675],
    ['7.25', 7.25],
    ['0.125', 0.125],
    ['-1.000', -1_000],
    [' 12 ', 12],
  ])('reads %s as %p', (written, value) => {
    expect(parseVietnameseNumber(written)).toBe(value);
  });

  it.each(['', 'nhiều', '1.2.3', '1,234,567', '1.23.456', '12,', '١٢', '1e5', '0x10', 'Infinity'])(
    'reads %p as no number',
    (written) => {
      expect(parseVietnameseNumber(written)).toBeNaN();
    },
  );

  it('reads back every whole number that it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
        expect(parseVietnameseNumber(number.toLocaleString('vi-VN'))).toBe(number);
      }),
    );
  });

  it.each([
    ['05/03/2023', '2023-03-05'],
    ['5/3/2023', '2023-03-05'],
    ['5-3-2023', '2023-03-05'],
    ['05.03.2023', '2023-03-05'],
    ['2023-03-05', '2023-03-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['31/11/2023', null],
    ['2023-13-01', null],
    ['05/03/23', null],
    ['0001-01-01', null],
    ['hôm nay', null],
  ])('reads the date %s as %p', (written, iso) => {
    expect(parseDate(written)).toBe(iso);
  });

  it('takes the words of a choice in any writing', () => {
    const cell = choice({ quan: ['Quận'], huyen: ['Huyện'] });
    expect(cell.read('  QUAN ')).toBe('quan');
    expect(cell.read('huyện')).toBe('huyen');
    expect(cell.read('tỉnh')).not.toBe('quan');
  });

  it('cleans text: NFC, spaces, zero-width characters; a number is its digits', () => {
    const cell = text({ max: 50 });
    expect(cell.read('Quận\u00a0 Lê\u200b Chân'.normalize('NFD'))).toBe('Quận Lê Chân');
    expect(cell.read(31)).toBe('31');
    expect(lines({ max: 50 }).read('một\r\nhai')).toBe('một\nhai');
  });

  it('refuses control characters and decimals where whole numbers belong', () => {
    expect(text({ max: 50 }).read('a\u0007b')).toHaveProperty('said');
    expect(integer({ min: 0, max: 10 }).read('7,25')).toHaveProperty('said');
    expect(decimal({ min: 0, max: 10 }).read('7,25')).toBe(7.25);
  });
});

describe('writing CSV', () => {
  it('quotes what needs it and starts no formula', () => {
    const written = writeCsv(
      ['code', 'name'],
      [
        ['LC', 'a, "b"\nc'],
        ['=1+1', '@x'],
        [null, 7],
      ],
    );
    expect(written).toBe(`\uFEFFcode,name\r\nLC,"a, ""b""\nc"\r\n'=1+1,'@x\r\n,7\r\n`);
  });

  it('is read back as it was, whatever the text', async () => {
    const read = (value: string) => text({ max: 500 }).read(value);
    const clean = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map(read)
      .filter((value) => typeof value === 'string');
    await fc.assert(
      fc.asyncProperty(fc.array(clean, { minLength: 1, maxLength: 60 }), async (cells) => {
        const column = cells.map((value) => [value]);
        const { rows } = await readTable(csv(writeCsv(['x'], column)));
        expect(rows.slice(1).map(([value]) => read(String(value)))).toEqual(cells);
      }),
      { numRuns: 8 },
    );
  });
});
