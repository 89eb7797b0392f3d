import { Injectable } from '@nestjs/common';
import { Database, query, type Tx } from '@bangvang/database';
import { Problem, says } from '@bangvang/platform';

const STATEMENT_SECONDS = 30;
const QUERY_CANCELED = '57014';

/** What keeps a heavy question from being felt by those who answer: one process, no more memory than this, not long. */
const QUIET = `
  SELECT set_config('statement_timeout', '${STATEMENT_SECONDS}s', true),
         set_config('max_parallel_workers_per_gather', '0', true),
         set_config('work_mem', '48MB', true), set_config('jit', 'off', true)`;

/**
 * Reads for reports: from one snapshot, so that all figures of a report agree; read only; one at a
 * time per contest in the whole installation, so that ten organisers who look cost no more than one.
 */
@Injectable()
export class QuietReader {
  private readonly lines = new Map<string, Promise<unknown>>();

  constructor(private readonly database: Database) {}

  /**
   * Runs the work when the work before it, about the same contest, is done.
   * @throws Problem UNAVAILABLE when a question took too long
   */
  read<T>(contestId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const before = this.lines.get(contestId) ?? Promise.resolve();
    const mine = before.then(
      () => this.transaction(contestId, work),
      () => this.transaction(contestId, work),
    );
    this.lines.set(contestId, mine);
    const leave = (): void => {
      if (this.lines.get(contestId) === mine) this.lines.delete(contestId);
    };
    mine.then(leave, leave);
    return mine;
  }

  private async transaction<T>(contestId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(async (tx) => {
        await query(tx, 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
        await query(tx, QUIET);
        await query(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
          `report:${contestId}`,
        ]);
        return await work(tx);
      });
    } catch (error) {
      throw isCanceled(error) ? tooSlow() : error;
    }
  }
}

function isCanceled(error: unknown): boolean {
  return (error as { driverError?: { code?: string } }).driverError?.code === QUERY_CANCELED;
}

const tooSlow = (): Problem =>
  new Problem(
    'UNAVAILABLE',
    says(
      `The server is busy, so the report was not counted within ${STATEMENT_SECONDS} s. Please try again in a few minutes.`,
      `Máy chủ đang bận nên báo cáo chưa đếm xong trong ${STATEMENT_SECONDS} giây. Xin thử lại sau ít phút.`,
    ),
    { retryAfter: 30 },
  );
