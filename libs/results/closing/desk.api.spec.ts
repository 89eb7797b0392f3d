import { sha256 } from '@bangvang/platform';
import { createTestApp, type Loose, type TestApp } from '../../../test/support/app';
import { closeRound, computeAll, play } from '../../../test/support/closing';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { setContestRules } from '../../../test/support/publications';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { ResultComputer } from './computer';

const SEED = 'hạt giống giữ kín';
const MINUTES = 'Biên bản họp Ban Tổ chức ngày 22/11/2026.';

const prizes = (boundaryTie: string) => ({
  tiers: [{ id: 'nhat', name: 'Giải Nhất', count: 1 }],
  boundaryTie,
  onePerPerson: 'no',
  freed: 'vacant',
});

describe('the closing desk', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  /** Three people with everything right in the same time, and one below. */
  async function tied(tieBreak: object[], boundaryTie = 'expand') {
    const round = await playableRound(test, {
      rules: { results: { ranking: { among: 'any', tieBreak }, prizes: prizes(boundaryTie) } },
    });
    const registered = await Promise.all([0, 1, 2, 3].map(() => round.person()));
    const people = registered.toSorted((a, b) => a.no - b.no);
    await play(
      test,
      round,
      people.map((person, index) => ({ ...person, right: index === 3 ? 1 : 5 })),
    );
    const staff = await staffMember(test, 'organiser', round.contestId);
    await closeRound(test, round);
    return {
      round,
      staff,
      nos: people.map(({ no }) => no),
      tokens: people.map(({ token }) => token),
    };
  }

  const get = async ({ contestId }: PlayableRound, path: string, { cookie }: StaffMember) => {
    const answer = await test.call('GET', `/api/staff/contests/${contestId}/results${path}`, {
      cookie,
    });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body;
  };
  const decide = ({ contestId }: PlayableRound, body: object, { cookie }: StaffMember) =>
    test.call('POST', `/api/staff/contests/${contestId}/results/decisions`, { cookie, body });
  const computationOf = async (round: PlayableRound, staff: StaffMember) =>
    (await get(round, `/outcome?round=${round.roundId}`, staff)).computation
      ?.id as unknown as string;
  /** Where the newest decision is taken back. */
  const withdrawalOf = ({ contestId }: PlayableRound, { decisions }: Loose): string => {
    const [{ id }] = decisions as unknown as [{ id: string }];
    return `/api/staff/contests/${contestId}/results/decisions/${id}/withdrawal`;
  };
  const ranks = async (round: PlayableRound, staff: StaffMember) => {
    const { places } = await get(round, `/standings?round=${round.roundId}`, staff);
    return (places as unknown as Loose[]).map((row) => [row.rank, row.person?.no]);
  };

  it('lists rounds, pages and searches places, and says why somebody is where they are', async () => {
    const { round, staff, nos, tokens } = await tied([{ by: 'organiser' }]);
    const desk = await get(round, '', staff);
    expect(desk).toMatchObject({
      rounds: [
        { state: 'closed', closing: { people: 4, attempts: 4 }, computation: { ranked: 4 } },
      ],
      waitingCorrections: 0,
    });
    const path = `/standings?round=${round.roundId}`;
    const first = await get(round, `${path}&limit=2`, staff);
    expect(first).toMatchObject({ places: [{ rank: 1 }, { rank: 1 }], next: 2 });
    expect(await get(round, `${path}&after=3`, staff)).toMatchObject({ places: [{ rank: 4 }] });
    expect(await get(round, `${path}&q=${nos[3]}`, staff)).toMatchObject({
      places: [{ place: 4, person: { no: nos[3], name: 'Nguyễn Văn Thử' }, points: 5 }],
    });
    expect(await get(round, `${path}&q=nguyen`, staff)).toMatchObject({ next: null });
    expect(await get(round, `/people/${nos[0]}?round=${round.roundId}`, staff)).toMatchObject({
      place: { rank: 1, points: 25 },
      neighbours: [{ rank: 1 }, { rank: 1 }],
      attempts: [{ counted: true, voided: false, no: 1 }],
    });
    const mine = await test.call('GET', `/api/rounds/${round.roundId}/result/me`, {
      token: tokens[3],
    });
    expect(mine.body).toMatchObject({
      state: 'provisional',
      place: { rank: 4, of: 4, points: 5 },
      attempts: [{ counted: true }],
      prizes: [],
    });
    expect(await get(round, `/unranked?round=${round.roundId}`, staff)).toMatchObject({
      people: [],
    });
    expect(await get(round, `/differences?round=${round.roundId}`, staff)).toMatchObject({
      count: 0,
    });
  });

  it('settles a tie by an order with minutes; whoever saw an older result is told', async () => {
    const { round, staff, nos } = await tied([{ by: 'organiser' }]);
    const outcome = await get(round, `/outcome?round=${round.roundId}`, staff);
    expect(outcome.unresolved).toMatchObject([{ from: 1, to: 3, waitsFor: 'organiser', count: 3 }]);
    const order = [{ people: [nos[2]] }, { people: [nos[0]] }, { people: [nos[1]] }];
    const given = {
      computation: outcome.computation?.id,
      round: round.roundId,
      kind: 'order',
      minutes: MINUTES,
    };
    const stranger = await decide(round, { ...given, order: [{ people: [nos[3]] }] }, staff);
    expect(stranger.body).toMatchObject({ code: 'DECISION_INVALID', errors: [{ path: 'order' }] });
    const short = await decide(round, { ...given, order, minutes: 'vì' }, staff);
    expect(short.status).toBe(422);
    const both = await Promise.all([1, 2].map(() => decide(round, { ...given, order }, staff)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await computeAll(test);
    expect(await ranks(round, staff)).toEqual([
      [1, nos[2]],
      [2, nos[0]],
      [3, nos[1]],
      [4, nos[3]],
    ]);
    const after = await get(round, `/outcome?round=${round.roundId}`, staff);
    expect(after).toMatchObject({ unresolved: [], computation: { version: 2, differences: 0 } });
  });

  it('lets a tie that others join after its decision wait again, with the order that was decided', async () => {
    const { round, staff, nos } = await tied([{ by: 'organiser' }]);
    const [, second] = await Promise.all([0, 1].map(() => staffMember(test, 'admin')));
    const correct = async (body: object): Promise<string> => {
      const path = `/api/staff/contests/${round.contestId}/corrections`;
      const made = await test.call('POST', path, { cookie: staff.cookie, body });
      const id = made.body.correction?.id as unknown as string;
      const decision = `/api/staff/corrections/${id}/decision`;
      await test.call('PUT', decision, { cookie: second!.cookie, body: { approved: true } });
      await computeAll(test);
      return id;
    };
    const out = await correct({ kind: 'disqualify', reason: 'mistake', person: nos[0] });
    const given = { round: round.roundId, kind: 'order', minutes: MINUTES };
    const settle = async (order: object[]) => {
      const computation = await computationOf(round, staff);
      const answer = await decide(round, { ...given, computation, order }, staff);
      expect(answer.status).toBe(201);
      await computeAll(test);
      return answer.body;
    };
    const decided = await settle([{ people: [nos[2]] }, { people: [nos[1]] }]);
    expect(decided.decisions?.[0]).toMatchObject({
      content: { order: [[String(nos[2])], [String(nos[1])]] },
    });
    expect(await ranks(round, staff)).toEqual([
      [1, nos[2]],
      [2, nos[1]],
      [3, nos[3]],
    ]);

    await correct({ kind: 'reverse', reason: 'appeal', correction: out });
    expect(await get(round, `/outcome?round=${round.roundId}`, staff)).toMatchObject({
      unresolved: [
        { from: 1, to: 3, waitsFor: 'organiser', blocks: true, earlier: [[nos[2]], [nos[1]]] },
      ],
      computation: { differences: 0 },
    });
    await settle([{ people: [nos[2]] }, { people: [nos[0]] }, { people: [nos[1]] }]);
    expect(await ranks(round, staff)).toEqual([
      [1, nos[2]],
      [2, nos[0]],
      [3, nos[1]],
      [4, nos[3]],
    ]);
  });

  it('lists everybody of a tie as CSV, of just the result that was looked at', async () => {
    const { round, staff, nos } = await tied([{ by: 'organiser' }]);
    const computation = await computationOf(round, staff);
    const ask = (query: string) =>
      test.call(
        'GET',
        `/api/staff/contests/${round.contestId}/results/ties/0?round=${round.roundId}&${query}`,
        { cookie: staff.cookie },
      );
    const list = await ask(`computation=${computation}`);
    expect(list.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = list.text.trim().split('\r\n').slice(1);
    expect(rows).toEqual(nos.slice(0, 3).map((no) => `${no},Nguyễn Văn Thử,`));
    expect((await ask(`computation=${round.roundId}`)).body).toMatchObject({ code: 'CONFLICT' });
    expect((await ask('')).status).toBe(422);
  });

  it('takes a decision about a round from whoever looks at the whole contest', async () => {
    const { round, staff, nos } = await tied([{ by: 'organiser' }]);
    const { computation, unresolved } = await get(round, '/outcome', staff);
    expect(unresolved).toMatchObject([{ round: round.roundId, waitsFor: 'organiser' }]);
    const order = [{ people: [nos[1]] }];
    const given = { round: round.roundId, kind: 'order', minutes: MINUTES, order };
    const answer = await decide(round, { ...given, computation: computation?.id }, staff);
    expect(answer.status).toBe(201);
    await computeAll(test);
    expect((await ranks(round, staff))[0]).toEqual([1, nos[1]]);
  });

  it('passes a winner over, with the reason: out of the prizes, not of the ranking', async () => {
    const { round, staff, nos } = await tied([], 'expand');
    const outcome = await get(round, `/outcome?round=${round.roundId}`, staff);
    const given = {
      computation: outcome.computation?.id,
      round: round.roundId,
      kind: 'passed-over',
      reason: 'Là người ra đề',
      minutes: MINUTES,
    };
    const stranger = await decide(round, { ...given, person: nos[3] }, staff);
    expect(stranger.body).toMatchObject({ code: 'DECISION_INVALID', errors: [{ path: 'person' }] });
    expect((await decide(round, { ...given, person: nos[0] }, staff)).status).toBe(201);
    await computeAll(test);
    const after = await get(round, `/outcome?round=${round.roundId}`, staff);
    const winners = after.prizes?.[0]?.winners as unknown as Loose[];
    expect(winners.map(({ person }) => person?.no)).toEqual([nos[1], nos[2]]);
    expect(await ranks(round, staff)).toContainEqual([1, nos[0]]);
  });

  it('enters roles that bar people, and computes what follows', async () => {
    const { round, staff, nos } = await tied([{ by: 'organiser' }]);
    const path = `/api/staff/contests/${round.contestId}/results/roles`;
    const ask = (method: string, rest: string) =>
      test.call(method, path + rest, { cookie: staff.cookie });
    const entered = await ask('PUT', `/${nos[0]}/judge`);
    expect(entered.body).toMatchObject({ people: [{ person: { no: nos[0] }, roles: ['judge'] }] });
    expect((await ask('PUT', `/${nos[0]}/judge`)).status).toBe(200);
    expect((await ask('PUT', '/999999/judge')).body).toMatchObject({ code: 'NOT_FOUND' });
    expect((await ask('PUT', `/${nos[0]}/king`)).status).toBe(404);
    expect((await ask('DELETE', `/${nos[0]}/judge`)).body).toEqual({ people: [] });
  });

  it('waits for the points of the sub-question', async () => {
    const { round, staff, nos } = await tied([{ by: 'sub-question' }]);
    const points = nos.slice(0, 3).map((person, index) => ({ person, points: index * 5 }));
    const computation = await computationOf(round, staff);
    const given = {
      computation,
      round: round.roundId,
      kind: 'sub-question',
      points,
      minutes: MINUTES,
    };
    expect((await decide(round, given, staff)).status).toBe(201);
    await computeAll(test);
    expect((await ranks(round, staff))[0]).toEqual([1, nos[2]]);
  });

  it('lets people choose who gets the places across a boundary', async () => {
    const { round, staff, nos } = await tied([], 'people');
    const outcome = await get(round, `/outcome?round=${round.roundId}`, staff);
    expect(outcome.prizes).toMatchObject([{ tier: 'nhat', winners: [], waiting: 1 }]);
    const given = {
      computation: outcome.computation?.id,
      round: round.roundId,
      kind: 'boundary',
      tier: 'nhat',
      minutes: MINUTES,
    };
    const many = await decide(round, { ...given, winners: nos.slice(0, 2) }, staff);
    expect(many.body).toMatchObject({ code: 'DECISION_INVALID', errors: [{ path: 'winners' }] });
    expect((await decide(round, { ...given, winners: [nos[1]] }, staff)).status).toBe(201);
    await computeAll(test);
    const after = await get(round, `/outcome?round=${round.roundId}`, staff);
    expect(after.prizes).toMatchObject([{ winners: [{ person: { no: nos[1] } }], waiting: 0 }]);
  });

  it('takes a decision back with the reason: the tie waits again, and both stay on record', async () => {
    const { round, staff, nos } = await tied([{ by: 'organiser' }]);
    const given = { round: round.roundId, kind: 'order', minutes: MINUTES };
    const order = [{ people: [nos[1]] }];
    const computation = await computationOf(round, staff);
    const { body } = await decide(round, { ...given, computation, order }, staff);
    await computeAll(test);
    expect((await ranks(round, staff))[0]).toEqual([1, nos[1]]);

    const path = withdrawalOf(round, body);
    const takeBack = (reason: string) =>
      test.call('POST', path, { cookie: staff.cookie, body: { reason } });
    expect((await takeBack('nhầm')).status).toBe(422);
    const answers = await Promise.all([1, 2].map(() => takeBack('Ghi nhầm người, theo biên bản.')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const foreign = await tied([]);
    const elsewhere = path.replace(round.contestId, foreign.round.contestId);
    const refused = await test.call('POST', elsewhere, {
      cookie: foreign.staff.cookie,
      body: { reason: 'Không phải của cuộc thi này.' },
    });
    expect(refused.status).toBe(404);
    await computeAll(test);
    const after = await get(round, `/outcome?round=${round.roundId}`, staff);
    expect(after).toMatchObject({
      unresolved: [{ from: 1, to: 3, waitsFor: 'organiser', blocks: true }],
      computation: { differences: 0 },
    });

    const right = { ...given, computation: after.computation?.id, order: [{ people: [nos[0]] }] };
    expect((await decide(round, right, staff)).status).toBe(201);
    await computeAll(test);
    expect((await ranks(round, staff))[0]).toEqual([1, nos[0]]);
    expect(await get(round, '/decisions', staff)).toMatchObject({
      decisions: [
        { withdrawn: null },
        { withdrawn: { reason: 'Ghi nhầm người, theo biên bản.', by: 'Nguyễn Thử' } },
      ],
    });
  });

  it('gives the prize back to somebody whose passing over is taken back', async () => {
    const { round, staff, nos } = await tied([], 'expand');
    const computation = await computationOf(round, staff);
    const given = { computation, round: round.roundId, kind: 'passed-over', person: nos[0] };
    const decided = { ...given, reason: 'Là người ra đề', minutes: MINUTES };
    const { body } = await decide(round, decided, staff);
    await computeAll(test);
    const path = withdrawalOf(round, body);
    const reason = 'Trùng tên với người ra đề.';
    await test.call('POST', path, { cookie: staff.cookie, body: { reason } });
    await computeAll(test);
    const after = await get(round, `/outcome?round=${round.roundId}`, staff);
    const winners = after.prizes?.[0]?.winners as unknown as Loose[];
    expect(winners.map(({ person }) => person?.no)).toEqual(nos.slice(0, 3));
    expect(after).toMatchObject({ computation: { differences: 0 } });
  });

  it('draws the lot of the ranking over rounds from a seed of its own', async () => {
    const { round, staff } = await tied([]);
    const lot = { by: 'lot', commitment: sha256(SEED) };
    await setContestRules(test.db.tx, round.contestId, {
      overall: { combine: 'sum', atLeast: 1, tieBreak: [lot], prizes: prizes('people') },
    });
    await test.db.transaction((tx) =>
      test.app.get(ResultComputer, { strict: false }).want(tx, { ...round, roundId: null }),
    );
    await computeAll(test);
    expect(await get(round, '/outcome', staff)).toMatchObject({
      unresolved: [{ round: round.roundId }, { round: null, waitsFor: 'lot', blocks: true }],
    });
    const reveal = (seed: string) =>
      test.call('POST', `/api/staff/contests/${round.contestId}/results/lot`, {
        cookie: staff.cookie,
        body: { seed },
      });
    expect(await get(round, '', staff)).toMatchObject({ overallLotWaits: true });
    expect((await reveal('một hạt giống khác')).body).toMatchObject({ code: 'DECISION_INVALID' });
    expect((await reveal(SEED)).status).toBe(204);
    expect((await reveal(SEED)).status).toBe(409);
    expect(await get(round, '', staff)).toMatchObject({ overallLotWaits: false });
    await computeAll(test);
    const after = await get(round, '/outcome', staff);
    expect(after).toMatchObject({
      unresolved: [{ round: round.roundId }],
      computation: { differences: 0 },
    });
  });

  it('draws the lot from the seed that was committed to, revealed after the closing', async () => {
    const { round, staff } = await tied([{ by: 'lot', commitment: sha256(SEED) }]);
    const reveal = (seed: string) =>
      test.call('POST', `/api/staff/rounds/${round.roundId}/lot`, {
        cookie: staff.cookie,
        body: { seed },
      });
    expect(await get(round, '', staff)).toMatchObject({ rounds: [{ lotWaits: true }] });
    expect((await reveal('một hạt giống khác')).body).toMatchObject({ code: 'DECISION_INVALID' });
    expect((await reveal(SEED)).status).toBe(204);
    expect((await reveal(SEED)).status).toBe(409);
    await computeAll(test);
    expect((await ranks(round, staff)).map(([rank]) => rank)).toEqual([1, 2, 3, 4]);
  });
});
