import { pendingSchemaChanges, query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../test/support/app';
import { MovableClock } from '../../test/support/clock';
import { HAI_PHONG, unitsCsv, unitsDesk, type UnitsDesk } from '../../test/support/units';
import { unitsSchema } from './schema';

const clock = new MovableClock();
let test: TestApp;
let desk: UnitsDesk;

beforeAll(async () => {
  test = await createTestApp({ clock });
  desk = await unitsDesk(test);
});
afterAll(() => test.close());

it('the migrations need nothing more to agree with the entities', async () => {
  expect(await pendingSchemaChanges(test.config.DATABASE_URL, unitsSchema)).toEqual([]);
});

describe('searching for the registration form', () => {
  let tree: string;
  beforeAll(async () => {
    tree = await desk.newTree();
    await desk.upload(tree, HAI_PHONG);
  });

  it('finds without accents, as of a day, for anyone, and may be cached', async () => {
    expect(await desk.search(tree, { q: 'le chan', at: '2023-10-01' })).toEqual(['Quận Lê Chân']);
    expect(await desk.search(tree, { q: 'lê chân', at: '2025-06-30' })).toEqual(['Quận Lê Chân']);
    expect(await desk.search(tree, { q: 'le chan', at: '2025-07-01' })).toEqual([]);
    const { headers, body } = await test.call('GET', `/api/units?tree=${tree}&q=dang%20bo&limit=2`);
    expect(headers.get('cache-control')).toContain('public');
    expect(body.units).toHaveLength(2);
    expect(body.units?.[0]).toEqual({
      no: expect.any(Number) as number,
      code: 'CATP',
      name: 'Đảng bộ Công an thành phố',
      kind: 'truc-thuoc',
      parentName: 'Thành phố Hải Phòng',
    });
  });

  it('sees a change within a second or so', async () => {
    expect(await desk.search(tree, { q: 'quan moi' })).toEqual([]);
    await query(
      test.db.tx,
      `WITH touched AS (UPDATE unit_tree SET revision = revision + 1 WHERE id = $1)
       INSERT INTO unit (id, tree_id, code, name, name_folded, kind, valid_from)
       VALUES (gen_random_uuid(), $1, 'MOI', 'Quận Mới', 'quan moi', 'quan', '2020-01-01')`,
      [tree],
    );
    clock.advance(1_001);
    expect(await desk.search(tree, { q: 'quan moi' })).toEqual(['Quận Mới']);
  });

  it.each([
    ['no tree', 'q=a'],
    ['a tree that is no id', 'tree=1'],
    ['too long a text', `tree=00000000-0000-7000-8000-000000000000&q=${'a'.repeat(101)}`],
    ['a day that is none', 'tree=00000000-0000-7000-8000-000000000000&at=2023-02-30'],
    ['too many', 'tree=00000000-0000-7000-8000-000000000000&limit=501'],
    ['an unknown parameter', 'tree=00000000-0000-7000-8000-000000000000&sort=name'],
    ['the same parameter twice', 'tree=00000000-0000-7000-8000-000000000000&q=a&q=b'],
  ])('refuses %s', async (_, asked) => {
    const answer = await test.call('GET', `/api/units?${asked}`);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.[0]?.path).toBeDefined();
  });

  it('does not know a tree that is not there', async () => {
    const answer = await test.call('GET', '/api/units?tree=00000000-0000-7000-8000-000000000000');
    expect(answer.body.code).toBe('UNIT_NOT_FOUND');
  });
});

