import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** A unit that sent a work upwards. */
export interface ProvenanceRow {
  forwardingId: string;
  unitNo: number;
  /** The unit and those above it, the unit first. */
  path: string;
  tier: string;
  forwardedBy: string;
  forwardedAt: Date;
  rank: number | null;
  of: number;
  returnedAt: Date | null;
  returnedBy: string | null;
  returnReason: string | null;
}

/** The way of works upwards. */
@Injectable()
export class Provenance {
  /** The units that sent a work on, the first first; those that got it back among them. */
  of(tx: Tx, entryId: string): Promise<ProvenanceRow[]> {
    return query(
      tx,
      `SELECT f.id AS "forwardingId", f.unit_no AS "unitNo", f.tier_name AS tier, s.name AS "forwardedBy",
              f.forwarded_at AS "forwardedAt", w.rank, w."of",
              (WITH RECURSIVE up AS (
                 SELECT u.id, u.name, u.parent_id, 0 AS step FROM unit u WHERE u.no = f.unit_no
                 UNION ALL SELECT u.id, u.name, u.parent_id, step + 1 FROM unit u JOIN up ON u.id = up.parent_id
                  WHERE step < 20)
               SELECT string_agg(name, ', ' ORDER BY step) FROM up) AS path,
              r.returned_at AS "returnedAt", b.name AS "returnedBy", r.reason AS "returnReason"
         FROM forwarded_work w JOIN forwarding f ON f.id = w.forwarding_id
         JOIN staff_account s ON s.id = f.forwarded_by
         LEFT JOIN forwarding_return r ON r.entry_id = w.entry_id AND r.forwarding_id = w.forwarding_id
         LEFT JOIN staff_account b ON b.id = r.returned_by
        WHERE w.entry_id = $1 ORDER BY f.forwarded_at, f.id`,
      [entryId],
    );
  }
}
