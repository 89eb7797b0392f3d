import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { judgedStage, type TestJudge, type TestStage } from '../../../test/support/marking';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { pdfTexts } from '../../../test/support/pdf-text';
import { openCodes } from '../../../test/support/opened-codes';
import { replayWorks } from '../replay/works/replay-works';
import { PublishedAwards } from './published-awards';
import { WorksBundles } from './works-bundle.service';

let test: TestApp;
let stage: TestStage;
let chief: TestJudge;
let judge: TestJudge;
let organiser: StaffMember;
/** Codes with the marks 9, 8, 8, 7. */
let codes: string[];

const tier = (id: string, count: number) => ({ id, name: `giải ${id.toUpperCase()}`, count });
const AWARDS = {
  overAll: [],
  perMedium: [{ medium: null, tiers: [tier('a', 1), tier('b', 1), tier('c', 2)] }],
  onePerAuthor: false,
  minimum: [],
  extra: [],
  collectives: null,
};
const VOTES = { present: 5, inFavour: 4, against: 1, abstained: 0 };

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  const one = { marks: 1, discrepancy: { on: ['total' as const], bands: [], third: null } };
  stage = await judgedStage(test, one, { works: 4, awards: AWARDS });
  judge = await stage.judge();
  chief = await stage.judge('chief');
  organiser = await staffMember(test, 'organiser', stage.contestId);
  codes = [...stage.codes];
  for (const [index, points] of [900, 800, 800, 700].entries()) {
    const code = codes[index] ?? '';
    await stage.assign(code, judge);
    expect((await judge.mark(code, { 'noi-dung': points })).status).toBe(200);
  }
});

interface Room {
  state: string;
  version: number;
  complete: boolean;
  ties: { among: string[]; places: number; tier: string }[];
  awards: { code: string; tier: string; how: string }[];
  decisions: { id: string; withdrawnAt: string | null }[];
  sha256: string | null;
}

const call = (method: string, rest = '', body?: unknown, by: { cookie: string } = chief) =>
  test.call(method, `/api/staff/contests/${stage.contestId}/deliberation${rest}`, {
    cookie: by.cookie,
    body,
  });
const lock = async () => {
  const { status } = await stage.lead(chief, 'POST', 'lock');
  expect(status).toBe(204);
};
const opened = async (): Promise<Room> => {
  await lock();
  const { status, body } = await call('POST');
  expect(status).toBe(201);
  return body as unknown as Room;
};
const decide = (room: Room, decision: object) =>
  call('POST', '/decisions', {
    version: room.version,
    reason: 'Theo biểu quyết.',
    votes: VOTES,
    ...decision,
  });

