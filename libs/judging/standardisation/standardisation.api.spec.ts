import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { judgedStage, type TestJudge, type TestStage } from '../../../test/support/marking';

let test: TestApp;
let stage: TestStage;
let chief: TestJudge;
let anna: TestJudge;
let binh: TestJudge;
let anchors: string[];
let seeds: string[];
let live: string[];

const RULES = { anchors: 2, tolerance: 50, qualifyShare: 100, seedEvery: 4, seedTolerance: 100 };
const MINUTES = 'Tổ chấm chuẩn họp, chấm chung và thống nhất điểm của bài này.';
const AGREED = 700;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  stage = await judgedStage(test, { standardisation: RULES }, { works: 13, opened: false });
  [chief, anna, binh] = [await stage.judge('chief'), await stage.judge(), await stage.judge()];
  await query(test.db.tx, 'DELETE FROM jury_seat WHERE member_id = $1', [chief.memberId]);
  [anchors, seeds, live] = [stage.codes.slice(0, 2), stage.codes.slice(2, 5), stage.codes.slice(5)];
  for (const code of anchors) await reference(code, 'anchor');
  for (const code of seeds) await reference(code, 'seed');
  for (const code of live) await stage.assign(code, anna, binh);
  await stage.open();
});

const points = (value: number) => ({ 'noi-dung': value });
const reference = async (code: string, purpose: string, more = {}) =>
  stage.lead(chief, 'PUT', `references/${code}`, {
    purpose,
    criteria: points(AGREED),
    minutes: MINUTES,
    present: [anna.memberId, binh.memberId],
    version: await stage.version(code),
    ...more,
  });
const codesOf = async (judge: TestJudge): Promise<string[]> =>
  ((await judge.get('works')).body.works as unknown as { code: string }[]).map(({ code }) => code);
const qualify = async (judge: TestJudge) => {
  for (const code of anchors) await judge.mark(code, points(AGREED));
};
/** Marks works of the desk in their order until a seed is next; answers its code. */
const untilSeed = async (judge: TestJudge): Promise<string> => {
  for (;;) {
    const { body } = await judge.get('next');
    const code = body.code as unknown as string;
    if (seeds.includes(code)) return code;
    await judge.mark(code, points(500));
  }
};
const admit = (judge: TestJudge, by = chief) =>
  stage.lead(by, 'POST', `judges/${judge.memberId}/admission`, { minutes: MINUTES });

describe('a judge', () => {
  it('marks the anchors before anything else, and begins when near enough to them', async () => {
    expect((await codesOf(anna)).sort()).toEqual(anchors.toSorted());
    const early = await anna.work('GET', live[0] as string);
    expect(early.status).toBe(404);
    await anna.mark(anchors[0] as string, points(AGREED + 50));
    expect((await anna.get('next')).body).toMatchObject({ progress: { phase: 'qualifying' } });
    await anna.mark(anchors[1] as string, points(AGREED - 50));
    const after = await anna.get('works');
    expect(after.body).toMatchObject({ progress: { phase: 'marking' } });
    expect(await codesOf(anna)).toEqual(expect.arrayContaining(live));
  });

  it('who is too far from them waits for the chief judge', async () => {
    await anna.mark(anchors[0] as string, points(AGREED));
    await anna.mark(anchors[1] as string, points(AGREED + 75));
    expect((await anna.get('next')).body).toMatchObject({
      code: null,
      progress: { phase: 'stopped' },
    });
    expect((await admit(anna, binh)).status).toBe(403);
    expect((await admit(anna)).status).toBe(204);
    expect((await anna.get('next')).body).toMatchObject({ progress: { phase: 'marking' } });
    expect(await admit(anna)).toMatchObject({ status: 409, body: { code: 'NOT_ASKED' } });
  });
});

