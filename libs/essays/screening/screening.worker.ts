import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs } from '@bangvang/database';
import { Threads } from '@bangvang/platform';
import { ReportsRepository } from './reports/reports.repository';
import { ScreeningReports } from './reports/reports.service';

/** The job that looks through the entries of a contest. */
const SCREEN_ENTRIES = 'screen-entries';

/** Has new entries looked through: in a job, in a thread of its own. */
@Injectable()
export class ScreeningWorker implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: ReportsRepository,
    private readonly reports: ScreeningReports,
    private readonly jobs: Jobs,
    private readonly threads: Threads,
  ) {}

  onModuleInit(): void {
    this.threads.provide(SCREEN_ENTRIES, ({ contestId }: { contestId: string }) =>
      this.reports.run(contestId),
    );
    this.jobs.work<{ contestId: string }>(SCREEN_ENTRIES, async ({ contestId }) => {
      await this.threads.run<number>(SCREEN_ENTRIES, { contestId });
    });
  }

  /** Asks for a job wherever a report is missing or no longer right. @returns for how many contests */
  async tick(): Promise<number> {
    const { tx } = this.database;
    const contests = await this.repository.contestsToScreen(tx);
    for (const contestId of contests) {
      if ((await this.jobs.underWay(tx, SCREEN_ENTRIES, [contestId])) > 0) continue;
      await this.jobs.enqueue(tx, SCREEN_ENTRIES, { contestId }, { singletonKey: contestId });
    }
    return contests.length;
  }
}
