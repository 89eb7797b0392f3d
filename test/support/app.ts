import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureHttp, fastifyAdapter, loadConfig, Clock, type Config } from '@bangvang/platform';
import { Database } from '@bangvang/database';
import { ApiModule } from '../../apps/api/src/api.module';
import { createTestDatabase, TEST_PREFIX, testFolder, testRedisUrl } from './servers';

const TEST_KEY = Buffer.alloc(32, 7).toString('base64');

/** A configuration for tests, on a database of its own. */
export async function testConfig(
  overrides: Partial<Record<keyof Config, string>> = {},
): Promise<Config> {
  return loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: overrides.DATABASE_URL ?? (await createTestDatabase()),
    REDIS_URL: testRedisUrl(),
    REDIS_PREFIX: TEST_PREFIX,
    SESSION_SECRET: 'a secret that only the tests of this tree use',
    DATA_KEY: TEST_KEY,
    HASH_KEY: TEST_KEY,
    SIGNING_SEED: TEST_KEY,
    FILES_DIR: testFolder('files'),
    LOG_LEVEL: 'error',
    ...overrides,
  });
}

/** The API over real HTTP, with a clean database; `call` is fetch with JSON and the base address filled in. */
export interface TestApp {
  app: NestFastifyApplication;
  config: Config;
  url: string;
  db: Database;
  call: (method: string, path: string, options?: CallOptions) => Promise<TestAnswer>;
  close: () => Promise<void>;
}

export interface CallOptions {
  body?: unknown;
  /** Bearer token. */
  token?: string;
  cookie?: string;
  headers?: Record<string, string>;
}

/** JSON of unknown shape that a spec may look into; a missing step is undefined. */
export interface Loose {
  [key: string]: Loose;
  [index: number]: Loose;
}

/** A leaf of a JSON body as text. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

export interface TestAnswer {
  status: number;
  headers: Headers;
  /** The parsed JSON body; compare with `toEqual`/`toMatchObject`, or cast a leaf. */
  body: Loose;
  text: string;
}

export interface TestAppOptions {
  clock?: Clock;
  env?: Partial<Record<keyof Config, string>>;
  /** Modules besides those of the product, for routes that only a spec needs. */
  imports?: Type[];
  /** What has to be registered before the application listens, such as the web client. */
  prepare?: (app: NestFastifyApplication) => Promise<void>;
}

/** Boots the real module list on a real PostgreSQL and Redis and listens on a free port. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const config = await testConfig(options.env);
  const builder = Test.createTestingModule({
    imports: [ApiModule.forRoot(config), ...(options.imports ?? [])],
  });
  if (options.clock) builder.overrideProvider(Clock).useValue(options.clock);
  const testing = await builder.compile();
  const app = testing.createNestApplication<NestFastifyApplication>(fastifyAdapter(config), {
    logger: ['error'],
  });
  await configureHttp(app);
  await options.prepare?.(app);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    config,
    url,
    db: app.get(Database),
    call: (method, path, call) => callJson(url, method, path, call),
    close: () => app.close(),
  };
}

async function callJson(
  url: string,
  method: string,
  path: string,
  options: CallOptions = {},
): Promise<TestAnswer> {
  const headers: Record<string, string> = { ...options.headers };
  if (options.token) headers.authorization = `Bearer ${options.token}`;
  if (options.cookie) headers.cookie = options.cookie;
  const form = options.body instanceof FormData;
  if (options.body !== undefined && !form) headers['content-type'] ??= 'application/json';
  const raw = typeof options.body === 'string' || form;
  const response = await fetch(`${url}${path}`, {
    method,
    headers,
    body:
      options.body === undefined
        ? undefined
        : raw
          ? (options.body as string | FormData)
          : JSON.stringify(options.body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) as Loose };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
