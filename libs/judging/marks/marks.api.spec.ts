import { query } from '@bangvang/database';
import { band, criterion, discrepancy } from '../../rulebook/writing/writing.testing';
import { createTestApp, type TestApp } from '../../../test/support/app';
import {
  judgedStage,
  NINETY_TEN,
  type TestJudge,
  type TestStage,
} from '../../../test/support/marking';

let test: TestApp;
let stage: TestStage;
let anna: TestJudge;
let binh: TestJudge;
let code: string;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  stage = await judgedStage(test, NINETY_TEN, { works: 3 });
  [anna, binh] = [await stage.judge(), await stage.judge()];
  code = stage.codes[0] as string;
  await stage.assign(code, anna, binh);
});

const draft = (version: number, criteria = {}, more = {}) => {
  return { version, criteria, comment: '', note: '', flag: null, ...more };
};

describe('a draft', () => {
  it('is saved by versions, with what the judge alone sees', async () => {
    const body = draft(0, { 'noi-dung': 4_000 }, { note: 'Đọc lại đoạn hai', comment: 'Khá' });
    expect(await anna.work('PUT', code, 'mark', body)).toMatchObject({ body: { version: 1 } });
    const { body: work } = await anna.work('GET', code);
    expect(work).toMatchObject({
      code,
      state: 'draft',
      mark: {
        version: 1,
        state: 'open',
        criteria: { 'noi-dung': 4_000 },
        note: 'Đọc lại đoạn hai',
      },
    });
    expect((await binh.work('GET', code)).text).not.toContain('Đọc lại');
  });

  it('that was read before somebody saved is refused with what is stored', async () => {
    await anna.work('PUT', code, 'mark', draft(0, { 'noi-dung': 4_000 }));
    const late = await anna.work('PUT', code, 'mark', draft(0, { 'noi-dung': 100 }));
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'MARK_STALE', current: { version: 1, criteria: { 'noi-dung': 4_000 } } },
    });
  });

  it('sent again after a lost answer is saved once', async () => {
    const body = draft(0, { 'noi-dung': 4_000 });
    await anna.work('PUT', code, 'mark', body);
    expect(await anna.work('PUT', code, 'mark', body)).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
  });

  it('from two windows at once is saved from one', async () => {
    const answers = await Promise.all(
      [100, 200, 300].map((points) =>
        anna.work('PUT', code, 'mark', draft(0, { 'noi-dung': points })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it.each([
    [{ 'noi-dung': 9_025 }, 'criteria.noi-dung'],
    [{ 'noi-dung': 4_010 }, 'criteria.noi-dung'],
    [{ 'noi-dung': -25 }, 'criteria.noi-dung'],
    [{ 'noi-dung': 1.5 }, 'criteria.noi-dung'],
    [{ la: 100 }, 'criteria.la'],
  ])('does not take points off the rubric: %j', async (criteria, path) => {
    expect(await anna.work('PUT', code, 'mark', draft(0, criteria))).toMatchObject({
      status: 422,
      body: { code: 'MARK_INVALID', errors: [{ path }] },
    });
  });
});

describe('a lock', () => {
  it('computes the total, and stands', async () => {
    const locked = await anna.mark(code, { 'noi-dung': 7_025, 'hinh-thuc': 850 });
    expect(locked).toMatchObject({ status: 200, body: { code, centipoints: 7_875 } });
    const again = await anna.work('PUT', code, 'mark', draft(1, { 'noi-dung': 0 }));
    expect(again).toMatchObject({ status: 409, body: { code: 'MARK_LOCKED' } });
    for (const change of [
      `UPDATE mark SET centipoints = 0`,
      `DELETE FROM mark`,
      `TRUNCATE mark CASCADE`,
    ]) {
      await expect(query(test.db.tx, change)).rejects.toThrow('append-only');
    }
  });

  it('asked again answers the same; of another version it is refused', async () => {
    const first = await anna.mark(code, { 'noi-dung': 7_025, 'hinh-thuc': 850 });
    const second = await anna.work('POST', code, 'lock', { version: 1 });
    expect(second.text).toBe(first.text);
    expect(await anna.work('POST', code, 'lock', { version: 7 })).toMatchObject({ status: 409 });
  });

  it('needs every criterion, and the version that was looked at', async () => {
    await anna.work('PUT', code, 'mark', draft(0, { 'noi-dung': 4_000 }));
    expect(await anna.work('POST', code, 'lock', { version: 1 })).toMatchObject({
      status: 422,
      body: { code: 'MARK_INVALID', errors: [{ path: 'criteria.hinh-thuc' }] },
    });
    expect(await anna.work('POST', code, 'lock', { version: 0 })).toMatchObject({
      status: 409,
      body: { code: 'MARK_STALE' },
    });
  });

  it('from two windows at once locks one mark', async () => {
    await anna.work('PUT', code, 'mark', draft(0, { 'noi-dung': 4_000, 'hinh-thuc': 500 }));
    const answers = await Promise.all(
      [1, 1, 1].map((version) => anna.work('POST', code, 'lock', { version })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const marks = await query(test.db.tx, 'SELECT FROM mark WHERE code = $1', [code]);
    expect(marks).toHaveLength(1);
  });

  it('is checked again by the database', async () => {
    await anna.mark(code, { 'noi-dung': 7_025, 'hinh-thuc': 850 });
    const insert = (criteria: object, centipoints: number, memberId = binh.memberId) =>
      query(
        test.db.tx,
        `INSERT INTO mark (id, stage_id, code, member_id, kind, criteria, centipoints, locked_by)
         VALUES (gen_random_uuid(), $1, $2, $3, 'first', $4, $5, $6)`,
        [stage.stageId, code, memberId, JSON.stringify(criteria), centipoints, binh.accountId],
      );
    const whole = { 'noi-dung': 100, 'hinh-thuc': 100 };
    await expect(insert(whole, 201)).rejects.toThrow('the total is 200, not 201');
    await expect(insert({ 'noi-dung': 100 }, 100)).rejects.toThrow('do not fit the rubric');
    await expect(insert({ ...whole, x: 1 }, 201)).rejects.toThrow('do not fit the rubric');
    await expect(insert({ ...whole, 'hinh-thuc': '100' }, 200)).rejects.toThrow('do not fit');
    await expect(insert({ ...whole, 'hinh-thuc': 101 }, 201)).rejects.toThrow('do not fit');
    const stranger = await stage.judge();
    await expect(insert(whole, 200, stranger.memberId)).rejects.toThrow('nobody gave this judge');
    await insert(whole, 200);
    await expect(insert(whole, 200)).rejects.toThrow(/duplicate|attempt/);
  });

  it('weighs criteria, rounding the total half up', async () => {
    const weighed = await judgedStage(
      test,
      {
        scaleCentipoints: 1_000,
        rubric: [
          criterion('a', 10, { weight: 33, stepCentipoints: 1 }),
          criterion('b', 10, { weight: 67 }),
        ],
      },
      { works: 1 },
    );
    const [judge, other] = [await weighed.judge(), await weighed.judge()];
    const [only = ''] = weighed.codes;
    await weighed.assign(only, judge, other);
    // 750 x 0.33 + 650 x 0.67 = 247.5 + 435.5 = 683; 751 gives 683.33, 752 683.66.
    const marked = await judge.mark(only, { a: 752, b: 650 });
    expect(marked.body).toMatchObject({ centipoints: 684 });
  });
});

describe('the desk', () => {
  it('holds what is assigned, in an order of its own for each judge, until it is done', async () => {
    const more = await stage.addWorks(20);
    for (const one of more) await stage.assign(one, anna, binh);
    const queueOf = async (judge: TestJudge) => (await judge.get('works')).body;
    const [mine, theirs] = [await queueOf(anna), await queueOf(binh)];
    const codesOf = (queue: typeof mine) =>
      (queue.works as unknown as { code: string }[]).map((work) => work.code);
    expect(codesOf(mine)).toHaveLength(21);
    expect(codesOf(mine)).not.toEqual(codesOf(theirs));
    expect(codesOf(await queueOf(anna))).toEqual(codesOf(mine));
    const { body: next } = await anna.get('next');
    expect(next.code).toBe(codesOf(mine)[0]);
    await anna.mark(codesOf(mine)[0] as string, { 'noi-dung': 0, 'hinh-thuc': 0 });
    expect((await anna.get('next')).body).toMatchObject({
      code: codesOf(mine)[1],
      progress: { done: 1, total: 21 },
    });
  });

  it('measures the time that works take, without the time away', async () => {
    const begun = performance.now();
    await anna.work('GET', code);
    await query(
      test.db.tx,
      `UPDATE mark_draft SET touched_at = touched_at - interval '3 hours' WHERE code = $1`,
      [code],
    );
    await anna.mark(code, { 'noi-dung': 0, 'hinh-thuc': 0 });
    const [row] = await query<{ seconds: number }>(
      test.db.tx,
      'SELECT seconds FROM mark WHERE code = $1',
      [code],
    );
    expect(row!.seconds).toBeGreaterThanOrEqual(119);
    // Two minutes of the three hours, and what it took here.
    expect(row!.seconds).toBeLessThanOrEqual(121 + (performance.now() - begun) / 1_000);
    expect((await anna.get('next')).body.progress).toMatchObject({ secondsPerWork: row!.seconds });
  });

  it('answers alike for works of others and for codes that are none', async () => {
    const foreign = stage.codes[1] as string;
    for (const rest of ['', 'discussion']) {
      const answers = [
        await anna.work('GET', foreign, rest),
        await anna.work('GET', 'ZZZZ-ZZZZ', rest),
        await anna.work('GET', `${foreign}'--`, rest),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    }
  });

  it('is closed to those without a seat, and empty before the stage opens', async () => {
    const other = await judgedStage(test);
    const stranger = await other.judge();
    const path = `/api/judge/stages/${stage.stageId}/works`;
    expect((await test.call('GET', path, { cookie: stranger.cookie })).status).toBe(404);
    const early = await judgedStage(test, {}, { opened: false, works: 1 });
    const judge = await early.judge();
    await early.assign(early.codes[0] as string, judge);
    expect((await judge.get('works')).body).toMatchObject({ works: [] });
    expect((await judge.work('GET', early.codes[0] as string)).status).toBe(404);
  });

  it('lists the stages of a judge', async () => {
    const { body } = await test.call('GET', '/api/judge/stages', { cookie: anna.cookie });
    expect(body).toMatchObject({
      stages: [{ id: stage.stageId, name: 'Chung khảo', progress: { phase: 'marking', total: 1 } }],
    });
  });

  it('changes nothing once the stage is locked', async () => {
    await query(test.db.tx, 'UPDATE stage SET locked_at = now() WHERE id = $1', [stage.stageId]);
    expect(await anna.work('PUT', code, 'mark', draft(0))).toMatchObject({
      status: 409,
      body: { code: 'STAGE_LOCKED' },
    });
    expect((await anna.get('next')).body.progress).toMatchObject({ phase: 'locked' });
  });
});

describe('re-marking on appeal', () => {
  it('comes to a fresh judge’s desk after the stage is locked, and leaves its outcome', async () => {
    await anna.mark(code, { 'noi-dung': 7_000, 'hinh-thuc': 800 });
    await binh.mark(code, { 'noi-dung': 7_000, 'hinh-thuc': 800 });
    await query(test.db.tx, 'UPDATE stage SET locked_at = now() WHERE id = $1', [stage.stageId]);
    const fresh = await stage.judge();
    // Who asked, and whether the judge is fresh, is the matter of remarking: here only the desk.
    await query(test.db.tx, 'ALTER TABLE assignment DISABLE TRIGGER assignment_remark', []);
    await query(
      test.db.tx,
      `INSERT INTO assignment (stage_id, code, member_id, kind, ordinal, origin)
       VALUES ($1, $2, $3, 'remark', 11, 'remark')`,
      [stage.stageId, code, fresh.memberId],
    );
    await query(test.db.tx, 'ALTER TABLE assignment ENABLE TRIGGER assignment_remark', []);
    expect((await fresh.get('next')).body).toMatchObject({ code });
    expect((await fresh.work('GET', code)).text).not.toContain('7800');
    const locked = await fresh.mark(code, { 'noi-dung': 8_000, 'hinh-thuc': 900 });
    expect(locked).toMatchObject({ status: 200, body: { centipoints: 8_900 } });
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 7_800 });
  });
});

describe('a conflict of interest', () => {
  it('hands the work to whoever has the fewest, and never back', async () => {
    const carl = await stage.judge();
    const answer = await anna.work('POST', code, 'conflict', { reason: 'Bài của học trò tôi' });
    expect(answer.status).toBe(204);
    expect((await anna.work('GET', code)).status).toBe(404);
    expect((await carl.work('GET', code)).status).toBe(200);
    const rows = await query(
      test.db.tx,
      `SELECT state, origin FROM assignment WHERE code = $1 ORDER BY given_at`,
      [code],
    );
    expect(rows).toEqual([
      { state: 'returned', origin: 'computed' },
      { state: 'waiting', origin: 'computed' },
      { state: 'waiting', origin: 'conflict' },
    ]);
    await carl.mark(code, { 'noi-dung': 100, 'hinh-thuc': 100 });
    expect(await carl.work('POST', code, 'conflict', { reason: 'Quá muộn' })).toMatchObject({
      status: 409,
      body: { code: 'MARK_LOCKED' },
    });
  });
});

describe('marks', () => {
  it('are averaged where the rules say so, each step told', async () => {
    await anna.mark(code, { 'noi-dung': 7_000, 'hinh-thuc': 800 });
    expect(await stage.outcome(code)).toMatchObject({ state: 'waiting', needs: 'marks' });
    await binh.mark(code, { 'noi-dung': 7_100, 'hinh-thuc': 825 });
    // (7,800 + 7,925) / 2 = 7,862.5, rounded half up to hundredths.
    const outcome = await stage.outcome(code);
    expect(outcome).toMatchObject({ state: 'final', needs: null, centipoints: 7_863 });
    expect(outcome.path.map(({ what }) => what)).toEqual(['marked', 'band', 'mean', 'final']);
  });

  it('locked at the same moment count both', async () => {
    const codes = await stage.addWorks(8);
    for (const one of codes) await stage.assign(one, anna, binh);
    await Promise.all(
      codes.flatMap((one) => [
        anna.mark(one, { 'noi-dung': 5_000, 'hinh-thuc': 500 }),
        binh.mark(one, { 'noi-dung': 5_000, 'hinh-thuc': 600 }),
      ]),
    );
    for (const one of codes) {
      expect(await stage.outcome(one)).toMatchObject({ state: 'final', centipoints: 5_550 });
    }
  });

  it('of others are not seen before one’s own is locked', async () => {
    const talking = await judgedStage(
      test,
      { discrepancy: discrepancy({ bands: [band(0, 100, 'mean'), band(100, null, 'agree')] }) },
      { works: 1 },
    );
    const [only = ''] = talking.codes;
    const [first, second] = [await talking.judge(), await talking.judge()];
    await talking.assign(only, first, second);
    await first.mark(only, { 'noi-dung': 325 });
    expect((await second.work('GET', only)).text).not.toContain('325');
    expect(await second.work('GET', only, 'discussion')).toMatchObject({
      status: 409,
      body: { code: 'MARK_OPEN' },
    });
    expect((await second.get('works')).text).not.toContain('325');
  });
});
