import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runMigrations } from '@bangvang/database';
import {
  EmbeddedPostgres,
  EmbeddedRedis,
  findRedis,
  Guard,
  postgresPlace,
} from '../../apps/cli/src/embedded';
import { schema } from '../../apps/schema';

/** The environment variable by which Jest's workers learn of the servers. */
export const TEST_SERVERS = 'BANGVANG_TEST_SERVERS';

export interface TestServers {
  /** A role that may create databases. */
  adminUrl: string;
  /** The role that owns the databases of the tests: as in the product, not the administrator. */
  ownerUrl: string;
  /** Name of the migrated database that the others are cloned from. */
  template: string;
  /** One per Jest worker. */
  redisUrls: string[];
  /** Temporary; it goes with the servers. */
  folder: string;
}

const FOLDER_OF_PACKAGES = join(__dirname, '../../.data');
const PASSWORD = 'for-tests-only';

/** Starts what is not given by TEST_DATABASE_URL and TEST_REDIS_URL. Returns the way to stop it. */
export async function startTestServers(
  workers: number,
): Promise<{ servers: TestServers; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-test-'));
  chmodSync(folder, 0o755);
  const guard = new Guard();
  guard.removeAtEnd(folder);
  const [postgres, redis] = await Promise.all([
    startPostgres(folder, guard),
    startRedis(folder, guard, workers),
  ]);
  const template = await makeTemplate(postgres.adminUrl, postgres.ownerUrl);
  return {
    servers: { ...postgres, template, redisUrls: redis.urls, folder },
    stop: async () => {
      await Promise.all([postgres.stop(template), redis.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startPostgres(folder: string, guard: Guard) {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    const stop = (template: string) => dropDatabase(given, template);
    return { adminUrl: given, ownerUrl: given, stop };
  }
  const postgres = await EmbeddedPostgres.start({
    place: postgresPlace(folder),
    logFile: join(folder, 'postgres.log'),
    guard,
    passwords: { admin: PASSWORD, owner: PASSWORD },
    durability: 'none',
  });
  await postgres.ensureDatabase();
  // What it holds is thrown away, so it need not be written down first.
  const stop = () => postgres.stop(0);
  return { adminUrl: postgres.adminUrl(), ownerUrl: postgres.url(), stop };
}

async function startRedis(folder: string, guard: Guard, workers: number) {
  const given = process.env['TEST_REDIS_URL'];
  if (given) {
    const urls = Array.from({ length: workers }, (_, index) =>
      Object.assign(new URL(given), { pathname: `/${index}` }).toString(),
    );
    return { urls, stop: () => Promise.resolve() };
  }
  const program = await findRedis(FOLDER_OF_PACKAGES, (line) => process.stderr.write(`${line}\n`));
  const started = Array.from({ length: workers }, (_, index) =>
    EmbeddedRedis.start({
      program,
      password: PASSWORD,
      logFile: join(folder, `redis-${index}.log`),
      guard,
    }),
  );
  const redis = await Promise.all(started);
  return {
    urls: redis.map(({ url }) => url),
    stop: async () => void (await Promise.all(redis.map((server) => server.stop()))),
  };
}

/** The migrated database; nobody may connect to it, or it could not be cloned. */
async function makeTemplate(adminUrl: string, ownerUrl: string): Promise<string> {
  const template = `template_${process.pid}`;
  const owner = new URL(ownerUrl).username;
  await asAdmin(adminUrl, `CREATE DATABASE ${template} OWNER ${owner}`);
  await runMigrations(
    Object.assign(new URL(ownerUrl), { pathname: `/${template}` }).toString(),
    schema,
  );
  return template;
}

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(sql).finally(() => admin.end());
}
