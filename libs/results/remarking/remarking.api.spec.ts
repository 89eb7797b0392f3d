import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { judgedStage, type TestJudge, type TestStage } from '../../../test/support/marking';
import { openCodes } from '../../../test/support/opened-codes';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import type { Author } from '../../../test/support/writing';

jest.setTimeout(120_000);

/*
 * E2 over HTTP: one work marked 6.0; two fresh judges, a third where they differ; a change from 0.25
 * on, a dialogue from 0.5 on.
 */
const REMARK = {
  ...{ days: 10, answerDays: 15, markers: 2 },
  ...{ changeFrom: 25, dialogueFrom: 50, direction: 'both' },
};
const AWARDS = {
  overAll: [],
  perMedium: [{ medium: null, tiers: [{ id: 'a', name: 'giải A', count: 1 }] }],
  ...{ onePerAuthor: false, minimum: [], extra: [], collectives: null },
};

let test: TestApp;
let stage: TestStage;
let fresh: TestJudge[];
let author: Author;
let organiser: StaffMember;
let entryId: string;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  const one = { marks: 1, discrepancy: { on: ['total' as const], bands: [], third: null } };
  stage = await judgedStage(test, one, { works: 1, awards: AWARDS });
  await amended(stage.contestId);
  const first = await stage.judge();
  const chief = await stage.judge('chief');
  organiser = await staffMember(test, 'organiser', stage.contestId);
  await stage.assign(code(), first);
  await first.mark(code(), { 'noi-dung': 600 });
  fresh = [chief, await stage.judge(), await stage.judge()];
  await stage.lead(chief, 'POST', 'lock');
  const room = (rest: string, by: StaffMember, body?: unknown) =>
    test.call('POST', `/api/staff/contests/${stage.contestId}/deliberation${rest}`, {
      cookie: by.cookie,
      body,
    });
  await room('', chief);
  await room('/signature', chief, { version: 0 });
  [author] = (await openCodes(test, stage)) as [Author];
  await room('/conclusion', organiser, { version: 1 });
  expect((await room('/publication', organiser)).status).toBe(200);
  const { works } = (await mine()).body as unknown as { works: { entryId: string }[] };
  entryId = works[0]?.entryId ?? '';
});

const code = (): string => stage.codes[0] ?? '';

/** An amendment, as rules need one once works are taken. */
async function amended(contestId: string): Promise<void> {
  await test.db.transaction(async (tx) => {
    const [row] = await query<{ id: string }>(
      tx,
      `INSERT INTO contest_rule_set (id, contest_id, version, document, sha256)
       SELECT uuidv7(), contest_id, 2, jsonb_set(document, '{writing,remark}', $2), sha256
         FROM contest_rule_set WHERE contest_id = $1 RETURNING id`,
      [contestId, JSON.stringify(REMARK)],
    );
    await query(
      tx,
      `INSERT INTO amendment (id, contest_id, contest_rule_set_id, reason)
       VALUES (uuidv7(), $1, $2, 'Có phúc khảo.')`,
      [contestId, row?.id],
    );
  });
}

const mine = () => test.call('GET', `/api/contests/${stage.slug}/remarks`, { token: author.token });
const ask = (id = entryId) =>
  test.call('POST', `/api/contests/${stage.slug}/remarks`, {
    token: author.token,
    body: { entryId: id, reason: 'Xin chấm lại.' },
  });
const staff = (method: string, rest = '', body?: unknown) =>
  test.call(method, `/api/staff/contests/${stage.contestId}/remarks${rest}`, {
    cookie: organiser.cookie,
    body,
  });

interface Remark {
  id: string;
  needs: string | null;
  assigned: number;
  points: number | null;
  changed: boolean;
  answeredAt: string | null;
}
const one = async (): Promise<Remark> =>
  ((await staff('GET')).body as unknown as { remarks: Remark[] }).remarks[0]!;
const step = async (body: object = {}): Promise<Remark> => {
  await staff('POST', `/${(await one()).id}/step`, body);
  return one();
};
/** Whoever of the fresh judges has the work gives these points, in turn. */
const mark = async (...points: number[]): Promise<void> => {
  const given = [...points];
  for (const judge of fresh) {
    if (given.length === 0) return;
    const { status } = await judge.mark(code(), { 'noi-dung': given[0]! * 100 });
    if (status === 200) given.shift();
  }
};

describe('re-marking', () => {
  it('is asked for once, of one’s own work, and given to fresh judges', async () => {
    expect((await mine()).body).toMatchObject({ offered: true, open: true });
    const asked = await ask();
    expect([asked.status, asked.body['remarks']]).toMatchObject([
      201,
      [{ published: 6, points: null }],
    ]);
    expect(await one()).toMatchObject({ needs: 'marks', assigned: 2 });
    expect((await ask()).body.code).toBe('APPEAL_EXISTS');
    expect((await ask(stage.contestId)).body.code).toBe('APPEAL_FOREIGN');
  });

  it('changes the mark where both fresh ones are equal: 6.0 -> 6.25', async () => {
    await ask();
    await mark(6.25, 6.25);
    expect(await step()).toMatchObject({ needs: null, points: 6.25, changed: true });
    expect((await mine()).body['remarks']).toMatchObject([{ points: 6.25, changed: true }]);
    await expect(
      query(test.db.tx, 'UPDATE remark_request SET dialogue = NULL', []),
    ).rejects.toThrow('stands');
  });

  it('takes a third judge where they differ: (6 + 6.5 + 6.25) / 3 = 6.25', async () => {
    await ask();
    await mark(6, 6.5);
    expect(await step()).toMatchObject({ needs: 'third', assigned: 3, answeredAt: null });
    await mark(6.25);
    expect(await step()).toMatchObject({ points: 6.25, changed: true });
  });

  it('waits for the dialogue from 0.5 on', async () => {
    await ask();
    await mark(6.5, 6.5);
    expect(await step()).toMatchObject({ needs: 'dialogue', answeredAt: null });
    const talked = await step({ dialogue: 'Hai bên đã trao đổi và thống nhất.' });
    expect(talked).toMatchObject({ needs: null, points: 6.5, changed: true });
  });

  it('is not to be had before the list is published, or after its days', async () => {
    await query(test.db.tx, 'ALTER TABLE deliberation DISABLE TRIGGER deliberation_stands', []);
    await query(
      test.db.tx,
      `UPDATE deliberation SET published_at = now() - interval '12 days' WHERE contest_id = $1`,
      [stage.contestId],
    );
    await query(test.db.tx, 'ALTER TABLE deliberation ENABLE TRIGGER deliberation_stands', []);
    expect((await ask()).body.code).toBe('APPEAL_TOO_LATE');
  });
});
