import { lastDocumentsKey, roomName } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { createTestBoards, type TestBoards } from '../../../test/support/board';
import { playableRound } from '../../../test/support/fixtures';
import { closeViewers, join, startLive, view, type TestLive } from '../../../test/support/live';
import { handIn, insertPeople, insertUnits } from '../../../test/support/results';
import { staffMember } from '../../../test/support/staff';
import { until } from '../../../test/support/until';

/*
 * After the freeze nothing public may depend on later answers: every byte that anyone but staff
 * can get is taken before and after later answers, and compared.
 */

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

const MINUTE = 60_000;
/** After the opening; short, because the spec waits for it. */
const FREEZE_MS = 2_000;

async function frozenRound() {
  const [unitA, unitB] = (await insertUnits(test.db.tx, 2)) as [number, number];
  const round = await playableRound(test, {
    sealed: false,
    lasts: FREEZE_MS + 30 * MINUTE,
    rules: {
      show: { score: 'at-once', key: 'never', board: 'frozen', freezeMinutes: 30 },
      attempts: { max: 9, counted: 'best-then-fastest' },
    },
  });
  const early = await Promise.all([round.person(unitA), round.person(unitB), round.person()]);
  const newcomer = await round.person(unitA);
  await handIn(
    test.db.tx,
    round.roundId,
    early.map(({ no }, index) => ({
      participantNo: no,
      centipoints: 500 * (index + 1),
      submittedMs: FREEZE_MS - 1,
    })),
  );
  return { round, units: [unitA, unitB], early, newcomer };
}

type Frozen = Awaited<ReturnType<typeof frozenRound>>;

async function waitForFreeze(roundId: string): Promise<void> {
  await query(
    test.db.tx,
    `SELECT pg_sleep(greatest(0, extract(epoch FROM opens_at - clock_timestamp()) + $2) + 0.05) FROM round WHERE id = $1`,
    [roundId, FREEZE_MS / 1_000],
  );
}

/** Everything about a round that anyone but staff can get: status, headers that tell something, bytes. */
async function everyPublicByte({ round, units, early, newcomer }: Frozen) {
  const paths = [
    `/api/contests`,
    `/api/contests/${round.slug}`,
    ...['', '?limit=1', '?limit=200', ...units.map((no) => `?unit=${no}`)].map(
      (search) => `/api/rounds/${round.roundId}/board${search}`,
    ),
  ];
  const answers = paths.map(async (path) => {
    const { status, headers, text } = await test.call('GET', path);
    return [path, status, headers.get('etag'), text.replace(/"serverTime":"[^"]+"/, '')];
  });
  const standings = [...early, newcomer].map(async ({ no, token }) => {
    const { text } = await test.call('GET', `/api/rounds/${round.roundId}/standing`, { token });
    return [`standing of ${no}`, text];
  });
  const rooms = [
    roomName({ kind: 'round', roundId: round.roundId }),
    ...units.map((unitNo) => roomName({ kind: 'unit', roundId: round.roundId, unitNo })),
  ];
  const joins = rooms.map(async (room) => {
    const viewer = await view(live.url);
    const answer = await join(viewer, room);
    viewer.disconnect();
    const kept = await test.redis.client.get(lastDocumentsKey(room));
    return [room, JSON.stringify(answer), kept];
  });
  return Promise.all([...answers, ...standings, ...joins]);
}

/** Better answers by those on the board, first answers by others, from every unit. */
async function laterAnswers({ round, units, early, newcomer }: Frozen): Promise<void> {
  const others = await insertPeople(test.db.tx, round.contestId, 60, units);
  const everybody = [...early.map(({ no }) => no), newcomer.no, ...others];
  await handIn(
    test.db.tx,
    round.roundId,
    everybody.map((participantNo, index) => ({
      participantNo,
      centipoints: 9_000 + index,
      submittedMs: FREEZE_MS + index,
    })),
  );
}

describe('after the freeze', () => {
  it('no public byte depends on later answers, by HTTP, by socket, or in what is kept', async () => {
    const frozen = await frozenRound();
    const { round } = frozen;
    await waitForFreeze(round.roundId);
    await test.settle(round);
    const before = await everyPublicByte(frozen);
    expect(JSON.stringify(before)).toContain('\\"state\\":\\"frozen\\"');

    const listener = await view(live.url);
    await join(listener, roomName({ kind: 'round', roundId: round.roundId }));
    const heard: unknown[] = [];
    listener.onAny((...message: unknown[]) => heard.push(message));

    await laterAnswers(frozen);
    await test.settle(round);
    await test.settle(round);
    // By the way of boards and told after them: what they had to tell has arrived when this has.
    const after = round.roundId;
    live.emitter.to(roomName({ kind: 'round', roundId: after })).emit('moved', after);
    await until(() => heard.length > 0);
    expect(await everyPublicByte(frozen)).toEqual(before);
    expect(heard).toEqual([['moved', after]]);
  });

  it('neither does a board that is rebuilt, or worked out without Redis', async () => {
    const frozen = await frozenRound();
    const { round } = frozen;
    await waitForFreeze(round.roundId);
    await test.settle(round);
    const unversioned = async () =>
      JSON.stringify(await everyPublicByte(frozen)).replace(
        /\\+"version\\+":\d+|"\\?"\d+-\d+-[0-9a-f]+\\?""/g,
        '',
      );
    const before = await unversioned();
    await laterAnswers(frozen);
    await test.redis.client.flushAll();
    await test.settle(round);
    expect(await unversioned()).toEqual(before);

    await test.redis.client.flushAll();
    test.clock.advance(10_000);
    const { body } = await test.call('GET', `/api/rounds/${round.roundId}/board?limit=199`);
    expect(body.pulse).toMatchObject({ people: 3, attempts: 3 });
    expect(body.board!.rows).toMatchObject([{ points: 15 }, { points: 10 }, { points: 5 }]);
    const { token } = frozen.early[0] as { token: string };
    const { body: mine } = await test.call('GET', `/api/rounds/${round.roundId}/standing`, {
      token,
    });
    expect(mine).toMatchObject({ points: 5, rank: null, stale: true });
  });

  it('staff still see everything', async () => {
    const frozen = await frozenRound();
    const { round } = frozen;
    await waitForFreeze(round.roundId);
    await test.settle(round);
    await laterAnswers(frozen);
    await test.settle(round);
    const { cookie } = await staffMember(test, 'viewer', round.contestId);
    const { body } = await test.call('GET', `/api/staff/rounds/${round.roundId}/watch`, { cookie });
    expect(body.watch).toMatchObject({ people: 64, attempts: 67, started: 67, running: 0 });
  });

  it('an answer of before the freeze that is committed late still counts', async () => {
    const { round, newcomer } = await frozenRound();
    await waitForFreeze(round.roundId);
    await test.settle(round);
    await handIn(test.db.tx, round.roundId, [
      { participantNo: newcomer.no, centipoints: 7_000, submittedMs: FREEZE_MS - 1 },
    ]);
    await test.settle(round);
    const { body } = await test.call('GET', `/api/rounds/${round.roundId}/board`);
    expect(body.board!.rows).toMatchObject([{ rank: 1, points: 70 }, {}, {}, {}]);
  });
});
