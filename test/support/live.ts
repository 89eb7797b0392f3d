import 'reflect-metadata';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { io, type Socket } from 'socket.io-client';
import {
  lastDocumentsKey,
  type BoardDocument,
  type ClientEvents,
  type JoinAnswer,
  type LastDocuments,
  type PulseDocument,
  type ServerEvents,
} from '@bangvang/contracts';
import { LiveAdapter } from '@bangvang/live';
import {
  Config,
  configureHttp,
  createLiveEmitter,
  fastifyAdapter,
  loadConfig,
  Redis,
  type LiveEmitter,
} from '@bangvang/platform';
import { LiveAppModule } from '../../apps/live/src/live-app.module';
import { TEST_PREFIX, testRedisUrl } from './servers';
import { until } from './until';

export { until };

const TEST_KEY = Buffer.alloc(32, 7).toString('base64');
export const TEST_SECRET = 'a secret that only the tests of this tree use';

export type Viewer = Socket<ServerEvents, ClientEvents>;

/** A gateway as apps/live runs it, on a free port, and a worker's way to tell its rooms something. */
export interface TestLive {
  app: NestFastifyApplication;
  url: string;
  port: number;
  emitter: LiveEmitter;
  redis: Redis;
  close: () => Promise<void>;
}

/** Boots the live process's module list, and waits for Redis. */
export async function startLive(env: Record<string, string> = {}): Promise<TestLive> {
  const live = await startLiveAlone(env);
  await until(() => live.redis.isReady);
  return live;
}

/** Boots the live process's module list, Redis or not. */
export async function startLiveAlone(env: Record<string, string> = {}): Promise<TestLive> {
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    REDIS_URL: testRedisUrl(),
    REDIS_PREFIX: TEST_PREFIX,
    SESSION_SECRET: TEST_SECRET,
    DATA_KEY: TEST_KEY,
    HASH_KEY: TEST_KEY,
    SIGNING_SEED: TEST_KEY,
    LOG_LEVEL: 'error',
    ...env,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    LiveAppModule.forRoot(config),
    fastifyAdapter(config),
    { logger: ['error'] },
  );
  await configureHttp(app);
  app.useWebSocketAdapter(new LiveAdapter(app));
  await app.listen({ port: 0, host: '127.0.0.1', backlog: 1_024 });
  const { port } = app.getHttpServer().address() as AddressInfo;
  const redis = app.get(Redis);
  return {
    app,
    port,
    url: `http://127.0.0.1:${port}`,
    redis,
    emitter: createLiveEmitter(redis, app.get(Config)),
    close: () => app.close(),
  };
}

const viewers = new Set<Viewer>();

/** For an answer on a busy machine. */
export const ANSWER_MS = 60_000;

/** A connected viewer. */
export async function view(
  url: string,
  extraHeaders: Record<string, string> = {},
): Promise<Viewer> {
  const viewer: Viewer = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders,
  });
  viewers.add(viewer);
  await new Promise<void>((resolve, reject) => {
    viewer.once('connect', resolve);
    viewer.once('connect_error', reject);
  });
  return viewer;
}

/** Disconnects every viewer of the spec. */
export function closeViewers(): void {
  for (const viewer of viewers) viewer.disconnect();
  viewers.clear();
}

/** Enters a room. */
export function join(viewer: Viewer, room: string, ticket?: string): Promise<JoinAnswer> {
  return viewer.timeout(ANSWER_MS).emitWithAck('join', { room, ...(ticket && { ticket }) });
}

/** The next message of a kind. */
export async function next<E extends keyof ServerEvents>(
  viewer: Viewer,
  event: E,
  signal = AbortSignal.timeout(ANSWER_MS),
): Promise<Parameters<ServerEvents[E]>[0]> {
  const [document] = (await once(viewer as unknown as NodeJS.EventEmitter, event, { signal })) as [
    Parameters<ServerEvents[E]>[0],
  ];
  return document;
}

/** A board of one row. */
export function board(roundId: string, version: number): BoardDocument {
  const row = {
    rank: 1,
    name: 'Nguyễn Văn A',
    unit: 'Quận Lê Chân',
    points: version,
    tieMs: 61_000,
  };
  return {
    roundId,
    unitNo: null,
    version,
    state: 'live',
    tieKey: 'duration',
    rows: [row],
    units: [],
  };
}

/** The numbers that go with it. */
export function pulse(roundId: string, version: number): PulseDocument {
  return { roundId, version, people: version, attempts: version, bands: [[version, 1]] };
}

/** Leaves the last documents of a room in Redis, as the worker does. */
export async function store(redis: Redis, room: string, documents: LastDocuments): Promise<void> {
  await redis.client.set(lastDocumentsKey(room), JSON.stringify(documents));
}
