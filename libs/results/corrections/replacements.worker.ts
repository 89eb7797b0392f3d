import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { ResultComputer } from '../closing/computer';
import { ApplicationRepository } from './application.repository';
import { CorrectionsRepository } from './corrections.repository';
import { ReplacementsRepository } from './replacements.repository';

const BATCH = 500;
const BY = { actor: 'worker', reason: 'outage' };

/**
 * Follows replacement attempts: what was struck is void once its replacement is handed in, live boards
 * follow at once, and the result of a round is computed again when nobody has one to take any more.
 */
@Injectable()
export class ReplacementsWorker {
  constructor(
    private readonly database: Database,
    private readonly repository: ReplacementsRepository,
    private readonly corrections: CorrectionsRepository,
    private readonly application: ApplicationRepository,
    private readonly computer: ResultComputer,
  ) {}

  /** Settles what is due. @returns how many replacements were handed in since */
  async tick(): Promise<number> {
    let total = 0;
    for (const contestId of await this.repository.due(this.database.tx)) {
      for (;;) {
        const done = await this.database.transaction((tx) => this.settle(tx, contestId));
        total += done;
        if (done < BATCH) break;
      }
    }
    return total;
  }

  private async settle(tx: Tx, contestId: string): Promise<number> {
    await this.corrections.lock(tx, contestId);
    const handedIn = await this.repository.lockHandedIn(tx, contestId, BATCH);
    const rounds = new Set(await this.repository.lapse(tx, contestId));
    if (handedIn.length > 0) {
      await this.repository.voidStruck(tx, handedIn);
      await this.application.settleMarks(tx, contestId, BY);
    }
    for (const { round_id } of handedIn) rounds.add(round_id);
    for (const roundId of rounds) {
      if ((await this.repository.outstanding(tx, contestId, roundId)) > 0) continue;
      await this.computer.want(tx, { contestId, roundId });
    }
    return handedIn.length;
  }
}
