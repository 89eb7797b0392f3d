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
  words: number;
  submittedAt: Date;
  authors: string[];
  /** Keyed hashes of its authors, hexadecimal. */
  keys: string[];
  sealed: Buffer | null;
  markVersion: number;
}

/** A unit that has works on its desk, or had. */
export interface DeskRow {
  unitNo: number;
  name: string;
  kind: string;
  waiting: number;
  marked: number;
  forwarded: number;
}

export interface NewForwarding {
  id: string;
  contestId: string;
  unitNo: number;
  tier: number;
  tierName: string;
  rules: object;
  reason: string | null;
  by: string;
  works: { entryId: string; rank: number | null; of: number }[];
  toUnitNo: number | null;
}

const BELOW = `
  WITH RECURSIVE below AS (
    SELECT u.id, u.no FROM unit u WHERE u.no = $2
    UNION SELECT u.id, u.no FROM unit u JOIN below b ON u.parent_id = b.id)`;

/** The SQL of units that collect. */
@Injectable()
export class TiersRepository {
  /** The unit that an account collects for; null where it has none. */
  async unitOf(tx: Tx, contestId: string, accountId: string): Promise<number | null> {
    const [row] = await query<{ unitNo: number }>(
      tx,
      'SELECT unit_no AS "unitNo" FROM collector_unit WHERE contest_id = $1 AND account_id = $2',
      [contestId, accountId],
    );
    return row?.unitNo ?? null;
  }

  /** Whether a unit stands below another, or is it. */
  async isBelow(tx: Tx, unitNo: number, above: number): Promise<boolean> {
    const [row] = await query<{ found: boolean }>(
      tx,
      `${BELOW} SELECT EXISTS (SELECT FROM below WHERE no = $1) AS found`,
      [unitNo, above],
    );
    return row!.found;
  }

  /** Desks that have works or had; of a unit and those below it, or all. */
  desks(tx: Tx, contestId: string, unitNo: number | null): Promise<DeskRow[]> {
    return query(
      tx,
      `${BELOW}, met AS (
         SELECT desk_unit_no AS no FROM entry WHERE contest_id = $1 AND desk_unit_no IS NOT NULL
         UNION SELECT unit_no FROM forwarding WHERE contest_id = $1
         UNION SELECT unit_no FROM collector_unit WHERE contest_id = $1)
       SELECT u.no AS "unitNo", u.name, u.kind,
              (SELECT count(*) FROM entry e WHERE e.contest_id = $1 AND e.desk_unit_no = u.no
                  AND e.state IN ('submitted', 'accepted')) AS waiting,
              (SELECT count(*) FROM entry e JOIN tier_mark m ON m.entry_id = e.id AND m.unit_no = u.no
                WHERE e.contest_id = $1 AND e.desk_unit_no = u.no AND e.state IN ('submitted', 'accepted')) AS marked,
              (SELECT count(*) FROM forwarding f JOIN forwarded_work w ON w.forwarding_id = f.id
                WHERE f.contest_id = $1 AND f.unit_no = u.no) AS forwarded
         FROM met JOIN unit u ON u.no = met.no
        WHERE $2::int IS NULL OR u.no IN (SELECT no FROM below)
        ORDER BY u.kind, u.name`,
      [contestId, unitNo],
    );
  }

  /** The works on a desk, in the order of the book. */
  works(tx: Tx, contestId: string, unitNo: number): Promise<DeskWork[]> {
    return query(
      tx,
      `SELECT e.id, e.no, e.title, e.medium, e.genre, e.late, v.words, e.submitted_at AS "submittedAt",
              (SELECT json_agg(a.name ORDER BY a.ordinal) FROM entry_author a
                WHERE a.entry_id = e.id AND a.version = e.version) AS authors,
              (SELECT coalesce(json_agg(DISTINCT encode(key, 'hex')), '[]') FROM entry_author a, unnest(a.keys) AS key
                WHERE a.entry_id = e.id AND a.version = e.version) AS keys,
              m.sealed, coalesce(m.version, 0) AS "markVersion"
         FROM entry e
         JOIN entry_version v ON v.entry_id = e.id AND v.version = e.version
         LEFT JOIN tier_mark m ON m.entry_id = e.id AND m.unit_no = e.desk_unit_no
        WHERE e.contest_id = $1 AND e.desk_unit_no = $2 AND e.state IN ('submitted', 'accepted')
        ORDER BY e.no`,
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

  /** How many works a unit has sent upwards, by medium. */
  async sent(tx: Tx, contestId: string, unitNo: number): Promise<Map<string, number>> {
    const rows = await query<{ medium: string; count: number }>(
      tx,
      `SELECT e.medium, count(*) FROM forwarding f
         JOIN forwarded_work w ON w.forwarding_id = f.id JOIN entry e ON e.id = w.entry_id
        WHERE f.contest_id = $1 AND f.unit_no = $2 GROUP BY e.medium`,
      [contestId, unitNo],
    );
    return new Map(rows.map(({ medium, count }) => [medium, count]));
  }

  /** Sends works on and writes down whence; @returns how many were still on the desk */
  async forward(tx: Tx, made: NewForwarding): Promise<number> {
    const ids = made.works.map(({ entryId }) => entryId);
    const moved = await query(
      tx,
      `UPDATE entry SET desk_unit_no = $3, forwarded = true
        WHERE id = ANY($1::uuid[]) AND desk_unit_no = $2 RETURNING id`,
      [ids, made.unitNo, made.toUnitNo],
    );
    await query(
      tx,
      `INSERT INTO forwarding (id, contest_id, unit_no, tier, tier_name, rules, reason, forwarded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        made.id,
        made.contestId,
        made.unitNo,
        made.tier,
        made.tierName,
        made.rules,
        made.reason,
        made.by,
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

  /** Gives a collector a unit in place of any before. */
  async setUnit(tx: Tx, contestId: string, accountId: string, unitNo: number): Promise<void> {
    await query(
      tx,
      `INSERT INTO collector_unit (account_id, contest_id, unit_no) VALUES ($1, $2, $3)
       ON CONFLICT (account_id, contest_id) DO UPDATE SET unit_no = excluded.unit_no`,
      [accountId, contestId, unitNo],
    );
  }

  /** Accounts that collect in a contest, with their units. */
  collectors(
    tx: Tx,
    contestId: string,
  ): Promise<
    {
      accountId: string;
      name: string;
      email: string;
      unitNo: number | null;
      unitName: string | null;
    }[]
  > {
    return query(
      tx,
      `SELECT s.id AS "accountId", s.name, s.email, c.unit_no AS "unitNo", u.name AS "unitName"
         FROM staff_role r JOIN staff_account s ON s.id = r.account_id
         LEFT JOIN collector_unit c ON c.account_id = r.account_id AND c.contest_id = r.contest_id
         LEFT JOIN unit u ON u.no = c.unit_no
        WHERE r.contest_id = $1 AND r.role = 'collector' ORDER BY s.name, s.id`,
      [contestId],
    );
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
