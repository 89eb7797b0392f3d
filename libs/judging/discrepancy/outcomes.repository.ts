import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { MarkOutcome, Needs, Step } from '@bangvang/rulebook';
import type { RulingRow } from './ruling';

/** What the rules made of a work's marks. */
export interface OutcomeRow extends MarkOutcome {
  code: string;
  version: number;
}

export interface NewRuling {
  id: string;
  stageId: string;
  code: string;
  kind: RulingRow['kind'];
  sanction: string | null;
  minutesId: string;
}

/** Outcomes of marking, and what people ruled about them. */
@Injectable()
export class OutcomesRepository {
  async find(tx: Tx, stageId: string, code: string): Promise<OutcomeRow | null> {
    const [row] = await query<OutcomeRow>(
      tx,
      `SELECT o.code, w.version, o.state, o.needs, o.centipoints, o.criteria, o.action, o.path
         FROM work_outcome o JOIN work w ON w.stage_id = o.stage_id AND w.code = o.code
        WHERE o.stage_id = $1 AND o.code = $2`,
      [stageId, code],
    );
    return row ?? null;
  }

  async store(tx: Tx, stageId: string, code: string, outcome: MarkOutcome): Promise<void> {
    await query(
      tx,
      `INSERT INTO work_outcome (stage_id, code, state, needs, centipoints, criteria, action, path)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (stage_id, code)
       DO UPDATE SET state = $3, needs = $4, centipoints = $5, criteria = $6, action = $7, path = $8,
                     changed_at = clock_timestamp()`,
      [
        stageId,
        code,
        outcome.state,
        outcome.needs,
        outcome.centipoints,
        outcome.criteria && JSON.stringify(outcome.criteria),
        outcome.action,
        JSON.stringify(outcome.path),
      ],
    );
  }

  rulings(tx: Tx, stageId: string, code: string): Promise<RulingRow[]> {
    return query(
      tx,
      `SELECT kind, sanction, minutes_id AS "minutesId", at FROM mark_ruling
        WHERE stage_id = $1 AND code = $2 ORDER BY at, id`,
      [stageId, code],
    );
  }

  async addRuling(tx: Tx, ruling: NewRuling): Promise<void> {
    const { id, stageId, code, kind, sanction, minutesId } = ruling;
    await query(
      tx,
      `INSERT INTO mark_ruling (id, stage_id, code, kind, sanction, minutes_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, stageId, code, kind, sanction, minutesId],
    );
  }

  /** When an independent mark of a work was ended last: what was decided before does not count. */
  async lastEnded(tx: Tx, stageId: string, code: string): Promise<Date | null> {
    const [row] = await query<{ at: Date | null }>(
      tx,
      `SELECT max(v.at) AS at FROM mark_voiding v JOIN mark m ON m.id = v.mark_id
        WHERE m.stage_id = $1 AND m.code = $2`,
      [stageId, code],
    );
    return row?.at ?? null;
  }

  async isReference(tx: Tx, stageId: string, code: string): Promise<boolean> {
    const rows = await query(tx, 'SELECT FROM reference_work WHERE stage_id = $1 AND code = $2', [
      stageId,
      code,
    ]);
    return rows.length > 0;
  }

  /** Works of a stage that wait for people, by what they wait for. */
  waiting(tx: Tx, stageId: string, needs: Needs | null): Promise<WaitingRow[]> {
    return query(
      tx,
      `SELECT o.code, w.medium, w.genre, w.title, o.needs, o.action, w.version, o.path,
              o.changed_at AS since
         FROM work_outcome o JOIN work w ON w.stage_id = o.stage_id AND w.code = o.code
        WHERE o.stage_id = $1 AND o.needs IN ('agreement', 'chief', 'third', 'joint')
          AND ($2::text IS NULL OR o.needs = $2)
          AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = o.stage_id AND x.code = o.code)
        ORDER BY o.changed_at, o.code`,
      [stageId, needs],
    );
  }
}

/** A work that waits for people. */
export interface WaitingRow {
  code: string;
  medium: string;
  genre: string | null;
  title: string;
  needs: Exclude<Needs, 'marks'>;
  action: MarkOutcome['action'];
  version: number;
  path: Step[];
  since: Date;
}
