import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure';
import type { Guard } from './guard';
import type { RunAs } from './user';

const POLL_MS = 20;
const INSIST_MS = 500;

export interface ServerCommand {
  name: string;
  program: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** Given to the process on its standard input: what must not stand in the list of processes. */
  input?: string;
  runAs?: RunAs | undefined;
  logFile: string;
  /** The signal that asks it to end in good order. */
  stopSignal: 'TERM' | 'INT';
  /** The signal for when it takes too long; SIGKILL follows. */
  insistSignal: 'QUIT' | 'KILL';
  /** Resolves true once it answers. */
  isReady: () => boolean | Promise<boolean>;
  /** The sentence for a start that failed, from what it wrote to its log. */
  explain: (log: string) => Failure;
}

/** A server that we run: a process group of its own, so that only we decide when it ends. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly command: ServerCommand,
    private readonly guard: Guard,
  ) {}

  /** Process id, or undefined while it is not running. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when the running process has ended, for whatever reason. */
  get exit(): Promise<void> {
    return this.ended;
  }

  /**
   * Starts the process and waits until it answers.
   * @throws Failure with the command's own sentence when it ends before that, or is not ready in time.
   */
  async start(timeoutMs = 60_000): Promise<void> {
    const logStart = this.launch();
    const deadline = performance.now() + timeoutMs;
    while (this.child !== undefined) {
      if (await this.command.isReady()) return;
      if (performance.now() > deadline) {
        await this.stop(0);
        throw new Failure(
          `${this.command.name} did not answer within ${timeoutMs / 1000} s; its log is ${this.command.logFile}.`,
        );
      }
      await sleep(POLL_MS);
    }
    throw this.command.explain(
      readFileSync(this.command.logFile).subarray(logStart).toString('utf8'),
    );
  }

  /** Asks it to end, then insists after the grace. Resolves when it is gone. */
  async stop(graceMs = 3_000): Promise<void> {
    const child = this.child;
    if (!child) return;
    child.kill(`SIG${this.command.stopSignal}`);
    const insist = setTimeout(() => child.kill(`SIG${this.command.insistSignal}`), graceMs);
    const force = setTimeout(() => child.kill('SIGKILL'), graceMs + INSIST_MS);
    await this.ended;
    clearTimeout(insist);
    clearTimeout(force);
  }

  /** Spawns the process; returns where its part of the log begins. */
  private launch(): number {
    const { program, args, env, input, runAs, logFile } = this.command;
    const log = openSync(logFile, 'a', 0o600);
    const logStart = fstatSync(log).size;
    const child = spawn(program, args, {
      cwd: '/',
      detached: true,
      env: env ?? process.env,
      stdio: [input === undefined ? 'ignore' : 'pipe', log, log],
      ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
    });
    closeSync(log);
    this.child = child;
    this.ended = new Promise((resolve) => {
      const done = (): void => {
        if (child.pid !== undefined) this.guard.drop(child.pid);
        this.child = undefined;
        resolve();
      };
      child.once('exit', done);
      child.once('error', done);
    });
    if (child.pid !== undefined) this.guard.add(child.pid, this.command.stopSignal);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    return logStart;
  }
}
