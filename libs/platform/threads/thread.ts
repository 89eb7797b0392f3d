import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config';
import { heapOf } from './heap';
import { uncarried, type Answered, type Asked } from './messages';

const TYPESCRIPT = join(__dirname, 'typescript.cjs');

export interface ThreadLimits {
  /** A task that needs more fails, alone. */
  heapMegabytes: number;
  /** A thread that has nothing to do for so long gives its memory back. */
  idleMs: number;
}

interface Pending {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/** One thread of the process, which does a task at a time. */
export class Thread {
  alive = true;
  busy = false;
  private readonly worker: Worker;
  private readonly ready: Promise<void>;
  private readonly pending = new Map<number, Pending>();
  private asked = 0;
  private resting: NodeJS.Timeout | undefined;

  constructor(
    file: string,
    config: Config,
    private readonly limits: ThreadLimits,
  ) {
    this.worker = new Worker(file, {
      workerData: { ...config },
      // The file has the ending of this one: .ts where sources run, .js in the build.
      execArgv: extname(file) === '.ts' ? ['--no-warnings', '--require', TYPESCRIPT] : [],
      resourceLimits: heapOf(limits.heapMegabytes),
    });
    this.ready = new Promise((resolve, reject) => {
      this.worker.on('message', (message: Answered) => {
        if ('ready' in message) resolve();
        else this.settle(message);
      });
      this.worker.on('error', (error: Error) => this.lost(error, reject));
      this.worker.on('exit', () => this.lost(new Error('The thread has ended'), reject));
    });
    // Whoever asks learns of it; nobody may be there to.
    this.ready.catch(() => undefined);
  }

  /** Takes the thread for a task. */
  take(): this {
    clearTimeout(this.resting);
    this.busy = true;
    this.worker.ref();
    return this;
  }

  /** Lets it rest until the next task; it ends when none comes. */
  rest(): void {
    this.busy = false;
    this.worker.unref();
    this.resting = setTimeout(() => void this.end(), this.limits.idleMs).unref();
  }

  /** Has a task done. @throws what the task throws, or why the thread is gone */
  async ask(task: string, data: unknown): Promise<unknown> {
    await this.ready;
    this.asked += 1;
    const message: Asked = { id: this.asked, task, data };
    return new Promise((resolve, reject) => {
      this.pending.set(message.id, { resolve, reject });
      this.worker.postMessage(message);
    });
  }

  async end(): Promise<void> {
    clearTimeout(this.resting);
    this.alive = false;
    await this.worker.terminate();
  }

  private settle(message: Exclude<Answered, { ready: true }>): void {
    const { resolve, reject } = this.pending.get(message.id) ?? {};
    this.pending.delete(message.id);
    if ('error' in message) reject?.(uncarried(message.error));
    else resolve?.(message.answer);
  }

  private lost(error: Error, reject: (error: Error) => void): void {
    this.alive = false;
    reject(error);
    for (const { reject: fail } of this.pending.values()) fail(error);
    this.pending.clear();
  }
}
