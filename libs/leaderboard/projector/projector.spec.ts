import { Rounds } from '@bangvang/contests';
import { query } from '@bangvang/database';
import { Redis } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { until } from '../../../test/support/until';
import { handIn, insertPeople, insertUnits } from '../../../test/support/results';
import { buildingKey, copyKeys, projectorKey } from '../places/board-keys';
import { Copies } from '../places/copies';
import { dumpCopy, type CopyDump } from '../places/dump';
import { unpackScore } from '../places/packed-score.rules';
import { Rebuild } from '../rebuild';
import { copiesOf } from './board-round.rules';
import { Builds } from './builds';
import { Leading } from './lead';
import { Positions } from './position';
import { Projector } from './projector';

let test: TestApp;
let projector: Projector;
let redis: Redis;
let firstUnit: number;
let secondUnit: number;

beforeAll(async () => {
  test = await createTestApp();
  projector = test.app.get(Projector);
  redis = test.app.get(Redis);
  await until(() => redis.isReady);
  [firstUnit, secondUnit] = (await insertUnits(test.db.tx, 2)) as [number, number];
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => test.close());

/** Turns until a round's copy of the present epoch is there, and up to date. */
async function catchUp(roundId: string): Promise<void> {
  await until(async () => {
    test.app.get(Builds).hurry();
    await projector.turn();
    const epoch = await redis.client.hGet(projectorKey(test.config.REDIS_PREFIX), 'epoch');
    return (await test.app.get(Copies).origin(copyKeys('board', roundId)))?.epoch === epoch;
  });
  await projector.turn();
}

/** The round's ranks by PostgreSQL's own rank(), written down once more, apart from the product. */
async function oracle(roundId: string): Promise<Map<string, number>> {
  const rows = await query<{ no: number; rank: number }>(
    test.db.tx,
    `SELECT participant_no AS no, rank() OVER (ORDER BY centipoints DESC, duration_ms) AS rank
       FROM (SELECT participant_no, centipoints, duration_ms,
                    row_number() OVER (PARTITION BY participant_no ORDER BY centipoints DESC, duration_ms, no) AS choice
               FROM attempt WHERE round_id = $1 AND submitted_at IS NOT NULL) chosen
      WHERE choice = 1`,
    [roundId],
  );
  return new Map(rows.map(({ no, rank }) => [String(no), rank]));
}

async function ranksOnBoard(roundId: string): Promise<Map<string, number>> {
  const { places } = copyKeys('board', roundId);
  const members = await redis.client.zRange(places, 0, -1);
  const ranks = members.map(async (no): Promise<[string, number]> => {
    const score = (await redis.client.zScore(places, no)) as number;
    return [no, 1 + (await redis.client.zCount(places, `(${score}`, '+inf'))];
  });
  return new Map(await Promise.all(ranks));
}

async function expectEqualToOracle(roundId: string): Promise<void> {
  expect(await ranksOnBoard(roundId)).toEqual(await oracle(roundId));
}

const dump = (round: PlayableRound): Promise<CopyDump> =>
  dumpCopy(redis.client, copyKeys('board', round.roundId));

async function roundWithPeople(count: number, units: (number | null)[] = [null]) {
  const round = await playableRound(test, { sealed: false });
  const nos = await insertPeople(test.db.tx, round.contestId, count, units);
  return { round, nos };
}

/** Some results with many ties. */
const spread = (nos: number[], seed = 1) =>
  nos.map((participantNo, index) => ({
    participantNo,
    centipoints: ((index * 7 * seed) % 5) * 500,
    durationMs: 1_000 * ((index * 3 * seed) % 4),
  }));

describe('the projector', () => {
  it('brings results to the board, and every rank is that of SQL', async () => {
    const { round, nos } = await roundWithPeople(60, [firstUnit, secondUnit, null]);
    await handIn(test.db.tx, round.roundId, spread(nos));
    await catchUp(round.roundId);
    await expectEqualToOracle(round.roundId);

    await handIn(test.db.tx, round.roundId, spread(nos.slice(0, 30), 3));
    await projector.turn();
    await expectEqualToOracle(round.roundId);
    const { meta, units } = copyKeys('board', round.roundId);
    expect(await redis.client.hGetAll(meta)).toMatchObject({ people: '60', attempts: '90' });
    expect(Object.keys(await redis.client.hGetAll(units)).toSorted()).toEqual(
      [firstUnit, secondUnit].map(String),
    );
  });

  it('does not miss a slow transaction that commits after later ones were applied', async () => {
    const { round, nos } = await roundWithPeople(3);
    await catchUp(round.roundId);
    const slow = test.db.source.createQueryRunner();
    await slow.startTransaction();
    await handIn(slow.manager, round.roundId, [
      { participantNo: nos[0] as number, centipoints: 9_000 },
    ]);
    await handIn(test.db.tx, round.roundId, [
      { participantNo: nos[1] as number, centipoints: 5_000 },
    ]);
    await projector.turn();
    await handIn(test.db.tx, round.roundId, [
      { participantNo: nos[2] as number, centipoints: 4_000 },
    ]);
    await projector.turn();
    expect((await ranksOnBoard(round.roundId)).size).toBe(2);

    await slow.commitTransaction();
    await slow.release();
    await projector.turn();
    expect((await ranksOnBoard(round.roundId)).get(String(nos[0]))).toBe(1);
    await expectEqualToOracle(round.roundId);
  });

  const killed = new Error('killed');
  it.each([
    [
      'after reading PostgreSQL, before writing Redis',
      () => jest.spyOn(test.app.get(Copies), 'apply').mockRejectedValue(killed),
    ],
    [
      'after writing Redis, before noting the position',
      () => jest.spyOn(test.app.get(Positions), 'advance').mockRejectedValue(killed),
    ],
  ])('loses nothing when it dies %s', async (_, kill) => {
    const { round, nos } = await roundWithPeople(20, [firstUnit, secondUnit]);
    await catchUp(round.roundId);
    await handIn(test.db.tx, round.roundId, spread(nos));
    kill();
    await expect(projector.turn()).rejects.toThrow('killed');
    jest.restoreAllMocks();

    const successor = await createTestApp({ env: { DATABASE_URL: test.config.DATABASE_URL } });
    try {
      await handIn(test.db.tx, round.roundId, spread(nos.slice(0, 5), 2));
      const next = successor.app.get(Projector);
      await until(() => successor.app.get(Redis).isReady);
      await next.turn();
      await expectEqualToOracle(round.roundId);
      const { meta } = copyKeys('board', round.roundId);
      expect(await redis.client.hGetAll(meta)).toMatchObject({ people: '20', attempts: '25' });
    } finally {
      await successor.close();
    }
  });

  it('is one among many: who stands by takes over when the leader is gone', async () => {
    const other = await createTestApp({ env: { DATABASE_URL: test.config.DATABASE_URL } });
    try {
      await until(() => other.app.get(Redis).isReady);
      await projector.turn();
      expect(await other.app.get(Leading).take()).toBeNull();
      await test.app.get(Leading).resign();
      await until(async () => (await other.app.get(Leading).take()) !== null);
      expect(await test.app.get(Leading).take()).toBeNull();
    } finally {
      await other.close();
    }
    await until(async () => (await test.app.get(Leading).take()) !== null);
  });

  it('rebuilds every board when Redis lost its data', async () => {
    const { round, nos } = await roundWithPeople(50, [firstUnit, null]);
    await handIn(test.db.tx, round.roundId, spread(nos));
    await catchUp(round.roundId);
    const before = await dump(round);

    await redis.client.flushAll();
    await handIn(test.db.tx, round.roundId, spread(nos.slice(0, 1), 2));
    await catchUp(round.roundId);
    await expectEqualToOracle(round.roundId);
    expect([...before.keys()].toSorted()).toEqual([...(await dump(round)).keys()].toSorted());
  });

  it('notices when the data are lost between applying and noting the position', async () => {
    const { round, nos } = await roundWithPeople(10);
    await catchUp(round.roundId);
    await handIn(test.db.tx, round.roundId, spread(nos));
    const positions = test.app.get(Positions);
    const advance = positions.advance.bind(positions);
    jest.spyOn(positions, 'advance').mockImplementationOnce(async (...given) => {
      await redis.client.flushAll();
      return advance(...given);
    });
    await projector.turn();
    await catchUp(round.roundId);
    await expectEqualToOracle(round.roundId);
  });

  it('catches up from an older position, as after Redis came back from a backup', async () => {
    const { round, nos } = await roundWithPeople(12, [secondUnit]);
    await handIn(test.db.tx, round.roundId, spread(nos.slice(0, 6)));
    await catchUp(round.roundId);
    const key = projectorKey(test.config.REDIS_PREFIX);
    const earlier = await redis.client.hGet(key, 'snapshot');
    await handIn(test.db.tx, round.roundId, spread(nos, 2));
    await projector.turn();
    const once = await dump(round);
    await redis.client.hSet(key, 'snapshot', earlier as string);
    await projector.turn();
    expect(await dump(round)).toEqual(once);
  });

  it('begins anew when the database was set back behind its position', async () => {
    const { round, nos } = await roundWithPeople(4);
    await handIn(test.db.tx, round.roundId, spread(nos));
    await catchUp(round.roundId);
    const key = projectorKey(test.config.REDIS_PREFIX);
    const epoch = await redis.client.hGet(key, 'epoch');
    await redis.client.hSet(key, 'snapshot', '9000000000:9000000000:');
    await projector.turn();
    expect(await redis.client.hGet(key, 'epoch')).not.toBe(epoch);
    await catchUp(round.roundId);
    await expectEqualToOracle(round.roundId);
  });

  it('ranks ties by the thousand as one', async () => {
    const { round, nos } = await roundWithPeople(5_000);
    const tied = nos.map((participantNo, index) => ({
      participantNo,
      centipoints: index < 4_000 ? 10_000 : 9_500,
      durationMs: 45_000,
    }));
    await handIn(test.db.tx, round.roundId, tied);
    await catchUp(round.roundId);
    const ranks = await ranksOnBoard(round.roundId);
    expect([...new Set(ranks.values())].toSorted((a, b) => a - b)).toEqual([1, 4_001]);
    await expectEqualToOracle(round.roundId);
  });
});

describe('a rebuild', () => {
  it('gives exactly the values of the live run', async () => {
    const { round, nos } = await roundWithPeople(300, [firstUnit, secondUnit, null]);
    await catchUp(round.roundId);
    for (const seed of [1, 2, 3]) {
      await handIn(test.db.tx, round.roundId, spread(nos.slice(0, 100 * seed), seed));
      await projector.turn();
    }
    const live = await dump(round);
    const report = await test.app.get(Rebuild).rebuild(round.roundId);
    expect(report).toMatchObject({ participants: 300, attempts: 600, differences: 0 });
    expect(await dump(round)).toEqual(live);
  });

  it('says in how much the live copy differed, and mends it', async () => {
    const { round, nos } = await roundWithPeople(10);
    await handIn(test.db.tx, round.roundId, spread(nos));
    await catchUp(round.roundId);
    const { places, records, meta } = copyKeys('board', round.roundId);
    const differences = async () =>
      (await test.app.get(Rebuild).rebuild(round.roundId)).differences;
    await redis.client.zIncrBy(places, 1, String(nos[0]));
    expect(await differences()).toBe(1);

    await redis.client.hDel(records, String(nos[1]));
    await redis.client.zRem(places, String(nos[1]));
    await redis.client.hIncrBy(meta, 'facts', -1);
    expect(await differences()).toBe(3);
    expect(await differences()).toBe(0);
  });

  it('may run while answers come in: nothing is lost, and readers never see half a board', async () => {
    const { round, nos } = await roundWithPeople(400, [firstUnit, secondUnit]);
    await handIn(test.db.tx, round.roundId, spread(nos));
    await catchUp(round.roundId);
    const { places } = copyKeys('board', round.roundId);
    let done = false;
    const answers = async () => {
      for (let turn = 2; !done; turn += 1) {
        await handIn(
          test.db.tx,
          round.roundId,
          spread(nos.slice(turn % 100, 40 + (turn % 100)), turn),
        );
        await projector.turn();
        expect(await redis.client.zCard(places)).toBe(400);
      }
    };
    const rebuilding = async () => {
      for (let again = 0; again < 5; again += 1) {
        const { differences } = await test.app.get(Rebuild).rebuild(round.roundId);
        // Null: it could not be compared, because something changed each time.
        expect(differences ?? 0).toBe(0);
      }
    };
    await Promise.all([answers(), rebuilding().finally(() => (done = true))]);
    await projector.turn();
    await expectEqualToOracle(round.roundId);
    expect((await test.app.get(Rebuild).rebuild(round.roundId)).differences).toBe(0);
  });

  it('leaves a round alone that somebody else is rebuilding', async () => {
    const { round } = await roundWithPeople(5);
    await catchUp(round.roundId);
    await redis.client.set(buildingKey(round.roundId), 'somebody else');
    await expect(test.app.get(Rebuild).rebuild(round.roundId)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await redis.client.del(buildingKey(round.roundId));
    await expect(test.app.get(Rebuild).rebuild(round.roundId)).resolves.toBeDefined();
  });
});

describe('the jury’s copy', () => {
  it('counts on where the public one is frozen', async () => {
    const round = await playableRound(test, {
      sealed: false,
      lasts: 3_600_000,
      rules: { show: { score: 'at-once', key: 'never', board: 'frozen', freezeMinutes: 30 } },
    });
    const [early, late] = (await insertPeople(test.db.tx, round.contestId, 2)) as [number, number];
    const minute = 60_000;
    await handIn(test.db.tx, round.roundId, [
      { participantNo: early, centipoints: 500, submittedMs: 5 * minute },
      { participantNo: early, centipoints: 900, submittedMs: 30 * minute },
      { participantNo: late, centipoints: 700, submittedMs: 30 * minute - 1 },
      { participantNo: late, centipoints: 800, submittedMs: 45 * minute },
    ]);
    await catchUp(round.roundId);
    const live = await test.app.get(Rounds).live(round.roundId);
    const points = async (copy: number, no: number): Promise<number> => {
      const score = await redis.client.zScore(copiesOf(live)[copy]!.read.places, String(no));
      return unpackScore(score as number).centipoints;
    };
    expect([await points(0, early), await points(0, late)]).toEqual([500, 700]);
    expect([await points(1, early), await points(1, late)]).toEqual([900, 800]);
  });
});
