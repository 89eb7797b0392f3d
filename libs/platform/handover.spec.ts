import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import type { HandoverOrder } from '../../test/support/handover-stage';
import { until } from '../../test/support/until';

const STAGE = join(__dirname, '../../test/support/handover-stage.ts');

let launcher: ChildProcess;
let port: number;

beforeEach(async () => {
  launcher = fork(STAGE, {
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON' },
  });
  const [message] = (await once(launcher, 'message', { signal: AbortSignal.timeout(60_000) })) as [
    { port: number },
  ];
  port = message.port;
});

afterEach(async () => {
  launcher.disconnect();
  await once(launcher, 'exit');
});

async function order(what: HandoverOrder): Promise<void> {
  launcher.send(what);
  await once(launcher, 'message');
}

/** A connection that keeps what it gets. */
function open(): { socket: Socket; got: () => string } {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  return { socket, got: () => text };
}

function handshake(key: string): string {
  return (
    `GET /socket.io/?EIO=4 HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\n` +
    `Upgrade: websocket\r\nSec-WebSocket-Key: ${key}\r\nX-Twice: 1\r\nX-Twice: 2\r\n\r\n`
  );
}

it('hands 400 sockets over, and loses no byte, whenever it arrives', async () => {
  const clients = Array.from({ length: 400 }, (_, n) => ({ n, ...open() }));
  for (const { n, socket } of clients) {
    // Some say more in the same packet, some a moment later, the rest as soon as they are answered.
    socket.write(handshake(`key-${n}`) + (n % 3 === 0 ? `first-${n};` : ''));
    if (n % 3 === 1) setTimeout(() => socket.write(`first-${n};`), n % 20);
    if (n % 3 === 2) socket.once('data', () => socket.write(`first-${n};`));
  }
  await until(() => clients.every(({ n, got }) => got().includes(`first-${n};`)));
  for (const { n, socket } of clients) socket.write(`second-${n};`);
  await until(() => clients.every(({ n, got }) => got().endsWith(`first-${n};second-${n};`)));
  expect(clients.every(({ got }) => got().startsWith('HTTP/1.1 101 '))).toBe(true);
  for (const { socket } of clients) socket.destroy();
});

it('leaves plain requests to the api process, and refuses other handshakes', async () => {
  await expect((await fetch(`http://127.0.0.1:${port}/`)).text()).resolves.toBe('page');
  const stray = open();
  stray.socket.write(handshake('k').replace('/socket.io/', '/elsewhere/'));
  await once(stray.socket, 'close');
  expect(stray.got()).toMatch(/^HTTP\/1\.1 404 /);
});

it('says "try again" while there is no live process', async () => {
  await order('kill-live');
  const client = open();
  client.socket.write(handshake('k'));
  await once(client.socket, 'close');
  expect(client.got()).toMatch(/^HTTP\/1\.1 503 .*\r\nRetry-After: 1\r\n/s);
});

it('leaves nobody hanging whose socket was under way when the live process died', async () => {
  await order('stop-live');
  const clients = Array.from({ length: 20 }, () => open());
  for (const { socket } of clients) socket.write(handshake('k'));
  await order('twenty-relayed');
  await order('kill-live');
  await until(() => clients.every(({ socket }) => socket.closed));
});

it.each(['kill-api', 'close-api'] as const)(
  'keeps the sockets when the api processes go (%s), which do not wait for them',
  async (how) => {
    const clients = Array.from({ length: 20 }, () => open());
    for (const { socket } of clients) socket.write(handshake('k'));
    await until(() => clients.every(({ got }) => got().startsWith('HTTP/1.1 101 ')));
    await order(how);
    for (const { socket } of clients) socket.write('still here');
    await until(() => clients.every(({ got }) => got().endsWith('still here')));
    for (const { socket } of clients) socket.destroy();
  },
);
