import { lastDocumentsKey } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { Storage } from '@bangvang/media';
import { Redis } from '@bangvang/platform';
import { Blinder } from '../../libs/judging/custody/blinder';
import { JuryWorker } from '../../libs/judging/progress/jury.worker';
import {
  band,
  discrepancy,
  stage as plainStage,
} from '../../libs/rulebook/writing/writing.testing';
import type { TestApp } from './app';
import { handIn } from './handed-in';
import { insertMember } from './judging';
import { closeViewers, join, startLive, view } from './live';
import { staffMember, type StaffMember } from './staff';
import { ask, type Caller, type KnownThings, type Told } from './transcript';
import { insertUnits, writingContest } from './writing';

export const FIRST = {
  ...{ name: 'Phạm Thị Lan Hương', title: 'Đèn biển' },
  text: 'Ngọn hải đăng trên đảo xa.',
};
export const SECOND = {
  ...{ name: 'Đỗ Văn Khoa', title: 'Bến quê' },
  text: 'Chuyến đò chiều trên sông Cấm.',
};
const THIRD = { name: 'Người Thứ Ba', title: 'Nhà giàn', text: 'Bài thứ ba.' };
const OTHER_ROLES = ['admin', 'secretary', 'viewer', 'collector', 'key-holder'] as const;
const PICTURE = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/** A contest that is being judged, as it stands before anybody asks. */
export interface World {
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
  /** Everybody else: those who run the contest, and an administrator. */
  staff: Caller[];
}

/** Three works of three authors under their codes, their judges and those who run the contest. */
export async function makeWorld(test: TestApp, filesDir: string): Promise<World> {
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
    await contest.person({ name: THIRD.name }),
  ];
  const entries: string[] = [];
  for (const [index, { title, text }] of [FIRST, SECOND, THIRD].entries()) {
    const author = people[index] as (typeof people)[number];
    const { id } = await handIn(test, contest, author, { title, paragraphs: [text] });
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
  const codes = [FIRST, SECOND, THIRD].map(({ text }) => codeOf(text));
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
  const staff = [{ name: 'organiser', cookie: organiser.cookie }];
  for (const role of OTHER_ROLES) {
    const { cookie } = await staffMember(test, role, contestId);
    staff.push({ name: role, cookie });
  }
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
    staff,
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

const UNKNOWN = { code: 'ZZZZ-ZZZZ', id: '01890000-0000-7000-8000-000000000000' };

/** What everybody is taken to know of the world. */
export function knownTo(world: World): KnownThings {
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

/** Judges mark the works of both authors, hand one back, differ and agree. */
export async function markAndTalk(
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
export async function sockets(test: TestApp, { stageId, chief }: World): Promise<Told> {
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
