import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, query, type Tx } from '@bangvang/database';
import type { StageRow } from '../stages/stages.repository';
import { Stages } from '../stages/stages.service';
import { nothingToJudge } from '../stages/stages.errors';
import type { StatisticsDto } from './statistics.dto';
import { statisticsOf, type FinalWork, type GivenTotal } from './statistics.rules';

/** What the marks of a stage are worth. */
@Injectable()
export class Statistics {
  constructor(
    private readonly database: Database,
    private readonly stages: Stages,
    private readonly contests: Contests,
  ) {}

  /** @throws Problem STAGE_NOT_FOUND */
  async of(stageId: string): Promise<StatisticsDto> {
    return this.ofStage(this.database.tx, await this.stages.get(this.database.tx, stageId));
  }

  /** The figures of a stage, as a publication states them. */
  async ofStage(tx: Tx, { id, contestId, rules }: StageRow): Promise<StatisticsDto> {
    const inForce = await this.contests.rules(tx, contestId);
    if (!inForce.rules.writing) throw nothingToJudge();
    const [marks, works, judges] = [
      await query<GivenTotal>(tx, MARKS, [id]),
      await query<FinalWork>(tx, WORKS, [id]),
      await query<{ no: number; name: string }>(tx, JUDGES, [id]),
    ];
    const names = new Map(judges.map(({ no, name }) => [no, name]));
    const { awards } = inForce.rules.writing;
    return statisticsOf({ stageId: id, rules, awards, marks, works, names });
  }
}

const MARKS = `
  SELECT m.code, j.no AS judge, m.centipoints,
         (extract(epoch FROM m.locked_at) * 1000)::float8 AS at
    FROM mark m
    JOIN jury_member j ON j.id = m.member_id
    LEFT JOIN mark_voiding v ON v.mark_id = m.id
   WHERE m.stage_id = $1 AND m.kind IN ('first', 'third') AND v.mark_id IS NULL
     AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = m.stage_id AND x.code = m.code)
   ORDER BY m.code, m.locked_at`;

const WORKS = `
  SELECT o.code, w.medium, o.centipoints,
         (o.action IS NULL OR o.action = 'mean') AND NOT EXISTS (
           SELECT FROM mark d LEFT JOIN mark_voiding v ON v.mark_id = d.id
            WHERE d.stage_id = o.stage_id AND d.code = o.code AND v.mark_id IS NULL
              AND d.kind IN ('agreed', 'chief', 'joint', 'line')) AS averaged
    FROM work_outcome o JOIN work w ON w.stage_id = o.stage_id AND w.code = o.code
   WHERE o.stage_id = $1 AND o.state = 'final'
     AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = o.stage_id AND x.code = o.code)
   ORDER BY o.code`;

const JUDGES = `
  SELECT m.no, p.name FROM jury_member m
    JOIN stage s ON s.contest_id = m.contest_id
    JOIN staff_account p ON p.id = m.account_id WHERE s.id = $1`;
