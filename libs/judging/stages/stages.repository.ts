import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { StageRules } from '@bangvang/rulebook';

export type StageState = 'preparing' | 'open' | 'locked';

/** A stage of judging, with the rules that hold in it. */
export interface StageRow {
  id: string;
  contestId: string;
  ordinal: number;
  rulesId: string;
  rulesVersion: number;
  rules: StageRules;
  state: StageState;
  openedAt: Date | null;
  lockedAt: Date | null;
}

/** How far a stage is, in numbers. */
export interface StageCounts {
  stageId: string;
  works: number;
  members: number;
  assigned: number;
  waiting: number;
  done: number;
}

export type PlannedStage = Pick<StageRow, 'id' | 'rulesId' | 'ordinal' | 'rulesVersion' | 'rules'>;

const STAGE = `
  SELECT id, contest_id AS "contestId", ordinal, rules_id AS "rulesId", rules_version AS "rulesVersion",
         rules, state, opened_at AS "openedAt", locked_at AS "lockedAt" FROM stage`;

/** Stages in PostgreSQL. */
@Injectable()
export class StagesRepository {
  async byId(tx: Tx, id: string): Promise<StageRow | null> {
    const [row] = await query<StageRow>(tx, `${STAGE} WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** A stage, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StageRow | null> {
    const [row] = await query<StageRow>(tx, `${STAGE} WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    return row ?? null;
  }

  /** A stage that stays as it is until the transaction ends; others may look at it likewise. */
  async keep(tx: Tx, id: string): Promise<StageRow | null> {
    const [row] = await query<StageRow>(tx, `${STAGE} WHERE id = $1 FOR SHARE`, [id]);
    return row ?? null;
  }

  /** The stages of a contest in their order. */
  ofContest(tx: Tx, contestId: string): Promise<StageRow[]> {
    return query(tx, `${STAGE} WHERE contest_id = $1 ORDER BY ordinal`, [contestId]);
  }

  /** Brings a stage to its rules, unless it has opened. */
  async put(tx: Tx, contestId: string, stage: PlannedStage): Promise<void> {
    await query(
      tx,
      `INSERT INTO stage (id, contest_id, rules_id, ordinal, rules_version, rules)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT stage_rules DO UPDATE
         SET ordinal = EXCLUDED.ordinal, rules_version = EXCLUDED.rules_version, rules = EXCLUDED.rules
       WHERE stage.opened_at IS NULL`,
      [stage.id, contestId, stage.rulesId, stage.ordinal, stage.rulesVersion, stage.rules],
    );
  }

  /** Takes stages away that the rules no longer have, as long as nothing hangs on them. */
  async dropOthers(tx: Tx, contestId: string, rulesIds: string[]): Promise<void> {
    await query(
      tx,
      `DELETE FROM stage s WHERE contest_id = $1 AND rules_id <> ALL($2::text[]) AND opened_at IS NULL
          AND NOT EXISTS (SELECT FROM work w WHERE w.stage_id = s.id)
          AND NOT EXISTS (SELECT FROM blinding_run r WHERE s.id IN (r.stage_id, r.from_stage_id))`,
      [contestId, rulesIds],
    );
  }

  async setOpened(tx: Tx, id: string): Promise<void> {
    await query(tx, 'UPDATE stage SET opened_at = now() WHERE id = $1 AND opened_at IS NULL', [id]);
  }

  async setLocked(tx: Tx, id: string, by: string): Promise<void> {
    await query(
      tx,
      'UPDATE stage SET locked_at = now(), locked_by = $2 WHERE id = $1 AND locked_at IS NULL',
      [id, by],
    );
  }

  /** How far the stages of a contest are. Reference works (anchors, seeds) are not among the works. */
  counts(tx: Tx, contestId: string): Promise<StageCounts[]> {
    return query(
      tx,
      `SELECT s.id AS "stageId",
              (SELECT count(*) FROM work w WHERE w.stage_id = s.id
                  AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = w.stage_id AND x.code = w.code))::int AS works,
              (SELECT count(*) FROM jury_seat j JOIN jury_member m ON m.id = j.member_id
                WHERE j.stage_id = s.id AND m.stopped_at IS NULL)::int AS members,
              a.assigned, a.waiting, a.done
         FROM stage s CROSS JOIN LATERAL (
              SELECT count(DISTINCT code)::int AS assigned,
                     count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
                     count(*) FILTER (WHERE state = 'done')::int AS done
                FROM assignment g WHERE stage_id = s.id AND state <> 'returned'
                 AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = g.stage_id AND x.code = g.code)) a
        WHERE s.contest_id = $1`,
      [contestId],
    );
  }

  /** How many works a stage has, and how many of them lack one of `marks` judges. */
  async shortOfJudges(
    tx: Tx,
    stageId: string,
    marks: number,
  ): Promise<{ works: number; missing: number }> {
    const [row] = await query<{ works: number; missing: number }>(
      tx,
      `SELECT count(*)::int AS works, count(*) FILTER (WHERE judges < $2)::int AS missing
         FROM (SELECT (SELECT count(*) FROM assignment a
                        WHERE a.stage_id = w.stage_id AND a.code = w.code
                          AND a.kind = 'first' AND a.state <> 'returned') AS judges
                 FROM work w WHERE w.stage_id = $1 AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = w.stage_id AND x.code = w.code)
                  AND NOT EXISTS (SELECT FROM reference_work r
                                   WHERE r.stage_id = w.stage_id AND r.code = w.code)) given`,
      [stageId, marks],
    );
    return row!;
  }

  /** Whether the key holders have opened the codes of a contest. */
  async opened(tx: Tx, contestId: string): Promise<boolean> {
    const rows = await query(
      tx,
      `SELECT FROM blind_opened o JOIN stage s ON s.id = o.stage_id WHERE s.contest_id = $1 LIMIT 1`,
      [contestId],
    );
    return rows.length > 0;
  }

  /** How many marks are still waited for. */
  async waiting(tx: Tx, stageId: string): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM assignment a
        WHERE stage_id = $1 AND state = 'waiting' AND kind IN ('first', 'third')
          AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = a.stage_id AND x.code = a.code)`,
      [stageId],
    );
    return row!.count;
  }
}
