import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { createSigner } from 'fast-jwt';
import { lastDocumentsKey, type JoinAnswer } from '@bangvang/contracts';
import { groupName, groupNames, ROUND_GROUPS, Tokens } from '@bangvang/platform';
import {
  ANSWER_MS,
  board,
  closeViewers,
  join,
  next,
  pulse,
  startLive,
  store,
  TEST_SECRET,
  until,
  view,
  type TestLive,
  type Viewer,
} from '../../test/support/live';
import { RawSocket, refusedHandshake } from '../../test/support/raw-socket';
import { SOCKET_LIMITS } from './live.limits';
import type { LiveServer } from './live.types';
import { LiveGateway } from './live.gateway';
import { RoomMemory } from './room-memory';

let live: TestLive;

beforeAll(async () => {
  live = await startLive();
});
afterEach(closeViewers);
afterAll(() => live.close());

function freshRound(): { id: string; room: string } {
  const id = randomUUID();
  return { id, room: `round:${id}` };
}

async function refusal(answer: Promise<JoinAnswer>): Promise<string | null> {
  const got = await answer;
  return got.ok ? null : got.code;
}

/** How many boards a viewer got so far. */
function countBoards(viewer: Viewer): () => number {
  let count = 0;
  viewer.on('board', () => count++);
  return () => count;
}

describe('joining a room', () => {
  it.each([
    ['vi', 'Vé vào phòng này không đúng hoặc đã hết hạn.'],
    ['en-GB,en;q=0.9,vi;q=0.4', 'The ticket to this room is wrong or has expired.'],
  ])('is refused in the language of the handshake (%s)', async (language, detail) => {
    const viewer = await view(live.url, { 'accept-language': language });
    await expect(join(viewer, `watch:${randomUUID()}`)).resolves.toEqual({
      ok: false,
      code: 'ROOM_FORBIDDEN',
      detail,
    });
  });

  it('answers with what the room was told last, then every message follows', async () => {
    const { id, room } = freshRound();
    await store(live.redis, room, { board: board(id, 7), pulse: pulse(id, 9) });
    const viewer = await view(live.url);
    await expect(join(viewer, room)).resolves.toEqual({
      ok: true,
      version: 9,
      board: board(id, 7),
      pulse: pulse(id, 9),
    });
    const coming = next(viewer, 'board');
    live.emitter.to(room).emit('board', board(id, 10));
    await expect(coming).resolves.toEqual(board(id, 10));
  });

  it('answers later joiners from memory, with what has passed since', async () => {
    const { id, room } = freshRound();
    await store(live.redis, room, { board: board(id, 1), pulse: pulse(id, 1) });
    const first = await view(live.url);
    await join(first, room);
    const coming = next(first, 'pulse');
    live.emitter.to(room).emit('pulse', pulse(id, 2));
    await coming;
    await live.redis.client.del(lastDocumentsKey(room));
    await expect(join(await view(live.url), room)).resolves.toEqual({
      ok: true,
      version: 2,
      board: board(id, 1),
      pulse: pulse(id, 2),
    });
  });

  it('lets nobody wait for a round that nothing is known of', async () => {
    const { room } = freshRound();
    await expect(join(await view(live.url), room)).resolves.toEqual({
      ok: true,
      version: 0,
      board: null,
      pulse: null,
    });
  });

  it('keeps units and rounds apart', async () => {
    const { id, room } = freshRound();
    const [inRound, inUnit] = [await view(live.url), await view(live.url)];
    await join(inRound, room);
    await join(inUnit, `unit:${id}:3`);
    const stray = countBoards(inRound);
    const coming = next(inUnit, 'board');
    live.emitter.to(`unit:${id}:3`).emit('board', { ...board(id, 1), unitNo: 3 });
    await coming;
    expect(stray()).toBe(0);
  });

  it('puts the viewers of a round into groups, and everyone hears their own group once', async () => {
    const { id, room } = freshRound();
    const viewers = await Promise.all(
      Array.from({ length: 2 * ROUND_GROUPS }, () => view(live.url)),
    );
    // Twice: whoever comes again is in the same group.
    for (let turn = 0; turn < 2; turn += 1) {
      await Promise.all(viewers.map((viewer) => join(viewer, room)));
    }
    const counts = viewers.map(countBoards);
    const heard = () => counts.reduce((sum, count) => sum + count(), 0);
    for (const [group, name] of groupNames(room).entries()) {
      live.emitter.to(name).emit('board', board(id, group + 1));
      await until(() => heard() === 2 * (group + 1));
    }
    expect(counts.map((count) => count())).toEqual(viewers.map(() => 1));
    // What one group heard is what joiners of any group are told.
    await expect(join(await view(live.url), room)).resolves.toMatchObject({
      version: ROUND_GROUPS,
    });
    await expect(refusal(join(viewers[0]!, groupName(room, 0)))).resolves.toBe('ROOM_UNKNOWN');
  });

  it('forgets a room when nobody is in it any more', async () => {
    const { id, room } = freshRound();
    const memory = live.app.get(RoomMemory);
    const viewer = await view(live.url);
    await join(viewer, room);
    expect(memory.names()).toContain(room);
    viewer.emit('leave', { room });
    await until(() => !memory.names().includes(room));
    live.emitter.to(room).emit('board', board(id, 1));
    await live.redis.client.ping();
    expect(memory.names()).not.toContain(room);
  });
});

