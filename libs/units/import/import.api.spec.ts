import { query } from '@bangvang/database';
import writeXlsxFile from 'write-excel-file/node';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { HAI_PHONG, unitsCsv, unitsDesk, type UnitsDesk } from '../../../test/support/units';

let test: TestApp;
let desk: UnitsDesk;

beforeAll(async () => {
  test = await createTestApp();
  desk = await unitsDesk(test);
});
afterAll(() => test.close());

describe('importing units', () => {
  it('takes the units of Hải Phòng, and changes nothing the second time', async () => {
    const tree = await desk.newTree();
    expect((await desk.upload(tree, HAI_PHONG)).body).toEqual({
      created: 36,
      updated: 0,
      unchanged: 0,
      headcounts: 35,
      populations: 0,
    });
    const revised = { created: 0, updated: 0, unchanged: 36, headcounts: 0, populations: 0 };
    expect((await desk.upload(tree, HAI_PHONG)).body).toEqual(revised);
    const { body } = await desk.call('GET', '/api/staff/unit-trees');
    expect(body.trees).toContainEqual(expect.objectContaining({ id: tree, units: 36 }));
  });

  it('takes the same as XLSX with date and number cells, whatever the file is called', async () => {
    const date = (iso: string) => ({
      type: Date,
      value: new Date(`${iso}T00:00:00Z`),
      format: 'dd/mm/yyyy',
    });
    const bytes = await writeXlsxFile([
      ['Mã', 'Tên đơn vị', 'Loại', 'Mã cấp trên', 'Từ ngày', 'Đến hết ngày', 'Biên chế'],
      ['LC', 'Quận Lê Chân', 'Quận', 'HP', date('2021-01-01'), '30/06/2025', 12_600],
      ['HP', 'Thành phố Hải Phòng', 'thanh-pho', null, '01/01/2021', null, null],
    ]).toBuffer();
    const tree = await desk.newTree();
    expect((await desk.upload(tree, bytes, 'units.csv')).body).toMatchObject({ created: 2 });
    const [lc] = await query<{ valid_to: string; kind: string }>(
      test.db.tx,
      `SELECT valid_to::text, kind FROM unit WHERE tree_id = $1 AND code = 'LC'`,
      [tree],
    );
    expect(lc).toEqual({ valid_to: '2025-07-01', kind: 'quan' });
  });

  it('changes what the file changes and leaves the rest', async () => {
    const tree = await desk.newTree();
    await desk.upload(tree, HAI_PHONG);
    const answer = await desk.upload(
      tree,
      unitsCsv(
        'LC,Quận Lê Chân (mới),quan,HP,2021-01-01,2025-06-30,12.700',
        'X,Xã Mới,xa,LC,2022-01-01,,',
      ),
    );
    expect(answer.body).toEqual({
      created: 1,
      updated: 1,
      unchanged: 0,
      headcounts: 1,
      populations: 0,
    });
    expect(await desk.search(tree, { q: 'xa moi', at: '2023-01-01' })).toEqual(['Xã Mới']);
    expect(await desk.search(tree, { q: 'hồng bàng', at: '2023-01-01' })).toEqual([
      'Quận Hồng Bàng',
    ]);
  });

  it('takes populations with their days, and gives them back', async () => {
    const tree = await desk.newTree();
    const file = [
      'code,name,kind,valid_from,population,population_on',
      'A,Xã A,xa,2021-01-01,12.345,01/04/2024',
      'B,Xã B,xa,2021-01-01,900,',
      'C,Xã C,xa,2021-01-01,,',
    ].join('\n');
    expect((await desk.upload(tree, file)).body).toMatchObject({ created: 3, populations: 2 });
    expect((await desk.upload(tree, file)).body).toMatchObject({ unchanged: 3, populations: 0 });
    const { text } = await desk.call('GET', `/api/staff/unit-trees/${tree}/export`);
    expect(text.split('\r\n').slice(1, 4)).toEqual([
      'A,Xã A,xa,,2021-01-01,,,,12345,2024-04-01',
      'B,Xã B,xa,,2021-01-01,,,,900,2021-01-01',
      'C,Xã C,xa,,2021-01-01,,,,,',
    ]);
    const dayAlone = file.replace('2021-01-01,,', '2021-01-01,,01/04/2024');
    expect((await desk.upload(tree, dayAlone)).body.errors?.[0]?.path).toBe(
      'row 4, column population_on',
    );
  });

  it.each([
    ['a wrong number', ['A,Quận A,quan,,2021-01-01,,nhiều'], ['row 2, column headcount']],
    ['a wrong date', ['A,Quận A,quan,,31/02/2021,,'], ['row 2, column valid_from']],
    ['no name', ['A,,quan,,2021-01-01,,'], ['row 2, column name']],
    ['an unknown parent', ['A,Quận A,quan,B,2021-01-01,,'], ['row 2, column parent_code']],
    ['its own parent', ['A,Quận A,quan,A,2021-01-01,,'], ['row 2, column parent_code']],
    [
      'a circle',
      ['A,Quận A,quan,B,2021-01-01,,', 'B,Quận B,quan,A,2021-01-01,,'],
      ['row 2, column parent_code', 'row 3, column parent_code'],
    ],
    [
      'a code twice',
      ['A,Quận A,quan,,2021-01-01,,', 'B,Quận B,quan,,2021-01-01,,', 'A,Quận C,quan,,2021-01-01,,'],
      ['row 4, column code'],
    ],
    [
      'an end before its beginning',
      ['A,Quận A,quan,,2021-01-02,2021-01-01,'],
      ['row 2, column valid_to'],
    ],
    [
      'the same name at the same time',
      ['A,Quận A,quan,,2021-01-01,,', 'B,Quận A,quan,,2024-01-01,,'],
      ['row 2, column name', 'row 3, column name'],
    ],
    [
      'several things at once, in the order of the file',
      [
        'A,Quận A,quan,Z,2021-01-01,,',
        'B,Quận B,quan,,2021-01-01,,',
        'B,Quận B2,quan,Z,2021-01-01,,',
      ],
      ['row 2, column parent_code', 'row 4, column code', 'row 4, column parent_code'],
    ],
  ])('refuses a file with %s and imports nothing of it', async (_, lines, paths) => {
    const tree = await desk.newTree();
    const answer = await desk.upload(tree, unitsCsv(...lines));
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('IMPORT_REJECTED');
    expect((answer.body.errors as unknown as { path: string }[]).map(({ path }) => path)).toEqual(
      paths,
    );
    expect(await desk.search(tree, { at: '2023-01-01' })).toEqual([]);
  });

  it('refuses a circle that the file closes with units of the tree', async () => {
    const tree = await desk.newTree();
    await desk.upload(
      tree,
      unitsCsv('A,Quận A,quan,,2021-01-01,,', 'B,Phường B,phuong,A,2021-01-01,,'),
    );
    const answer = await desk.upload(tree, unitsCsv('A,Quận A,quan,B,2021-01-01,,'));
    expect(answer.body.errors?.[0]?.path).toBe('row 2, column parent_code');
  });

  it('says where a file without the right columns fails, and what is no table at all', async () => {
    const tree = await desk.newTree();
    const missing = await desk.upload(tree, 'code,name\nA,Quận A\n');
    expect(missing.body.errors?.[0]?.path).toBe('row 1, column kind');
    expect((await desk.upload(tree, '%PDF-1.7', 'units.csv')).status).toBe(415);
    expect((await desk.call('POST', `/api/staff/unit-trees/${tree}/import`, { a: 1 })).status).toBe(
      415,
    );
  });

  it('refuses more than 10 MB', async () => {
    const tree = await desk.newTree();
    const answer = await desk.upload(tree, Buffer.alloc(10 * 1024 * 1024 + 1024, 'a'));
    expect(answer.status).toBe(413);
  });

  it('lets two imports at once end as if one came after the other', async () => {
    const tree = await desk.newTree();
    const answers = await Promise.all([desk.upload(tree, HAI_PHONG), desk.upload(tree, HAI_PHONG)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const created = answers.map(({ body }) => Number(body.created));
    expect(created.sort((a, b) => a - b)).toEqual([0, 36]);
  });
});

describe('exporting units', () => {
  it('gives a file that imports back without a change', async () => {
    const tree = await desk.newTree();
    await desk.upload(tree, HAI_PHONG);
    const { text, headers } = await desk.call('GET', `/api/staff/unit-trees/${tree}/export`);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(text.split('\r\n')[4]).toBe(
      'LC,Quận Lê Chân,quan,HP,2021-01-01,2025-06-30,12600,2021-01-01,,',
    );
    expect((await desk.upload(tree, `\uFEFF${text}`)).body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 36,
      headcounts: 0,
    });
  });

  it('writes no cell that a spreadsheet would run, and reads it back as it was', async () => {
    const tree = await desk.newTree();
    const name = '=HYPERLINK("http://example.vn","x")';
    await desk.upload(tree, unitsCsv(`A,"${name.replaceAll('"', '""')}",quan,,2021-01-01,,`));
    const { text } = await desk.call('GET', `/api/staff/unit-trees/${tree}/export`);
    expect(text).toContain(`"'=HYPERLINK(`);
    expect((await desk.upload(tree, text)).body).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await desk.search(tree, { at: '2023-01-01' })).toEqual([name]);
  });
});
