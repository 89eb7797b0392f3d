import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type Config } from '@bangvang/platform';
import { dataFolder } from '../data-folder';
import { reservePort } from '../embedded';
import { codeOf, Failure } from '../failure';
import { ROOT } from '../project';
import type { Secrets } from '../secrets';

const MOST_API_PROCESSES = 64;
/** Stand in for servers of ours, whose addresses are known only once they run. */
const NOT_YET = { DATABASE_URL: 'postgresql://not-yet', REDIS_URL: 'redis://not-yet' };

export interface Settings {
  apiProcesses: number;
  /** Where people find the product. */
  url: string;
  /** The environment of the product's processes, but for the addresses of the servers. */
  env: NodeJS.ProcessEnv;
}

/**
 * Reads what is set from outside and settles what is left open, before anything is started.
 * @throws Failure naming the wrong setting, or the address that cannot be had
 */
export async function settle(secrets: Secrets): Promise<Settings> {
  const { SESSION_SECRET, DATA_KEY, HASH_KEY, SIGNING_SEED } = secrets;
  const folders = { WEB_DIR: join(ROOT, 'dist/web'), FILES_DIR: join(dataFolder(), 'files') };
  const own = { NODE_ENV: 'production', ...folders };
  const env = { ...own, SESSION_SECRET, DATA_KEY, HASH_KEY, SIGNING_SEED, ...process.env };
  const config = checked({ ...NOT_YET, ...env });
  const apiProcesses = apiProcessCount();
  const port = await settlePort(config.HOST, config.PORT);
  const address = { HOST: config.HOST, PORT: String(port) };
  const url = urlOf(config.HOST, port);
  return { apiProcesses, url, env: { PUBLIC_URL: url, ...env, ...address } };
}

function urlOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function checked(env: NodeJS.ProcessEnv): Config {
  try {
    return loadConfig(env);
  } catch (error) {
    const [, ...wrong] = (error as Error).message.split('\n');
    throw new Failure(`The configuration is wrong: ${wrong.join('; ')}.`);
  }
}

/** API_PROCESSES, or two where there are two cores: more would take the core of the worker and of PostgreSQL. */
function apiProcessCount(): number {
  const given = process.env['API_PROCESSES'];
  if (!given) return Math.min(2, availableParallelism());
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_API_PROCESSES) return count;
  throw new Failure(
    `The configuration is wrong: API_PROCESSES must be a whole number from 1 to ${MOST_API_PROCESSES}.`,
  );
}

async function settlePort(host: string, port: number): Promise<number> {
  try {
    return await reservePort(host, port);
  } catch (error) {
    throw new Failure(
      ADDRESS_ERRORS[codeOf(error)]?.(host, port) ??
        `${host}:${port} cannot be listened on: ${(error as Error).message}.`,
    );
  }
}

const ADDRESS_ERRORS: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is taken by another program: stop that one, or set PORT to another number.`,
  EACCES: (_host, port) =>
    `Port ${port} may not be used by this user: set PORT to a number above 1023.`,
  EADDRNOTAVAIL: (host) => `HOST is ${host}, which is not an address of this machine.`,
  ENOTFOUND: (host) => `HOST is ${host}, which is not an address of this machine.`,
};
