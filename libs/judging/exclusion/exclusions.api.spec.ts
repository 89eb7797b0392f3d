import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { judgedStage, type TestJudge, type TestStage } from '../../../test/support/marking';
import { staffMember } from '../../../test/support/staff';

let test: TestApp;
let stage: TestStage;
let anna: TestJudge;
let binh: TestJudge;
let chief: TestJudge;
/** Two works that both judges have. */
let code: string;
let other: string;

const MINUTES = 'Đối chiếu với bài đã đăng: trùng nguyên văn sáu đoạn.';
const points = (value: number) => ({ 'noi-dung': value });

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  stage = await judgedStage(test, {}, { works: 2 });
  [anna, binh, chief] = [await stage.judge(), await stage.judge(), await stage.judge('chief')];
  [code = '', other = ''] = stage.codes;
  for (const one of stage.codes) await stage.assign(one, anna, binh);
  await query(test.db.tx, 'DELETE FROM jury_seat WHERE member_id = $1', [chief.memberId]);
});

interface Flags {
  flags: { code: string; kind: string; memberId: string; dismissal: { reason: string } | null }[];
  excluded: { code: string; reasonCode: string; minutes: string; atOnce: boolean }[];
}

const flag = async (judge: TestJudge, kind = 'copied', text = 'Giống bài trên báo.') => {
  const seen = await judge.work('GET', code);
  const { version } = seen.body.mark as unknown as { version: number };
  const body = { version, criteria: {}, comment: '', note: '', flag: { kind, text } };
  return judge.work('PUT', code, 'mark', body);
};
const flags = async (by = chief): Promise<Flags> =>
  (await stage.lead(by, 'GET', 'flags')).body as unknown as Flags;
const exclude = async (by = chief, more = {}) =>
  stage.lead(by, 'POST', `works/${code}/exclusion`, {
    ...{ version: await stage.version(code), reasonCode: 'copied', minutes: MINUTES },
    ...more,
  });
const readmit = async () =>
  stage.lead(chief, 'POST', `works/${code}/readmission`, {
    ...{ version: await stage.version(code), minutes: MINUTES },
  });
const queue = async (judge: TestJudge) =>
  ((await judge.get('works')).body.works as unknown as { code: string }[]).map((one) => one.code);
const progress = async () => {
  const { body } = await stage.lead(chief, 'GET', 'progress');
  return body.progress as unknown as { works: number; final: number; flags: { code: string }[] };
};

describe('a flag', () => {
  it('comes to the chief judge with its reason, by code', async () => {
    await flag(anna);
    expect((await flags()).flags).toEqual([
      expect.objectContaining({ code, kind: 'copied', memberId: anna.memberId, dismissal: null }),
    ]);
    expect(JSON.stringify(await flags())).not.toContain(stage.contestId);
  });

  it('is put aside with a reason, and shows again once its judge changes it', async () => {
    await flag(anna);
    const body = { memberId: anna.memberId, kind: 'copied', reason: 'Đã đối chiếu: không trùng.' };
    expect((await stage.lead(chief, 'POST', `works/${code}/flag-dismissal`, body)).status).toBe(
      204,
    );
    expect((await flags()).flags[0]?.dismissal).toMatchObject({ reason: body.reason });
    expect((await progress()).flags).toEqual([]);
    await flag(anna, 'copied', 'Còn đoạn thứ bảy cũng trùng.');
    expect((await flags()).flags[0]?.dismissal).toBeNull();
    expect((await progress()).flags).toHaveLength(1);
  });

  it('is not put aside where it says something else by now', async () => {
    await flag(anna, 'off-topic');
    const body = { memberId: anna.memberId, kind: 'copied', reason: 'Đã đối chiếu: không trùng.' };
    const { body: said } = await stage.lead(chief, 'POST', `works/${code}/flag-dismissal`, body);
    expect(said.code).toBe('WORK_CHANGED');
  });
});

describe('a work that the chief judge puts out', () => {
  it('is on no desk, is marked no more, and keeps nobody from locking the stage', async () => {
    await anna.mark(code, points(800));
    expect((await exclude()).status).toBe(204);
    expect(await queue(binh)).toEqual([other]);
    expect((await binh.work('GET', code)).body.code).toBe('WORK_NOT_FOUND');
    expect((await flags()).excluded).toMatchObject([
      { code, reasonCode: 'copied', minutes: MINUTES, atOnce: true },
    ]);
    expect(await progress()).toMatchObject({ works: 1, final: 0 });
    for (const judge of [anna, binh]) await judge.mark(other, points(700));
    expect(await progress()).toMatchObject({ works: 1, final: 1 });
    expect((await stage.lead(chief, 'POST', 'lock')).status).toBeLessThan(300);
  });

  it('is not locked by a judge who has it open meanwhile', async () => {
    const seen = await binh.work('GET', code);
    const { version } = seen.body.mark as unknown as { version: number };
    const draft = { version, criteria: points(600), comment: '', note: '', flag: null };
    const saved = await binh.work('PUT', code, 'mark', draft);
    await exclude();
    const locked = await binh.work('POST', code, 'lock', { version: saved.body.version });
    expect(locked.status).toBeGreaterThanOrEqual(400);
    const late = await binh.work('PUT', code, 'mark', { ...draft, version: saved.body.version });
    expect(late.body.code).toBe('WORK_NOT_FOUND');
  });

  it('is decided about once, on the version that was looked at, by the chief judge alone', async () => {
    expect((await exclude(chief, { version: 99 })).body.code).toBe('WORK_CHANGED');
    const organiser = await staffMember(test, 'organiser', stage.contestId);
    expect((await exclude(organiser as TestJudge)).status).toBe(403);
    expect((await exclude(chief, { minutes: 'ngắn' })).body.code).toBe('VALIDATION_FAILED');
    await exclude();
    expect((await exclude()).body.code).toBe('NOT_ASKED');
  });

  it('is not among discrepancies, statistics and ranks', async () => {
    for (const judge of [anna, binh]) await judge.mark(other, points(700));
    await anna.mark(code, points(100));
    await binh.mark(code, points(900));
    await exclude();
    const waiting = await stage.lead(chief, 'GET', 'discrepancies');
    expect(waiting.body.works).toEqual([]);
    const { body } = await stage.lead(chief, 'GET', 'statistics');
    expect((body.ranking as unknown as { code: string }[]).map((one) => one.code)).toEqual([other]);
  });

  it('comes back to where it was', async () => {
    await anna.mark(code, points(800));
    await exclude();
    expect((await readmit()).status).toBe(204);
    expect((await readmit()).body.code).toBe('NOT_ASKED');
    expect((await queue(binh)).toSorted()).toEqual([code, other].toSorted());
    await binh.mark(code, points(800));
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 800 });
    expect((await flags()).excluded).toEqual([]);
  });

  it('has it on record, with minutes', async () => {
    await exclude();
    await readmit();
    const { body } = await stage.lead(chief, 'GET', 'minutes');
    expect(body.minutes).toMatchObject([{ subject: 'excluded' }, { subject: 'readmitted' }]);
    const kinds = await query<{ kind: string }>(
      test.db.tx,
      'SELECT kind FROM ledger WHERE contest_id = $1 ORDER BY seq',
      [stage.contestId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['work-excluded', 'work-readmitted']),
    );
    await expect(query(test.db.tx, 'DELETE FROM work_exclusion')).rejects.toThrow();
  });
});
