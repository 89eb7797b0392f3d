import { fork, type ChildProcess } from 'node:child_process';
import cluster from 'node:cluster';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { dirname, join } from 'node:path';
import type { AddressInfo, Socket } from 'node:net';
import type * as Handover from '../../libs/platform/handover';
import type { ProcessMessage } from '../../libs/platform/process';

/**
 * A launcher, two api processes on one address, and a live process that answers whatever it gets by
 * itself: the processes of the product with nothing in them but the handing over. Run as it is by
 * Node, which drops the types. The role is the first argument, none being the launcher's.
 *
 * The api processes are held up for BUSY_MS after each handshake: as long as they are, whatever they
 * would still read from the socket is lost.
 */
export type HandoverOrder =
  | 'stop-live'
  | 'kill-live'
  | 'kill-api'
  | 'close-api'
  /** Done once so many sockets came from the api processes and were passed on. */
  | 'twenty-relayed';

const BUSY_MS = 15;
const API_PROCESSES = 2;
const [, SELF = '', role, port] = process.argv;

void start();

async function start(): Promise<void> {
  // Node runs this file as it is and needs the whole file name, which the compiler does not take.
  const path = join(dirname(SELF), '../../libs/platform/handover.ts');
  const handover = (await import(path)) as typeof Handover;
  if (role === 'api') api(handover);
  else if (role === 'live') live(handover);
  else launcher(handover);
}

function launcher({ passSocket, refuseSocket }: typeof Handover): void {
  let live: ChildProcess | undefined = fork(SELF, ['live'], { serialization: 'advanced' });
  const workers: ChildProcess[] = [];
  let relayed = 0;
  let asked = false;
  const tellOfTwenty = (): void => {
    if (asked && relayed === 20) process.send?.({ done: 'twenty-relayed' });
  };
  const relay = (message: ProcessMessage, socket?: Socket): void => {
    if (message.type !== 'socket' || !socket) return;
    if (live) passSocket(live, message, socket);
    else refuseSocket(socket);
    relayed += 1;
    tellOfTwenty();
  };
  live.once('message', () => {
    cluster.setupPrimary({ exec: SELF, args: ['api', '0'], serialization: 'advanced' });
    for (let n = 0; n < API_PROCESSES; n++) {
      const worker = cluster.fork();
      worker.on('message', relay);
      workers.push(worker.process);
    }
  });
  cluster.on('listening', (_, address) => {
    if (workers.length === API_PROCESSES) process.send?.({ port: address.port });
  });
  process.on('message', (order: HandoverOrder) => {
    if (order === 'stop-live') {
      live?.kill('SIGSTOP');
      process.send?.({ done: order });
    } else if (order === 'twenty-relayed') {
      asked = true;
      tellOfTwenty();
    } else if (order === 'kill-live') {
      live?.once('exit', () => process.send?.({ done: order }));
      live?.kill('SIGKILL');
      live = undefined;
    } else {
      let left = workers.length;
      for (const worker of workers) {
        worker.once('exit', () => --left === 0 && process.send?.({ done: order }));
        if (order === 'kill-api') worker.kill('SIGKILL');
        else worker.send('close');
      }
    }
  });
  process.on('disconnect', () => {
    for (const child of [...workers, live]) child?.kill('SIGKILL');
    process.exit();
  });
}

function api({ handOverUpgrades }: typeof Handover): void {
  const server = createServer((_, response) => response.end('page'));
  handOverUpgrades(server);
  server.on('upgrade', () => {
    const until = performance.now() + BUSY_MS;
    while (performance.now() < until);
  });
  process.on('message', (order) => {
    if (order === 'close') server.close(() => process.exit());
  });
  server.listen(Number(port), '127.0.0.1');
}

function live({ acceptHandedOver }: typeof Handover): void {
  const server = createServer();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const key = String(request.headers['sec-websocket-key']);
    const accept = createHash('sha1').update(key).digest('hex');
    socket.on('error', () => undefined);
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nAccept: ${accept}\r\n\r\n`);
    socket.write(head);
    socket.pipe(socket);
  });
  server.listen(0, '127.0.0.1', () => {
    acceptHandedOver(server);
    process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port });
  });
}
