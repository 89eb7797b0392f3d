import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Grouping } from '../report/report.sql';
import type { StageFacts, TierFacts, WorkFacts } from './works.facts';
import { STAGES, TIERS, WORKS } from './works.sql';

/** What reports ask of works; nothing is written. */
@Injectable()
export class WorksReportRepository {
  async works(
    tx: Tx,
    { id, zone }: { id: string; zone: string },
    homes: Grouping['homes'],
  ): Promise<WorkFacts> {
    const [row] = await query<WorkFacts>(tx, WORKS, [
      ...[id, zone],
      homes.map(({ chosen }) => chosen),
      homes.map(({ home }) => home),
      homes.map(({ top }) => top),
    ]);
    return row!;
  }

  tiers(tx: Tx, contestId: string): Promise<TierFacts[]> {
    return query(tx, TIERS, [contestId]);
  }

  stages(tx: Tx, contestId: string): Promise<Omit<StageFacts, 'reliability' | 'difference'>[]> {
    return query(tx, STAGES, [contestId]);
  }
}
