import { Injectable } from '@nestjs/common';
import { SharedAnswers, type StaffIdentity } from '@bangvang/platform';
import { ComparableContests } from '../report/comparable-contests';
import { QuietReader } from '../report/quiet-reader';
import type { ReportGroundQuery } from '../report/report.query';
import { WorksCollector } from './works.collector';
import { composeWorksReport } from './works.compose.rules';
import type { WorksReportDto } from './works.dto';

const FRESH_MS = 10_000;
const REMEMBERED = 100;

/** Reports of the works of contests: read from one snapshot, kept for some seconds. */
@Injectable()
export class WorksReports {
  private readonly made = new SharedAnswers<WorksReportDto>({ max: REMEMBERED, ttl: FRESH_MS });

  constructor(
    private readonly comparable: ComparableContests,
    private readonly reader: QuietReader,
    private readonly collector: WorksCollector,
  ) {}

  /**
   * The report of a contest's works, at most ten seconds old.
   * @throws Problem CONTEST_NOT_FOUND (also for a contest to compare with that the caller may not
   * read), NOT_FOUND where it takes no works, UNAVAILABLE
   */
  async report(
    contestId: string,
    { against, asOf }: ReportGroundQuery,
    staff: StaffIdentity,
  ): Promise<WorksReportDto> {
    if (against !== undefined) await this.comparable.check(against, staff);
    const key = JSON.stringify([contestId, against, asOf]);
    return this.made.get(key, () =>
      this.reader
        .read(contestId, (tx) => this.collector.facts(tx, contestId, { against, asOf }))
        .then(composeWorksReport),
    );
  }

  /** Forgets the reports of this process: something they show was changed here. */
  forget(): void {
    this.made.clear();
  }
}
