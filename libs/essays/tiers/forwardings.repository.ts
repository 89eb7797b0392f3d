import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Ceiling } from './tiers.rules';

export interface NewForwarding {
  id: string;
  contestId: string;
  unitNo: number;
  tier: number;
  tierName: string;
  rules: object;
  ceilings: Ceiling[];
  reason: string | null;
  by: string;
  works: { entryId: string; rank: number | null; of: number }[];
  toUnitNo: number | null;
}

/** The last way up of a work that stands. */
export interface LastForwarding {
  id: string;
  unitNo: number;
}

/** What units write down: marks, works sent on, works sent back. */
@Injectable()
export class ForwardingsRepository {
  /** The works of a desk stay there, and as they were decided on, until the transaction ends. */
  async holdDesk(tx: Tx, contestId: string, unitNo: number): Promise<void> {
    await query(
      tx,
      'SELECT FROM entry WHERE contest_id = $1 AND desk_unit_no = $2 ORDER BY id FOR UPDATE',
      [contestId, unitNo],
    );
  }

  /** Keeps a mark of the version that was seen; null where another was faster or the work has gone. */
  async mark(
    tx: Tx,
    mark: { entryId: string; unitNo: number; version: number; sealed: Buffer; by: string },
  ): Promise<number | null> {
    const { entryId, unitNo, version, sealed, by } = mark;
    const [row] = await query<{ version: number }>(
      tx,
      `INSERT INTO tier_mark AS m (entry_id, unit_no, sealed, marked_by)
       SELECT e.id, e.desk_unit_no, $3, $4 FROM entry e
        WHERE e.id = $1 AND e.desk_unit_no = $2 AND ($5 > 0 OR NOT EXISTS (
          SELECT FROM tier_mark t WHERE t.entry_id = e.id AND t.unit_no = $2))
       ON CONFLICT (entry_id, unit_no) DO UPDATE
          SET sealed = excluded.sealed, marked_by = excluded.marked_by, marked_at = now(), version = m.version + 1
        WHERE m.version = $5
       RETURNING version`,
      [entryId, unitNo, sealed, by, version],
    );
    return row?.version ?? null;
  }

  /**
   * Sends works on, to be screened anew where they come to, and writes down whence.
   * @returns how many were still on the desk
   * @throws check violation of `forwarding_ceiling`
   */
  async forward(tx: Tx, made: NewForwarding): Promise<number> {
    const ids = made.works.map(({ entryId }) => entryId);
    const moved = await query(
      tx,
      `UPDATE entry SET desk_unit_no = $3, forwarded = true, state = 'submitted', decided_at = NULL,
         decided_by = NULL, decision_code = NULL, decision_reason = NULL
        WHERE id = ANY($1::uuid[]) AND desk_unit_no = $2 RETURNING id`,
      [ids, made.unitNo, made.toUnitNo],
    );
    await query(
      tx,
      `INSERT INTO forwarding (id, contest_id, unit_no, to_unit_no, tier, tier_name, rules, ceilings, reason, forwarded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[made.id, made.contestId, made.unitNo, made.toUnitNo, made.tier, made.tierName],
        ...[made.rules, JSON.stringify(made.ceilings), made.reason, made.by],
      ],
    );
    await query(
      tx,
      `INSERT INTO forwarded_work (forwarding_id, entry_id, rank, "of")
       SELECT $1, w."entryId", w.rank, w."of"
         FROM json_to_recordset($2::json) AS w ("entryId" uuid, rank integer, "of" integer)`,
      [made.id, JSON.stringify(made.works)],
    );
    return moved.length;
  }

  /** The last way up of a work that was not undone; its entry is held until the transaction ends. */
  async last(tx: Tx, entryId: string): Promise<LastForwarding | null> {
    await query(tx, 'SELECT FROM entry WHERE id = $1 FOR UPDATE', [entryId]);
    const [row] = await query<LastForwarding>(
      tx,
      `SELECT f.id, f.unit_no AS "unitNo" FROM forwarded_work w JOIN forwarding f ON f.id = w.forwarding_id
        WHERE w.entry_id = $1 AND NOT EXISTS (
          SELECT FROM forwarding_return r WHERE r.entry_id = w.entry_id AND r.forwarding_id = w.forwarding_id)
        ORDER BY f.forwarded_at DESC, f.tier DESC LIMIT 1`,
      [entryId],
    );
    return row ?? null;
  }

  /** Puts a work back onto the desk it came from, where it is screened anew. */
  async sendBack(
    tx: Tx,
    made: { entryId: string; forwarding: LastForwarding; reason: string; by: string },
  ): Promise<void> {
    const { entryId, forwarding, reason, by } = made;
    await query(
      tx,
      'INSERT INTO forwarding_return (forwarding_id, entry_id, reason, returned_by) VALUES ($1, $2, $3, $4)',
      [forwarding.id, entryId, reason, by],
    );
    await query(
      tx,
      `UPDATE entry SET desk_unit_no = $2, state = 'submitted', decided_at = NULL, decided_by = NULL,
         decision_code = NULL, decision_reason = NULL,
         forwarded = EXISTS (SELECT FROM forwarded_work w WHERE w.entry_id = $1 AND NOT EXISTS (
           SELECT FROM forwarding_return r WHERE r.entry_id = w.entry_id AND r.forwarding_id = w.forwarding_id))
        WHERE id = $1`,
      [entryId, forwarding.unitNo],
    );
  }
}
