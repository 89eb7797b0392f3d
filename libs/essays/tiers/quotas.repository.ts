import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** A unit with its works, as a quota counts them. */
export interface QuotaRow {
  unitNo: number;
  name: string;
  above: string | null;
  has: number;
  sent: number;
}

/** Whom a quota speaks of, and which works it counts. */
export interface QuotaAsked {
  contestId: string;
  /** The unit that the caller is confined to; null: all. */
  own: number | null;
  /** Kinds of units; empty: every unit that has none below it. */
  kinds: string[];
  /** Empty: all. */
  media: string[];
}

const UNITS = `
  WITH RECURSIVE below AS (
    SELECT u.id, u.no FROM unit u WHERE u.no = $2
    UNION SELECT u.id, u.no FROM unit u JOIN below b ON u.parent_id = b.id),
  meant AS (
    SELECT u.id, u.no, u.name, p.name AS above FROM contest c
      JOIN unit u ON u.tree_id = c.unit_tree_id AND u.valid_from <= current_date
                 AND (u.valid_to IS NULL OR u.valid_to > current_date)
      LEFT JOIN unit p ON p.id = u.parent_id
     WHERE c.id = $1 AND ($2::int IS NULL OR u.no IN (SELECT no FROM below))
       AND CASE WHEN cardinality($3::text[]) > 0 THEN u.kind = ANY($3)
                ELSE NOT EXISTS (SELECT FROM unit d WHERE d.parent_id = u.id) END)`;
const COUNTED = `(cardinality($4::text[]) = 0 OR e.medium = ANY($4))`;

/** How many works units have, units without any among them. */
@Injectable()
export class QuotasRepository {
  /** Units that collect: what lies on their desks, and what they sent upwards and did not get back. */
  collecting(tx: Tx, { contestId, own, kinds, media }: QuotaAsked): Promise<QuotaRow[]> {
    return query(
      tx,
      `${UNITS}, here AS (
         SELECT e.desk_unit_no AS no, count(*) AS n FROM entry e
          WHERE e.contest_id = $1 AND e.state IN ('submitted', 'accepted') AND ${COUNTED} GROUP BY 1),
       gone AS (
         SELECT f.unit_no AS no, count(*) AS n FROM forwarding f
           JOIN forwarded_work w ON w.forwarding_id = f.id JOIN entry e ON e.id = w.entry_id
          WHERE f.contest_id = $1 AND ${COUNTED} AND NOT EXISTS (
            SELECT FROM forwarding_return r WHERE r.entry_id = w.entry_id AND r.forwarding_id = w.forwarding_id)
          GROUP BY 1)
       SELECT m.no AS "unitNo", m.name, m.above, coalesce(h.n, 0) + coalesce(g.n, 0) AS has, coalesce(g.n, 0) AS sent
         FROM meant m LEFT JOIN here h ON h.no = m.no LEFT JOIN gone g ON g.no = m.no
        ORDER BY m.above NULLS FIRST, m.name, m.no`,
      [contestId, own, kinds, media],
    );
  }

  /** Units that send straight away: works of their people and of all units below them. */
  sending(tx: Tx, { contestId, own, kinds, media }: QuotaAsked): Promise<QuotaRow[]> {
    return query(
      tx,
      `${UNITS}, of AS (
         SELECT e.unit_no AS no, count(*) AS n FROM entry e
          WHERE e.contest_id = $1 AND e.state IN ('submitted', 'accepted') AND e.unit_no IS NOT NULL
            AND ${COUNTED} GROUP BY 1),
       up AS (
         SELECT u.id, u.parent_id, u.no, o.no AS leaf, o.n FROM of o JOIN unit u ON u.no = o.no
         UNION ALL SELECT u.id, u.parent_id, u.no, up.leaf, up.n FROM up JOIN unit u ON u.id = up.parent_id),
       total AS (SELECT id, sum(n)::int AS n FROM up GROUP BY id)
       SELECT m.no AS "unitNo", m.name, m.above, coalesce(t.n, 0) AS has, coalesce(t.n, 0) AS sent
         FROM meant m LEFT JOIN total t ON t.id = m.id
        ORDER BY m.above NULLS FIRST, m.name, m.no`,
      [contestId, own, kinds, media],
    );
  }
}
