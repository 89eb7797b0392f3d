import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { Problem, says } from '@bangvang/platform';
import type { WritingRules } from '@bangvang/rulebook';
import type { ContestHead } from '../report/report.facts';
import type { ReportGroundQuery } from '../report/report.query';
import { ReportRepository } from '../report/report.repository';
import { ReportUnits } from '../report/report-units';
import { homesOf } from '../report/unit-lines.rules';
import { TargetsRepository } from '../targets/targets.repository';
import { JuryFigures } from './jury-figures';
import type { WorksReportFacts } from './works.compose.rules';
import { WorksReportRepository } from './works.repository';

/** Collects what a report of works is put together from, within one transaction. */
@Injectable()
export class WorksCollector {
  constructor(
    private readonly heads: ReportRepository,
    private readonly repository: WorksReportRepository,
    private readonly units: ReportUnits,
    private readonly targets: TargetsRepository,
    private readonly contests: Contests,
    private readonly jury: JuryFigures,
  ) {}

  /** @throws Problem CONTEST_NOT_FOUND, NOT_FOUND where the contest takes no works */
  async facts(
    tx: Tx,
    contestId: string,
    { against, asOf: asked }: ReportGroundQuery,
  ): Promise<WorksReportFacts> {
    const head = await this.heads.head(tx, contestId);
    if (!head) throw new Problem('CONTEST_NOT_FOUND');
    const { rules: around } = await this.contests.rules(tx, contestId);
    const rules = around.writing;
    if (!rules)
      throw new Problem(
        'NOT_FOUND',
        says('This contest takes no works.', 'Cuộc thi này không nhận tác phẩm.'),
      );
    const span = await this.span(tx, rules, head);
    const asOf = asked ?? span?.last ?? head.nowLocal.slice(0, 10);
    const { on, ownTree } = await this.units.on(tx, head.unitTreeId, asOf);
    return {
      ...{ head, rules, span, asOf, on, ownTree },
      works: await this.repository.works(tx, head, homesOf(on)),
      tiers: await this.repository.tiers(tx, contestId),
      stages: await this.jury.stages(tx, contestId),
      prizes: await this.jury.prizes(tx, contestId),
      before: against === undefined ? null : await this.before(tx, against),
      targets: await this.targets.of(tx, contestId, 'contest'),
    };
  }

  /** From the day of the opening to the last day of the call, today at the latest; null before the opening. */
  private async span(
    tx: Tx,
    { opensAt, closesAt }: WritingRules,
    { now, zone }: ContestHead,
  ): Promise<{ first: string; last: string } | null> {
    const [first, close] = [opensAt, closesAt].map((at) => new Date(at).getTime());
    if (first === undefined || close === undefined || now.getTime() < first) return null;
    const instants = [first, Math.min(close - 1, now.getTime())].map((ms) => new Date(ms));
    const [from, to] = await this.heads.daysOf(tx, instants, zone);
    return { first: from as string, last: to as string };
  }

  private async before(tx: Tx, contestId: string): Promise<WorksReportFacts['before']> {
    const head = await this.heads.head(tx, contestId);
    if (!head) return null;
    const { all } = await this.repository.works(tx, head, []);
    return { title: [head.title, head.edition].filter(Boolean).join(', '), sums: all };
  }
}
