import { Controller, Get, Module, Param, type Type } from '@nestjs/common';
import { lastDocumentsKey } from '@bangvang/contracts';
import { Database, query } from '@bangvang/database';
import { Storage } from '@bangvang/media';
import { Redis, Staff } from '@bangvang/platform';
import { band, discrepancy, stage as plainStage } from '../rulebook/writing/writing.testing';
import { createTestApp, type TestApp } from '../../test/support/app';
import { handIn } from '../../test/support/handed-in';
import { insertMember } from '../../test/support/judging';
import { closeViewers, join, startLive, view } from '../../test/support/live';
import { cloneTestDatabase, testFolder } from '../../test/support/servers';
import { staffMember, type StaffMember } from '../../test/support/staff';
import {
  ask,
  callEvery,
  comparable,
  routesFor,
  type Caller,
  type KnownThings,
  type Told,
} from '../../test/support/transcript';
import { insertUnits, writingContest } from '../../test/support/writing';
import { Blinder } from './custody/blinder';
import { JuryWorker } from './progress/jury.worker';

/*
 * Nobody who marks can find out whose work it is: the authors of two works are exchanged in a copy of
 * the database, with everything that hangs on them, and whoever judges is told the same, byte for
 * byte. Which routes a judging role may call is asked of the application, so a new one is in here
 * before anybody thinks of it.
 */

jest.setTimeout(600_000);

const FIRST = { name: 'Phạm Thị Lan Hương', text: 'Ngọn hải đăng trên đảo xa.' };
const SECOND = { name: 'Đỗ Văn Khoa', text: 'Chuyến đò chiều trên sông Cấm.' };
const PICTURE = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/** A contest that is being judged, as it stands before anybody asks. */
interface World {
  databaseUrl: string;
  filesDir: string;
  contestId: string;
  slug: string;
  stageId: string;
  /** Codes of the works of FIRST and SECOND, and of one more. */
  codes: string[];
  /** Numbers of the units that FIRST and SECOND come from. */
  units: number[];
  entries: string[];
  participants: string[];
  members: string[];
  accounts: string[];
  judges: Caller[];
  chief: Caller;
}

async function makeWorld(test: TestApp, filesDir: string): Promise<World> {
  const rules = plainStage({
    discrepancy: discrepancy({ bands: [band(0, 100, 'mean'), band(100, null, 'agree')] }),
  });
  const contest = await writingContest(test, { stages: [rules] });
  const { contestId, slug } = contest;
  const [, hangKenh = 1] = await insertUnits(test, 'Hải Phòng:city', 'Hàng Kênh:ward');
  const [, leChan = 2] = await insertUnits(test, 'Hải Phòng hai:city', 'Lê Chân:ward');
  const organiser = await staffMember(test, 'organiser', contestId);
  const people = [
    await contest.person({ name: FIRST.name, unitNo: hangKenh }),
    await contest.person({ name: SECOND.name, unitNo: leChan }),
    await contest.person({ name: 'Người Thứ Ba' }),
  ];
  const entries: string[] = [];
  for (const [index, text] of [FIRST.text, SECOND.text, 'Bài thứ ba.'].entries()) {
    const author = people[index] as (typeof people)[number];
    const { id } = await handIn(test, contest, author, { title: 'Biển', paragraphs: [text] });
    entries.push(id);
  }
  await query(
    test.db.tx,
    `UPDATE entry SET state = 'accepted', decided_at = now(), decided_by = $2,
            unit_no = CASE id WHEN $3 THEN $4::int WHEN $5 THEN $6::int END
      WHERE id = ANY ($1::uuid[])`,
    [entries, organiser.accountId, entries[0], hangKenh, entries[1], leChan],
  );
  await blind(test, contestId, organiser);
  const works = await query<{ stage_id: string; code: string; text: string }>(
    test.db.tx,
    `SELECT w.stage_id, w.code, w.text FROM work w JOIN stage s ON s.id = w.stage_id
      WHERE s.contest_id = $1`,
    [contestId],
  );
  const codeOf = (text: string): string => works.find((work) => work.text.includes(text))!.code;
  const codes = [FIRST.text, SECOND.text, 'Bài thứ ba.'].map(codeOf);
  const stageId = works[0]!.stage_id;
  const jury = [
    await staffMember(test, 'judge', contestId),
    await staffMember(test, 'judge', contestId),
    await staffMember(test, 'chief', contestId),
  ];
  const members: string[] = [];
  for (const member of jury) members.push(await insertMember(test, contestId, member, [stageId]));
  await assign(test, stageId, codes, members.slice(0, 2));
  await addPicture(test, stageId, codes);
  await query(test.db.tx, 'UPDATE stage SET opened_at = now() WHERE id = $1', [stageId]);
  const [one, two, chief] = jury as [StaffMember, StaffMember, StaffMember];
  return {
    ...{ databaseUrl: test.config.DATABASE_URL, filesDir, contestId, slug, stageId, codes },
    units: [hangKenh, leChan],
    ...{ entries, members },
    participants: people.map(({ participantId }) => participantId),
    accounts: jury.map(({ accountId }) => accountId),
    judges: [
      { name: 'judge one', cookie: one.cookie },
      { name: 'judge two', cookie: two.cookie },
    ],
    chief: { name: 'chief', cookie: chief.cookie },
  };
}

