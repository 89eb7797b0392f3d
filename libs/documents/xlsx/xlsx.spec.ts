import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import readSheets, { readSheet } from 'read-excel-file/node';
import { readTable } from '@bangvang/platform';
import { until } from '../../../test/support/until';
import { cellXml, columnLetters, sheetNames } from './cells.rules';
import { xlsxStream, type XlsxColumn, type XlsxSheet } from './xlsx';

const column = (kind: XlsxColumn['kind'], title: string = kind): XlsxColumn => ({
  title,
  width: 12,
  kind,
});

const written = (...sheets: XlsxSheet[]): Promise<Buffer> => buffer(xlsxStream(sheets));

async function readBack(columns: XlsxColumn[], ...rows: unknown[][]): Promise<unknown[][]> {
  return readSheet(await written({ name: 'Trang', columns, rows }), { trim: false });
}

describe('a workbook', () => {
  it('holds texts as they are: no formula, no number, no lost zero, no lost space', async () => {
    const texts = [
      '=1+1',
      '0912345678',
      '031099000123',
      ' hai  đầu ',
      '<b>&"\'',
      '_x0041_',
      'Ế\nĐ',
    ];
    const [, ...rows] = await readBack([column('text')], ...texts.map((text) => [text]));
    expect(rows.map(([text]) => text)).toEqual(texts);
    const xml = texts.map((text) => cellXml('A2', 'text', text)).join('');
    expect(xml).not.toContain('<f');
    expect(xml.match(/t="inlineStr"/g)).toHaveLength(texts.length);
  });

  it('holds numbers exactly, days and instants of the wall clock, and empty cells', async () => {
    const columns = [column('integer'), column('decimal'), column('date'), column('datetime')];
    const [header, row, gaps] = await readBack(
      columns,
      [195_675, '22.88', '2023-05-26', '2023-07-01 00:00:00'],
      [null, undefined, null, '1900-03-01T23:59:59.999'],
    );
    expect(header).toEqual(['integer', 'decimal', 'date', 'datetime']);
    expect(row).toEqual([
      195_675,
      22.88,
      new Date('2023-05-26T00:00:00Z'),
      new Date('2023-07-01T00:00:00Z'),
    ]);
    expect(gaps?.slice(0, 3)).toEqual([null, null, null]);
    expect(gaps?.[3]).toEqual(new Date('1900-03-01T23:59:59Z'));
  });

  it('counts days as spreadsheets do', () => {
    const serial = (day: string) => /<v>(.*)<\/v>/.exec(cellXml('A1', 'datetime', day))?.[1];
    expect(serial('1900-03-01')).toBe('61');
    expect(serial('2023-05-26')).toBe('45072');
    expect(serial('2023-05-26 18:00:00')).toBe('45072.75');
  });

  it('leaves out what XML does not know', async () => {
    const [, [text] = []] = await readBack([column('text')], ['a\u0000b\u000Bc\uD800d😀']);
    expect(text).toBe('abcd😀');
  });

  it('is taken back by the import of tables', async () => {
    const columns = [column('text', 'code'), column('integer', 'people')];
    const bytes = await written({ name: 'Trang', columns, rows: [['007', 5]] });
    expect((await readTable(bytes)).rows).toEqual([
      ['code', 'people'],
      ['007', 5],
    ]);
  });

  it('has sheets with names of their own', async () => {
    const sheet = (name: string): XlsxSheet => ({
      name,
      columns: [column('text')],
      rows: [[name]],
    });
    const sheets = await readSheets(await written(sheet('Đơn vị'), sheet('Tuần 1/2'), sheet('')));
    expect(sheets.map(({ sheet: name }) => name)).toEqual(['Đơn vị', 'Tuần 1 2', 'Trang 3']);
    expect(sheets.map(({ data }) => data[1]?.[0] ?? null)).toEqual(['Đơn vị', 'Tuần 1/2', null]);
  });

  it.each([
    ['a word for a number', 'integer', 'nhiều'],
    ['no number', 'decimal', NaN],
    ['a day that is none', 'date', '2023-02-30'],
    ['an object for a text', 'text', {}],
  ] as const)('refuses %s', async (_, kind, value) => {
    await expect(readBack([column(kind)], [value])).rejects.toThrow(TypeError);
  });

  it('fails as its rows fail', async () => {
    const rows = async function* (): AsyncGenerator<string[]> {
      yield ['một'];
      await sleep(1);
      throw new Error('the database went away');
    };
    await expect(
      written({ name: 'Trang', columns: [column('text')], rows: rows() }),
    ).rejects.toThrow('the database went away');
  });
});

describe('a workbook that is read slowly, or no more', () => {
  const COUNT = 200_000;

  function counted() {
    const state = { asked: 0, ended: false };
    const rows = async function* (): AsyncGenerator<unknown[]> {
      try {
        for (; state.asked < COUNT; state.asked += 1) {
          if (state.asked % 1_000 === 0) await sleep(0);
          yield [`Đơn vị ${state.asked}`, state.asked, `${Math.sin(state.asked)}`];
        }
      } finally {
        state.ended = true;
      }
    };
    const columns = [column('text'), column('integer'), column('text')];
    return { state, stream: xlsxStream([{ name: 'Trang', columns, rows: rows() }]) };
  }

  it('asks for no more rows than were taken, and ends its rows with it', async () => {
    const { state, stream } = counted();
    stream.once('data', () => stream.pause());
    // What is on its way fills its room, and then nothing more is asked for.
    let before = -1;
    while (before !== state.asked || state.asked === 0) {
      before = state.asked;
      await sleep(500);
    }
    expect(state.asked).toBeLessThan(COUNT / 4);
    const gone = once(stream, 'close');
    stream.destroy();
    await gone;
    await until(() => state.ended);
  });
});

describe('names', () => {
  it('of columns go on after Z', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('of sheets are short, clean and different', () => {
    const long = 'Ủy ban nhân dân thành phố Hải Phòng';
    expect(sheetNames([long, long, "'a:b'", 'A:B'])).toEqual([
      'Ủy ban nhân dân thành phố Hải P',
      'Ủy ban nhân dân thành phố H (2)',
      'a b',
      'A B (2)',
    ]);
  });
});
