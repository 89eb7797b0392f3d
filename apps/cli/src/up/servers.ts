import { join } from 'node:path';
import { EmbeddedPostgres, EmbeddedRedis, findRedis, postgresPlace, type Guard } from '../embedded';
import { reachPostgres, reachRedis } from '../reach';
import { say } from '../project';
import type { Secrets } from '../secrets';

/** A server of ours that has to be watched and stopped. */
export interface OwnServer {
  role: 'postgres' | 'redis';
  server: EmbeddedPostgres | EmbeddedRedis;
}

export interface Servers {
  databaseUrl: string;
  redisUrl: string;
  /** In the order in which they are stopped; those given by URL are not ours. */
  own: OwnServer[];
}

interface Options {
  folder: string;
  secrets: Secrets;
  guard: Guard;
  /** Told of each server of ours as soon as it runs, so that a failure later can still stop it. */
  onStart: (own: OwnServer) => void;
}

/**
 * Starts PostgreSQL and Redis, or makes sure that those of DATABASE_URL and REDIS_URL answer.
 * @throws Failure in one sentence
 */
export async function startServers(options: Options): Promise<Servers> {
  const own: OwnServer[] = [];
  const started = (server: OwnServer): void => {
    own.push(server);
    options.onStart(server);
  };
  const redisUrl = await startRedis(options, started);
  const databaseUrl = await startPostgres(options, started);
  return { databaseUrl, redisUrl, own };
}

async function startPostgres(
  { folder, secrets, guard }: Options,
  started: (own: OwnServer) => void,
): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    await reachPostgres(given);
    return given;
  }
  const server = await EmbeddedPostgres.start({
    place: postgresPlace(folder),
    logFile: join(folder, 'logs/postgres.log'),
    guard,
    passwords: { admin: secrets.POSTGRES_ADMIN_PASSWORD, owner: secrets.DATABASE_PASSWORD },
  });
  started({ role: 'postgres', server });
  await server.ensureDatabase();
  return server.url();
}

async function startRedis(
  { folder, secrets, guard }: Options,
  started: (own: OwnServer) => void,
): Promise<string> {
  const given = process.env['REDIS_URL'];
  if (given) {
    await reachRedis(given);
    return given;
  }
  const server = await EmbeddedRedis.start({
    program: await findRedis(folder, say),
    password: secrets.REDIS_PASSWORD,
    logFile: join(folder, 'logs/redis.log'),
    guard,
  });
  started({ role: 'redis', server });
  return server.url;
}
