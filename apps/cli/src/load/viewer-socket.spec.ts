import { randomUUID } from 'node:crypto';
import {
  board,
  pulse,
  startLive,
  store,
  until,
  type TestLive,
} from '../../../../test/support/live';
import { ViewerSocket } from './viewer-socket';

let live: TestLive;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

interface Heard {
  answer?: string;
  messages: unknown[];
  ended: boolean;
}

function watch(room: string): { viewer: ViewerSocket; heard: Heard } {
  const heard: Heard = { messages: [], ended: false };
  const viewer = new ViewerSocket({ host: '127.0.0.1', port: live.port }, room, {
    joined: (answer) => (heard.answer = answer),
    message: (payload) => heard.messages.push(JSON.parse(payload.toString())),
    ended: () => (heard.ended = true),
  });
  return { viewer, heard };
}

it('joins a room of the real gateway and hears what it is told, small and large', async () => {
  const id = randomUUID();
  const room = `round:${id}`;
  await store(live.redis, room, { board: board(id, 1), pulse: pulse(id, 2) });
  const { viewer, heard } = watch(room);
  await until(() => heard.answer !== undefined);
  expect(JSON.parse(heard.answer ?? '')).toMatchObject([{ ok: true, version: 2 }]);

  // Frames tell their length in 7, 16 or 64 bits.
  const large = { ...board(id, 4), rows: Array(2_000).fill(board(id, 1).rows[0]) };
  const told = [board(id, 3), large, board(id, 5)];
  for (const document of told) live.emitter.to(room).emit('board', document);
  live.emitter.to(room).emit('notice', { kind: 'board-frozen', roundId: id, at: 'now' });
  await until(() => heard.messages.length === 4);
  expect(heard.messages.slice(0, 3)).toEqual(told.map((document) => ['board', document]));
  viewer.destroy();
  await until(() => heard.ended);
});

it('says so when there is nothing to watch', async () => {
  const heard = { ended: false };
  new ViewerSocket({ host: '127.0.0.1', port: 1 }, 'round:x', {
    joined: () => undefined,
    message: () => undefined,
    ended: () => (heard.ended = true),
  });
  await until(() => heard.ended);
});
