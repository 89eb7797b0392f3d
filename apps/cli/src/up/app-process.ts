import { fork, type ChildProcess } from 'node:child_process';
import cluster, { type Worker } from 'node:cluster';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { LAUNCHED, type ProcessMessage, type SocketMessage } from '@bangvang/platform';
import type { Guard } from '../embedded';
import { Failure } from '../failure';
import { ROOT } from '../project';
import type { Runnable } from './supervised';

const READY_WITHIN_MS = 60_000;
const STOP_GRACE_MS = 2_500;

export interface AppOptions {
  role: 'api' | 'live' | 'worker';
  /** `api 1`, `live`: what lines about it call it. */
  name: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  guard: Guard;
  /** Called with a socket that the process hands over. */
  onSocket?: (message: SocketMessage, socket: Socket) => void;
  /** Called when it was started or has ended. */
  onChange: () => void;
}

/** One of the product's processes, as a child with IPC. Those of the api share the address by node:cluster. */
export class AppProcess implements Runnable {
  private child: ChildProcess | undefined;
  private end: Promise<string> = Promise.resolve('never started');
  private ready = false;
  /** Where the running process' part of the log begins. */
  private logStart = 0;

  constructor(private readonly options: AppOptions) {}

  get name(): string {
    return this.options.name;
  }

  get role(): AppOptions['role'] {
    return this.options.role;
  }

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** The process while it serves, for sending to it. */
  get serving(): ChildProcess | undefined {
    return this.ready ? this.child : undefined;
  }

  /** Resolves with how the process ended. */
  ended(): Promise<string> {
    return this.end;
  }

  /** Spawns the process, which loads its code and then waits until {@link start} lets it go on. */
  launch(): void {
    this.logStart = this.spawn();
  }

  /**
   * Lets the process go on, launching it unless it is, and waits until it says that it serves.
   * @throws Failure with the last words of its log when it ends before that
   */
  async start(): Promise<void> {
    if (this.child === undefined) this.launch();
    const ready = new Promise<'ready'>((resolve) => {
      this.child?.on('message', (message: ProcessMessage) => {
        if (message.type === 'ready') resolve('ready');
      });
    });
    this.child?.send({ type: 'go' } satisfies ProcessMessage, () => undefined);
    const late = AbortSignal.timeout(READY_WITHIN_MS);
    const tooLate = new Promise<string>((resolve) =>
      late.addEventListener('abort', () => resolve('late')),
    );
    const outcome = await Promise.race([ready, this.end, tooLate]);
    this.ready = outcome === 'ready';
    if (this.ready) return;
    this.child?.kill('SIGKILL');
    const how = outcome === 'late' ? `not ready within ${READY_WITHIN_MS / 1000} s` : outcome;
    throw new Failure(`${this.name} could not start (${how}): ${this.lastWords()}`);
  }

  /** Asks the process to end, then insists. Resolves when it is gone. */
  async stop(graceMs = STOP_GRACE_MS): Promise<void> {
    const child = this.child;
    if (!child) return;
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await this.end;
    clearTimeout(insist);
  }

  /** Spawns the process; returns where its part of the log begins. */
  private spawn(): number {
    const { role, logFile, guard, onSocket, onChange } = this.options;
    const env = { ...this.options.env, [LAUNCHED]: '1' };
    const log = openSync(logFile, 'a', 0o600);
    const logStart = statSync(logFile).size;
    const script = join(ROOT, 'dist/apps', role, 'src/main.js');
    const child = role === 'api' ? forkSharing(script, env, log) : forkAlone(script, env, log);
    closeSync(log);
    this.child = child;
    if (child.pid !== undefined) guard.add(child.pid);
    child.on('error', () => undefined);
    child.on('message', (message: ProcessMessage, socket) => {
      if (message.type === 'socket' && socket) onSocket?.(message, socket as Socket);
    });
    this.end = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        if (child.pid !== undefined) guard.drop(child.pid);
        this.child = undefined;
        this.ready = false;
        onChange();
        resolve(signal ?? `exit code ${code}`);
      });
    });
    onChange();
    return logStart;
  }

  private lastWords(): string {
    const { logFile } = this.options;
    const lines = readFileSync(logFile).subarray(this.logStart).toString('utf8').trim().split('\n');
    const errors = lines.flatMap(errorIn);
    return `${errors.at(-1) ?? (lines.at(-1) || 'it wrote nothing')} (log: ${logFile})`;
  }
}

/** The message of a log line that tells of an error: ours in JSON, or Node's own last words. */
function errorIn(line: string): string[] {
  if (/^\w*Error\b/.test(line)) return [line];
  if (!line.startsWith('{"level":"error"')) return [];
  try {
    const { message } = JSON.parse(line) as { message: unknown };
    return [String(message).split('\n')[0] ?? ''];
  } catch {
    return [];
  }
}

function forkAlone(script: string, env: NodeJS.ProcessEnv, log: number): ChildProcess {
  return fork(script, {
    cwd: ROOT,
    env,
    stdio: ['ignore', log, log, 'ipc'],
    serialization: 'advanced',
  });
}

/** A cluster worker: what it listens on is shared with the others, through this process. */
function forkSharing(script: string, env: NodeJS.ProcessEnv, log: number): ChildProcess {
  cluster.setupPrimary({
    exec: script,
    args: [],
    cwd: ROOT,
    stdio: ['ignore', log, log, 'ipc'],
    serialization: 'advanced',
  });
  const worker: Worker = cluster.fork(env);
  return worker.process;
}
