import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pendingSchemaChanges } from '@bangvang/database';
import { schema } from '../../../schema';
import { freeBytes } from '../data-folder';
import { reservePort } from '../embedded';
import { isAlive } from '../processes';
import { reachPostgres, reachRedis } from '../reach';
import type { RunState } from '../up/run-file';
import { brokenInvariants } from './invariants';
import { databaseSetting, openFilesLimit, redisSetting } from './probes';

/** `fail` must be mended, `warn` is worth knowing, `skip` says what could not be looked at. */
export interface Finding {
  name: string;
  status: 'ok' | 'warn' | 'fail' | 'skip';
  detail: string;
}

export interface Context {
  folder: string;
  running: RunState | null;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
}

type Seen = Pick<Finding, 'status' | 'detail'>;

export interface Check {
  name: string;
  look: (context: Context) => Promise<Seen>;
}

const LOW_DISK_BYTES = 2_000_000_000;
const NO_DISK_BYTES = 200_000_000;
const MANY_FILES = 10_000;
const PRIVATE_MODE = 0o077;

const ok = (detail: string): Seen => ({ status: 'ok', detail });
const warn = (detail: string): Seen => ({ status: 'warn', detail });
const fail = (detail: string): Seen => ({ status: 'fail', detail });
const skip = (detail: string): Seen => ({ status: 'skip', detail });
const NOT_REACHABLE = skip('nothing runs here, and no URL is given');

/** What is looked at, in order. */
export const CHECKS: Check[] = [
  { name: 'Node', look: () => Promise.resolve(node()) },
  { name: 'open files', look: () => Promise.resolve(openFiles()) },
  { name: 'disk', look: ({ folder }) => Promise.resolve(disk(folder)) },
  { name: 'secrets', look: ({ folder }) => Promise.resolve(secrets(folder)) },
  { name: 'port', look: port },
  { name: 'processes', look: ({ running }) => Promise.resolve(processes(running)) },
  { name: 'PostgreSQL', look: postgres },
  { name: 'Redis', look: redis },
  { name: 'schema', look: schemaIsCurrent },
  { name: 'invariants', look: invariants },
];

function node(): Seen {
  const { node: version } = process.versions;
  return Number(version.split('.')[0]) >= 24
    ? ok(version)
    : fail(`${version}; the project runs on 24`);
}

function openFiles(): Seen {
  const limit = openFilesLimit();
  return limit >= MANY_FILES
    ? ok(String(limit))
    : warn(`${limit}: at most so many sockets in one process; raise it with ulimit -n`);
}

function disk(folder: string): Seen {
  if (!existsSync(folder)) return skip(`${folder} is made at the first start`);
  const free = freeBytes(folder);
  const detail = `${(free / 1e9).toFixed(1)} GB free at ${folder}`;
  if (free < NO_DISK_BYTES) return fail(detail);
  return free < LOW_DISK_BYTES ? warn(detail) : ok(detail);
}

function secrets(folder: string): Seen {
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) return skip(`${file} is made at the first start`);
  return statSync(file).mode & PRIVATE_MODE
    ? fail(`${file} can be read by others: chmod 600 it`)
    : ok('only their owner can read them');
}

async function port({ running }: Context): Promise<Seen> {
  if (running) {
    const { status } = await fetch(new URL('/ready', running.url)).catch(() => ({ status: 0 }));
    return status === 200
      ? ok(`${running.url} answers`)
      : fail(`${running.url}/ready answers ${status || 'nothing'}`);
  }
  const wanted = Number(process.env['PORT'] ?? 3000);
  const host = process.env['HOST'] ?? '127.0.0.1';
  return reservePort(host, wanted).then(
    () => ok(`${host}:${wanted} is free`),
    (error: Error) => fail(`${host}:${wanted} cannot be had: ${error.message}`),
  );
}

function processes(running: RunState | null): Seen {
  if (!running) return skip('not running');
  const all = Object.entries(running.processes).flatMap(([role, pids]) =>
    pids.map((pid) => ({ role, pid })),
  );
  const gone = all.filter(({ pid }) => !isAlive(pid));
  const names = (list: typeof all): string =>
    list.map(({ role, pid }) => `${role} ${pid}`).join(', ');
  return gone.length > 0 ? fail(`gone: ${names(gone)}`) : ok(names(all));
}

async function postgres({ databaseUrl }: Context): Promise<Seen> {
  if (!databaseUrl) return NOT_REACHABLE;
  const version = await reachPostgres(databaseUrl);
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    if ((await databaseSetting(databaseUrl, name)) === 'off')
      return fail(`${version}, but ${name} is off: acknowledged answers could be lost`);
  }
  return ok(version);
}

async function redis({ redisUrl }: Context): Promise<Seen> {
  if (!redisUrl) return NOT_REACHABLE;
  const version = await reachRedis(redisUrl);
  const policy = await redisSetting(redisUrl, 'maxmemory-policy');
  return policy === 'noeviction' || policy === undefined
    ? ok(version)
    : warn(`${version}, but it evicts keys (${policy}): boards may lose rows`);
}

async function schemaIsCurrent({ databaseUrl }: Context): Promise<Seen> {
  if (!databaseUrl) return NOT_REACHABLE;
  const pending = await pendingSchemaChanges(databaseUrl, schema);
  return pending.length === 0
    ? ok('every migration is applied')
    : fail(`not the newest: run "bangvang migrate" (${pending[0]})`);
}

async function invariants({ databaseUrl }: Context): Promise<Seen> {
  if (!databaseUrl) return NOT_REACHABLE;
  const broken = await brokenInvariants(databaseUrl);
  return broken.length === 0
    ? ok('all hold')
    : fail(broken.map(({ name, examples }) => `${name}: ${examples.join(', ')}`).join('; '));
}
