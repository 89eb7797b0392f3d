import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { roomName, type BoardDocument, type PulseDocument } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import {
  closeViewers,
  join,
  startLive,
  until,
  view,
  type TestLive,
} from '../../../test/support/live';
import { startOwnRedis, type OwnRedis } from '../../../test/support/own-redis';
import { handIn, insertPeople, insertUnits } from '../../../test/support/results';
import { startWorker } from '../../../test/support/worker';

/* A worker with its real loops, a gateway and an API, on a Redis that is stopped on the way. */

let own: OwnRedis;
let test: TestApp;
let live: TestLive;
let worker: INestApplicationContext;

/** What has to be closed, the last opened first. */
const opened: (() => Promise<void>)[] = [];

beforeAll(async () => {
  own = await startOwnRedis();
  opened.push(own.close);
  test = await createTestApp({ env: { REDIS_URL: own.url } });
  opened.push(test.close);
  live = await startLive({ REDIS_URL: own.url });
  opened.push(live.close);
  worker = await startWorker(test.config);
  opened.push(() => worker.close());
});
afterEach(() => closeViewers());
afterAll(async () => {
  for (const close of opened.toReversed()) await close();
});

interface Heard {
  boards: BoardDocument[];
  pulses: PulseDocument[];
}

/** Listens in a room from now on. */
async function listen(room: string): Promise<Heard> {
  const viewer = await view(live.url);
  const heard: Heard = { boards: [], pulses: [] };
  viewer.on('board', (document) => heard.boards.push(document));
  viewer.on('pulse', (document) => heard.pulses.push(document));
  expect(await join(viewer, room)).toMatchObject({ ok: true });
  return heard;
}

/** Hands one attempt in for each of the people, a few each time, until enough was heard. */
async function answerUntil(
  round: PlayableRound,
  nos: number[],
  enough: () => boolean,
): Promise<void> {
  for (let at = 0; !enough(); at += 3) {
    const some = [0, 1, 2].map((offset) => nos[(at + offset) % nos.length] as number);
    await handIn(
      test.db.tx,
      round.roundId,
      some.map((participantNo) => ({ participantNo, centipoints: (at * 13) % 10_000 })),
    );
    await sleep(20);
  }
}

/** Milliseconds from one document to the next, on average: a version is the instant of its change. */
const meanGapMs = (versions: number[]): number =>
  ((versions.at(-1) ?? 0) - (versions[0] ?? 0)) / (versions.length - 1);

