import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, type Tx } from '@bangvang/database';
import { WinnerRecords } from './winners.records';
import { WinnersRepository } from './winners.repository';

const REMIND_JOB = 'remind-winners';
const ONE = { singletonKey: 'all' };
const BATCH = 500;

/** Reminds winners whose time is running out, each once. */
@Injectable()
export class WinnerReminders implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: WinnersRepository,
    private readonly records: WinnerRecords,
    private readonly jobs: Jobs,
  ) {}

  /** Done by processes that do jobs. */
  onModuleInit(): void {
    this.jobs.work(REMIND_JOB, async () => void (await this.turn()));
  }

  /** Sees to it that whoever does not answer is reminded in time. */
  async plan(tx: Tx): Promise<void> {
    const delaySeconds = await this.repository.secondsToReminder(tx);
    if (delaySeconds !== null) {
      await this.jobs.enqueue(tx, REMIND_JOB, {}, { ...ONE, delaySeconds });
    }
  }

  /** Reminds who is due, and plans the next time; answers how many were reminded. */
  turn(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await this.repository.takeForReminder(tx, BATCH);
      await this.records.reminded(tx, rows);
      await this.plan(tx);
      return rows.length;
    });
  }
}
