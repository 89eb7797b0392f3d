import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../apps/cli/src/processes';
import { readRunState, type RunState } from '../../apps/cli/src/up/run-file';
import { until } from './until';

const ROOT = join(__dirname, '../..');
const READY = /is ready: (http:\/\/\S+)/;
const POLL_MS = 25;
/** What Jest sets for itself and the product must not see. */
const OF_JEST = ['NODE_ENV', 'JEST_WORKER_ID', 'NODE_OPTIONS', 'BANGVANG_TEST_SERVERS'];

export interface UpOptions {
  /** Data folder; a new one when not given. */
  folder?: string;
  env?: Record<string, string>;
  /** Start it as `npm start` does, with npm as its parent. */
  throughNpm?: boolean;
}

/** An installation under test: `npm start` on a data folder of its own. */
export class Up {
  readonly folder: string;
  /** The process that was started: npm, or the bootstrap. */
  readonly child: ChildProcess;
  /** Resolves to the exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>;
  /** Everything said so far, on stdout and stderr. */
  output = '';

  constructor(options: UpOptions = {}) {
    this.folder = options.folder ?? newDataFolder();
    const [program, args] = options.throughNpm
      ? ['npm', ['start', '--silent']]
      : [process.execPath, ['bin/bootstrap.mjs', 'up']];
    const inherited = Object.entries(process.env).filter(([name]) => !OF_JEST.includes(name));
    this.child = spawn(program, args, {
      cwd: ROOT,
      env: {
        ...Object.fromEntries(inherited),
        PORT: '0',
        BANGVANG_DATA: this.folder,
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    }
    this.exit = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
  }

  /** What it said, but for the build that a change of the sources brings with it. */
  get said(): string {
    return this.output.replace(/^Building \.\.\.\nBuilt \(.*\)\.\n/, '');
  }

  /** Waits until it says that it is ready. Returns its address. */
  async ready(withinMs = 240_000): Promise<string> {
    await this.until(
      () => READY.test(this.output) || this.child.exitCode !== null,
      withinMs,
      'ready',
    );
    const url = READY.exec(this.output)?.[1];
    if (!url) throw new Error(`It did not start:\n${this.output}`);
    return url;
  }

  /** Waits until the output holds a text. */
  async says(text: string | RegExp, withinMs = 120_000): Promise<void> {
    const said = (): boolean =>
      typeof text === 'string' ? this.output.includes(text) : text.test(this.output);
    await this.until(said, withinMs, String(text));
  }

  /** What it says of itself in its run file. */
  get state(): RunState {
    const state = readRunState(this.folder);
    if (!state) throw new Error('It does not run.');
    return state;
  }

  /** Every process that belongs to it now. */
  pids(): number[] {
    const { pid, processes } = this.state;
    return [pid, ...Object.values(processes).flat()];
  }

  /** Asks it to stop, waits, and removes its data unless it is still wanted. */
  async stop({ keepData = false } = {}): Promise<void> {
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
    await this.exit;
    if (!keepData) rmSync(this.folder, { recursive: true, force: true });
  }

  private async until(reached: () => boolean, withinMs: number, what: string): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (!reached()) {
      if (performance.now() > deadline)
        throw new Error(`Not within ${withinMs} ms: ${what}\n${this.output}`);
      await sleep(POLL_MS);
    }
  }
}

/** An empty data folder that the servers' user can enter also when the tests run as root. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-up-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Waits until none of the processes lives. */
export async function allGone(pids: number[]): Promise<void> {
  await until(() => !pids.some(isAlive)).catch(() => {
    throw new Error(`Still alive: ${pids.filter(isAlive).join(', ')}`);
  });
}
