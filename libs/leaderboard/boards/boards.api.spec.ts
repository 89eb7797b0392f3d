import { lastDocumentsKey } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { newId, Tokens } from '@bangvang/platform';
import { createTestBoards, type TestBoards } from '../../../test/support/board';
import {
  playableRound,
  type PlayableRound,
  type RoundOptions,
} from '../../../test/support/fixtures';
import { handIn, insertPeople, insertUnits } from '../../../test/support/results';

let test: TestBoards;
let units: number[];

beforeAll(async () => {
  test = await createTestBoards();
  units = await insertUnits(test.db.tx, 3);
});
afterAll(() => test.close());

const board = (round: PlayableRound, search = '', headers: Record<string, string> = {}) =>
  test.call('GET', `/api/rounds/${round.roundId}/board${search}`, { headers });

/** A round in which five people of two units and one of none have handed something in. */
async function playedRound(options: RoundOptions = {}) {
  const round = await playableRound(test, { sealed: false, ...options });
  const nos = await insertPeople(test.db.tx, round.contestId, 6, [
    units[0] as number,
    units[1] as number,
    null,
  ]);
  const points = [9_000, 8_000, 8_000, 7_050, 0, 8_000];
  const seconds = [30, 20, 20, 10, 10, 21];
  await handIn(
    test.db.tx,
    round.roundId,
    nos.map((participantNo, index) => ({
      participantNo,
      centipoints: points[index] as number,
      durationMs: (seconds[index] as number) * 1_000,
    })),
  );
  return { round, nos };
}

