import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Purpose } from '../design/placeholders.rules';

export type BatchState = 'issuing' | 'printing' | 'done' | 'cancelled';

/** Somebody whose certificate has a letter that no face has; it is not issued until the name is corrected. */
export interface Unprintable {
  /** Of the participant; null for units, and for authors who did not register. */
  no: number | null;
  unitNo: number | null;
  name: string;
  letter: string;
}

export interface BatchRow {
  id: string;
  contest_id: string;
  design_id: string;
  template_name: string;
  purpose: Purpose;
  unit_no: number | null;
  unit_name: string | null;
  reprint: boolean;
  state: BatchState;
  expected: number;
  issued: number;
  cursor: number;
  unprintable: Unprintable[];
  requested_at: Date;
  requested_by: string;
  finished_at: Date | null;
  /** Of the files: how many there will be, how many are made, pages in those. */
  files: number;
  files_made: number;
  pages_planned: number;
  pages: number;
}

export interface NewBatch {
  id: string;
  contestId: string;
  designId: string;
  purpose: Purpose;
  unitNo: number | null;
  reprint: boolean;
  expected: number;
  by: string;
}

const BATCHES = `
  SELECT b.id, b.contest_id, b.design_id, t.name AS template_name, b.purpose, b.unit_no, u.name AS unit_name, b.reprint, b.state, b.expected,
         b.issued, b.cursor, b.unprintable, b.requested_at, b.requested_by, b.finished_at,
         f.files, f.files_made, f.pages_planned, f.pages
    FROM certificate_batch b
    JOIN certificate_design d ON d.id = b.design_id
    JOIN certificate_template t ON t.id = d.template_id
    LEFT JOIN unit u ON u.no = b.unit_no
   CROSS JOIN LATERAL (
         SELECT count(*)::int AS files, count(made_at)::int AS files_made,
                coalesce(sum(planned), 0)::int AS pages_planned, coalesce(sum(pages), 0)::int AS pages
           FROM certificate_file WHERE batch_id = b.id) f`;

/** The SQL of batches. */
@Injectable()
export class BatchesRepository {
  async insert(tx: Tx, batch: NewBatch): Promise<void> {
    const { id, contestId, designId, purpose, unitNo, reprint, expected, by } = batch;
    await query(
      tx,
      `INSERT INTO certificate_batch (id, contest_id, design_id, purpose, unit_no, reprint, expected, requested_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, contestId, designId, purpose, unitNo, reprint, expected, by],
    );
  }

  /** The batches of a contest, the newest first. */
  recent(tx: Tx, contestId: string, limit: number): Promise<BatchRow[]> {
    return query<BatchRow>(
      tx,
      `${BATCHES} WHERE b.contest_id = $1 ORDER BY b.requested_at DESC LIMIT $2`,
      [contestId, limit],
    );
  }

  async byId(tx: Tx, contestId: string, id: string): Promise<BatchRow | null> {
    const [row] = await query<BatchRow>(tx, `${BATCHES} WHERE b.contest_id = $1 AND b.id = $2`, [
      contestId,
      id,
    ]);
    return row ?? null;
  }

  /** A batch, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<BatchRow | null> {
    const [row] = await query<BatchRow>(tx, `${BATCHES} WHERE b.id = $1 FOR UPDATE OF b`, [id]);
    return row ?? null;
  }

  /** Counts on after a turn of issuing. */
  async advance(
    tx: Tx,
    id: string,
    turn: { issued: number; cursor: number; state: BatchState; unprintable: Unprintable[] },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE certificate_batch
          SET issued = issued + $2, cursor = $3, state = $4, unprintable = unprintable || $5::jsonb
        WHERE id = $1`,
      [id, turn.issued, turn.cursor, turn.state, JSON.stringify(turn.unprintable)],
    );
  }

  /** How many valid certificates there are that a reprint would hold. */
  async validCount(
    tx: Tx,
    { contestId, purpose, unitNo }: Pick<NewBatch, 'contestId' | 'purpose' | 'unitNo'>,
  ): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM certificate
        WHERE contest_id = $1 AND purpose = $2 AND ($3::integer IS NULL OR unit_no = $3) AND ended_at IS NULL`,
      [contestId, purpose, unitNo],
    );
    return row!.count;
  }

  /** Ends a batch that is under way; answers whether it was. */
  async finish(tx: Tx, id: string, state: 'done' | 'cancelled'): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE certificate_batch SET state = $2, finished_at = now()
        WHERE id = $1 AND finished_at IS NULL RETURNING id`,
      [id, state],
    );
    return rows.length > 0;
  }
}
