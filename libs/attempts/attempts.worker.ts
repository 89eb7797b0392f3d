import { Injectable, Logger } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { Rounds } from '@bangvang/contests';
import { Papers, scorePaper } from '@bangvang/questions';
import { AttemptsRepository } from './attempts.repository';
import type { AttemptRow } from './attempts.rules';

const BATCH = 500;

/**
 * Submits attempts whose time ran out, with what was saved, as of their deadline. Any number of
 * workers may run it: each takes rows that no other holds.
 */
@Injectable()
export class ExpiryWorker {
  private readonly log = new Logger('Expiry');

  constructor(
    private readonly database: Database,
    private readonly repository: AttemptsRepository,
    private readonly rounds: Rounds,
    private readonly papers: Papers,
  ) {}

  /** Submits everything that is due now. @returns how many attempts were submitted */
  async tick(): Promise<number> {
    let total = 0;
    for (;;) {
      const done = await this.database.transaction((tx) => this.submitSome(tx));
      total += done;
      if (done < BATCH) return total;
    }
  }

  private async submitSome(tx: Tx): Promise<number> {
    const expired = await this.repository.lockExpired(tx, BATCH);
    if (expired.length === 0) return 0;
    const scored = await Promise.allSettled(expired.map((row) => this.score(row)));
    for (const failure of scored.filter((one) => one.status === 'rejected'))
      this.log.error(String(failure.reason));
    const ready = scored.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await this.repository.autoSubmit(tx, ready);
    return ready.length;
  }

  private async score(row: AttemptRow) {
    const [round, paper] = await Promise.all([
      this.rounds.live(row.round_id),
      this.papers.variant(row.round_id, row.variant),
    ]);
    const { centipoints, correct, complete } = scorePaper(paper.key, row.answers);
    return { id: row.id, contest_id: round.contestId, centipoints, correct, complete };
  }
}