describe('what is refused', () => {
  it.each(['', 'round:', 'round:1', 'hall', `unit:${randomUUID()}`, `unit:${randomUUID()}:0`])(
    'the room "%s"',
    async (room) => {
      await expect(refusal(join(await view(live.url), room))).resolves.toBe('ROOM_UNKNOWN');
    },
  );

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'round'],
    ['a list', [1]],
    ['a number as room', { room: 5 }],
    ['an unknown field', { room: freshRound().room, admin: true }],
    ['a long room', { room: 'r'.repeat(500) }],
    ['an object as ticket', { room: freshRound().room, ticket: {} }],
  ])('a join with %s', async (_, body) => {
    const viewer = await view(live.url);
    const loose = viewer.timeout(ANSWER_MS) as unknown as {
      emitWithAck(event: string, body: unknown): Promise<JoinAnswer>;
    };
    await expect(refusal(loose.emitWithAck('join', body))).resolves.toBe('VALIDATION_FAILED');
    expect(viewer.connected).toBe(true);
  });

  it('a staff room without its ticket', async () => {
    const round = freshRound();
    const room = `watch:${round.id}`;
    const tokens = live.app.get(Tokens);
    const sign = (key: string, expiresIn: number) =>
      createSigner({ key, algorithm: 'HS256', aud: 'ticket', expiresIn, clockTimestamp: 1_000 });
    const tickets = {
      none: undefined,
      nonsense: 'a.b.c',
      forged: sign('another secret, as long as the real one is', 9e12)({ room }),
      expired: sign(TEST_SECRET, 1_000)({ room }),
      'of another room': tokens.roomTicket(`watch:${randomUUID()}`),
      "a contestant's session": tokens.contestant([]),
    };
    for (const ticket of Object.values(tickets)) {
      await expect(refusal(join(await view(live.url), room, ticket))).resolves.toBe(
        'ROOM_FORBIDDEN',
      );
    }
    await expect(
      refusal(join(await view(live.url), room, tokens.roomTicket(room))),
    ).resolves.toBeNull();
  });

  it('a ninth room, until one is left', async () => {
    const viewer = await view(live.url);
    const rooms = Array.from({ length: SOCKET_LIMITS.rooms + 1 }, () => freshRound().room);
    const [ninth, ...eight] = rooms as [string, ...string[]];
    for (const room of eight) await expect(refusal(join(viewer, room))).resolves.toBeNull();
    await expect(refusal(join(viewer, ninth))).resolves.toBe('TOO_MANY_REQUESTS');
    await expect(refusal(join(viewer, eight[0] as string))).resolves.toBeNull();
    viewer.emit('leave', { room: eight[0] as string });
    await expect(refusal(join(viewer, ninth))).resolves.toBeNull();
  });

  it('a page of another site, and polling', async () => {
    await expect(view(live.url, { origin: 'https://evil.example' })).rejects.toThrow();
    await expect(view(live.url, { origin: live.url })).resolves.toBeDefined();
    const answer = await fetch(`${live.url}/socket.io/?EIO=4&transport=polling`);
    expect(answer.status).toBe(400);
  });

  it('one connection too many, saying when to come back', async () => {
    const small = await startLive({ LIVE_SOCKETS: '2' });
    await view(small.url);
    await view(small.url);
    expect(await refusedHandshake(small.port, 'en')).toContain('"detail":"No more people');
    const answer = await refusedHandshake(small.port);
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toMatch(/Retry-After: 5\r\n/);
    expect(answer).toContain('"code":"OVERLOADED"');
    closeViewers();
    await until(() => server(small).engine.clientsCount === 0);
    await expect(view(small.url)).resolves.toBeDefined();
    closeViewers();
    await small.close();
  });
});