describe('the jury’s room', () => {
  it('opens once every stage is locked, and not before', async () => {
    const early = await call('POST');
    expect([early.status, early.body.code]).toEqual([409, 'DELIBERATION_NOT_READY']);
    const closed = (await call('GET')).body as unknown as Room;
    expect(closed).toMatchObject({ state: 'not-open', ready: false, works: [], awards: [] });
    const room = await opened();
    expect(room).toMatchObject({ state: 'sitting', version: 0, ready: true });
  });

  it('proposes awards by mark, and names equals across the end of a tier', async () => {
    const room = await opened();
    expect(room.awards).toMatchObject([{ code: codes[0], tier: 'a', how: 'rank' }]);
    expect(room.ties).toMatchObject([
      { tier: 'b', places: 1, among: [codes[1], codes[2]].toSorted() },
    ]);
    expect(JSON.stringify(room)).not.toContain('Nguyễn');
  });

  it('signs only what is decided, and then decides no more', async () => {
    const room = await opened();
    const early = await call('POST', '/signature', { version: 0 });
    expect([early.status, early.body.code]).toEqual([409, 'AWARDS_UNDECIDED']);
    const tie = { kind: 'tie', list: 'bao', tier: 'b', codes: [codes[2]] };
    const after = (await decide(room, tie)).body as unknown as Room;
    expect(after).toMatchObject({ version: 1, complete: true, ties: [] });
    expect(after.awards.map(({ code, tier: of }) => [code, of])).toEqual([
      [codes[0], 'a'],
      [codes[2], 'b'],
      [codes[1], 'c'],
      [codes[3], 'c'],
    ]);
    const signed = await call('POST', '/signature', { version: 1 });
    expect(signed.body).toMatchObject({ state: 'signed' });
    expect(signed.body['sha256']).toMatch(/^[0-9a-f]{64}$/);
    const late = await decide(signed.body as unknown as Room, { kind: 'move', codes: [codes[0]] });
    expect([late.status, late.body.code]).toEqual([409, 'AWARDS_SIGNED']);
    const insert = query(
      test.db.tx,
      `INSERT INTO jury_decision (id, contest_id, ordinal, kind, decision, reason, present, in_favour,
         against, abstained, blind, decided_by)
       VALUES (uuidv7(), $1, 9, 'move', '{}', 'Để thử.', 1, 1, 0, 0, true, $2)`,
      [stage.contestId, chief.accountId],
    );
    await expect(insert).rejects.toThrow('signed');
  });

  it('takes a decision back on record', async () => {
    const room = await opened();
    const after = (await decide(room, { kind: 'move', codes: [codes[0]] })).body as unknown as Room;
    expect(after.awards.some(({ code }) => code === codes[0])).toBe(false);
    const [decision] = after.decisions;
    const back = await call('POST', `/decisions/${decision?.id}/withdrawal`, {
      version: 1,
      reason: 'Ghi nhầm mã.',
    });
    const room2 = back.body as unknown as Room;
    expect(room2.awards.some(({ code }) => code === codes[0])).toBe(true);
    expect(room2.decisions).toMatchObject([{ withdrawal: 'Ghi nhầm mã.' }]);
  });

  it.each<[string, () => object, string]>([
    [
      'votes that do not add up',
      () => ({ kind: 'move', codes: [codes[0]], votes: { ...VOTES, inFavour: 5 } }),
      'DECISION_REFUSED',
    ],
    [
      'votes that do not carry',
      () => ({
        kind: 'move',
        codes: [codes[0]],
        votes: { present: 4, inFavour: 2, against: 2, abstained: 0 },
      }),
      'DECISION_REFUSED',
    ],
    [
      'equals who are none',
      () => ({ kind: 'tie', list: 'bao', tier: 'b', codes: [codes[3]] }),
      'DECISION_REFUSED',
    ],
    [
      'a work nobody knows',
      () => ({ kind: 'move', list: 'bao', tier: 'a', codes: ['ABCD-EFGH'] }),
      'DECISION_REFUSED',
    ],
    [
      'a tier nobody knows',
      () => ({ kind: 'move', list: 'bao', tier: 'z', codes: [codes[0]] }),
      'DECISION_REFUSED',
    ],
    ['no reason', () => ({ kind: 'move', codes: [codes[0]], reason: '' }), 'VALIDATION_FAILED'],
    [
      'two works in one move',
      () => ({ kind: 'move', codes: [codes[0], codes[1]] }),
      'VALIDATION_FAILED',
    ],
  ])('refuses %s', async (_, decision, code) => {
    const refused = await decide(await opened(), decision());
    expect([refused.status, refused.body.code]).toEqual([422, code]);
  });

  it('lets nobody win over what they have not seen', async () => {
    const room = await opened();
    const both = await Promise.all([
      decide(room, { kind: 'move', codes: [codes[0]] }),
      decide(room, { kind: 'move', codes: [codes[3]] }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('keeps the jury’s words from who sees authors until the codes are open', async () => {
    const reason = 'Bài viết về cây cầu bắc qua suối Nậm Tút.';
    const room = await opened();
    const move = { kind: 'move', list: 'bao', tier: 'c', codes: [codes[0]], reason };
    const moved = (await decide(room, move)).body as unknown as Room;
    const taken = await call('POST', `/decisions/${moved.decisions[0]?.id}/withdrawal`, {
      version: moved.version,
      reason: 'Hội đồng đọc lại đoạn về suối Nậm Tút.',
    });
    expect(taken.status).toBe(200);
    const minutes = async (by: { cookie: string }): Promise<string> => {
      const { url } = test;
      const path = `/api/staff/contests/${stage.contestId}/deliberation/documents/bien-ban.pdf`;
      const file = await fetch(url + path, { headers: { cookie: by.cookie } });
      return pdfTexts(Buffer.from(await file.arrayBuffer()))
        .flat()
        .join(' ');
    };
    expect((await call('GET', '', undefined, judge)).text).toContain('Nậm Tút');
    expect(await minutes(judge)).toContain('Tút');
    const seen = await call('GET', '', undefined, organiser);
    expect(seen.text).not.toContain('Nậm Tút');
    expect(seen.body.decisions).toMatchObject([{ codes: [codes[0]], reason: '', withdrawal: '' }]);
    const told = await minutes(organiser);
    expect(told).not.toContain('Tút');
    expect(told).toContain('Giữ kín');
    await call('POST', '/decisions', {
      ...{ version: 2, reason: 'Theo biểu quyết.', votes: VOTES },
      ...{ kind: 'tie', list: 'bao', tier: 'b', codes: [codes[2]] },
    });
    expect((await call('POST', '/signature', { version: 3 })).body).toMatchObject({
      state: 'signed',
    });
    await openCodes(test, stage);
    expect((await call('GET', '', undefined, organiser)).text).toContain('Nậm Tút');
    expect(await minutes(organiser)).toContain('Tút');
  });

  it('is decided by the chief judge and organisers, seen by the jury', async () => {
    const room = await opened();
    expect((await call('GET', '', undefined, judge)).status).toBe(200);
    const body = {
      version: room.version,
      kind: 'move',
      codes: [codes[0]],
      reason: 'Để thử.',
      votes: VOTES,
    };
    expect((await call('POST', '/decisions', body, judge)).status).toBe(403);
    expect((await call('POST', '/decisions', body, organiser)).status).toBe(201);
    const stranger = await staffMember(test, 'viewer', stage.contestId);
    expect((await call('GET', '', undefined, stranger)).status).toBe(403);
  });

  it('prints minutes and award list', async () => {
    await opened();
    for (const name of [
      'bien-ban.pdf',
      'danh-sach-giai.pdf',
      'bien-ban.docx',
      'danh-sach-giai.docx',
    ]) {
      const { status } = await call('GET', `/documents/${name}`);
      expect([name, status]).toEqual([name, 200]);
    }
    expect((await call('GET', '/documents/other.pdf')).status).toBe(404);
  });

  it('knows no authors before the codes are open, and concludes only then', async () => {
    const room = await opened();
    const tie = { kind: 'tie', list: 'bao', tier: 'b', codes: [codes[1]] };
    await decide(room, tie);
    await call('POST', '/signature', { version: 1 });
    const early = await call('POST', '/conclusion', { version: 2 }, organiser);
    expect([early.status, early.body.code]).toEqual([409, 'AWARDS_UNDECIDED']);
    expect((await call('POST', '/publication', undefined, organiser)).status).toBe(409);
  });

  it('goes from the signed list to a published one that replays', async () => {
    const room = await opened();
    await decide(room, { kind: 'tie', list: 'bao', tier: 'b', codes: [codes[1]] });
    expect((await call('POST', '/signature', { version: 1 })).status).toBe(200);
    await openCodes(test, stage);
    const known = (await call('GET')).body as unknown as Room & { works: { authors: string[] }[] };
    expect(known.works[0]?.authors).toEqual(['Nguyễn Văn Thử']);
    const concluded = await call('POST', '/conclusion', { version: 2 }, organiser);
    expect(concluded.body).toMatchObject({ state: 'concluded' });
    const path = `/api/contests/${stage.slug}/awards`;
    expect((await test.call('GET', path)).status).toBe(404);
    expect((await call('POST', '/publication', undefined, organiser)).status).toBe(200);
    const { body } = await test.call('GET', path);
    expect(body['tiers']).toMatchObject([
      { list: 'bao', name: 'giải A', works: [{ points: 9 }] },
      { list: 'bao', name: 'giải B', works: [{ points: 8 }] },
      { list: 'bao', name: 'giải C', works: [{ points: 8 }, { points: 7 }] },
    ]);
    const bundle = await test.app.get(WorksBundles).of(stage.contestId);
    expect(bundle).not.toContain('Nguyễn');
    const replayed = replayWorks(Buffer.from(bundle));
    expect(replayed.differences).toEqual([]);
    expect(replayed.verified).toEqual({
      signature: true,
      marks: true,
      awards: true,
      collectives: true,
    });
    const won = await test.app.get(PublishedAwards).of(test.db.tx, stage.contestId);
    expect(won.people.map(({ prize }) => prize)).toEqual(['giải A', 'giải B', 'giải C', 'giải C']);
  });

  it('keeps the codes sealed while the jury sits', async () => {
    await opened();
    await expect(openCodes(test, stage)).rejects.toThrow('has not signed');
  });
});

describe('one prize for each author', () => {
  it('holds for who is a co-author of another work, known by any of what tells a person', async () => {
    const one = { marks: 1, discrepancy: { on: ['total' as const], bands: [], third: null } };
    const tiers = [tier('a', 1), tier('b', 1)];
    const awards = { ...AWARDS, perMedium: [{ medium: null, tiers }], onePerAuthor: true };
    stage = await judgedStage(test, one, { works: 3, awards });
    judge = await stage.judge();
    chief = await stage.judge('chief');
    const [best = '', second = '', third = ''] = stage.codes;
    for (const [code, points] of [
      [best, 900],
      [second, 800],
      [third, 700],
    ] as const) {
      await stage.assign(code, judge);
      await judge.mark(code, { 'noi-dung': points });
    }
    await opened();
    expect((await call('POST', '/signature', { version: 0 })).status).toBe(200);
    const [author] = await openCodes(test, stage);
    // The second work names the best one's author beside its sender: by an ID number first, then by e-mail.
    await query(
      test.db.tx,
      `INSERT INTO entry_author (entry_id, version, ordinal, name, name_folded, data, keys)
       SELECT o.entry_id, 1, 2, a.name, a.name_folded,
              (SELECT data FROM entry_author WHERE entry_id = o.entry_id LIMIT 1), ARRAY[sha256('id'::bytea), sha256($2::bytea)]
         FROM blind_opened o, entry_author a WHERE o.code = $1 AND a.participant_id = $3::uuid LIMIT 1`,
      [second, author?.participantId, author?.participantId],
    );
    const room = (await call('GET')).body as unknown as Room;
    expect(room.awards.map(({ code, tier: given }) => [code, given])).toEqual([
      [best, 'a'],
      [third, 'b'],
    ]);
  });
});
