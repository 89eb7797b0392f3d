import { Injectable, Logger } from '@nestjs/common';
import { ExpiryWorker } from '@bangvang/attempts';
import { Database, Jobs } from '@bangvang/database';
import { ResultComputer } from './computer';
import { ScopesRepository, type OverRound } from './scopes.repository';

/** The job that looks through a closed round for what people should look at. */
export const FIND_SUSPICIONS = 'find-suspicions';

/** Longer than any statement that began before the end can take to be written. */
const GRACE_MS = 10_000;

/** Closes rounds that are over: once, by whichever worker is first. */
@Injectable()
export class ClosingWorker {
  private readonly log = new Logger('Closing');

  constructor(
    private readonly database: Database,
    private readonly scopes: ScopesRepository,
    private readonly computer: ResultComputer,
    private readonly expiry: ExpiryWorker,
    private readonly jobs: Jobs,
  ) {}

  /** Closes what can be closed now. @returns how many rounds were */
  async tick(graceMs = GRACE_MS): Promise<number> {
    await this.expiry.tick();
    let closed = 0;
    for (const round of await this.scopes.over(this.database.tx, graceMs)) {
      if (await this.close(round)) closed += 1;
    }
    await this.computer.sweep();
    return closed;
  }

  private close(round: OverRound): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.scopes.close(tx, round))) return false;
      await this.computer.want(tx, round);
      const { contestId, roundId } = round;
      const asked = { contestId, roundId };
      await this.jobs.enqueue(tx, FIND_SUSPICIONS, asked, { singletonKey: roundId });
      this.log.log(`round ${round.roundId} is closed`);
      return true;
    });
  }
}
