import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** A work on the desk of a unit. */
export interface DeskWork {
  id: string;
  no: number;
  title: string;
  medium: string;
  genre: string | null;
  late: boolean;
  paper: boolean;
  words: number;
  state: 'submitted' | 'accepted' | 'rejected';
  version: number;
  decisions: number;
  /** A proposal to reject it that waits for a second person. */
  proposed: boolean;
  authors: string[];
  /** Keyed hashes of each of its authors, hexadecimal. */
  keys: string[][];
  /** What was found about it, how seriously; null until it was looked through. */
  serious: number | null;
  warnings: number | null;
  sealed: Buffer | null;
  markVersion: number;
  /** Why it came back from above last; null where it never did. */
  returned: { reason: string; by: string; at: string } | null;
}

/** A unit that has works on its desk, or had. */
export interface DeskRow {
  unitNo: number;
  name: string;
  kind: string;
  waiting: number;
  unscreened: number;
  accepted: number;
  rejected: number;
  marked: number;
  forwarded: number;
}

/** A work that a unit sent upwards and did not get back. */
export interface SentWork {
  id: string;
  medium: string;
  keys: string[][];
}

const BELOW = `
  WITH RECURSIVE below AS (
    SELECT u.id, u.no FROM unit u WHERE u.no = $2
    UNION SELECT u.id, u.no FROM unit u JOIN below b ON u.parent_id = b.id)`;
const KEYS = `(SELECT coalesce(json_agg(ARRAY(SELECT encode(key, 'hex') FROM unnest(a.keys) AS key) ORDER BY a.ordinal), '[]')
   FROM entry_author a WHERE a.entry_id = e.id AND a.version = e.version)`;
const PROPOSED = `EXISTS (SELECT FROM screening_decision d
  WHERE d.entry_id = e.id AND d.version = e.version AND d.needs_second
    AND d.no = (SELECT max(l.no) FROM screening_decision l WHERE l.entry_id = e.id)
    AND NOT EXISTS (SELECT FROM screening_confirmation c WHERE c.decision_id = d.id))`;
const HERE = 'e.contest_id = $1 AND e.desk_unit_no = u.no';
const STANDS = `NOT EXISTS (SELECT FROM forwarding_return r
  WHERE r.entry_id = w.entry_id AND r.forwarding_id = w.forwarding_id)`;
const RETURNED = `SELECT json_build_object('reason', r.reason, 'by', s.name, 'at', r.returned_at)
   FROM forwarding_return r JOIN forwarding f ON f.id = r.forwarding_id JOIN staff_account s ON s.id = r.returned_by
  WHERE r.entry_id = e.id AND f.unit_no = e.desk_unit_no ORDER BY r.returned_at DESC LIMIT 1`;

/** What lies on the desks of units. */
@Injectable()
export class TiersRepository {
  /** Desks that have works or had; of a unit and those below it, or all. */
  desks(tx: Tx, contestId: string, unitNo: number | null): Promise<DeskRow[]> {
    return query(
      tx,
      `${BELOW}, met AS (
         SELECT desk_unit_no AS no FROM entry WHERE contest_id = $1 AND desk_unit_no IS NOT NULL
         UNION SELECT unit_no FROM forwarding WHERE contest_id = $1
         UNION SELECT unit_no FROM collector_unit WHERE contest_id = $1)
       SELECT u.no AS "unitNo", u.name, u.kind,
              (SELECT count(*) FROM entry e WHERE ${HERE} AND e.state IN ('submitted', 'accepted')) AS waiting,
              (SELECT count(*) FROM entry e WHERE ${HERE} AND e.state = 'submitted') AS unscreened,
              (SELECT count(*) FROM entry e WHERE ${HERE} AND e.state = 'accepted') AS accepted,
              (SELECT count(*) FROM entry e WHERE ${HERE} AND e.state = 'rejected') AS rejected,
              (SELECT count(*) FROM entry e JOIN tier_mark m ON m.entry_id = e.id AND m.unit_no = u.no
                WHERE ${HERE} AND e.state IN ('submitted', 'accepted')) AS marked,
              (SELECT count(*) FROM forwarding f JOIN forwarded_work w ON w.forwarding_id = f.id
                WHERE f.contest_id = $1 AND f.unit_no = u.no AND ${STANDS}) AS forwarded
         FROM met JOIN unit u ON u.no = met.no
        WHERE $2::int IS NULL OR u.no IN (SELECT no FROM below)
        ORDER BY u.kind, u.name, u.no`,
      [contestId, unitNo],
    );
  }

  /** The works on a desk, in the order of the book. */
  works(tx: Tx, contestId: string, unitNo: number): Promise<DeskWork[]> {
    return query(
      tx,
      `SELECT e.id, e.no, e.title, e.medium, e.genre, e.late, e.paper, v.words, e.state, e.version,
              (SELECT count(*) FROM screening_decision d WHERE d.entry_id = e.id) AS decisions,
              ${PROPOSED} AS proposed,
              (SELECT json_agg(a.name ORDER BY a.ordinal) FROM entry_author a
                WHERE a.entry_id = e.id AND a.version = e.version) AS authors,
              ${KEYS} AS keys, s.serious, s.warnings, m.sealed, coalesce(m.version, 0) AS "markVersion",
              (${RETURNED}) AS returned
         FROM entry e
         JOIN entry_version v ON v.entry_id = e.id AND v.version = e.version
         LEFT JOIN screening_report s ON s.entry_id = e.id AND s.version = e.version
         LEFT JOIN tier_mark m ON m.entry_id = e.id AND m.unit_no = e.desk_unit_no
        WHERE e.contest_id = $1 AND e.desk_unit_no = $2 AND e.state IN ('submitted', 'accepted', 'rejected')
        ORDER BY e.no`,
      [contestId, unitNo],
    );
  }

  /** What a unit has sent upwards, the first first. */
  sent(tx: Tx, contestId: string, unitNo: number): Promise<SentWork[]> {
    return query(
      tx,
      `SELECT e.id, e.medium, ${KEYS} AS keys FROM forwarding f
         JOIN forwarded_work w ON w.forwarding_id = f.id JOIN entry e ON e.id = w.entry_id
        WHERE f.contest_id = $1 AND f.unit_no = $2 AND ${STANDS} ORDER BY f.forwarded_at, e.no`,
      [contestId, unitNo],
    );
  }

  /** Where an entry lies; null where there is none in the contest. */
  async place(
    tx: Tx,
    contestId: string,
    entryId: string,
  ): Promise<{ deskUnitNo: number | null; state: string } | null> {
    const [row] = await query<{ deskUnitNo: number | null; state: string }>(
      tx,
      'SELECT desk_unit_no AS "deskUnitNo", state FROM entry WHERE id = $1 AND contest_id = $2 AND version > 0',
      [entryId, contestId],
    );
    return row ?? null;
  }

  /** Whether a proposal to reject an entry waits for a second person. */
  async isProposed(tx: Tx, entryId: string): Promise<boolean> {
    const rows = await query(tx, `SELECT FROM entry e WHERE e.id = $1 AND ${PROPOSED}`, [entryId]);
    return rows.length > 0;
  }

  /** Whether the results of a contest are public: then marks of lower tiers are no longer sealed. */
  async published(tx: Tx, contestId: string): Promise<boolean> {
    const [row] = await query<{ published: boolean }>(
      tx,
      'SELECT result_published_at IS NOT NULL AS published FROM contest WHERE id = $1',
      [contestId],
    );
    return row?.published ?? false;
  }
}