describe('the rooms', () => {
  it('hear of changes at once, then at most once a second, with growing versions', async () => {
    const [unit, quiet] = (await insertUnits(test.db.tx, 2)) as [number, number];
    const round = await playableRound(test, {
      sealed: false,
      rules: { attempts: { max: 999, counted: 'last' } },
    });
    const nos = await insertPeople(test.db.tx, round.contestId, 30, [unit]);
    const { roundId } = round;
    const path = `/api/rounds/${roundId}/board`;
    await until(async () => {
      const { version } = (await test.call('GET', path)).body.board ?? {};
      return (version as unknown as number) > 0;
    });

    const whole = await listen(roomName({ kind: 'round', roundId }));
    const unitRoom = await listen(roomName({ kind: 'unit', roundId, unitNo: unit }));
    const quietRoom = await listen(roomName({ kind: 'unit', roundId, unitNo: quiet }));
    const told = [whole.boards, whole.pulses, unitRoom.boards, unitRoom.pulses];
    await answerUntil(round, nos, () => told.every(({ length }) => length >= 5));

    for (const messages of told) {
      const versions = messages.map(({ version }) => version);
      // What the last group was told may have changed a moment before, for an earlier group.
      expect(meanGapMs(versions)).toBeGreaterThan(900);
      expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    }
    expect(quietRoom).toEqual({ boards: [], pulses: [] });

    await until(async () => {
      const { body } = await test.call('GET', path);
      const last = whole.boards.at(-1);
      return JSON.stringify(body.board) === JSON.stringify(last);
    });
  });

  it('and readers are told the last known board while Redis is away; it comes back by itself', async () => {
    const round = await playableRound(test, { sealed: false });
    const nos = await insertPeople(test.db.tx, round.contestId, 5);
    const path = `/api/rounds/${round.roundId}/board`;
    /** People on the published board; null while it has none. */
    const people = async (): Promise<number | null> => {
      const { board, pulse } = (await test.call('GET', path)).body;
      const { version, stale } = board as unknown as BoardDocument;
      return version > 0 && !stale ? (pulse!.people as unknown as number) : null;
    };
    await handIn(
      test.db.tx,
      round.roundId,
      nos.slice(0, 3).map((participantNo) => ({ participantNo, centipoints: 100 })),
    );
    await until(async () => (await people()) === 3);
    const me = await round.person();

    await own.halt();
    const shown = async () => (await test.call('GET', path)).body.board!;
    await until(async () => ((await shown()).stale as unknown) === true);
    expect((await shown()).rows).toHaveLength(3);
    const unread = await playableRound(test, { sealed: false });
    const derived = await test.call('GET', `/api/rounds/${unread.roundId}/board`);
    expect(derived.body).toMatchObject({ board: { rows: [] }, pulse: { people: 0 } });

    await handIn(test.db.tx, round.roundId, [
      { participantNo: me.no, centipoints: 900 },
      { participantNo: nos[3] as number, centipoints: 100 },
    ]);
    const standing = () =>
      test.call('GET', `/api/rounds/${round.roundId}/standing`, { token: me.token });
    expect((await standing()).body).toMatchObject({ points: 9, rank: null, stale: true });

    await own.resume();
    await until(async () => (await people()) === 5);
    const { body: after } = await test.call('GET', path);
    expect(after.board!.stale).toBeUndefined();
    expect((await standing()).body).toMatchObject({ points: 9, rank: 1, of: 5, stale: false });
  });

  it('hear that a round closes at another time, once, and only its readers', async () => {
    // Once a round is open, only a correction moves its close; what the rooms hear is the same.
    const round = await playableRound(test, { sealed: false, opensIn: 3_600_000 });
    const other = await playableRound(test, { sealed: false, opensIn: 3_600_000 });
    const heard: string[] = [];
    for (const { roundId } of [round, other]) {
      // Its first board says that the worker knows the round, and when it closes.
      await until(async () => {
        const { board } = (await test.call('GET', `/api/rounds/${roundId}/board`)).body;
        return (board?.version as unknown as number) > 0;
      });
      const viewer = await view(live.url);
      viewer.on('moved', (moved) => heard.push(`${roundId} ${moved}`));
      const room = roomName({ kind: 'round', roundId });
      expect(await join(viewer, room)).toMatchObject({ ok: true });
    }
    const later = (minutes: number) =>
      query(
        test.db.tx,
        "UPDATE round SET closes_at = closes_at + $2::int * interval '1 minute' WHERE id = $1",
        [round.roundId, minutes],
      );
    await later(10);
    await until(() => heard.length === 1);
    await later(5);
    await until(() => heard.length === 2);
    expect(new Set(heard)).toEqual(new Set([`${round.roundId} ${round.roundId}`]));
  });

  it('hear again when the worker was killed and another one leads', async () => {
    const round = await playableRound(test, { sealed: false });
    const nos = await insertPeople(test.db.tx, round.contestId, 4);
    const heard = await listen(roomName({ kind: 'round', roundId: round.roundId }));
    const handInOne = (no: number | undefined) =>
      handIn(test.db.tx, round.roundId, [{ participantNo: no as number, centipoints: 1 }]);
    const heardOf = (people: number) =>
      until(() => heard.pulses.some((pulse) => pulse.people === people));
    await handInOne(nos[0]);
    await heardOf(1);

    const second = await startWorker(test.config);
    opened.push(() => second.close());
    await worker.close();
    await handInOne(nos[1]);
    await heardOf(2);
  });
});