describe('seeds', () => {
  it('are one work in four, spread over the desk', async () => {
    await qualify(anna);
    const desk = (await codesOf(anna)).filter((code) => !anchors.includes(code));
    // 8 live works: floor(8 / 3) = 2 seeds.
    const places = desk.flatMap((code, place) => (seeds.includes(code) ? [place] : []));
    expect(places).toHaveLength(2);
    expect(desk).toHaveLength(10);
    const repeated = await codesOf(anna);
    expect(repeated.filter((code) => desk.includes(code))).toEqual(desk);
  });

  it('look like every other work, before and after they are marked', async () => {
    await qualify(anna);
    const seed = await untilSeed(anna);
    const other = (await codesOf(anna)).find(
      (code) => live.includes(code) && code !== seed,
    ) as string;
    const said = (text: string, code: string) => text.replaceAll(code, 'CODE');
    const instants = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
    const same = async (rest: string) => {
      const [a, b] = [await anna.work('GET', seed, rest), await anna.work('GET', other, rest)];
      expect(a.status).toBe(b.status);
      expect(said(a.text, seed).replaceAll(instants, '')).toBe(
        said(b.text, other).replaceAll(instants, ''),
      );
    };
    const unmarked = (await codesOf(anna)).filter((code) => live.includes(code)).at(-1) as string;
    expect(unmarked).toBeDefined();
    const [seedLock, liveLock] = [
      await anna.mark(seed, points(AGREED)),
      await anna
        .work('GET', other)
        .then(async ({ body }) =>
          (body.mark as unknown as { state: string }).state === 'locked'
            ? anna.work('POST', other, 'lock', { version: 1 })
            : anna.mark(other, points(AGREED)),
        ),
    ];
    expect(Object.keys(seedLock.body)).toEqual(Object.keys(liveLock.body));
    await query(
      test.db.tx,
      `UPDATE mark_draft SET criteria = '{"noi-dung": 700}', version = 1 WHERE code = ANY ($1)`,
      [[seed, other]],
    );
    await same('discussion');
    const items = (await anna.get('works')).body.works as unknown as Record<string, unknown>[];
    const item = (code: string) => {
      return { ...items.find((one) => one['code'] === code), title: '', code: '' };
    };
    expect(item(seed)).toEqual(item(other));
  });

  it('within tolerance change nothing', async () => {
    await qualify(anna);
    const seed = await untilSeed(anna);
    await anna.mark(seed, points(AGREED - 100));
    expect((await anna.get('next')).body).toMatchObject({ progress: { phase: 'marking' } });
  });

  it('out of tolerance stop the judge and have the works since the last good one marked anew', async () => {
    await qualify(anna);
    await qualify(binh);
    const first = await untilSeed(anna);
    await anna.mark(first, points(AGREED));
    const before = await query<{ code: string }>(
      test.db.tx,
      `SELECT code FROM mark WHERE member_id = $1 AND kind = 'first'`,
      [anna.memberId],
    );
    const second = await untilSeed(anna);
    const since = (
      await query<{ code: string }>(
        test.db.tx,
        `SELECT code FROM mark WHERE member_id = $1 AND kind = 'first'`,
        [anna.memberId],
      )
    )
      .map(({ code }) => code)
      .filter((code) => !before.some((one) => one.code === code));
    await anna.mark(second, points(AGREED + 125));
    expect((await anna.get('next')).body).toMatchObject({
      code: null,
      progress: { phase: 'stopped' },
    });
    const [waiting = live[0]] = since;
    const refused = await anna.work('PUT', waiting as string, 'mark', {
      ...{ version: 2, criteria: points(25), comment: '', note: '', flag: null },
    });
    expect(refused).toMatchObject({ status: 409 });
    const voided = await query<{ code: string }>(
      test.db.tx,
      `SELECT m.code FROM mark_voiding v JOIN mark m ON m.id = v.mark_id WHERE v.cause = 'requeued'
          AND m.member_id = $1`,
      [anna.memberId],
    );
    expect(voided.map(({ code }) => code).sort()).toEqual(since.toSorted());
    const { body } = await stage.lead(chief, 'GET', 'standardisation');
    const judges = body.judges as unknown as { memberId: string }[];
    const mine = judges.find(({ memberId }) => memberId === anna.memberId);
    expect(mine).toMatchObject({ state: 'stopped', seeds: [{ given: 700 }, { given: 825 }] });
    expect((mine as unknown as { requeued: string[] }).requeued.toSorted()).toEqual(
      since.toSorted(),
    );
    const progress = await stage.lead(chief, 'GET', 'progress');
    expect(progress.body).toMatchObject({
      progress: { judges: [{ state: 'stopped', seeds: 2, seedsMissed: 1 }, {}] },
    });
    await admit(anna);
    for (const code of since) {
      expect((await anna.work('GET', code)).body).toMatchObject({ mark: { state: 'open' } });
      expect((await anna.mark(code, points(525))).status).toBe(200);
    }
  });
});

it('asks nothing of a chief judge who does not judge', async () => {
  expect(await chief.get('works')).toMatchObject({ status: 200, body: { works: [] } });
  expect(await chief.get('next')).toMatchObject({ status: 200, body: { code: null } });
});

describe('a reference work', () => {
  it('has its agreed mark, and counts as marked', async () => {
    expect(await stage.outcome(anchors[0] as string)).toMatchObject({
      state: 'final',
      centipoints: AGREED,
    });
    const { body } = await stage.lead(chief, 'GET', 'standardisation');
    expect(body).toMatchObject({ rules: RULES });
    expect(body.references).toHaveLength(5);
  });

  it('is none that somebody marked live, nor one set by anybody else or alone', async () => {
    await qualify(anna);
    await anna.mark(live[0] as string, points(500));
    expect(await reference(live[0] as string, 'seed')).toMatchObject({
      status: 409,
      body: { code: 'NOT_ASKED' },
    });
    const alone = { present: [anna.memberId] };
    expect((await reference(live[1] as string, 'seed', alone)).status).toBe(422);
    const stale = { version: 99 };
    expect(await reference(live[1] as string, 'seed', stale)).toMatchObject({
      body: { code: 'WORK_CHANGED' },
    });
  });

  it('is not given to a judge who has a conflict of interest with it', async () => {
    const carl = await stage.judge();
    const tag = Buffer.alloc(32, 3);
    await query(
      test.db.tx,
      `INSERT INTO jury_tag (member_id, tag, cause) VALUES ($1, $2, 'unit')`,
      [carl.memberId, tag],
    );
    await query(test.db.tx, 'INSERT INTO work_tag (stage_id, code, tag) VALUES ($1, $2, $3)', [
      stage.stageId,
      anchors[0],
      tag,
    ]);
    expect(await codesOf(carl)).toEqual([anchors[1]]);
  });
});