describe('staff and units', () => {
  let tree: string;
  beforeAll(async () => {
    tree = await desk.newTree();
    await desk.upload(tree, HAI_PHONG);
  });

  it('nobody else gets in', async () => {
    for (const [method, path] of [
      ['GET', '/api/staff/unit-trees'],
      ['POST', '/api/staff/unit-trees'],
      ['POST', `/api/staff/unit-trees/${tree}/import`],
      ['GET', `/api/staff/unit-trees/${tree}/export`],
      ['PATCH', `/api/staff/units/${tree}`],
    ] as const) {
      expect((await test.call(method, path)).status).toBe(401);
    }
  });

  it('makes, renames and deletes trees', async () => {
    const twice = await desk.call('POST', '/api/staff/unit-trees', {
      code: 'tree-1',
      name: 'Lần hai',
    });
    expect(twice.body.code).toBe('CONFLICT');
    const id = await desk.newTree();
    expect(
      (await desk.call('PATCH', `/api/staff/unit-trees/${id}`, { name: 'Tên mới' })).status,
    ).toBe(204);
    expect((await desk.call('DELETE', `/api/staff/unit-trees/${tree}`)).body.code).toBe('CONFLICT');
    expect((await desk.call('DELETE', `/api/staff/unit-trees/${id}`)).status).toBe(204);
    expect((await desk.call('DELETE', `/api/staff/unit-trees/${id}`)).status).toBe(404);
  });

  it('lists units page by page, below a parent, by text and as of a day', async () => {
    const first = await desk.call('GET', `/api/staff/unit-trees/${tree}/units?limit=30`);
    expect(first.body.units).toHaveLength(30);
    const next = first.body.next as unknown as number;
    const second = await desk.call(
      'GET',
      `/api/staff/unit-trees/${tree}/units?limit=30&after=${next}`,
    );
    expect(second.body.units).toHaveLength(6);
    expect(second.body.next).toBeNull();
    const hp = await desk.unitId(tree, 'HP');
    const children = await desk.call('GET', `/api/staff/unit-trees/${tree}/units?parent=${hp}`);
    expect(children.body.units).toHaveLength(35);
    const later = await desk.call('GET', `/api/staff/unit-trees/${tree}/units?at=2025-07-01`);
    expect(later.body.units).toHaveLength(21);
    const found = await desk.call('GET', `/api/staff/unit-trees/${tree}/units?q=le%20chan`);
    expect(found.body.units?.[0]).toMatchObject({ code: 'LC', headcount: 12_600 });
  });

  it('adds, changes and deletes a unit', async () => {
    const body = { code: 'PM', name: 'Phường Mới', kind: 'phuong', validFrom: '2025-07-01' };
    const made = await desk.call('POST', `/api/staff/unit-trees/${tree}/units`, body);
    expect(made.status).toBe(201);
    expect(made.body.unit).toMatchObject({ ...body, parentId: null, validTo: null, treeId: tree });
    const id = made.body.unit?.id as unknown as string;
    const hp = await desk.unitId(tree, 'HP');
    const moved = await desk.call('PATCH', `/api/staff/units/${id}`, { parentId: hp });
    expect(moved.body.unit).toMatchObject({ name: 'Phường Mới', parentId: hp });
    const renamed = await desk.call('PATCH', `/api/staff/units/${id}`, { name: 'Phường Mới Hơn' });
    expect(renamed.body.unit).toMatchObject({ name: 'Phường Mới Hơn', parentId: hp });
    const freed = await desk.call('PATCH', `/api/staff/units/${id}`, { parentId: null });
    expect(freed.body.unit?.parentId).toBeNull();
    expect((await desk.call('DELETE', `/api/staff/units/${id}`)).status).toBe(204);
    expect((await desk.call('GET', `/api/staff/units/${id}`)).body.code).toBe('UNIT_NOT_FOUND');
  });

  it.each([
    ['a code that is taken', { code: 'LC' }, 'code'],
    ['a parent in no tree', { parentId: '00000000-0000-7000-8000-000000000000' }, 'parentId'],
    ['an end before its beginning', { validTo: '2020-01-01' }, 'validTo'],
    ['a kind that is none', { kind: 'Quận!' }, 'kind'],
    ['a day that is none', { validFrom: '30/06/2025' }, 'validFrom'],
    ['a control character', { name: 'a\u0000b' }, 'name'],
    ['200,000 characters', { name: 'x'.repeat(60_000) }, 'name'],
    ['an unknown field', { colour: 'red' }, 'colour'],
  ])('refuses a unit with %s', async (_, changes, path) => {
    const body = { code: 'N', name: 'Xã N', kind: 'xa', validFrom: '2021-01-01', ...changes };
    const answer = await desk.call('POST', `/api/staff/unit-trees/${tree}/units`, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.[0]?.path).toBe(path);
  });

  it('keeps headcounts by day', async () => {
    const lc = await desk.unitId(tree, 'LC');
    const put = await desk.call('PUT', `/api/staff/units/${lc}/headcounts/2024-01-01`, {
      headcount: 13_000,
    });
    expect(put.status).toBe(204);
    const { body } = await desk.call('GET', `/api/staff/units/${lc}`);
    expect(body.headcounts).toEqual([
      { asOf: '2024-01-01', headcount: 13_000 },
      { asOf: '2021-01-01', headcount: 12_600 },
    ]);
    const before = await desk.call('GET', `/api/staff/unit-trees/${tree}/units?q=LC&at=2023-12-31`);
    expect(before.body.units?.[0]?.headcount).toBe(12_600);
    expect((await desk.call('DELETE', `/api/staff/units/${lc}/headcounts/2024-01-01`)).status).toBe(
      204,
    );
    expect((await desk.call('DELETE', `/api/staff/units/${lc}/headcounts/2024-01-01`)).status).toBe(
      404,
    );
    expect(
      (await desk.call('PUT', `/api/staff/units/${lc}/headcounts/hom-nay`, { headcount: 1 }))
        .status,
    ).toBe(422);
    expect(
      (await desk.call('PUT', `/api/staff/units/${lc}/headcounts/2024-01-01`, { headcount: -1 }))
        .status,
    ).toBe(422);
  });

  it('links what a unit went on as, and follows it on any day', async () => {
    const lc = await desk.unitId(tree, 'LC');
    const kinds = { kind: 'phuong', validFrom: '2025-07-01' };
    const [one, two] = await Promise.all(
      ['P1', 'P2'].map(async (code) => {
        const body = { code, name: `Phường ${code}`, ...kinds };
        const made = await desk.call('POST', `/api/staff/unit-trees/${tree}/units`, body);
        return made.body.unit?.id as unknown as string;
      }),
    );
    for (const successor of [one, two]) {
      const path = `/api/staff/units/${lc}/successors/${successor}`;
      expect((await desk.call('PUT', path, { effectiveOn: '2025-07-01' })).status).toBe(204);
    }
    const on = async (day: string) => {
      const { body } = await desk.call('GET', `/api/staff/units/${lc}/successors?on=${day}`);
      return (body.units as unknown as { code: string }[]).map(({ code }) => code).sort();
    };
    expect(await on('2025-06-30')).toEqual(['LC']);
    expect(await on('2025-07-01')).toEqual(['P1', 'P2']);
    const { body } = await desk.call('GET', `/api/staff/units/${one}`);
    expect(body.predecessors).toEqual([expect.objectContaining({ code: 'LC' })]);
    const back = await desk.call('PUT', `/api/staff/units/${one}/successors/${lc}`, {
      effectiveOn: '2025-07-02',
    });
    expect(back.body.errors?.[0]?.path).toBe('successorId');
    const self = await desk.call('PUT', `/api/staff/units/${one}/successors/${one}`, {
      effectiveOn: '2025-07-02',
    });
    expect(self.status).toBe(422);
    const late = await desk.call('PUT', `/api/staff/units/${lc}/successors/${one}`, {
      effectiveOn: '2026-01-01',
    });
    expect(late.body.errors?.[0]?.path).toBe('effectiveOn');
    expect((await desk.call('DELETE', `/api/staff/units/${lc}`)).body.code).toBe('CONFLICT');
    expect((await desk.call('DELETE', `/api/staff/units/${lc}/successors/${one}`)).status).toBe(
      204,
    );
    expect(await on('2025-07-01')).toEqual(['P2']);
  });
});

