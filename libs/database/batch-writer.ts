import { isUnavailable, Problem } from '@bangvang/platform';

export interface BatchOptions<I, O> {
  /** Writes a batch in one statement; answers one result per item, in order. */
  flush: (items: I[]) => Promise<O[]>;
  /** Most rows per statement. */
  maxBatch: number;
  /** Most callers waiting; one more is refused with OVERLOADED. */
  maxQueue: number;
  /** Statements under way at once. While they run, the next batch fills. */
  concurrency: number;
  /** Told the size of each batch written. */
  onBatch?: (rows: number) => void;
}

interface Waiting<I, O> {
  item: I;
  resolve: (result: O) => void;
  reject: (error: unknown) => void;
}

/**
 * Group commit: items that arrive while a statement runs become the next statement, and each
 * caller is answered from its own row after the commit. When a batch fails it is halved until the
 * failing row stands alone, so that only its caller sees the error.
 */
export class BatchWriter<I, O> {
  private waiting: Waiting<I, O>[] = [];
  private running = 0;
  private scheduled = false;

  constructor(private readonly options: BatchOptions<I, O>) {}

  /** Writes one item; resolves once it is durable. */
  push(item: I): Promise<O> {
    if (this.waiting.length >= this.options.maxQueue) {
      return Promise.reject(
        new Problem('OVERLOADED', 'Quá nhiều người cùng lúc, xin thử lại sau giây lát.', {
          retryAfter: 1,
        }),
      );
    }
    return new Promise<O>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.schedule();
    });
  }

  /** Yielding once lets everything that arrived in this turn of the event loop join the batch. */
  private schedule(): void {
    if (this.scheduled || this.running >= this.options.concurrency || this.waiting.length === 0)
      return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      void this.drain();
    });
  }

  private async drain(): Promise<void> {
    if (this.running >= this.options.concurrency || this.waiting.length === 0) return;
    const batch = this.waiting.splice(0, this.options.maxBatch);
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
