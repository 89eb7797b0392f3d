import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { dayThatLasts } from '../../../test/support/days';
import { judgedStage, type TestJudge, type TestStage } from '../../../test/support/marking';
import { openCodes } from '../../../test/support/opened-codes';
import { withRemarking } from '../../../test/support/published-awards';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { insertAuthor, type Author } from '../../../test/support/writing';
import { replayWorks } from '../replay/works/replay-works';
import { RemarkReminders } from './remark-reminders.worker';

/*
 * E2 over HTTP: one work marked 6.0; two fresh judges, a third where they differ; a change from 0.25
 * on, a dialogue from 0.5 on.
 */
const REMARK = {
  ...{ days: 10, answerDays: 15, markers: 2 },
  ...{ changeFrom: 25, dialogueFrom: 50, direction: 'both' as const },
};
const AWARDS = {
  overAll: [],
  perMedium: [{ medium: null, tiers: [{ id: 'a', name: 'giải A', count: 1 }] }],
  ...{ onePerAuthor: false, minimum: [], extra: [], collectives: null },
};

let test: TestApp;
let stage: TestStage;
let chief: TestJudge;
let first: TestJudge;
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
  await withRemarking(test, stage.contestId, REMARK);
  const judgeOfFirst = await stage.judge();
  chief = await stage.judge('chief');
  organiser = await staffMember(test, 'organiser', stage.contestId);
  await stage.assign(code(), judgeOfFirst);
  await judgeOfFirst.mark(code(), { 'noi-dung': 600 });
  first = judgeOfFirst;
  fresh = [await stage.judge(), await stage.judge(), await stage.judge()];
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

const mine = () => test.call('GET', `/api/contests/${stage.slug}/remarks`, { token: author.token });
const ask = (id = entryId) =>
  test.call('POST', `/api/contests/${stage.slug}/remarks`, {
    token: author.token,
    body: { entryId: id, reason: 'Xin chấm lại.' },
  });
const staff = (method: string, rest = '', body?: unknown) =>
  test.call(method, `/api/staff/contests/${stage.contestId}/remarks${rest}`, {
    cookie: chief.cookie,
    body,
  });

interface Remark {
  id: string;
  needs: string | null;
  assigned: number;
  wanted: number;
  points: number | null;
  changed: boolean;
  overdue: boolean;
  dueAt: string;
  answeredAt: string | null;
  markers: { memberId: string; points: number | null }[];
}
const one = async (): Promise<Remark> =>
  ((await staff('GET')).body as unknown as { remarks: Remark[] }).remarks[0]!;
const post = async (rest: string, body: object = {}) =>
  staff('POST', `/${(await one()).id}/${rest}`, body);
