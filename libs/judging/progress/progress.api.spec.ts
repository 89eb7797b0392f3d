import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import {
  closeViewers,
  join,
  next,
  startLive,
  view,
  type TestLive,
} from '../../../test/support/live';
import { judgedStage, type TestJudge, type TestStage } from '../../../test/support/marking';
import { until } from '../../../test/support/until';
import { JuryWorker } from './jury.worker';

let test: TestApp;
let live: TestLive;
let stage: TestStage;
let chief: TestJudge;
let judges: TestJudge[];

const points = (value: number) => ({ 'noi-dung': value });
const AWARDS = {
  overAll: [],
  perMedium: [{ medium: null, tiers: [{ id: 'a', name: 'Giải A', count: 2 }] }],
  onePerAuthor: false,
  minimum: [],
  extra: [],
  collectives: null,
};

beforeAll(async () => {
  test = await createTestApp();
  live = await startLive();
});
afterAll(() => Promise.all([test.close(), live.close()]));
afterEach(() => closeViewers());

const begin = async (works: number) => {
  stage = await judgedStage(test, {}, { works, awards: AWARDS });
  chief = await stage.judge('chief');
  await query(test.db.tx, 'DELETE FROM jury_seat WHERE member_id = $1', [chief.memberId]);
  judges = [await stage.judge(), await stage.judge(), await stage.judge()];
  for (const [index, code] of stage.codes.entries()) {
    const pair = [judges[index % 3], judges[(index + 1) % 3]] as TestJudge[];
    await stage.assign(code, ...pair);
  }
};

/** Marks every work as its judges do: worth by place, one judge stricter by 0.5. */
const markAll = async () => {
  for (const [index, code] of stage.codes.entries()) {
    const worth = 900 - index * 50;
    await judges[index % 3]!.mark(code, points(worth - (index % 3 === 0 ? 50 : 0)));
    await judges[(index + 1) % 3]!.mark(code, points(worth - ((index + 1) % 3 === 0 ? 50 : 0)));
  }
};

describe('the progress of a stage', () => {
  it('is told live to whoever has a ticket, and to nobody else', async () => {
    await begin(3);
    const { body } = await stage.lead(chief, 'GET', 'progress');
    const { room, ticket } = body as unknown as { room: string; ticket: string };
    expect(body).toMatchObject({
      progress: { works: 3, final: 0, marksWanted: 6, marksLocked: 0, needs: { marks: 3 } },
    });
    const viewer = await view(live.url);
    expect(await join(viewer, room)).toMatchObject({ ok: false, code: 'ROOM_FORBIDDEN' });
    const other = await judgedStage(test);
    const foreign = await stage.lead(chief, 'GET', 'progress');
    expect(foreign.body['ticket']).toBeDefined();
    expect(await join(viewer, `jury:${other.stageId}`, ticket)).toMatchObject({ ok: false });
    expect(await join(viewer, room, ticket)).toMatchObject({ ok: true });
    const told = next(viewer, 'jury');
    await judges[0]!.mark(stage.codes[0] as string, points(700));
    const worker = test.app.get(JuryWorker, { strict: false });
    let heard = false;
    void told.then(() => (heard = true));
    await until(async () => {
      await worker.turn();
      return heard;
    });
    const document = await told;
    expect(document).toMatchObject({ stageId: stage.stageId, marksLocked: 1 });
    const joined = await join(await view(live.url), room, ticket);
    expect(joined).toMatchObject({ ok: true, jury: { marksLocked: 1 } });
  });

  it('shows speed, flags and drafts of each judge, by number and code alone', async () => {
    await begin(3);
    const [code = ''] = stage.codes;
    const flag = { kind: 'identity', text: 'Có tên trường ở cuối bài' };
    const draft = { version: 0, criteria: {}, comment: '', note: 'riêng tôi', flag };
    await judges[0]!.work('PUT', code, 'mark', draft);
    const answer = await stage.lead(chief, 'GET', 'progress');
    expect(answer.body).toMatchObject({
      progress: {
        flags: [{ code, judge: 2, kind: flag.kind }],
        judges: [{ no: 2, drafts: 1, flags: 1, done: 0, total: 2 }, {}, {}],
      },
    });
    expect(answer.text).not.toContain('riêng tôi');
    // The room is open to some who see authors: what judges wrote is read on the page of flags.
    expect(answer.text).not.toContain(flag.text);
  });
});

