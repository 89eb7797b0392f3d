import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type Config } from '@bangvang/platform';
import { reservePort } from '../embedded';
import { Failure } from '../failure';
import { loadSecrets } from '../secrets';
import { readRunState, type RunState } from '../up/run-file';

const READY = /is ready: (\S+)/;
const READY_WITHIN_MS = 120_000;

/** An installation for the time of a measurement: `up` in a process of its own, on a data folder of its own. */
export class OwnInstallation {
  private constructor(
    private readonly folder: string,
    private readonly launcher: ChildProcess,
    readonly url: string,
  ) {}

  /** Starts it as `npm start` would, with servers of its own whatever the environment names. */
  static start(): Promise<OwnInstallation> {
    const folder = mkdtempSync(join(tmpdir(), 'bangvang-bench-'));
    chmodSync(folder, 0o755);
    return OwnInstallation.startOn(folder);
  }

  private static async startOn(folder: string): Promise<OwnInstallation> {
    const port = await reservePort();
    const launcher = spawn(process.execPath, [process.argv[1] as string, 'up'], {
      env: {
        ...ownServersOnly(),
        BANGVANG_DATA: folder,
        HOST: '127.0.0.1',
        PORT: String(port),
        // However we end, it ends too.
        BANGVANG_BOOTSTRAP: String(process.pid),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      const url = await readyUrl(launcher);
      return new OwnInstallation(folder, launcher, url);
    } catch (error) {
      launcher.kill();
      removeFolder(folder);
      throw error;
    }
  }

  get host(): string {
    return new URL(this.url).hostname;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** What runs: addresses of the servers, process ids. */
  get state(): RunState {
    const state = readRunState(this.folder);
    if (!state) throw new Failure('The installation that was measured is gone.');
    return state;
  }

  /** The configuration of its processes. */
  config(): Config {
    const { databaseUrl, redisUrl } = this.state;
    const secrets = loadSecrets(this.folder);
    return loadConfig({ ...secrets, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
  }

  /** Stops it; its data stay. */
  async end(): Promise<void> {
    if (this.launcher.exitCode !== null) return;
    this.launcher.kill('SIGTERM');
    await once(this.launcher, 'exit');
  }

  /** Starts it again on its data, once it has ended. */
  again(): Promise<OwnInstallation> {
    return OwnInstallation.startOn(this.folder);
  }

  /** Stops it and removes its data. */
  async stop(): Promise<void> {
    await this.end();
    removeFolder(this.folder);
  }
}

function ownServersOnly(): NodeJS.ProcessEnv {
  const given = Object.entries(process.env);
  return Object.fromEntries(given.filter(([name]) => !/^(DATABASE|REDIS)_URL$/.test(name)));
}

function readyUrl(launcher: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(
      () => reject(new Failure(`not ready in time: ${said}`)),
      READY_WITHIN_MS,
    );
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    launcher.stdout?.on('data', listen);
    launcher.stderr?.on('data', listen);
    launcher.once('exit', () => reject(new Failure(`It could not start: ${said.trim()}`)));
  });
}

/** The database may lie elsewhere, behind a link: when the server's user may not enter the folder. */
function removeFolder(folder: string): void {
  const data = join(folder, 'postgres');
  if (existsSync(data)) rmSync(realpathSync(data), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
