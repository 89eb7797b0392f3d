import { roomName, type WatchDocument } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestBoards, type TestBoards } from '../../../test/support/board';
import { playableRound } from '../../../test/support/fixtures';
import {
  closeViewers,
  join,
  next,
  startLive,
  until,
  view,
  type TestLive,
} from '../../../test/support/live';
import { handIn, insertPeople, insertUnits } from '../../../test/support/results';
import { staffMember } from '../../../test/support/staff';
import { WatchWorker } from './watch.worker';

let test: TestBoards;
let live: TestLive;

beforeAll(async () => {
  test = await createTestBoards();
  live = await startLive();
});
afterAll(async () => {
  closeViewers();
  await live.close();
  await test.close();
});

/** Two attempts that still run and one whose time is over but that nobody closed yet. */
async function openAttempts(roundId: string, contestId: string): Promise<void> {
  const nos = await insertPeople(test.db.tx, contestId, 3);
  await query(
    test.db.tx,
    `INSERT INTO attempt (id, round_id, participant_id, participant_no, no, variant, started_at, deadline_at)
     SELECT a.id, $1, p.id, p.no, 1, 0, now(), now() + CASE WHEN p.no = $3 THEN interval '0' ELSE interval '20 minutes' END
       FROM participant p JOIN unnest($2::uuid[], $4::integer[]) AS a (id, no) ON a.no = p.no`,
    [roundId, nos.map(() => newId()), nos[0], nos],
  );
}

describe('watching a round', () => {
  it('tells staff people, attempts, starts, units, minutes and errors, and gives a ticket', async () => {
    const [unit] = (await insertUnits(test.db.tx, 1)) as [number];
    const round = await playableRound(test, { sealed: false });
    const nos = await insertPeople(test.db.tx, round.contestId, 4, [unit]);
    await handIn(
      test.db.tx,
      round.roundId,
      [...nos, nos[0] as number].map((participantNo) => ({ participantNo, centipoints: 250 })),
    );
    await openAttempts(round.roundId, round.contestId);
    await test.settle(round);
    expect((await test.call('GET', '/api/rounds/nonsense/board')).status).toBe(404);

    const { cookie } = await staffMember(test, 'organiser', round.contestId);
    const watchPath = `/api/staff/rounds/${round.roundId}/watch`;
    const watched = async () =>
      (await test.call('GET', watchPath, { cookie })).body as unknown as {
        watch: WatchDocument;
        room: string;
        ticket: string;
      };
    await until(async () => {
      test.clock.advance(5_000);
      return (await watched()).watch.errors.some(({ code }) => code === 'ROUND_NOT_FOUND');
    });
    const { watch, room, ticket } = await watched();
    expect(watch).toMatchObject({
      people: 4,
      attempts: 5,
      started: 8,
      running: 2,
      units: [{ no: unit, name: 'Đơn vị 1', people: 4, attempts: 5, average: 2.5 }],
      projector: { rebuilding: false },
    });
    expect(watch.perMinute).toHaveLength(60);
    const sum = (what: 'started' | 'submitted' | 'auto') =>
      watch.perMinute.reduce((total, minute) => total + minute[what], 0);
    expect([sum('started'), sum('submitted'), sum('auto')]).toEqual([8, 5, 0]);
    expect(room).toBe(roomName({ kind: 'watch', roundId: round.roundId }));

    const staff = await view(live.url);
    expect(await join(staff, room, ticket)).toMatchObject({ ok: true });
    const stranger = await view(live.url);
    expect(await join(stranger, room)).toMatchObject({ ok: false, code: 'ROOM_FORBIDDEN' });

    await handIn(test.db.tx, round.roundId, [
      { participantNo: nos[1] as number, centipoints: 300 },
    ]);
    await test.settle(round);
    const message = next(staff, 'watch');
    await test.app.get(WatchWorker).turn();
    const told = await message;
    expect(told).toMatchObject({ people: 4, attempts: 6 });
    expect(told.version).toBeGreaterThan(watch.version);
  });

  it('is closed to staff of another contest', async () => {
    const round = await playableRound(test, { sealed: false });
    const other = await playableRound(test, { sealed: false });
    const { cookie } = await staffMember(test, 'organiser', other.contestId);
    const { status } = await test.call('GET', `/api/staff/rounds/${round.roundId}/watch`, {
      cookie,
    });
    expect(status).toBe(404);
  });

  it('says how far the projector is behind when it is silent', async () => {
    const round = await playableRound(test, { sealed: false });
    await test.settle(round);
    await test.app.get(WatchWorker).turn();
    const { cookie } = await staffMember(test, 'viewer', round.contestId);
    const key = `${test.config.REDIS_PREFIX}:projector:health`;
    const at = Number(await test.redis.client.hGet(key, 'at'));
    await test.redis.client.hSet(key, 'at', String(at - 60_000));
    const { body } = await test.call('GET', `/api/staff/rounds/${round.roundId}/watch`, { cookie });
    expect(body.watch!.projector!.behindMs as unknown as number).toBeGreaterThanOrEqual(60_000);
  });
});
