import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { closeRound, computeAll, endRound, play } from '../../../test/support/closing';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { ClosingWorker } from './closing.worker';
import { ComputationsRepository } from './computations.repository';
import { ResultComputer } from './computer';

describe('closing a round', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const people = (round: PlayableRound, count: number) =>
    Promise.all(Array.from({ length: count }, () => round.person()));

  const places = async ({ contestId, roundId }: PlayableRound) => {
    const repository = test.app.get(ComputationsRepository, { strict: false });
    const newest = (await repository.newest(test.db.tx, { contestId, roundId }))!;
    const [standing] = await repository.standings(test.db.tx, newest.id);
    return { newest, rows: await repository.places(test.db.tx, standing!.id, 0, 100) };
  };

  const PREDICTION = {
    prompt: 'Có bao nhiêu người trả lời đúng tất cả?',
    target: 'people-all-correct',
    required: true,
    max: 1_000,
  };

  it('counts the actual value and ranks, and both scorers agree', async () => {
    const round = await playableRound(test, { rules: { prediction: PREDICTION } });
    const [a, b, c, d] = await people(round, 4);
    await play(test, round, [
      { ...a!, right: 5, prediction: 3, durationMs: 50_000 },
      { ...b!, right: 5, prediction: 2, durationMs: 90_000 },
      { ...c!, right: 3, prediction: 2 },
      { ...d!, right: 5, prediction: 9 },
      { ...d!, right: 4, prediction: 3 },
    ]);
    await closeRound(test, round);

    // Three people have everything right: a is exact, b is off by 1, d by 6, c has 15 points of 25.
    const { newest, rows } = await places(round);
    expect(newest.differences).toBe(0);
    expect(newest.outcome.actual).toMatchObject([{ value: 3, target: 'people-all-correct' }]);
    expect(rows.map(({ participant_no, rank, error }) => [participant_no, rank, error])).toEqual([
      [a!.no, 1, 0],
      [b!.no, 2, 1],
      [d!.no, 3, 6],
      [c!.no, 4, 1],
    ]);
    expect(rows[0]!.decided_by).toEqual({ by: 'prediction-error', own: 0, next: 1 });
    expect(newest.summary).toMatchObject({ people: 4, attempts: 5, ranked: 4 });
  });

  it('happens once, however many workers try, and not while somebody is at it', async () => {
    const round = await playableRound(test, { rules: { atClose: 'finish' } });
    const person = await round.person();
    const started = await test.call('POST', `/api/rounds/${round.roundId}/attempts`, {
      token: person.token,
    });
    expect(started.status).toBe(201);
    await closeRound(test, round);
    const closings = () =>
      query(test.db.tx, 'SELECT FROM round_closing WHERE round_id = $1', [round.roundId]);
    expect(await closings()).toHaveLength(0);

    await query(
      test.db.tx,
      `UPDATE attempt SET deadline_at = now() WHERE round_id = $1 AND submitted_at IS NULL`,
      [round.roundId],
    );
    await query(test.db.tx, 'ALTER TABLE round DISABLE TRIGGER round_opened');
    await query(
      test.db.tx,
      `UPDATE round SET closes_at = now() - interval '1 day', opens_at = now() - interval '2 days' WHERE id = $1`,
      [round.roundId],
    );
    await query(test.db.tx, 'ALTER TABLE round ENABLE TRIGGER round_opened');
    const worker = test.app.get(ClosingWorker, { strict: false });
    const closed = await Promise.all([worker.tick(0), worker.tick(0), worker.tick(0)]);
    expect(closed.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await closings()).toHaveLength(1);
    await computeAll(test);
    const { newest } = await places(round);
    expect(newest.version).toBe(1);
  });

  it('computes nothing anew where no fact has changed', async () => {
    const round = await playableRound(test);
    await play(test, round, [{ ...(await round.person()), right: 2 }]);
    await closeRound(test, round);
    const computer = test.app.get(ResultComputer, { strict: false });
    await test.db.transaction((tx) => computer.want(tx, round));
    await computeAll(test);
    expect((await places(round)).newest.version).toBe(1);
  });

  it('killed while it stores, computes again and stores everything once', async () => {
    const round = await playableRound(test);
    await play(test, round, [
      { ...(await round.person()), right: 2 },
      { ...(await round.person()), right: 3 },
    ]);
    await endRound(test, round);
    await test.app.get(ClosingWorker, { strict: false }).tick(0);
    const scope = { contestId: round.contestId, roundId: round.roundId };
    const computer = test.app.get(ResultComputer, { strict: false });
    const rows = (table: string) => query(test.db.tx, `SELECT FROM ${table}`);
    const before = (await rows('standing_row')).length;

    await test.db.transaction(async (tx) => {
      await query(tx, 'LOCK TABLE scorer_difference IN ACCESS EXCLUSIVE MODE');
      const killed = expect(computer.run(scope)).rejects.toThrow();
      for (;;) {
        // Outside the transaction, which would see the same activity for ever.
        const [cut] = await query<{ pid: number }>(
          test.db.tx,
          `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%scorer_difference%'`,
        );
        if (cut) break;
        await query(test.db.tx, 'SELECT pg_sleep(0.02)');
      }
      await killed;
    });
    expect((await rows('standing_row')).length).toBe(before);
    const [failed] = await query<{ phase: string }>(
      test.db.tx,
      'SELECT phase FROM result_scope WHERE round_id = $1',
      [round.roundId],
    );
    expect(failed).toEqual({ phase: 'failed' });

    await Promise.all([computer.run(scope), computer.run(scope), computer.run(scope)]);
    const { newest, rows: stored } = await places(round);
    expect(newest).toMatchObject({ version: 1, differences: 0 });
    expect(stored.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  it('says where the two scorers differ', async () => {
    const round = await playableRound(test);
    const person = await round.person();
    const [attempt] = await play(test, round, [{ ...person, right: 2 }]);
    await query(test.db.tx, 'ALTER TABLE attempt DISABLE TRIGGER attempt_final');
    await query(test.db.tx, 'UPDATE attempt SET centipoints = 2500 WHERE id = $1', [attempt]);
    await query(test.db.tx, 'ALTER TABLE attempt ENABLE TRIGGER attempt_final');
    await closeRound(test, round);
    const { newest } = await places(round);
    const repository = test.app.get(ComputationsRepository, { strict: false });
    expect(await repository.differences(test.db.tx, newest.id, 10)).toMatchObject([
      { what: 'points', attempt, participant: person.no, engine: '2500', sql: '1000' },
      { what: 'points', engine: '2500', sql: '1000' },
    ]);
  });
});
