import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Envelope } from '../rules/paper.rules';

/** What a clerk wrote down of an envelope, once. */
export interface PaperRecord {
  no: number;
  envelope: Envelope;
  changed: string[];
  /** The version of the entry that it led to; null while it is not registered. */
  version: number | null;
  reason: string | null;
  byName: string;
  at: Date;
}

export interface NewPaperRecord {
  entryId: string;
  envelope: Envelope;
  changed: string[];
  version: number | null;
  reason: string | null;
  by: string;
}

/** The history of paper entries: added to, never changed. The caller holds the entry. */
@Injectable()
export class PaperHistory {
  async add(tx: Tx, { entryId, ...record }: NewPaperRecord): Promise<void> {
    await query(
      tx,
      `INSERT INTO paper_record (entry_id, no, envelope, changed, version, reason, written_by)
       SELECT $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6 FROM paper_record WHERE entry_id = $1`,
      [
        ...[entryId, JSON.stringify(record.envelope), record.changed],
        ...[record.version, record.reason, record.by],
      ],
    );
  }

  /** The oldest first. */
  of(tx: Tx, entryId: string): Promise<PaperRecord[]> {
    return query(
      tx,
      `SELECT p.no, p.envelope, p.changed, p.version, p.reason, s.name AS "byName", p.written_at AS at
         FROM paper_record p JOIN staff_account s ON s.id = p.written_by
        WHERE p.entry_id = $1 ORDER BY p.no`,
      [entryId],
    );
  }

  /** What stands on the envelope now. @throws unique violation of `entry_paper_ref` */
  async setEnvelope(tx: Tx, entryId: string, envelope: Envelope): Promise<void> {
    const { paperRef, postmarkOn, receivedOn, unitNo } = envelope;
    await query(
      tx,
      'UPDATE entry SET paper_ref = $2, postmark_on = $3, received_on = $4, unit_no = $5 WHERE id = $1',
      [entryId, paperRef, postmarkOn, receivedOn, unitNo],
    );
  }
}
