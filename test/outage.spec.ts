import { setTimeout as sleep } from 'node:timers/promises';
import { query } from '@bangvang/database';
import { createTestApp, type TestAnswer, type TestApp } from './support/app';
import { playableRound, type PlayableRound } from './support/fixtures';
import { startProxy, type Proxy } from './support/proxy';
import { createTestDatabase, testRedisUrl } from './support/servers';
import { until } from './support/until';

/** The API behind networks that break: PostgreSQL away, Redis away, gone at once or standing still. */
let test: TestApp;
let postgres: Proxy;
let redis: Proxy;
let round: PlayableRound;
let token: string;
let attempt: string;

beforeAll(async () => {
  postgres = await startProxy(await createTestDatabase());
  redis = await startProxy(testRedisUrl());
  test = await createTestApp({ env: { DATABASE_URL: postgres.url, REDIS_URL: redis.url } });
  round = await playableRound(test);
  token = (await round.person()).token;
  const { body } = await test.call('POST', `/api/rounds/${round.roundId}/attempts`, { token });
  attempt = body.id as unknown as string;
});
afterAll(async () => {
  await test.close();
  postgres.close();
  redis.close();
});

let seq = 0;
const save = (): Promise<TestAnswer> =>
  test.call('PATCH', `/api/attempts/${attempt}/answers`, {
    token,
    body: { seq: ++seq, answers: { 1: 'a' } },
  });
const start = async (): Promise<TestAnswer> =>
  test.call('POST', `/api/rounds/${round.roundId}/attempts`, { token });
const register = (): Promise<TestAnswer> =>
  test.call('POST', `/api/contests/${round.slug}/registrations`, {
    body: { fullName: 'Lê Chân', phone: `09${String(10_000_000 + ++seq)}`, consents: {} },
  });
const ready = (): Promise<TestAnswer> => test.call('GET', '/ready');
const board = (): Promise<TestAnswer> => test.call('GET', `/api/rounds/${round.roundId}/board`);

/** Asks until the answer has the status. */
async function answers(ask: () => Promise<TestAnswer>, status: number): Promise<TestAnswer> {
  let answer: TestAnswer | undefined;
  await until(async () => (answer = await ask()).status === status);
  return answer!;
}

const storedSeq = async (): Promise<number | undefined> => {
  const rows = await query<{ saved_seq: number }>(
    test.db.tx,
    'SELECT saved_seq FROM attempt WHERE id = $1',
    [attempt],
  );
  return rows[0]?.saved_seq;
};

const TRY_LATER = [503, 'UNAVAILABLE', '2'];
const told = ({ status, body, headers }: TestAnswer) => [
  status,
  body.code,
  headers.get('retry-after'),
];

describe('without PostgreSQL', () => {
  it('writes are refused with the time to come back, and go on by themselves', async () => {
    expect((await save()).status).toBe(204);
    const kept = seq;
    postgres.cut();
    for (const write of [save, start, register]) expect(told(await write())).toEqual(TRY_LATER);
    const { body } = await answers(ready, 503);
    expect(body).toMatchObject({ code: 'UNAVAILABLE', ready: false, database: false, redis: true });

    await postgres.mend();
    await answers(ready, 200);
    expect(await storedSeq()).toBe(kept);
    expect((await answers(save, 204)).headers.get('x-saved-seq')).toBe(String(seq));
    expect((await start()).status).toBe(200);
    expect((await register()).status).toBe(201);
  });

  it('what was read before stays readable', async () => {
    const page = `/api/contests/${round.slug}`;
    const before = await test.call('GET', page);
    postgres.cut();
    await answers(ready, 503);
    // Nothing tells that what is remembered for a second has become old.
    await sleep(1_100);
    const { status, body } = await test.call('GET', page);
    expect(status).toBe(200);
    expect(body.contest!.rounds![0]!.id).toBe(round.roundId);
    expect(Date.parse(body.serverTime as unknown as string)).toBeGreaterThan(
      Date.parse(before.body.serverTime as unknown as string),
    );
    await postgres.mend();
    await answers(ready, 200);
  });

  it('and with one that stands still, nobody waits for ever', async () => {
    postgres.stall();
    for (const write of [save, start, register]) expect(told(await write())).toEqual(TRY_LATER);
    expect((await ready()).body).toMatchObject({ ready: false, database: false, redis: true });
    await postgres.mend();
    await answers(save, 204);
  });
});

describe('without Redis', () => {
  it.each(['cut', 'stall'] as const)(
    'writes go on, the page is there, and standings say they are stale (%s)',
    async (how) => {
      await answers(ready, 200);
      redis[how]();
      const { body } = await answers(ready, 503);
      expect(body).toMatchObject({ ready: false, database: true, redis: false });
      expect((await save()).status).toBe(204);
      expect((await start()).status).toBe(200);
      expect((await register()).status).toBe(201);
      expect((await test.call('GET', `/api/contests/${round.slug}`)).status).toBe(200);
      const mine = await test.call('GET', `/api/rounds/${round.roundId}/standing`, { token });
      expect([mine.status, mine.body.stale]).toEqual([200, true]);
      expect((await board()).status).toBe(200);
      await redis.mend();
      await answers(ready, 200);
    },
  );
});
