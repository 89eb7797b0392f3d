import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs } from '@bangvang/database';
import { Threads } from '@bangvang/platform';
import { Comparing } from './comparing';
import { SimilarityRepository } from './similarity.repository';

/** The job that compares the works of a contest. */
const COMPARE_WORKS = 'compare-works';
/** Works handed in within so many seconds are compared together. */
const GATHER_SECONDS = 3;

/** Has new works compared: in a job, in a thread of its own. */
@Injectable()
export class SimilarityWorker implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: SimilarityRepository,
    private readonly comparing: Comparing,
    private readonly jobs: Jobs,
    private readonly threads: Threads,
  ) {}

  onModuleInit(): void {
    this.threads.provide(COMPARE_WORKS, ({ contestId }: { contestId: string }) =>
      this.comparing.run(contestId),
    );
    this.jobs.work<{ contestId: string }>(COMPARE_WORKS, async ({ contestId }) => {
      await this.threads.run<number>(COMPARE_WORKS, { contestId });
    });
  }

  /** Asks for a job wherever works are not compared as they are. @returns for how many contests */
  async tick(): Promise<number> {
    const { tx } = this.database;
    const contests = await this.repository.contestsToCompare(tx);
    for (const contestId of contests) {
      if ((await this.jobs.underWay(tx, COMPARE_WORKS, [contestId])) > 0) continue;
      const options = { singletonKey: contestId, delaySeconds: GATHER_SECONDS };
      await this.jobs.enqueue(tx, COMPARE_WORKS, { contestId }, options);
    }
    return contests.length;
  }
}
