import { Injectable } from '@nestjs/common';
import { Contests, Rounds } from '@bangvang/contests';
import { SharedAnswers, type StaffIdentity } from '@bangvang/platform';
import { ComparableContests } from './comparable-contests';
import { composeReport } from './compose.rules';
import { QuietReader } from './quiet-reader';
import { ReportCollector } from './report.collector';
import type { ReportDto } from './report.dto';
import type { ReportQuery } from './report.query';

const FRESH_MS = 10_000;
const REMEMBERED = 200;

/** Reports of contests: read from one snapshot, kept for some seconds. */
@Injectable()
export class Reports {
  private readonly made = new SharedAnswers<ReportDto>({ max: REMEMBERED, ttl: FRESH_MS });

  constructor(
    private readonly contests: Contests,
    private readonly comparisons: ComparableContests,
    private readonly rounds: Rounds,
    private readonly reader: QuietReader,
    private readonly collector: ReportCollector,
  ) {}

  /**
   * The report of a contest, or of one of its rounds, at most ten seconds old.
   * @throws Problem CONTEST_NOT_FOUND (also for a contest to compare with that the caller may not
   * read), ROUND_NOT_FOUND, UNAVAILABLE
   */
  async report(contestId: string, asked: ReportQuery, staff: StaffIdentity): Promise<ReportDto> {
    await this.contests.byId(contestId);
    if (asked.against !== undefined) await this.comparisons.check(asked.against, staff);
    const { round, against, asOf, bands } = asked;
    const key = JSON.stringify([contestId, round, against, asOf, bands]);
    return this.made.get(key, () => this.make(contestId, asked));
  }

  /** Forgets the reports of this process: something they show was changed here. */
  forget(): void {
    this.made.clear();
  }

  private async make(contestId: string, asked: ReportQuery): Promise<ReportDto> {
    const live = await this.rounds.all();
    const facts = await this.reader.read(contestId, (tx) =>
      this.collector.facts(tx, contestId, asked, live),
    );
    return composeReport(facts);
  }
}
