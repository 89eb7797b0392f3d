import { query, type Database, type Tx } from '@bangvang/database';
import { Redis } from '@bangvang/platform';
import { roleMay, type StaffRole } from '@bangvang/contracts';
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
import type { Route } from '../../test/support/routes';
import { cloneTestDatabase, testFolder } from '../../test/support/servers';
import {
  ask,
  callEvery,
  comparable,
  routesFor,
  type Caller,
  type Told,
} from '../../test/support/transcript';

/*
 * Whoever may see authors cannot tell which code is whose: in a copy of the database two works
 * exchange their codes, with all that judges read of them, and everybody who does not judge is told
 * the same, byte for byte, on every route that their role may call, whatever it does. So neither a title nor a length
 * nor a file's size can be laid beside the same thing in the authors' view.
 */

jest.setTimeout(600_000);

const ROLES: StaffRole[] = ['admin', 'organiser', 'secretary', 'viewer', 'collector', 'key-holder'];
/** Files carry the instant they were made at; the same facts stand in the answers beside them. */
const DOCUMENT = /pdf|officedocument/;

const TABLES = ['work', 'work_file', 'work_tag', 'blind_link'];

/** Changes what stands under codes, which the database keeps as it was copied. */
async function rewrite(db: Database, change: (tx: Tx) => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of TABLES) await query(tx, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await change(tx);
    for (const table of TABLES) await query(tx, `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });
}

/** Two works exchange their codes: what stands under them, their files, tags and sealed links. */
async function exchangeCodes(tx: Tx, { codes, stageId }: World): Promise<void> {
  const [a, b] = codes as [string, string];
  await query(
    tx,
    `UPDATE work w SET genre = o.genre, language = o.language, title = o.title, html = o.html,
            text = o.text, words = o.words
       FROM work o WHERE w.stage_id = $1 AND o.stage_id = $1
        AND (w.code, o.code) IN (($2, $3), ($3, $2))`,
    [stageId, a, b],
  );
  for (const table of TABLES.slice(1)) {
    await query(
      tx,
      `CREATE TEMP TABLE moved AS SELECT * FROM ${table} WHERE code IN ('${a}', '${b}')`,
    );
    await query(tx, `DELETE FROM ${table} WHERE code IN ($1, $2)`, [a, b]);
    await query(tx, 'UPDATE moved SET code = CASE code WHEN $1 THEN $2 ELSE $1 END', [a, b]);
    await query(tx, `INSERT INTO ${table} SELECT * FROM moved`);
    await query(tx, 'DROP TABLE moved');
  }
}

/** Everything that those who do not judge are told once judges have marked. */
async function story(test: TestApp, world: World): Promise<Told[]> {
  await markAndTalk(test, world);
  const told: Told[] = [];
  const routes = routesFor(test, ROLES).filter(({ method }) => method === 'GET');
  for (const route of routes) {
    told.push(...(await callEvery(test, route, callersOf(route, world), knownTo(world))));
  }
  const [organiser] = world.staff;
  told.push(await sockets(test, { ...world, chief: organiser! }));
  told.push(...(await probes(test, world)));
  for (const route of changing(test)) {
    const callers = callersOf(route, world).slice(0, 1);
    told.push(...(await callEvery(test, route, callers, knownTo(world), {})));
  }
  return told.filter(({ headers }) => !DOCUMENT.test(headers['content-type'] ?? ''));
}

/** Routes that change something, asked for nothing: their refusals must not tell either. */
function changing(test: TestApp): Route[] {
  // Whoever signed out would see nothing more, and a fresh code of recovery is another each time.
  const apart = /sessions|recovery-code/;
  return routesFor(test, ROLES).filter(({ method, path }) => method !== 'GET' && !apart.test(path));
}

/**
 * Somebody who knows an author enters a judge's tie to their unit, and tries which works this judge may
 * have: whatever goes back, and whatever is refused, is the same whichever code is the author's.
 */
async function probes(test: TestApp, { stageId, codes, members, units, staff }: World) {
  const told: Told[] = [];
  const [organiser] = staff as [Caller];
  const say = async (method: string, to: string, body?: unknown): Promise<Told> => {
    const one = await ask(test, organiser, method, `/api/staff/${to}`, body);
    told.push(one);
    return one;
  };
  const works = `stages/${stageId}/assignment/works`;
  await say('GET', works);
  for (const member of members) {
    await say('POST', `jury/${member}/ties`, { kind: 'other', unitNo: units[0] });
    const { body } = await say('GET', works);
    const seen = (JSON.parse(body) as { works: { code: string; version: number }[] }).works;
    for (const code of codes) {
      const version = seen.find((work) => work.code === code)?.version ?? 0;
      await say('GET', `stages/${stageId}/works/${code}/candidates`);
      await say('POST', `stages/${stageId}/works/${code}/moves`, {
        version,
        from: null,
        to: member,
      });
      await say('POST', `stages/${stageId}/works/${code}/third-marker`, {
        version,
        memberId: member,
      });
    }
  }
  await say('GET', works);
  return told;
}

/** An organiser and an administrator, where they may; otherwise whoever may. */
function callersOf({ access }: Route, { staff }: World): Caller[] {
  const may = staff.filter(
    ({ name }) => access?.kind !== 'staff' || roleMay(name as StaffRole, access.permission),
  );
  return may.slice(0, 2);
}

async function toldIn(world: World, databaseUrl: string): Promise<Told[]> {
  const env = { DATABASE_URL: databaseUrl, FILES_DIR: world.filesDir };
  const test = await createTestApp({ env });
  try {
    await test.app.get(Redis, { strict: false }).client.flushAll();
    return await story(test, world);
  } finally {
    await test.close();
  }
}

it('tells those who see authors the same, whichever code is whose', async () => {
  const made = new Date();
  const filesDir = testFolder('files');
  const test = await createTestApp({ env: { FILES_DIR: filesDir } });
  const world = await makeWorld(test, filesDir);
  // What the two works say of themselves differs in all that could give them away.
  await rewrite(test.db, async (tx) => {
    const [code] = world.codes;
    await query(tx, `UPDATE work SET language = 'en', genre = 'thu' WHERE code = $1`, [code]);
    await query(tx, 'UPDATE work_file SET bytes = bytes + 1, pages = 2 WHERE code = $1', [code]);
  });
  await test.close();
  const exchanged = await cloneTestDatabase(world.databaseUrl);
  const other = await createTestApp({ env: { DATABASE_URL: exchanged, FILES_DIR: filesDir } });
  await rewrite(other.db, (tx) => exchangeCodes(tx, world));
  await other.close();

  const one = await toldIn(world, world.databaseUrl);
  const two = await toldIn(world, exchanged);
  // It did see authors, and codes: a transcript of refusals would prove nothing.
  const saw = (words: string): Told[] =>
    one.filter(({ status, body }) => status === 200 && body.includes(words));
  expect(saw(FIRST.name).length).toBeGreaterThan(3);
  expect(saw(world.codes[0]!).length).toBeGreaterThan(3);
  expect(saw('"refusal":"conflict"').length).toBeGreaterThan(3);
  expect(one.filter(({ status }) => status >= 500)).toEqual([]);
  const { contestId, stageId, entries, participants, members, accounts } = world;
  const ids = new Set([contestId, stageId, ...entries, ...participants, ...members, ...accounts]);
  const [a, b] = [comparable(one, ids, made), comparable(two, ids, made)];
  expect(b.map(({ asked }) => asked)).toEqual(a.map(({ asked }) => asked));
  const differing = a.flatMap((told, index) =>
    JSON.stringify(told) === JSON.stringify(b[index])
      ? []
      : [`${told.asked}\n  ${told.body}\n  ${b[index]?.body}`],
  );
  expect(differing).toEqual([]);
  // Nor does one answer lay the two side by side.
  const words = [FIRST, SECOND].flatMap(({ name, title, text }) => [name, title, text]);
  const both = one.filter(
    ({ body }) =>
      world.codes.some((code) => body.includes(code)) && words.some((word) => body.includes(word)),
  );
  expect(both.map(({ asked }) => asked)).toEqual([]);
});
