import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Problem } from '@bangvang/platform';
import { SealingRepository } from './sealing.repository';
import { Sealing } from './sealing.service';

const MINUTES_BEFORE_OPENING = 10;

/** Seals what its organisers have not sealed by the last minutes before the opening. */
@Injectable()
export class SealingWorker {
  private readonly log = new Logger('Sealing');
  /** What was said about a round last, so that it is said once. */
  private readonly said = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly repository: SealingRepository,
    private readonly sealing: Sealing,
  ) {}

  /** Seals every round that is due; one that cannot be sealed keeps nobody waiting and is tried again. */
  async tick(): Promise<void> {
    const due = await this.repository.dueForSealing(this.database.tx, MINUTES_BEFORE_OPENING);
    for (const roundId of due) await this.sealOne(roundId);
  }

  private async sealOne(roundId: string): Promise<void> {
    try {
      const { seals } = await this.sealing.seal(roundId, 'worker');
      this.said.delete(roundId);
      this.log.log(`round ${roundId}: ${seals.length} variants`);
    } catch (error) {
      // An organiser or another worker was faster.
      if (error instanceof Problem && error.code === 'ROUND_SEALED') return;
      if (!(error instanceof Problem) || error.code === 'UNAVAILABLE') throw error;
      this.warn(roundId, error.message);
    }
  }

  private warn(roundId: string, message: string): void {
    if (this.said.get(roundId) === message) return;
    this.said.set(roundId, message);
    this.log.warn(`round ${roundId} is about to open without papers: ${message}`);
  }
}
