import { isUnavailable, Problem, says } from '@bangvang/platform';

export interface BatchOptions<I, O> {
  /** Writes a batch in one statement; answers one result per item, in order. */
  flush: (items: I[]) => Promise<O[]>;
  /** Most rows per statement. */
  maxBatch: number;
  /** Most callers waiting; one more is refused with OVERLOADED. */
  maxQueue: number;
  /** Statements under way at once. While one runs, the next batch fills. */
  concurrency: number;
  /** Told the size of each batch written. */
  onBatch?: (rows: number) => void;
}

interface Waiting<I, O> {
  item: I;
  resolve: (result: O) => void;
  reject: (error: unknown) => void;
}

/** How long a batch gathers after another one, in ms: half the statements cost a third less CPU. */
const GATHER_MS = 4;

/** How long a batch waits for the statement under way, in ms: one that is stuck must not hold up all. */
const PATIENCE_MS = 100;

/**
 * Group commit: items that arrive while a statement runs become the next statement, and each
 * caller is answered from its own row after the commit. A lone caller is written at once; under
 * load a batch gathers for a moment, and a second statement starts beside the first only when a
 * whole batch waits or the first takes long. When a batch fails it is halved until the failing
 * row stands alone, so that only its caller sees the error.
 */
export class BatchWriter<I, O> {
  private waiting: Waiting<I, O>[] = [];
  private running = 0;
  private crowded = false;
  private timer: NodeJS.Timeout | null = null;
  private due = Infinity;

  constructor(private readonly options: BatchOptions<I, O>) {}

  /** Writes one item; resolves once it is durable. */
  push(item: I): Promise<O> {
    if (this.waiting.length >= this.options.maxQueue) {
      return Promise.reject(
        new Problem(
          'OVERLOADED',
          says(
            'Too many people at once; please try again in a moment.',
            'Quá nhiều người cùng lúc, xin thử lại sau giây lát.',
          ),
          {
            retryAfter: 1,
          },
        ),
      );
    }
    return new Promise<O>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.schedule();
    });
  }

  /** Sets the clock of the next batch, or sets it earlier; without load one turn of the event loop is enough. */
  private schedule(): void {
    if (this.running >= this.options.concurrency || this.waiting.length === 0) return;
    const due = performance.now() + this.delay();
    if (due >= this.due) return;
    if (this.timer) clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => void this.drain(), this.delay());
  }

  private delay(): number {
    if (this.waiting.length >= this.options.maxBatch) return 0;
    if (this.running > 0) return PATIENCE_MS;
    return this.crowded ? GATHER_MS : 0;
  }

  private async drain(): Promise<void> {
    this.timer = null;
    this.due = Infinity;
    const batch = this.waiting.splice(0, this.options.maxBatch);
    this.crowded = batch.length > 1;
    this.running += 1;
    this.schedule();
    try {
      await this.write(batch);
    } finally {
      this.running -= 1;
      this.schedule();
    }
  }

  private async write(batch: Waiting<I, O>[]): Promise<void> {
    try {
      const results = await this.options.flush(batch.map(({ item }) => item));
      this.options.onBatch?.(batch.length);
      batch.forEach(({ resolve }, index) => resolve(results[index] as O));
    } catch (error) {
      await this.isolate(batch, error);
    }
  }

  private async isolate(batch: Waiting<I, O>[], error: unknown): Promise<void> {
    if (batch.length === 1 || isUnavailable(error) || error instanceof Problem) {
      batch.forEach(({ reject }) => reject(error));
      return;
    }
    const half = batch.length >> 1;
    await this.write(batch.slice(0, half));
    await this.write(batch.slice(half));
  }
}
