import { availableParallelism } from 'node:os';
import type { ReadingBounds } from './bounds';
import type { Answer, Job } from './job';
import { ReadingProcess, type Ending } from './reading-process';

const MOST_PROCESSES = Math.max(1, Math.min(4, availableParallelism() - 1));
const MOST_WAITING = 1_000;
const IDLE_MS = 30_000;

/** Child processes that read files, started when there is something to read and ended when there is nothing. */
export class ReadingPool {
  private readonly idle: ReadingProcess[] = [];
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private closed = false;
  private sweeper: NodeJS.Timeout | undefined;

  constructor(
    private readonly workFolder: string,
    private readonly bounds: ReadingBounds,
  ) {}

  /** Whether one more job would wait too long. */
  get full(): boolean {
    return this.waiting.length >= MOST_WAITING;
  }

  /** Runs a job when its turn comes; the time is counted from then. */
  async run(job: Job): Promise<Answer | Ending> {
    await this.turn();
    const process = this.take();
    try {
      return await process.run(job);
    } finally {
      this.running -= 1;
      if (process.usable && !this.closed) this.rest(process);
      this.waiting.shift()?.();
    }
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.sweeper);
    for (const process of this.idle.splice(0)) process.end();
  }

  private async turn(): Promise<void> {
    if (this.running >= MOST_PROCESSES) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running += 1;
  }

  private take(): ReadingProcess {
    for (let next = this.idle.pop(); next; next = this.idle.pop()) if (next.usable) return next;
    return new ReadingProcess(this.workFolder, this.bounds);
  }

  private rest(process: ReadingProcess): void {
    this.idle.push(process);
    clearTimeout(this.sweeper);
    this.sweeper = setTimeout(() => {
      for (const unused of this.idle.splice(0)) unused.end();
    }, IDLE_MS).unref();
  }
}
