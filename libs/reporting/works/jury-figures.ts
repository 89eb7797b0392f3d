import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { Stages, Statistics } from '@bangvang/judging';
import { AwardedWorks } from '@bangvang/results';
import type { GivenPrize, StageFacts } from './works.facts';
import { WorksReportRepository } from './works.repository';

type Agreement = Pick<StageFacts, 'reliability' | 'difference'>;

/** What the jury did and gave, without a word about who judged what. */
@Injectable()
export class JuryFigures {
  constructor(
    private readonly repository: WorksReportRepository,
    private readonly judging: Stages,
    private readonly statistics: Statistics,
    private readonly awarded: AwardedWorks,
  ) {}

  /** What each stage came to. How far marks agree is said once they are locked. */
  async stages(tx: Tx, contestId: string): Promise<StageFacts[]> {
    const rows = await this.judging.ofContest(tx, contestId);
    const lines: StageFacts[] = [];
    for (const stage of await this.repository.stages(tx, contestId)) {
      const row = rows.find(({ id }) => id === stage.id);
      const agreed = stage.locked && row ? await this.agreement(tx, row) : UNKNOWN;
      lines.push({ ...stage, ...agreed });
    }
    return lines;
  }

  /** Prizes by the published list in force: whose works they are is known to all. */
  async prizes(tx: Tx, contestId: string): Promise<GivenPrize[] | null> {
    const list = await this.awarded.published(tx, contestId);
    return list && list.works.map(({ prize, medium, unitNo }) => ({ prize, medium, unitNo }));
  }

  private async agreement(tx: Tx, stage: Parameters<Statistics['ofStage']>[1]): Promise<Agreement> {
    const { intraclass, alpha, difference } = await this.statistics.ofStage(tx, stage);
    const icc = intraclass.value?.oneWay;
    const single = icc?.single.value ?? null;
    const average = icc?.average.value ?? null;
    return {
      reliability: { single, average, alpha: alpha.value },
      difference: difference.value?.size ?? null,
    };
  }
}

const UNKNOWN: Agreement = { reliability: null, difference: null };
