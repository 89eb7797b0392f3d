import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { Server, type ServerOptions } from 'socket.io';
import { liveChannel } from '@bangvang/contracts';
import { Config, liveCodec, prefersEnglish, Problem, roomOf, says } from '@bangvang/platform';
import { CONNECT_WITHIN_MS, PING_EVERY_MS, PING_PATIENCE_MS, SOCKET_LIMITS } from './live.limits';
import { LiveMetrics } from './live.metrics';
import { sameHost } from './live.rules';
import type { LiveServer } from './live.types';
import { RedisLink } from './redis-link';
import { RoomMemory } from './room-memory';

/** Only WebSocket: a viewer without it polls the board over HTTP, which a CDN can carry. */
const OPTIONS: Partial<ServerOptions> = {
  transports: ['websocket'],
  allowUpgrades: false,
  serveClient: false,
  // Compressing for each of thousands of sockets would cost more than the bytes are worth.
  perMessageDeflate: false,
  httpCompression: false,
  maxHttpBufferSize: SOCKET_LIMITS.messageBytes,
  pingInterval: PING_EVERY_MS,
  pingTimeout: PING_PATIENCE_MS,
  connectTimeout: CONNECT_WITHIN_MS,
};

type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** socket.io as this product runs it: its limits, its door, and Redis between the processes. */
export class LiveAdapter extends IoAdapter {
  private readonly config: Config;
  private readonly metrics: LiveMetrics;

  constructor(private readonly app: INestApplication) {
    super(app);
    this.config = app.get(Config);
    this.metrics = app.get(LiveMetrics);
  }

  override createIOServer(): LiveServer {
    const http = this.app.getHttpServer() as HttpServer;
    const server: LiveServer = new Server(http, OPTIONS);
    this.joinOtherProcesses(server);
    this.guardDoor(http, server);
    return server;
  }

  private joinOtherProcesses(server: LiveServer): void {
    const memory = this.app.get(RoomMemory);
    const link = this.app.get(RedisLink);
    const decode = (message: Buffer): unknown => {
      const decoded = liveCodec.decode(message);
      for (const [room, event, document] of passing(decoded)) {
        memory.observe(room, event, document);
      }
      return decoded;
    };
    const key = liveChannel(this.config.REDIS_PREFIX);
    server.adapter(createAdapter(link, link, { key, parser: { ...liveCodec, decode } }));
    server.of('/').adapter.on('delete-room', (room: string) => memory.forget(room));
  }

  /** Refuses handshakes before they cost a socket. */
  private guardDoor(http: HttpServer, server: LiveServer): void {
    const admit = http.listeners('upgrade') as UpgradeListener[];
    http.removeAllListeners('upgrade');
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const problem = this.refusal(request, server);
      if (problem) {
        this.metrics.dismissed.inc({ why: problem.code });
        refuse(socket, problem, prefersEnglish(request.headers));
      } else for (const listener of admit) listener.call(http, request, socket, head);
    });
  }

  private refusal(request: IncomingMessage, server: LiveServer): Problem | null {
    const forwarded = this.config.TRUST_PROXY ? request.headers['x-forwarded-host'] : undefined;
    const host = typeof forwarded === 'string' ? forwarded : request.headers.host;
    if (!sameHost(request.headers.origin, host)) return new Problem('CROSS_SITE_REFUSED');
    if (server.engine.clientsCount < this.config.LIVE_SOCKETS) return null;
    return new Problem(
      'OVERLOADED',
      says(
        'No more people can watch live; the page still shows the board.',
        'Đã đủ người xem trực tiếp; bảng vẫn xem được qua trang web.',
      ),
      {
        retryAfter: 5,
      },
    );
  }
}

/** What an adapter message tells which rooms: the adapter's own form is [sender, packet, {rooms}]. */
function* passing(message: unknown): Generator<[room: string, event: string, document: unknown]> {
  if (!Array.isArray(message)) return;
  const [, packet, to] = message as [string, { data?: [string, unknown] }?, { rooms?: string[] }?];
  const [event, document] = packet?.data ?? [];
  if (event === undefined) return;
  for (const room of to?.rooms ?? []) yield [roomOf(room), event, document];
}

function refuse(socket: Duplex, problem: Problem, english: boolean): void {
  const body = Buffer.from(JSON.stringify(problem.document(english)));
  const { retryAfter } = problem.extras;
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.code}`,
    'Connection: close',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${body.length}`,
    ...(retryAfter === undefined ? [] : [`Retry-After: ${retryAfter}`]),
  ];
  socket.on('error', () => undefined);
  socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
}
