import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { TEST_SERVERS, type TestServers } from './test-servers';

/**
 * The real servers that specs run on. One PostgreSQL and, per Jest worker, one Redis are started before
 * the first spec file and stopped after the last (`global-setup.ts`); with TEST_DATABASE_URL (a role
 * that may create databases) or TEST_REDIS_URL set, those servers are used instead.
 *
 *   const url = await createTestDatabase();   // empty tables, all migrations applied, yours alone
 *   const redis = testRedisUrl();             // shared with no other worker; FLUSHALL is allowed
 *   const folder = testFolder('files');       // empty, outside the tree
 *
 * Nothing has to be cleaned up: the servers and their folder go when the run ends.
 */

/** Makes a database with every migration applied, by cloning the migrated template. Returns its URL. */
export async function createTestDatabase(): Promise<string> {
  const { adminUrl, ownerUrl, template } = servers();
  const name = `test_${worker()}_${randomBytes(5).toString('hex')}`;
  await asAdmin(adminUrl, (admin) =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${new URL(ownerUrl).username}`),
  );
  return withDatabase(ownerUrl, name);
}

/** Makes a database without any table, for tests of the migrations themselves. Returns its URL. */
export async function createEmptyDatabase(): Promise<string> {
  const { adminUrl, ownerUrl } = servers();
  const name = `test_${worker()}_${randomBytes(5).toString('hex')}`;
  await asAdmin(adminUrl, (admin) =>
    admin.query(`CREATE DATABASE ${name} OWNER ${new URL(ownerUrl).username}`),
  );
  return withDatabase(ownerUrl, name);
}

/** Makes a copy of a database that nobody is connected to. Returns its URL. */
export async function cloneTestDatabase(url: string): Promise<string> {
  const { adminUrl, ownerUrl } = servers();
  const name = `test_${worker()}_${randomBytes(5).toString('hex')}`;
  const from = new URL(url).pathname.slice(1);
  await asAdmin(adminUrl, (admin) =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE ${from} OWNER ${new URL(ownerUrl).username}`),
  );
  return withDatabase(ownerUrl, name);
}

/** URL of the Redis of this Jest worker. */
export function testRedisUrl(): string {
  const { redisUrls } = servers();
  return redisUrls[(worker() - 1) % redisUrls.length] as string;
}

/** Begins the Redis keys of this spec file's processes: what an earlier file counted is not theirs. */
export const TEST_PREFIX = `test-${randomBytes(5).toString('hex')}`;

/** Makes an empty folder for files of a spec. */
export function testFolder(name: string): string {
  return mkdtempSync(join(servers().folder, `${name}-`));
}

function servers(): TestServers {
  const found = process.env[TEST_SERVERS];
  if (!found)
    throw new Error('The test servers are started by Jest (test/support/global-setup.ts).');
  return JSON.parse(found) as TestServers;
}

function worker(): number {
  return Number(process.env['JEST_WORKER_ID'] ?? 1);
}

async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).toString();
}