describe('a board over HTTP', () => {
  it('has ranks 1-2-2-4, public names, units among themselves, and the numbers', async () => {
    const { round } = await playedRound();
    await test.settle(round);
    const { status, body } = await board(round);
    expect(status).toBe(200);
    expect(body.board).toMatchObject({ roundId: round.roundId, unitNo: null, state: 'live' });
    const rows = body.board!.rows as unknown as { rank: number; points: number; tieMs: number }[];
    expect(rows.map(({ rank, points, tieMs }) => [rank, points, tieMs])).toEqual([
      [1, 90, 30_000],
      [2, 80, 20_000],
      [2, 80, 20_000],
      [4, 80, 21_000],
      [5, 70.5, 10_000],
      [6, 0, 10_000],
    ]);
    expect(rows[0]).toMatchObject({ name: 'Nguyễn Thị 1', unit: 'Đơn vị 1' });
    expect(body.board!.units).toMatchObject([
      { rank: 1, no: units[0], people: 2, attempts: 2, average: 80.25, best: 90 },
      { rank: 2, no: units[1], people: 2, attempts: 2, average: 40, best: 80 },
    ]);
    expect(body.pulse).toMatchObject({
      people: 6,
      attempts: 6,
      bands: [
        [0, 1],
        [70.5, 1],
        [80, 3],
        [90, 1],
      ],
    });
    expect(body.pulse!.version as unknown as number).toBeGreaterThan(0);
  });

  it('of a unit ranks within the unit', async () => {
    const { round } = await playedRound();
    await test.settle(round);
    const { body } = await board(round, `?unit=${units[1]}`);
    expect(body.board).toMatchObject({ unitNo: units[1], units: [{ no: units[1], rank: 2 }] });
    expect(body.board!.rows).toMatchObject([
      { rank: 1, points: 80 },
      { rank: 2, points: 0 },
    ]);
    expect(body.pulse).toMatchObject({ people: 2, attempts: 2, bands: [] });
  });

  it('of a unit without people is empty, and of none is 404', async () => {
    const { round } = await playedRound();
    await test.settle(round);
    const empty = await board(round, `?unit=${units[2]}`);
    expect(empty.body.board).toMatchObject({ unitNo: units[2], rows: [], units: [] });
    expect(empty.body.pulse).toMatchObject({ people: 0, attempts: 0 });
    const none = await board(round, '?unit=99999');
    expect([none.status, none.body.code]).toEqual([404, 'UNIT_NOT_FOUND']);
  });

  it('has as many rows as asked for', async () => {
    const { round } = await playedRound();
    await test.settle(round);
    expect((await board(round, '?limit=2')).body.board!.rows).toHaveLength(2);
    expect((await board(round, '?limit=200')).body.board!.rows).toHaveLength(6);
  });

  it.each(['limit=0', 'limit=201', 'limit=1.5', 'limit=x', 'unit=0', 'unit=-1', 'page=2'])(
    'refuses ?%s',
    async (search) => {
      const { status, body } = await test.call('GET', `/api/rounds/${newId()}/board?${search}`);
      expect([status, body.code]).toEqual([422, 'VALIDATION_FAILED']);
    },
  );

  it('of an unknown round is 404', async () => {
    const ids = ['01890000-0000-7000-8000-000000000000', 'nonsense'];
    for (const roundId of ids) {
      const { status, body } = await test.call('GET', `/api/rounds/${roundId}/board`);
      expect([status, body.code]).toEqual([404, 'ROUND_NOT_FOUND']);
    }
  });

  it('is cacheable for a second, and not sent again to whoever has it', async () => {
    const { round, nos } = await playedRound();
    await test.settle(round);
    const first = await board(round);
    expect(first.headers.get('cache-control')).toBe('public, max-age=1');
    const etag = first.headers.get('etag') as string;
    const again = await board(round, '', { 'if-none-match': etag });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);

    test.clock.advance(5_000);
    expect((await board(round, '', { 'if-none-match': `W/${etag}` })).status).toBe(304);
    await handIn(test.db.tx, round.roundId, [
      { participantNo: nos[4] as number, centipoints: 9_900 },
    ]);
    await test.settle(round);
    const changed = await board(round, '', { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.body.board!.version as unknown as number).toBeGreaterThan(
      first.body.board!.version as unknown as number,
    );
  });

  it('keeps its version while nothing changes, and its versions grow when everything was lost', async () => {
    const { round } = await playedRound();
    await test.settle(round);
    const { body } = await board(round);
    await test.settle(round);
    expect((await board(round)).body).toEqual(body);

    await test.redis.client.flushAll();
    await test.settle(round);
    const { body: rebuilt } = await board(round);
    expect(rebuilt.board!.version as unknown as number).toBeGreaterThan(
      body.board!.version as unknown as number,
    );
    expect({ ...rebuilt.board, version: 0 }).toEqual({ ...body.board, version: 0 });
  });

  it('is worked out by PostgreSQL where Redis has nothing, with the same content', async () => {
    const { round, nos } = await playedRound();
    await handIn(test.db.tx, round.roundId, [
      { participantNo: nos[0] as number, centipoints: 100, complete: false },
    ]);
    const derived = await board(round);
    const derivedUnit = await board(round, `?unit=${units[0]}`);
    await test.settle(round);
    test.clock.advance(5_000);
    const published = await board(round);
    const publishedUnit = await board(round, `?unit=${units[0]}`);
    const content = ({ body }: typeof published) => [
      { ...body.board, version: 0 },
      { ...body.pulse, version: 0 },
    ];
    expect(derived.body.board).toMatchObject({ version: 0 });
    expect(content(derived)).toEqual(content(published));
    expect(content(derivedUnit)).toEqual(content(publishedUnit));
  });

  it('that is hidden tells how many take part and nothing else', async () => {
    const { round } = await playedRound({
      rules: { show: { score: 'never', key: 'never', board: 'hidden' } },
    });
    await test.settle(round);
    for (const search of ['', `?unit=${units[0]}`]) {
      const { body } = await board(round, search);
      expect(body.board).toMatchObject({ state: 'hidden', rows: [], units: [] });
      expect(body.pulse).toMatchObject({ bands: [] });
    }
    expect((await board(round)).body.pulse).toMatchObject({ people: 6, attempts: 6 });
    const last = await test.redis.client.get(lastDocumentsKey(`round:${round.roundId}`));
    expect(last).not.toContain('Nguyễn');
  });

  it('leaves attempts with a gap out of the ranking where every question must be answered', async () => {
    const round = await playableRound(test, { sealed: false, rules: { completeness: 'all' } });
    const [full, gap] = (await insertPeople(test.db.tx, round.contestId, 2)) as [number, number];
    await handIn(test.db.tx, round.roundId, [
      { participantNo: full, centipoints: 100 },
      { participantNo: gap, centipoints: 900, complete: false },
    ]);
    await test.settle(round);
    const { body } = await board(round);
    expect(body.board!.rows).toMatchObject([{ rank: 1, points: 1 }]);
    expect(body.pulse).toMatchObject({ people: 2, attempts: 2, bands: [[1, 1]] });
  });

  it('gives the contest page its numbers', async () => {
    const { round } = await playedRound();
    await test.settle(round);
    const { body } = await test.call('GET', `/api/contests/${round.slug}`);
    expect(body.contest!.rounds![0]!.numbers).toEqual({ people: 6, attempts: 6 });
  });
});

