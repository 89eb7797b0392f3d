import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { AskedPair } from './comparison.rules';

export interface ComparisonRow {
  reliability: number;
  reached: number | null;
  ended: boolean;
}

export interface ComparedRow {
  code: string;
  medium: string;
  centipoints: number;
}

export interface PairRow extends AskedPair {
  id: string;
}

/** Comparison in pairs. */
@Injectable()
export class ComparisonRepository {
  async find(tx: Tx, stageId: string, { hold }: { hold: boolean }): Promise<ComparisonRow | null> {
    const [row] = await query<ComparisonRow>(
      tx,
      `SELECT reliability, reached::float8 AS reached, ended_at IS NOT NULL AS ended
         FROM comparison WHERE stage_id = $1 ${hold ? 'FOR UPDATE' : ''}`,
      [stageId],
    );
    return row ?? null;
  }

  /** Works of a stage within a band of ranks of each medium, by their final marks. */
  band(tx: Tx, stageId: string, from: number, to: number): Promise<ComparedRow[]> {
    return query(
      tx,
      `SELECT code, medium, centipoints FROM (
         SELECT o.code, w.medium, o.centipoints,
                rank() OVER (PARTITION BY w.medium ORDER BY o.centipoints DESC) AS place
           FROM work_outcome o JOIN work w ON w.stage_id = o.stage_id AND w.code = o.code
          WHERE o.stage_id = $1 AND o.state = 'final'
            AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = o.stage_id AND x.code = o.code)) ranked
        WHERE place BETWEEN $2 AND $3 ORDER BY code`,
      [stageId, from, to],
    );
  }

  async start(
    tx: Tx,
    comparison: { stageId: string; codes: string[]; reliability: number; by: string },
  ): Promise<void> {
    const { stageId, codes, reliability, by } = comparison;
    await query(
      tx,
      'INSERT INTO comparison (stage_id, codes, reliability, started_by) VALUES ($1, $2, $3, $4)',
      [stageId, codes, reliability, by],
    );
  }

  /** The works that are compared. */
  works(tx: Tx, stageId: string): Promise<ComparedRow[]> {
    return query(
      tx,
      `SELECT w.code, w.medium, coalesce(o.centipoints, 0) AS centipoints
         FROM comparison c
         JOIN work w ON w.stage_id = c.stage_id AND w.code = ANY (c.codes)
         LEFT JOIN work_outcome o ON o.stage_id = w.stage_id AND o.code = w.code
        WHERE c.stage_id = $1 ORDER BY w.code`,
      [stageId],
    );
  }

  pairs(tx: Tx, stageId: string): Promise<PairRow[]> {
    return query(
      tx,
      `SELECT id, member_id AS "memberId", left_code AS left, right_code AS right, winner
         FROM comparison_pair WHERE stage_id = $1 ORDER BY asked_at, id`,
      [stageId],
    );
  }

  /** Works that a judge must not see. */
  async barred(tx: Tx, stageId: string, memberId: string): Promise<Set<string>> {
    const rows = await query<{ code: string }>(
      tx,
      `SELECT DISTINCT t.code FROM work_tag t JOIN jury_tag j ON j.tag = t.tag AND j.member_id = $2
        WHERE t.stage_id = $1
       UNION
       SELECT code FROM assignment
        WHERE stage_id = $1 AND member_id = $2 AND state = 'returned' AND reason IS NOT NULL`,
      [stageId, memberId],
    );
    return new Set(rows.map(({ code }) => code));
  }

  async ask(
    tx: Tx,
    pair: { id: string; stageId: string; memberId: string; left: string; right: string },
  ): Promise<void> {
    const { id, stageId, memberId, left, right } = pair;
    await query(
      tx,
      `INSERT INTO comparison_pair (id, stage_id, member_id, left_code, right_code)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, stageId, memberId, left, right],
    );
  }

  async answer(tx: Tx, id: string, winner: string): Promise<void> {
    await query(
      tx,
      'UPDATE comparison_pair SET winner = $2, answered_at = clock_timestamp() WHERE id = $1',
      [id, winner],
    );
  }

  async setReached(
    tx: Tx,
    stageId: string,
    { reached, ended }: { reached: number | null; ended: boolean },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE comparison SET reached = $2,
              ended_at = CASE WHEN $3 THEN coalesce(ended_at, clock_timestamp()) ELSE ended_at END
        WHERE stage_id = $1`,
      [stageId, reached === null ? null : reached.toFixed(2), ended],
    );
  }
}