describe('one client cannot harm the others', () => {
  const { id, room } = freshRound();
  let bystander: Viewer;
  let received: () => number;

  beforeEach(async () => {
    bystander = await view(live.url);
    await join(bystander, room);
    received = countBoards(bystander);
  });

  async function stillListening(): Promise<void> {
    const before = received();
    live.emitter.to(room).emit('board', board(id, 1));
    await until(() => received() === before + 1);
    expect(bystander.connected).toBe(true);
  }

  it('by a flood of messages: it is told so and disconnected', async () => {
    const noisy = await view(live.url);
    const gone = once(noisy as unknown as NodeJS.EventEmitter, 'disconnect');
    const answers = Array.from({ length: 60 }, () => join(noisy, room).catch(() => null));
    await gone;
    const codes = (await Promise.all(answers)).map((got) => (got && !got.ok ? got.code : 'ok'));
    expect(codes).toContain('SOCKET_FLOOD');
    await stillListening();
  });

  it('by a flood of events that nobody knows', async () => {
    const noisy = await view(live.url);
    const gone = once(noisy as unknown as NodeJS.EventEmitter, 'disconnect');
    for (let n = 0; n < 60; n++) noisy.emit('nothing' as 'leave', { room });
    await gone;
    await stillListening();
  });

  it('by a flood of WebSocket pings, which never become a message', async () => {
    const noisy = await RawSocket.join(live.port, room);
    const flood = setInterval(() => {
      for (let n = 0; n < 400; n += 1) noisy.send('ping', Buffer.alloc(120));
    }, 50);
    await noisy.ended();
    clearInterval(flood);
    await stillListening();
  });

  it('by a frame larger than anything a client has to say', async () => {
    const noisy = await view(live.url);
    const gone = once(noisy as unknown as NodeJS.EventEmitter, 'disconnect');
    noisy.emit('join', { room: 'r'.repeat(SOCKET_LIMITS.messageBytes) }, () => undefined);
    await gone;
    await stillListening();
  });

  it('by frames that are not socket.io', async () => {
    const noisy = await RawSocket.join(live.port, room);
    noisy.send('text', '4{]');
    await noisy.ended();
    await stillListening();
  });

  it('by not reading: it is dropped, and the boards of the others are not late', async () => {
    const slow = await RawSocket.join(live.port, room);
    slow.stopReading();
    const large = { ...board(id, 1), rows: Array(700).fill(board(id, 1).rows[0]) };
    const before = received();
    let sent = 0;
    await until(() => {
      live.emitter.to(room).emit('board', large);
      sent += 1;
      return server(live).engine.clientsCount === 1;
    });
    await until(() => received() === before + sent);
    await slow.ended();
    await stillListening();
  });
});

describe('a broadcast', () => {
  it('reaches 500 clients once each, and is put into words once', async () => {
    const { id, room } = freshRound();
    const viewers = await Promise.all(Array.from({ length: 500 }, () => view(live.url)));
    await Promise.all(viewers.map((viewer) => join(viewer, room)));
    const counts = viewers.map(countBoards);
    const { encoder } = server(live) as unknown as {
      encoder: { encode(packet: unknown): unknown };
    };
    const encode = jest.spyOn(encoder, 'encode');
    live.emitter.to(room).emit('board', board(id, 1));
    await until(() => counts.every((count) => count() > 0));
    live.emitter.to(room).emit('board', board(id, 2));
    await until(() => counts.every((count) => count() > 1));
    expect(counts.map((count) => count())).toEqual(counts.map(() => 2));
    expect(encode).toHaveBeenCalledTimes(2);
    encode.mockRestore();
  });
});

it('tells how it is, and its metrics to its own machine only', async () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${live.url}${path}`, { headers });
  expect((await get('/health')).status).toBe(200);
  await until(async () => (await get('/ready')).status === 200);
  await view(live.url);
  expect(await (await get('/metrics')).text()).toMatch(/^bangvang_live_sockets 1$/m);
  expect((await get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(403);
});

function server({ app }: TestLive): LiveServer {
  return app.get(LiveGateway).server;
}
