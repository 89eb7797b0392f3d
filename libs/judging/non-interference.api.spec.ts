import { Controller, Get, Module, Param, type Type } from '@nestjs/common';
import { Database, query } from '@bangvang/database';
import { Redis, Staff } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../test/support/app';
import {
  FIRST,
  knownTo,
  makeWorld,
  markAndTalk,
  SECOND,
  sockets,
  type World,
} from '../../test/support/blinded-world';
import { cloneTestDatabase, testFolder } from '../../test/support/servers';
import {
  callEvery,
  comparable,
  routesFor,
  type Caller,
  type Told,
} from '../../test/support/transcript';

/*
 * Nobody who marks can find out whose work it is: the authors of two works are exchanged in a copy of
 * the database, with everything that hangs on them, and whoever judges is told the same, byte for
 * byte. Which routes a judging role may call is asked of the application, so a new one is in here
 * before anybody thinks of it.
 */

jest.setTimeout(600_000);

/** Exchanges the authors of the first two entries: names, people, units, and what conflicts are told by. */
async function exchangeAuthors(db: Database, { entries, codes, stageId }: World): Promise<void> {
  const [x, y] = entries as [string, string];
  const [a, b] = codes as [string, string];
  const tables = ['entry_author', 'entry', 'work_tag'];
  await db.transaction(async (tx) => {
    for (const table of tables) await query(tx, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await query(
      tx,
      `CREATE TEMP TABLE author AS SELECT * FROM entry_author WHERE entry_id IN ('${x}', '${y}')`,
    );
    await query(tx, 'DELETE FROM entry_author WHERE entry_id IN ($1, $2)', [x, y]);
    await query(
      tx,
      'UPDATE author SET entry_id = CASE entry_id WHEN $1 THEN $2::uuid ELSE $1 END',
      [x, y],
    );
    await query(tx, 'INSERT INTO entry_author SELECT * FROM author');
    await query(
      tx,
      `UPDATE entry e SET unit_no = o.unit_no, typed_by = o.typed_by, decided_by = o.decided_by
         FROM entry o WHERE (e.id, o.id) IN (($1, $2), ($2, $1))`,
      [x, y],
    );
    await query(
      tx,
      `CREATE TEMP TABLE tag AS SELECT stage_id, code, tag FROM work_tag WHERE code IN ('${a}', '${b}')`,
    );
    await query(tx, 'DELETE FROM work_tag WHERE stage_id = $1 AND code IN ($2, $3)', [
      stageId,
      a,
      b,
    ]);
    await query(
      tx,
      `INSERT INTO work_tag SELECT stage_id, CASE code WHEN $1 THEN $2 ELSE $1 END, tag FROM tag`,
      [a, b],
    );
    for (const table of tables) await query(tx, `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });
}

/** Who wrote what, as those may know who see authors. */
const authorsOf = async (db: Database, { entries }: World): Promise<string[]> => {
  const rows = await query<{ name: string }>(
    db.tx,
    `SELECT (SELECT max(a.name) FROM entry_author a WHERE a.entry_id = e.id) AS name
       FROM unnest($1::uuid[]) WITH ORDINALITY AS e(id, place) ORDER BY e.place`,
    [entries],
  );
  return rows.map(({ name }) => name);
};

/** Everything that those who judge can do in this world, in one order. */
async function story(test: TestApp, world: World): Promise<Told[]> {
  const everyone = [...world.judges, world.chief];
  const known = knownTo(world);
  const routes = routesFor(test, ['judge', 'chief']);
  const reading = routes.filter(({ method }) => method === 'GET');
  const look = async (wanted: RegExp): Promise<Told[]> => {
    const told: Told[] = [];
    const asked = reading.filter(({ path }) => wanted.test(path));
    for (const route of asked) told.push(...(await callEvery(test, route, everyone, known)));
    return told;
  };
  const before = await look(/^\/api\/(?:judge|staff\/stages)/);
  const marked = await markAndTalk(test, world);
  const after = [...(await look(/./)), await sockets(test, world)];
  // Then whatever else may be called, without a body; what ends sessions last.
  const others = routes
    .filter(({ method }) => method !== 'GET')
    .toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));
  const tried: Told[] = [];
  const callers = [everyone[0], world.chief] as Caller[];
  for (const route of others) tried.push(...(await callEvery(test, route, callers, known)));
  return [...before, ...marked, ...after, ...tried];
}

/** The story as it is told in a database, to somebody who starts afresh. */
async function toldIn(world: World, databaseUrl: string, imports: Type[] = []): Promise<Told[]> {
  const env = { DATABASE_URL: databaseUrl, FILES_DIR: world.filesDir };
  const test = await createTestApp({ env, imports });
  try {
    await test.app.get(Redis, { strict: false }).client.flushAll();
    return await story(test, world);
  } finally {
    await test.close();
  }
}

/** What a careless colleague might add. */
@Controller('api/judge/stages')
class CarelessController {
  constructor(private readonly database: Database) {}

  @Staff('contest:judge', 'stage:id')
  @Get(':id/careless')
  authors(@Param('id') id: string): Promise<unknown> {
    return query(
      this.database.tx,
      `SELECT a.name FROM entry_author a JOIN entry e ON e.id = a.entry_id
         JOIN stage s ON s.contest_id = e.contest_id
        WHERE s.id = $1 ORDER BY a.entry_id`,
      [id],
    );
  }
}

@Module({ controllers: [CarelessController] })
class CarelessModule {}

const filesDir = testFolder('files');
let world: World;
let exchanged: string;
let untouched: string;
let knownIds: Set<string>;
const made = new Date();

beforeAll(async () => {
  const test = await createTestApp({ env: { FILES_DIR: filesDir } });
  world = await makeWorld(test, filesDir);
  const names = await authorsOf(test.db, world);
  await test.close();
  untouched = world.databaseUrl;
  exchanged = await cloneTestDatabase(world.databaseUrl);
  const { contestId, stageId, entries, participants, members, accounts } = world;
  knownIds = new Set([contestId, stageId, ...entries, ...participants, ...members, ...accounts]);
  const other = await createTestApp({ env: { DATABASE_URL: exchanged, FILES_DIR: filesDir } });
  await exchangeAuthors(other.db, world);
  // The exchange did take place: whoever may see authors sees the other one.
  const [first, second, third] = await authorsOf(other.db, world);
  expect([second, first, third]).toEqual(names);
  await other.close();
});

const differing = (one: Told[], other: Told[]): string[] => {
  const [a, b] = [comparable(one, knownIds, made), comparable(other, knownIds, made)];
  expect(b.map(({ asked }) => asked)).toEqual(a.map(({ asked }) => asked));
  return a.flatMap((told, index) =>
    JSON.stringify(told) === JSON.stringify(b[index])
      ? []
      : [`${told.asked}\n  ${JSON.stringify(told)}\n  ${JSON.stringify(b[index])}`],
  );
};

it('finds a route that a careless colleague adds, without being told of it', async () => {
  const [copy, other] = [await cloneTestDatabase(untouched), await cloneTestDatabase(exchanged)];
  const look = async (url: string): Promise<Told[]> => {
    const env = { DATABASE_URL: url, FILES_DIR: world.filesDir };
    const test = await createTestApp({ env, imports: [CarelessModule] });
    try {
      const [route] = routesFor(test, ['judge']).filter(({ path }) => path.includes('careless'));
      return await callEvery(test, route!, world.judges, knownTo(world));
    } finally {
      await test.close();
    }
  };
  const found = differing(await look(copy), await look(other));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((one) => one.includes('/careless'))).toBe(true);
});

it('tells those who judge the same, whoever wrote what', async () => {
  const one = await toldIn(world, untouched);
  const other = await toldIn(world, exchanged);
  // It did see the works: a transcript of refusals would prove nothing.
  const ok = one.filter(({ status, body }) => status === 200 && body.includes(FIRST.text));
  expect(ok.length).toBeGreaterThan(3);
  const pictures = one.filter(({ asked, status }) => status === 200 && asked.includes('/pages/1'));
  expect(pictures.length).toBeGreaterThan(3);
  expect(one.filter(({ status }) => status >= 500)).toEqual([]);
  expect(differing(one, other)).toEqual([]);
  for (const { name } of [FIRST, SECOND]) {
    const leaks = one.filter(({ asked, body }) => body.includes(name) && !asked.includes('?'));
    expect(leaks.map(({ asked }) => asked)).toEqual([]);
  }
});