describe('my standing', () => {
  const standing = (round: PlayableRound, token: string) =>
    test.call('GET', `/api/rounds/${round.roundId}/standing`, { token });

  it('is my points, my rank, of how many, and my rank in my unit', async () => {
    const { round } = await playedRound();
    const me = await round.person(units[0]);
    await handIn(test.db.tx, round.roundId, [
      { participantNo: me.no, centipoints: 100 },
      { participantNo: me.no, centipoints: 8_000, durationMs: 20_000 },
    ]);
    await test.settle(round);
    const { status, body, headers } = await standing(round, me.token);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      roundId: round.roundId,
      state: 'live',
      points: 80,
      tieMs: 20_000,
      rank: 2,
      of: 7,
      countedAttemptNo: 2,
      unit: { no: units[0], name: 'Đơn vị 1', rank: 2, of: 3 },
      stale: false,
    });
  });

  it('of somebody who has not handed anything in has no rank', async () => {
    const { round } = await playedRound();
    const me = await round.person();
    await test.settle(round);
    expect((await standing(round, me.token)).body).toMatchObject({
      points: null,
      rank: null,
      of: 6,
      unit: null,
    });
  });

  it('has no rank while the board is hidden, and no points while scores are', async () => {
    const { round } = await playedRound({
      rules: { show: { score: 'after-close', key: 'never', board: 'hidden' } },
    });
    const me = await round.person();
    await handIn(test.db.tx, round.roundId, [{ participantNo: me.no, centipoints: 500 }]);
    await test.settle(round);
    expect((await standing(round, me.token)).body).toMatchObject({
      state: 'hidden',
      points: null,
      tieMs: null,
      rank: null,
      of: null,
      unit: null,
      countedAttemptNo: 1,
    });
  });

  it('is for those who are registered', async () => {
    const { round } = await playedRound();
    const stranger = await (await playedRound()).round.person();
    expect((await standing(round, stranger.token)).status).toBe(403);
    expect((await test.call('GET', `/api/rounds/${round.roundId}/standing`)).status).toBe(401);
  });

  it('is that of SQL for everybody, ties included', async () => {
    const { round, nos } = await playedRound();
    await test.settle(round);
    const ranks = await query<{ no: number; rank: number }>(
      test.db.tx,
      `SELECT participant_no AS no, rank() OVER (ORDER BY centipoints DESC, duration_ms) AS rank
         FROM attempt WHERE round_id = $1`,
      [round.roundId],
    );
    for (const { no, rank } of ranks) {
      const mine = { contestId: round.contestId, participantId: round.contestId, no, unitNo: null };
      const { body } = await standing(round, test.app.get(Tokens).contestant([mine]));
      expect([no, body.rank]).toEqual([no, rank]);
    }
    expect(ranks).toHaveLength(nos.length);
  });
});