const step = async (body: object = {}): Promise<Remark> => {
  await post('step', body);
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
const asked = async (): Promise<void> => {
  expect((await ask()).status).toBe(201);
  await step();
};
/** First and new markers sat together. */
const dialogue = async () => ({
  dialogue: 'Hai bên đã trao đổi và thống nhất.',
  present: [first.memberId, ...(await one()).markers.map(({ memberId }) => memberId)],
});

/** The first list becomes as old as that. */
async function published(sql: string): Promise<void> {
  const alter = (what: string) =>
    query(test.db.tx, `ALTER TABLE deliberation ${what} TRIGGER deliberation_stands`, []);
  await alter('DISABLE');
  await query(test.db.tx, `UPDATE deliberation SET published_at = ${sql} WHERE contest_id = $1`, [
    stage.contestId,
  ]);
  await alter('ENABLE');
}

describe('asking for re-marking', () => {
  it('is for one’s own work, once; the chief judge sees it, with the day of the answer', async () => {
    expect((await mine()).body).toMatchObject({
      ...{ offered: true, published: true, open: true },
      terms: { days: 10, answerDays: 15, markers: 2, changeFrom: 0.25, onlyUp: false },
      works: [{ published: 6, scale: 10, prizes: ['giải A'] }],
    });
    const answer = await ask();
    expect([answer.status, answer.body['remarks']]).toMatchObject([
      201,
      [{ published: 6, points: null, state: 'received', overdue: false, path: [] }],
    ]);
    expect(await one()).toMatchObject({ needs: 'marks', assigned: 0, wanted: 2 });
    expect((await ask()).body.code).toBe('APPEAL_EXISTS');
    expect((await ask(stage.contestId)).body.code).toBe('APPEAL_FOREIGN');
  });

  /* Asia/Ho_Chi_Minh is UTC+7: day 1 is the day after the publication, day 10 ends at midnight. */
  it('is open to the last millisecond of its last day, and not later', async () => {
    await dayThatLasts(test.db.tx);
    const midnight = `(date_trunc('day', now() AT TIME ZONE 'Asia/Ho_Chi_Minh') AT TIME ZONE 'Asia/Ho_Chi_Minh')`;
    await published(`${midnight} - interval '10 days' - interval '1 millisecond'`);
    expect((await ask()).body.code).toBe('APPEAL_TOO_LATE');
    const { body } = await mine();
    expect(body).toMatchObject({ open: false });
    await published(`${midnight} - interval '10 days'`);
    expect((await mine()).body).toMatchObject({ open: true });
    expect((await ask()).status).toBe(201);
  });

  it('is refused late by the database too, and for somebody else’s work', async () => {
    const insert = (participant: string) =>
      query(
        test.db.tx,
        `INSERT INTO remark_request (id, contest_id, stage_id, code, entry_id, participant_id, reason, published)
         VALUES (uuidv7(), $1, $2, $3, $4, $5, 'Xin chấm lại.', 600)`,
        [stage.contestId, stage.stageId, code(), entryId, participant],
      );
    const { participantId } = await insertAuthor(test, stage.contestId);
    await expect(insert(participantId)).rejects.toThrow('not a work of theirs');
    await published(`now() - interval '12 days'`);
    await expect(insert(author.participantId)).rejects.toThrow('not to be asked for now');
  });

  it('is answered within the days that follow; overdue ones are marked and come first', async () => {
    await ask();
    const { dueAt } = await one();
    const { until } = (await mine()).body as unknown as { until: string };
    expect(Date.parse(dueAt) - Date.parse(until)).toBe(15 * 86_400_000);
    await published(`now() - interval '25 days'`);
    expect(await one()).toMatchObject({ overdue: false });
    await published(`now() - interval '27 days'`);
    expect(await one()).toMatchObject({ overdue: true });
    expect((await mine()).body['remarks']).toMatchObject([{ overdue: true }]);
    expect(
      await test.app.get(RemarkReminders).remind({ contestId: stage.contestId, late: true }),
    ).toBe(1);
  });
});

describe('fresh judges', () => {
  it('are chosen by the machine, or by hand: nobody who had the work, nor the chief judge', async () => {
    await ask();
    const { judges } = (await staff('GET', `/${(await one()).id}/judges`)).body as unknown as {
      judges: { memberId: string; unfit: string | null }[];
    };
    const why = (memberId: string) => judges.find((judge) => judge.memberId === memberId)?.unfit;
    expect(fresh.map(({ memberId }) => why(memberId))).toEqual([null, null, null]);
    expect([why(first.memberId), why(chief.memberId)]).toEqual(['earlier', 'chief']);
    const [anna] = fresh as [TestJudge];
    const refused = await post('markers', { memberId: first.memberId });
    expect([refused.status, refused.body['reason']]).toEqual([409, 'earlier']);
    expect((await post('markers', { memberId: anna.memberId })).status).toBe(201);
    expect((await post('markers', { memberId: anna.memberId })).body['reason']).toBe('has');
    expect(await step()).toMatchObject({ assigned: 2, needs: 'marks' });
    const third = await post('markers', { memberId: fresh[2]!.memberId });
    expect(third.body['reason']).toBe('full');
  });

  it('are refused by the database where they are not fresh, too many, or nobody asked', async () => {
    const give = (memberId: string) =>
      query(
        test.db.tx,
        `INSERT INTO assignment (stage_id, code, member_id, kind, ordinal, origin)
         VALUES ($1, $2, $3, 'remark', (SELECT 1 + max(ordinal) FROM assignment WHERE stage_id = $1), 'remark')`,
        [stage.stageId, code(), memberId],
      );
    await expect(give(fresh[0]!.memberId)).rejects.toThrow('nobody asked');
    await ask();
    await expect(give(chief.memberId)).rejects.toThrow('has judged this work before');
    await expect(give(first.memberId)).rejects.toThrow('has judged this work before');
    await step();
    const { markers } = await one();
    const free = fresh.find(
      (judge) => !markers.some(({ memberId }) => memberId === judge.memberId),
    );
    await expect(give(free!.memberId)).rejects.toThrow('enough judges');
  });

  it('give way to others before they locked, never after; a conflict hands the work back', async () => {
    await asked();
    const [{ memberId = '' } = {}, other] = (await one()).markers;
    const reason = 'Đi công tác dài ngày.';
    expect((await post(`markers/${memberId}/release`, { reason })).status).toBe(200);
    expect(await one()).toMatchObject({ assigned: 1 });
    expect(await step()).toMatchObject({ assigned: 2 });
    await mark(6, 6);
    const late = await post(`markers/${other?.memberId}/release`, { reason });
    expect(late.body.code).toBe('MARK_LOCKED');
  });

  it('see neither the old mark nor whose work it is until their own is locked', async () => {
    await asked();
    const [given] = (await one()).markers;
    const holder = fresh.find(({ memberId }) => memberId === given?.memberId)!;
    const room = `/api/staff/contests/${stage.contestId}/deliberation`;
    const seen = await holder.work('GET', code());
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('600');
    expect(seen.text).not.toContain('Nguyễn');
    for (const path of [room, `${room}/documents/danh-sach-giai.pdf`]) {
      const { status, body } = await test.call('GET', path, { cookie: holder.cookie });
      expect([status, body.code]).toEqual([403, 'FORBIDDEN']);
    }
    await mark(6, 6);
    expect((await test.call('GET', room, { cookie: holder.cookie })).status).toBe(200);
  });

  it('are nobody where all have judged it: said in words', async () => {
    await ask();
    for (const { memberId } of fresh) {
      await query(test.db.tx, 'UPDATE jury_member SET stopped_at = now() WHERE id = $1', [
        memberId,
      ]);
    }
    const nobody = await post('step');
    expect([nobody.status, nobody.body['reason']]).toEqual([409, 'nobody']);
  });
});

describe('the answer', () => {
  it('changes the mark where both fresh ones are equal: 6.0 -> 6.25', async () => {
    await asked();
    await mark(6.25, 6.25);
    expect(await step()).toMatchObject({ needs: null, points: 6.25, changed: true });
    expect((await mine()).body['remarks']).toMatchObject([
      { points: 6.25, changed: true, state: 'answered' },
    ]);
    await expect(
      query(test.db.tx, 'UPDATE remark_request SET dialogue = NULL', []),
    ).rejects.toThrow('stands');
  });

  it('takes a third judge where they differ: (6 + 6.5 + 6.25) / 3 = 6.25', async () => {
    await asked();
    await mark(6, 6.5);
    expect(await step()).toMatchObject({ needs: 'third', assigned: 3, answeredAt: null });
    await mark(6.25);
    expect(await step()).toMatchObject({ points: 6.25, changed: true });
  });

  it('waits for the dialogue from 0.5 on, in which both sides take part', async () => {
    await asked();
    await mark(6.5, 6.5);
    expect(await step()).toMatchObject({ needs: 'dialogue' });
    expect((await mine()).body['remarks']).toMatchObject([{ state: 'dialogue', points: null }]);
    const { dialogue: minutes, present } = await dialogue();
    const alone = await post('step', { dialogue: minutes, present: present.slice(1) });
    expect([alone.status, alone.body.code]).toEqual([422, 'VALIDATION_FAILED']);
    const talked = await step({ dialogue: minutes, present });
    expect(talked).toMatchObject({ needs: null, points: 6.5, changed: true });
  });

  it('needs no dialogue below 0.5, and takes none', async () => {
    await asked();
    await mark(6.25, 6.25);
    const refused = await post('step', { dialogue: 'Trao đổi dù không cần.', present: [] });
    expect(refused.body.code).toBe('NOT_ASKED');
  });

  it('keeps the mark below 0.25: (6.25 + 6 + 6.25) has two equal, (6 + 6.25 + 6.25) too; 6 + 6 stays 6', async () => {
    await asked();
    await mark(6, 6);
    expect(await step()).toMatchObject({ points: 6, changed: false });
    const { body } = await test.call('GET', `/api/contests/${stage.slug}/awards`);
    expect(body).toMatchObject({ version: 1, newest: true, versions: [{ version: 1 }] });
  });

  it('is refused by the database where it does not follow from the marks', async () => {
    await asked();
    const answer = (outcome: object) =>
      query(test.db.tx, 'UPDATE remark_request SET answered_at = now(), outcome = $1', [
        JSON.stringify(outcome),
      ]);
    await expect(answer({ changed: false, centipoints: 600 })).rejects.toThrow('does not follow');
    await mark(6.25, 6.25);
    await expect(answer({ changed: false, centipoints: 600 })).rejects.toThrow('does not follow');
    await expect(answer({ changed: true, centipoints: 650 })).rejects.toThrow('does not follow');
  });

  it('leads to another award list with the new mark; the jury signs it, the file replays', async () => {
    await asked();
    await mark(6.25, 6.25);
    await step();
    const room = (rest: string, by: StaffMember, body: object) =>
      test.call('POST', `/api/staff/contests/${stage.contestId}/deliberation${rest}`, {
        ...{ cookie: by.cookie, body },
      });
    const path = `/api/staff/contests/${stage.contestId}/deliberation`;
    const { body: sitting } = await test.call('GET', path, { cookie: chief.cookie });
    expect(sitting).toMatchObject({
      ...{ state: 'sitting', listVersion: 2 },
      corrections: [{ code: code(), kind: 'remark', before: 6, after: 6.25, listVersion: 2 }],
    });
    await room('/signature', chief, { version: sitting.version });
    const reason = 'Điểm thay đổi sau phúc khảo.';
    const done = await room('/publication', organiser, { listVersion: 2, reason });
    expect(done.status).toBe(200);
    const points = async (version: number) => {
      const answer = await test.call(
        'GET',
        `/api/contests/${stage.slug}/awards?version=${version}`,
      );
      const { tiers } = answer.body as unknown as { tiers: { works: { points: number }[] }[] };
      return tiers[0]?.works[0]?.points;
    };
    expect([await points(1), await points(2)]).toEqual([6, 6.25]);
    const bundle = await test.call('GET', `/api/contests/${stage.slug}/awards/bundle?version=2`);
    const { differences, marks } = replayWorks(Buffer.from(bundle.text));
    expect(differences).toEqual([]);
    expect(marks).toMatchObject([{ code: code(), centipoints: 625 }]);
  });
});
