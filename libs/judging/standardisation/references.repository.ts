import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

export interface ReferenceRow {
  code: string;
  medium: string;
  title: string;
  purpose: 'anchor' | 'seed';
  centipoints: number;
  marked: number;
}

/** Works whose marks are agreed. */
@Injectable()
export class ReferencesRepository {
  list(tx: Tx, stageId: string): Promise<ReferenceRow[]> {
    return query(
      tx,
      `SELECT r.code, w.medium, w.title, r.purpose, g.centipoints,
              (SELECT count(*) FROM mark m WHERE m.stage_id = r.stage_id AND m.code = r.code
                  AND m.kind = r.purpose)::int AS marked
         FROM reference_work r
         JOIN work w ON w.stage_id = r.stage_id AND w.code = r.code
         JOIN mark g ON g.id = r.mark_id
        WHERE r.stage_id = $1 ORDER BY r.purpose, r.code`,
      [stageId],
    );
  }

  async add(
    tx: Tx,
    reference: { stageId: string; code: string; purpose: 'anchor' | 'seed'; markId: string },
  ): Promise<void> {
    const { stageId, code, purpose, markId } = reference;
    await query(
      tx,
      'INSERT INTO reference_work (stage_id, code, purpose, mark_id) VALUES ($1, $2, $3, $4)',
      [stageId, code, purpose, markId],
    );
  }

  /** Whether somebody marks the work as a live one already. */
  async isLive(tx: Tx, stageId: string, code: string): Promise<boolean> {
    const rows = await query(
      tx,
      `SELECT FROM assignment WHERE stage_id = $1 AND code = $2 AND state = 'done'`,
      [stageId, code],
    );
    return rows.length > 0;
  }

  /** The work goes off the desks of those who would have marked it as a live one. */
  async takeBack(tx: Tx, stageId: string, code: string): Promise<void> {
    await query(
      tx,
      `DELETE FROM assignment WHERE stage_id = $1 AND code = $2 AND state = 'waiting'`,
      [stageId, code],
    );
  }
}
