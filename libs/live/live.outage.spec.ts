import { randomUUID } from 'node:crypto';
import type { BoardDocument, PulseDocument } from '@bangvang/contracts';
import {
  board,
  closeViewers,
  join,
  next,
  pulse,
  startLive,
  startLiveAlone,
  store,
  until,
  view,
  type TestLive,
} from '../../test/support/live';
import { startOwnRedis, type OwnRedis } from '../../test/support/own-redis';
import { RoomMemory } from './room-memory';

let redis: OwnRedis;
let live: TestLive;

beforeAll(async () => {
  redis = await startOwnRedis();
  live = await startLive({ REDIS_URL: redis.url });
});
beforeEach(() => ready(live));
afterEach(closeViewers);
afterAll(async () => {
  await live.close();
  await redis.close();
});

describe('without Redis', () => {
  it('sockets stay, are told that the board is stale, and get what follows once it is back', async () => {
    const id = randomUUID();
    const room = `round:${id}`;
    await store(live.redis, room, { board: board(id, 3), pulse: pulse(id, 3) });
    const viewer = await view(live.url);
    await join(viewer, room);

    const stale = next(viewer, 'board');
    await redis.halt();
    await expect(stale).resolves.toEqual({ ...board(id, 3), stale: true });
    await expect(join(await view(live.url), room)).resolves.toMatchObject({
      ok: true,
      board: { version: 3, stale: true },
    });
    await expect(join(await view(live.url), `round:${randomUUID()}`)).resolves.toMatchObject({
      ok: true,
      board: null,
    });

    await redis.resume();
    await ready(live);
    const fresh = next(viewer, 'board');
    live.emitter.to(room).emit('board', board(id, 4));
    await expect(fresh).resolves.toEqual(board(id, 4));
    expect(viewer.connected).toBe(true);
  });

  it('rooms get what they missed when the worker was back before them', async () => {
    const id = randomUUID();
    const room = `round:${id}`;
    const viewer = await view(live.url);
    await join(viewer, room);
    const heard = next(viewer, 'board');
    live.emitter.to(room).emit('board', board(id, 1));
    await heard;

    await redis.halt();
    await next(viewer, 'board');
    const missed: Promise<[BoardDocument, PulseDocument]> = Promise.all([
      next(viewer, 'board'),
      next(viewer, 'pulse'),
    ]);
    // A restarted Redis is empty; the worker puts the documents back a little later.
    const asked = jest.spyOn(live.app.get(RoomMemory), 'last');
    await redis.resume();
    await ready(live);
    await until(() => asked.mock.results.length > 0);
    await asked.mock.results[0]!.value;
    asked.mockRestore();
    await store(live.redis, room, { board: board(id, 1), pulse: pulse(id, 1) });
    await expect(missed).resolves.toEqual([board(id, 1), pulse(id, 1)]);
    await expect(join(viewer, room)).resolves.toMatchObject({ ok: true, board: board(id, 1) });
  });

  it('a gateway starts, takes sockets, and hears the worker once Redis is there', async () => {
    await redis.halt();
    const late = await startLiveAlone({ REDIS_URL: redis.url });
    const id = randomUUID();
    const viewer = await view(late.url);
    await join(viewer, `round:${id}`);
    await redis.resume();
    let heard: BoardDocument | undefined;
    viewer.on('board', (document) => (heard = document));
    await until(() => {
      late.emitter.to(`round:${id}`).emit('board', board(id, 5));
      return heard?.version === 5;
    });
    viewer.disconnect();
    await late.close();
  });
});

it('a gateway that was restarted answers with the last documents', async () => {
  const id = randomUUID();
  const room = `round:${id}`;
  await store(live.redis, room, { board: board(id, 8), pulse: pulse(id, 8) });
  const restarted = await startLive({ REDIS_URL: redis.url });
  await expect(join(await view(restarted.url), room)).resolves.toEqual({
    ok: true,
    version: 8,
    board: board(id, 8),
    pulse: pulse(id, 8),
  });
  closeViewers();
  await restarted.close();
});

it('closing one gateway leaves the viewers of the others alone', async () => {
  const other = await startLive({ REDIS_URL: redis.url });
  const id = randomUUID();
  const viewer = await view(live.url);
  await join(viewer, `round:${id}`);
  await view(other.url);
  await other.close();
  const coming = next(viewer, 'board');
  live.emitter.to(`round:${id}`).emit('board', board(id, 1));
  await expect(coming).resolves.toEqual(board(id, 1));
  expect(viewer.connected).toBe(true);
});

function ready({ url }: TestLive): Promise<void> {
  return until(async () => (await fetch(`${url}/ready`)).status === 200);
}
