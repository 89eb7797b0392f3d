import { Fanout, Projector } from '@bangvang/leaderboard';
import { Redis, ROUND_GROUPS } from '@bangvang/platform';
import { createTestApp, type TestApp, type TestAppOptions } from './app';
import { MovableClock } from './clock';
import { until } from './until';

/** The API with the parts of the worker that make boards, turned by the spec. */
export interface TestBoards extends TestApp {
  clock: MovableClock;
  redis: Redis;
  /** Everything that was committed is on the boards of these rounds, and their rooms were told. */
  settle: (...rounds: { roundId: string }[]) => Promise<void>;
}

/** Boots the API on a clock that moves by hand, with Redis at hand. */
export async function createTestBoards(options: TestAppOptions = {}): Promise<TestBoards> {
  const clock = new MovableClock();
  const test = await createTestApp({ ...options, clock });
  const redis = test.app.get(Redis);
  await until(() => redis.isReady);

  const turn = async (): Promise<void> => {
    clock.advance(1_001);
    await test.app.get(Projector).turn();
    // Every group of a round's viewers has its turn within the second.
    for (let group = 0; group < ROUND_GROUPS; group += 1) {
      await test.app.get(Fanout).turn();
      clock.advance(Math.ceil(1_001 / ROUND_GROUPS));
    }
  };
  const isTold = async ({ roundId }: { roundId: string }): Promise<boolean> => {
    const epoch = await redis.client.hGet(`${test.config.REDIS_PREFIX}:projector`, 'epoch');
    const built = await redis.client.hGet(`board:{${roundId}}:meta`, 'epoch');
    const told = await redis.client.hExists(`board:{${roundId}}:documents`, 'round:pulse');
    return built === epoch && told === 1;
  };
  const settle = async (...rounds: { roundId: string }[]): Promise<void> => {
    await turn();
    await until(async () => {
      if ((await Promise.all(rounds.map(isTold))).every(Boolean)) return true;
      await turn();
      return false;
    });
    await turn();
  };
  return { ...test, clock, redis, settle };
}