/** Two key holders, a passphrase each, and the run. */
async function blind(test: TestApp, contestId: string, organiser: StaffMember): Promise<void> {
  const holders = [await staffMember(test, 'nobody'), await staffMember(test, 'nobody')];
  const call = async ({ cookie }: StaffMember, method: string, rest: string, body?: unknown) => {
    const path = `/api/staff/contests/${contestId}/${rest}`;
    const answer = await test.call(method, path, { cookie, body });
    if (answer.status >= 300) throw new Error(`${method} ${rest}: ${answer.text}`);
  };
  const emails = holders.map(({ email }) => email);
  await call(organiser, 'PUT', 'key-holders', { emails });
  for (const holder of holders) {
    await call(holder, 'PUT', 'key-holders/mine', { passphrase: 'một câu đủ dài cho khóa' });
  }
  await call(organiser, 'POST', 'blinding');
  const runs = await query<{ id: string }>(
    test.db.tx,
    `SELECT id FROM blinding_run WHERE contest_id = $1 AND state = 'copying'`,
    [contestId],
  );
  for (const { id } of runs) await test.app.get(Blinder, { strict: false }).run(id);
}

async function assign(
  test: TestApp,
  stageId: string,
  codes: string[],
  members: string[],
): Promise<void> {
  await query(
    test.db.tx,
    `INSERT INTO assignment (stage_id, code, member_id, ordinal, origin)
     SELECT $1, code, member, ordinal, 'computed' FROM unnest($2::text[]) AS code,
            unnest($3::uuid[]) WITH ORDINALITY AS m(member, ordinal)`,
    [stageId, codes, members],
  );
}

/** A scan beside each work, under a key that says nothing. */
async function addPicture(test: TestApp, stageId: string, codes: string[]): Promise<void> {
  for (const [index, code] of codes.entries()) {
    const key = `jury/0000000${index}`;
    await test.app.get(Storage, { strict: false }).put(key, piece());
    await query(
      test.db.tx,
      `INSERT INTO work_file (id, stage_id, code, no, role, part, type, bytes, pages, storage_key)
       VALUES (gen_random_uuid(), $1, $2, 1, 'work', 1, 'jpeg', $3, 1, $4)`,
      [stageId, code, PICTURE.length, key],
    );
  }
}

async function* piece(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield PICTURE;
}

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

const UNKNOWN = { code: 'ZZZZ-ZZZZ', id: '01890000-0000-7000-8000-000000000000' };