describe('what PostgreSQL holds by itself', () => {
  const refused = async (sql: string, parameters: unknown[]) =>
    expect(query(test.db.tx, sql, parameters)).rejects.toThrow(/violates/);
  const insert = `INSERT INTO unit (id, tree_id, code, name, name_folded, kind, parent_id, valid_from, valid_to)
    VALUES (coalesce($1::uuid, gen_random_uuid()), $2, $3, 'X', 'x', 'quan', $4, $5, $6)`;

  it('a code once, no parent of its own or of another tree, no end before its beginning', async () => {
    const [tree, other] = [await desk.newTree(), await desk.newTree()];
    await desk.upload(tree, unitsCsv('A,Quận A,quan,,2021-01-01,,'));
    const a = await desk.unitId(tree, 'A');
    await refused(insert, [null, tree, 'A', null, '2021-01-01', null]);
    await refused(insert, [null, other, 'B', a, '2021-01-01', null]);
    await refused(insert, [null, tree, 'B', null, '2021-01-01', '2021-01-01']);
    const self = '00000000-0000-7000-8000-00000000000a';
    await refused(insert, [self, tree, 'B', self, '2021-01-01', null]);
  });

  it('one headcount per unit and day, one link per pair, none to itself', async () => {
    const tree = await desk.newTree();
    await desk.upload(tree, unitsCsv('A,Quận A,quan,,2021-01-01,,5'));
    const a = await desk.unitId(tree, 'A');
    const headcount = `INSERT INTO unit_headcount VALUES ($1, $2, $3)`;
    await refused(headcount, [a, '2021-01-01', 6]);
    await refused(headcount, [a, '2021-01-02', -1]);
    await refused(`INSERT INTO unit_link VALUES ($1, $1, '2021-01-01')`, [a]);
  });
});
