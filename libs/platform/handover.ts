import type { ChildProcess } from 'node:child_process';
import type { Worker } from 'node:cluster';
import type { IncomingMessage, Server } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ProcessMessage, SocketMessage } from './process';

const UNAVAILABLE =
  'HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\nRetry-After: 1\r\n\r\n';
const NOT_FOUND = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
/** How long our copy of a socket stays open after it was sent: longer than it may be under way. */
const UNDER_WAY_MS = 500;
/** Sockets wait in line to be sent. When the other end dies those in line are forgotten without a word. */
const IN_LINE_MS = 5_000;

/**
 * On one machine, api and live share an address: a WebSocket handshake below `path` that reaches an
 * api process goes, socket and all, over IPC to the launcher and from there to the live process.
 * Without a launcher there is nobody to take it; there the proxy in front routes handshakes.
 */
export function handOverUpgrades(server: Server, path = '/socket.io/'): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, rest: Buffer) => {
    if (!request.url?.startsWith(path)) refuse(socket, NOT_FOUND);
    else if (!process.send || !process.connected || !(socket instanceof Socket))
      refuseSocket(socket);
    else
      passSocket(
        process as ChildLike,
        { type: 'socket', head: requestHead(request, rest) },
        socket,
      );
  });
}

/** The live end: its HTTP server takes the sockets as if it had accepted them itself. */
export function acceptHandedOver(server: Server): void {
  process.on('message', (message: ProcessMessage, socket?: Socket) => {
    if (message.type !== 'socket' || !socket) return;
    server.emit('connection', socket);
    socket.emit('data', Buffer.from(message.head));
    socket.resume();
  });
}

type ChildLike = Pick<ChildProcess | Worker, 'send'>;

/**
 * Sends a socket to another process. From here on only the receiver reads from it: the stream below
 * is stopped first, because what arrives before our copy is closed would be lost otherwise. (Node's
 * own transfer keeps reading, and makes `server.close()` wait for sockets that went elsewhere.)
 */
export function passSocket(target: ChildLike, message: SocketMessage, socket: Socket): void {
  const handle = (socket as unknown as { _handle: { readStop(): void } | null })._handle;
  socket.on('error', () => undefined);
  if (!handle) {
    socket.destroy();
    return;
  }
  handle.readStop();
  Reflect.set(socket, 'server', null);
  const forgotten = setTimeout(() => socket.destroy(), IN_LINE_MS).unref();
  target.send(message, socket, { keepOpen: true }, (error) => {
    clearTimeout(forgotten);
    if (error) socket.destroy();
    else setTimeout(() => socket.destroy(), UNDER_WAY_MS).unref();
  });
}

/** Refuses a handshake in words that a client understands as "try again". */
export function refuseSocket(socket: Duplex): void {
  refuse(socket, UNAVAILABLE);
}

function refuse(socket: Duplex, answer: string): void {
  socket.on('error', () => undefined);
  socket.end(answer);
}

/** The bytes of the handshake as the client sent them, header for header. */
function requestHead(request: IncomingMessage, rest: Buffer): Buffer {
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
  }
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), rest]);
}
