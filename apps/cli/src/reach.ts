import { Client } from 'pg';
import { createClient } from 'redis';
import { codeOf, Failure } from './failure';

const PATIENCE_MS = 5_000;

/**
 * Makes sure that a PostgreSQL server answers. Returns its version.
 * @throws Failure naming the server, but never the password
 */
export async function reachPostgres(url: string): Promise<string> {
  const client = new Client({
    connectionString: parsed(url, 'DATABASE_URL').toString(),
    connectionTimeoutMillis: PATIENCE_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? 'unknown';
  } catch (error) {
    throw unreachable('PostgreSQL', url, 'DATABASE_URL', error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Makes sure that a Redis server answers. Returns its version.
 * @throws Failure naming the server, but never the password
 */
export async function reachRedis(url: string): Promise<string> {
  const client = createClient({
    url: parsed(url, 'REDIS_URL').toString(),
    socket: { connectTimeout: PATIENCE_MS, reconnectStrategy: false },
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const info = await client.info('server');
    return /redis_version:(\S+)/.exec(info)?.[1] ?? 'unknown';
  } catch (error) {
    throw unreachable('Redis', url, 'REDIS_URL', error);
  } finally {
    client.destroy();
  }
}

function parsed(url: string, variable: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new Failure(`${variable} is not a URL.`);
  }
}

function unreachable(name: string, url: string, variable: string, error: unknown): Failure {
  const { host, pathname } = new URL(url);
  return new Failure(
    `${name} at ${host}${pathname} cannot be reached (${reason(error)}): check ${variable}.`,
  );
}

/** An AggregateError, as a connection to several addresses gives, has no message of its own. */
function reason(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return (first instanceof Error && first.message) || codeOf(error) || 'no answer';
}