describe('statistics', () => {
  it('say what the marks are worth', async () => {
    await begin(9);
    const early = await stage.lead(chief, 'GET', 'statistics');
    expect(early).toMatchObject({
      status: 200,
      body: { alpha: { value: null, reason: 'no-marks' } },
    });
    await markAll();
    const { body } = await stage.lead(chief, 'GET', 'statistics');
    expect(body).toMatchObject({ works: 9, marks: 18, parts: 1, lines: [{ name: 'Giải A' }] });
    const severity = body.judges as unknown as {
      judge: number;
      severity: { value: { value: number } };
    }[];
    // One judge gives half a point less than the other two: 1/3 above the mean, they 1/6 below.
    const values = severity.map(({ severity: { value } }) => value.value);
    expect(values[0]).toBeCloseTo(1 / 3, 6);
    expect(values[1]).toBeCloseTo(-1 / 6, 6);
    // Three judges mark two works of three each, so ranks of all by all there are none.
    expect(body).toMatchObject({
      concordance: { value: null, reason: 'incomplete' },
      fleiss: { reason: null },
    });
    const ranking = body.ranking as unknown as {
      code: string;
      rank: number;
      adjustedRank: number;
    }[];
    expect(ranking.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(ranking.map(({ code }) => code)).toEqual(stage.codes);
    // Each stands beside the only line there is, the first with more certainty than the one at it.
    expect(body.ranking).toMatchObject(stage.codes.map(() => ({ line: { name: 'Giải A' } })));
  });
});

describe('comparison in pairs', () => {
  const RULES = { comparison: { band: { from: 1, to: 4 }, reliability: 60 } };

  const beginPairs = async (reliability = RULES.comparison.reliability) => {
    const comparison = { ...RULES.comparison, reliability };
    stage = await judgedStage(test, { comparison }, { works: 5 });
    chief = await stage.judge('chief');
    judges = [await stage.judge(), await stage.judge()];
    for (const code of stage.codes) await stage.assign(code, ...judges);
    for (const [index, code] of stage.codes.entries()) {
      for (const judge of judges) await judge.mark(code, points(900 - index * 25));
    }
  };
  const better = (pair: { left: string; right: string }) =>
    stage.codes.indexOf(pair.left) < stage.codes.indexOf(pair.right) ? pair.left : pair.right;

  /** Both judges compare truly until nothing is left to ask or `turns` are over. */
  const compare = async (turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) {
      const judge = judges[turn % 2] as TestJudge;
      const { body } = await judge.get('pair');
      const pair = body.pair as unknown as { id: string; left: string; right: string } | null;
      if (!pair) continue;
      expect((await judge.work('GET', pair.left)).status).toBe(200);
      expect((await judge.get('pair')).body).toMatchObject({ pair: { id: pair.id } });
      const path = `/api/judge/stages/${stage.stageId}/pairs/${pair.id}`;
      const { cookie } = judge;
      const wrong = await test.call('PUT', path, { cookie, body: { winner: stage.codes[4] } });
      expect(wrong.status).toBe(422);
      const answer = await test.call('PUT', path, { cookie, body: { winner: better(pair) } });
      expect(answer.status).toBe(200);
    }
  };

  it('begins when all works have their marks, and finds the order that the judges see', async () => {
    stage = await judgedStage(test, RULES, { works: 1 });
    chief = await stage.judge('chief');
    expect(await stage.lead(chief, 'POST', 'comparison')).toMatchObject({
      status: 409,
      body: { code: 'NOT_ASKED' },
    });
    // Surer than 12 answers about 4 works can make it: every pair is put to both judges.
    await beginPairs(99);
    expect((await judges[0]!.get('pair')).body).toMatchObject({ comparing: false, pair: null });
    const started = await stage.lead(chief, 'POST', 'comparison');
    expect(started.body).toMatchObject({ state: 'running', wanted: 99, comparisons: 0 });
    expect((started.body.works as unknown as object[]).length).toBe(4);
    await compare(12);
    const { body } = await stage.lead(chief, 'GET', 'comparison');
    const works = body.works as unknown as { code: string }[];
    expect(works.map(({ code }) => code)).toEqual(stage.codes.slice(0, 4));
    expect(body).toMatchObject({ state: 'running', comparisons: 12 });
    const ended = await stage.lead(chief, 'POST', 'comparison/end');
    expect(ended.body).toMatchObject({ state: 'ended' });
  });

  it('ends by itself once it is sure enough', async () => {
    await beginPairs(50);
    await stage.lead(chief, 'POST', 'comparison');
    await compare(12);
    const { body } = await stage.lead(chief, 'GET', 'comparison');
    expect(body).toMatchObject({ state: 'ended', wanted: 50 });
    expect(body.reached).toBeGreaterThanOrEqual(50);
  });

  it('is answered once, by the judge who was asked', async () => {
    await beginPairs();
    await stage.lead(chief, 'POST', 'comparison');
    const { body } = await judges[0]!.get('pair');
    const pair = body.pair as unknown as { id: string; left: string; right: string };
    const path = `/api/judge/stages/${stage.stageId}/pairs/${pair.id}`;
    const foreign = await test.call('PUT', path, {
      cookie: judges[1]!.cookie,
      body: { winner: pair.left },
    });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'WORK_NOT_FOUND' } });
    const answers = await Promise.all(
      [pair.left, pair.right].map((winner) =>
        test.call('PUT', path, { cookie: judges[0]!.cookie, body: { winner } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await expect(
      query(test.db.tx, 'UPDATE comparison_pair SET winner = left_code WHERE id = $1', [pair.id]),
    ).rejects.toThrow('answered once');
  });
});
