import { execFile } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { diskFull, Failure, saysDiskFull } from '../failure';
import type { Guard } from './guard';
import { endOrphan } from './orphan';
import { reservePort } from './ports';
import type { PostgresPlace } from './postgres-place';
import { postgresSettings, type Durability } from './postgres-settings';
import { ServerProcess } from './server-process';

const run = promisify(execFile);
const ADMIN = 'postgres';
const OWNER = 'bangvang';
/** Reasons not to start that lie with the machine, not with the data. */
const OF_THE_MACHINE =
  /shared memory|allocate memory|could not (?:bind|create any)|Address already in use|parameter|Permission denied/i;

export interface PostgresOptions {
  place: PostgresPlace;
  logFile: string;
  guard: Guard;
  /** Of the server's administrator, and of the role that owns the product's database. */
  passwords: { admin: string; owner: string };
  durability?: Durability;
}

/** A PostgreSQL server of ours, on a free port of the loopback interface. */
export class EmbeddedPostgres {
  private constructor(
    private readonly options: PostgresOptions,
    private readonly server: ServerProcess,
    private readonly port: number,
  ) {}

  /**
   * Makes the data folder when there is none, starts the server and waits for it; after a crash this
   * includes its recovery.
   * @throws Failure saying what is wrong in one sentence: disk full, damaged data, other version.
   */
  static async start(options: PostgresOptions): Promise<EmbeddedPostgres> {
    const { place, guard, logFile } = options;
    if (existsSync(place.data)) await endOrphan(place.data);
    else await initialise(options);
    const port = await reservePort();
    const server = new ServerProcess(
      {
        name: 'PostgreSQL',
        program: join(place.home, 'bin', 'postgres'),
        args: ['-D', place.data, ...postgresSettings(port, options.durability ?? 'full')],
        env: serverEnvironment(),
        runAs: place.runAs,
        logFile,
        stopSignal: 'INT',
        insistSignal: 'QUIT',
        isReady: () => saysReady(place.data),
        explain: (log) => explain(log, place, logFile),
      },
      guard,
    );
    const postgres = new EmbeddedPostgres(options, server, port);
    await server.start();
    return postgres;
  }

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.server.pid;
  }

  /** Resolves when the running server ends. */
  get exit(): Promise<void> {
    return this.server.exit;
  }

  /** Connection URL of a database, as the role that owns it. */
  url(database = OWNER): string {
    return this.urlOf(OWNER, this.options.passwords.owner, database);
  }

  /** Connection URL of the administrator. */
  adminUrl(database = 'postgres'): string {
    return this.urlOf(ADMIN, this.options.passwords.admin, database);
  }

  /** Starts it again, on the same port, after it ended. */
  restart(): Promise<void> {
    return this.server.start();
  }

  /** Ends it: open transactions are rolled back, everything committed is on disk. */
  stop(graceMs?: number): Promise<void> {
    return this.server.stop(graceMs);
  }

  /**
   * Makes the product's role and database unless they are there.
   * @throws Failure when the passwords are not those that the data folder was made with.
   */
  async ensureDatabase(): Promise<void> {
    const admin = new Client({ connectionString: this.adminUrl() });
    try {
      await admin.connect();
      const { rows: roles } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [
        OWNER,
      ]);
      const verb = roles.length > 0 ? 'ALTER' : 'CREATE';
      await admin.query(
        `${verb} ROLE ${OWNER} LOGIN PASSWORD ${admin.escapeLiteral(this.options.passwords.owner)}`,
      );
      const { rows: databases } = await admin.query(
        'SELECT 1 FROM pg_database WHERE datname = $1',
        [OWNER],
      );
      if (databases.length === 0) await admin.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
    } catch (error) {
      if ((error as { code?: string }).code !== '28P01') throw error;
      throw new Failure(
        `The secrets do not belong to the database in ${this.options.place.data}: put back the secrets.json that was made with it.`,
      );
    } finally {
      await admin.end();
    }
  }

  private urlOf(user: string, password: string, database: string): string {
    return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
  }
}

/** Makes the data folder under another name first, so that a half-made one is never taken for whole. */
async function initialise({ place, passwords, durability }: PostgresOptions): Promise<void> {
  const unfinished = `${place.data}.new`;
  const passwordFile = `${place.data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  const args = [
    ...[
      '--pgdata',
      unfinished,
      '--username',
      ADMIN,
      '--auth',
      'scram-sha-256',
      '--encoding',
      'UTF8',
    ],
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--pwfile', passwordFile, ...(durability === 'none' ? ['--no-sync'] : [])],
  ];
  const { runAs } = place;
  const user = runAs && { uid: runAs.uid, gid: runAs.gid };
  try {
    writeFileSync(passwordFile, `${passwords.admin}\n`, { mode: 0o600 });
    if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
    await run(join(place.home, 'bin', 'initdb'), args, {
      cwd: '/',
      env: serverEnvironment(),
      ...user,
    });
    renameSync(unfinished, place.data);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (saysDiskFull(error)) throw diskFull(dirname(place.data));
    throw new Failure(
      `PostgreSQL could not make its data folder ${place.data}: ${lastLine((error as Error).message)}`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The server writes its state in the eighth line of its lock file. */
function saysReady(data: string): boolean {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function explain(log: string, { data, major }: PostgresPlace, logFile: string): Failure {
  if (saysDiskFull(log)) return diskFull(dirname(data));
  const made = versionOfData(data);
  if (made !== null && made !== major) {
    return new Failure(
      `The data folder ${data} was made by PostgreSQL ${made}, and this is ${major}: dump it with the old version and load it with this one.`,
    );
  }
  const reason = reasonIn(log);
  if (OF_THE_MACHINE.test(reason)) {
    return new Failure(`PostgreSQL cannot start: ${reason}. Log: ${logFile}`);
  }
  return new Failure(
    `PostgreSQL cannot start on the data folder ${data}, which seems damaged (${reason}): nothing was changed; restore a backup of it, or move it away to begin anew (log: ${logFile}).`,
  );
}

/** The first complaint that is not merely about the complaints before it. */
function reasonIn(log: string): string {
  const reasons = log
    .split('\n')
    .flatMap((line) => /(?:FATAL|PANIC):\s+(.*)/.exec(line)?.[1] ?? []);
  const first = reasons.find((line) => !/^the database system is|terminating|shutdown/.test(line));
  return first ?? (lastLine(log) || 'no reason given');
}

function versionOfData(data: string): string | null {
  try {
    return readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return null;
  }
}

/** Nothing of our own settings reaches the server; its messages are in the language we look for. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