function knownTo(world: World): KnownThings {
  const { contestId, slug, stageId, codes, entries, participants, members, accounts } = world;
  const ids = [stageId, contestId, entries[0], participants[0], UNKNOWN.id];
  return {
    parameters: {
      id: ids as string[],
      code: [...codes, UNKNOWN.code],
      slug: [slug, 'khong-co'],
      no: ['1', '2'],
      page: ['1', '2'],
      ordinal: ['1'],
      memberId: [members[0] as string, UNKNOWN.id],
      contestId: [contestId],
      any: [entries[0], codes[0], accounts[0]] as string[],
    },
    things: {
      stage: [stageId, UNKNOWN.id],
      contest: [contestId, UNKNOWN.id],
    },
    words: [FIRST.name, 'hải đăng'],
  };
}

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

/** Judges mark the works of both authors, hand one back, differ and agree. */
async function markAndTalk(
  test: TestApp,
  { contestId, stageId, codes, units, members, judges, chief }: World,
): Promise<Told[]> {
  const told: Told[] = [];
  const path = (code: string, rest = '') => `/api/judge/stages/${stageId}/works/${code}${rest}`;
  const say = async (who: Caller, method: string, to: string, body?: unknown) => {
    told.push(await ask(test, who, method, to, body));
  };
  const [first, second, third] = codes as [string, string, string];
  const [one, two] = judges as [Caller, Caller];
  const marks: [Caller, string, number][] = [
    [one, first, 700],
    [two, first, 750],
    [one, second, 500],
    [two, second, 800],
  ];
  for (const [judge, code, points] of marks) {
    const flag = { kind: 'other', text: 'xem lại' };
    const draft = { version: 0, criteria: { 'noi-dung': points }, comment: 'Khá', note: '', flag };
    await say(judge, 'PUT', path(code, '/mark'), draft);
    await say(judge, 'PUT', path(code, '/mark'), { ...draft, comment: 'Cũ' });
    await say(judge, 'POST', path(code, '/lock'), { version: 1 });
    await say(judge, 'POST', path(code, '/lock'), { version: 1 });
  }
  await say(one, 'POST', path(third, '/conflict'), { reason: 'Tôi biết bài này' });
  await say(one, 'GET', path(third));
  for (const code of [first, second, UNKNOWN.code])
    await say(one, 'GET', path(code, '/discussion'));
  await say(one, 'POST', path(second, '/discussion'), { text: 'Bài này hay.' });
  const proposal = { criteria: { 'noi-dung': 650 }, minutes: 'Thống nhất sau trao đổi.', after: 0 };
  await say(one, 'POST', path(second, '/proposals'), proposal);
  await say(two, 'POST', path(second, '/proposals/1/agreement'));
  for (const code of codes) await say(chief, 'GET', `/api/staff/stages/${stageId}/works/${code}`);
  // Somebody who tries out ties: which works go back for one would tell whose they are.
  const tie = { kind: 'other', unitNo: units[0] };
  await say(two, 'POST', `/api/judge/contests/${contestId}/ties`, tie);
  await say(chief, 'POST', `/api/staff/jury/${members[0]}/ties`, tie);
  for (const judge of judges) await say(judge, 'GET', `/api/judge/stages/${stageId}/works`);
  return told;
}

/** What the room of the jury tells. */
async function sockets(test: TestApp, { stageId, chief }: World): Promise<Told> {
  const live = await startLive();
  try {
    const path = `/api/staff/stages/${stageId}/progress`;
    const answer = await test.call('GET', path, { cookie: chief.cookie });
    const { room, ticket } = answer.body as unknown as { room: string; ticket: string };
    const redis = test.app.get(Redis, { strict: false });
    await redis.client.del(lastDocumentsKey(room));
    await test.app.get(JuryWorker, { strict: false }).turn();
    const joined = await join(await view(live.url), room, ticket);
    return { asked: `join ${room}`, status: 200, headers: {}, body: JSON.stringify(joined) };
  } finally {
    closeViewers();
    await live.close();
  }
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
  const [a, b] = [comparable(one, knownIds), comparable(other, knownIds)];
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
