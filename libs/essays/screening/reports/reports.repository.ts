import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Finding } from '../rules/finding';

export interface ReportRow {
  entryId: string;
  version: number;
  rulesVersion: number;
  findings: Finding[];
  madeAt: Date;
}

const STALE = `e.state IN ('submitted', 'accepted', 'rejected')
  AND (r.entry_id IS NULL OR r.version <> e.version OR (e.state = 'submitted' AND r.rules_version <> rules.version))`;
const RULES = `CROSS JOIN LATERAL (
  SELECT coalesce(max(version), 0) AS version FROM contest_rule_set s WHERE s.contest_id = e.contest_id) AS rules`;

/** Reports on record. */
@Injectable()
export class ReportsRepository {
  /** Contests with entries whose report is missing, or not of what is in force. */
  async contestsToScreen(tx: Tx): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT DISTINCT e.contest_id AS id FROM entry e LEFT JOIN screening_report r ON r.entry_id = e.id
        ${RULES} WHERE ${STALE}`,
    );
    return rows.map(({ id }) => id);
  }

  /** Entries of a contest to be looked through, so many at a time. */
  async stale(tx: Tx, contestId: string, except: string[], limit: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT e.id FROM entry e LEFT JOIN screening_report r ON r.entry_id = e.id ${RULES}
        WHERE e.contest_id = $1 AND ${STALE} AND e.id <> ALL($2::uuid[]) ORDER BY e.no LIMIT $3`,
      [contestId, except, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** How many entries of a contest are still to be looked through. */
  async waiting(tx: Tx, contestId: string): Promise<number> {
    const [row] = await query<{ entries: number }>(
      tx,
      `SELECT count(*) AS entries FROM entry e LEFT JOIN screening_report r ON r.entry_id = e.id ${RULES}
        WHERE e.contest_id = $1 AND ${STALE}`,
      [contestId],
    );
    return row!.entries;
  }

  async keep(
    tx: Tx,
    { entryId, version, rulesVersion, findings }: Omit<ReportRow, 'madeAt'>,
  ): Promise<void> {
    const of = (severity: string) => findings.filter((one) => one.severity === severity).length;
    await query(
      tx,
      `INSERT INTO screening_report (entry_id, version, rules_version, findings, kinds, serious, warnings, notes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (entry_id) DO UPDATE SET version = excluded.version, rules_version = excluded.rules_version,
         findings = excluded.findings, kinds = excluded.kinds, serious = excluded.serious,
         warnings = excluded.warnings, notes = excluded.notes, made_at = now()`,
      [
        entryId,
        version,
        rulesVersion,
        JSON.stringify(findings),
        [...new Set(findings.map(({ kind }) => kind))],
        of('serious'),
        of('warning'),
        of('note'),
      ],
    );
  }

  /** Has what waits looked through again: who is barred may have changed. @returns how many entries */
  async startAnew(tx: Tx, contestId: string): Promise<number> {
    const rows = await query(
      tx,
      `UPDATE screening_report r SET rules_version = -1 FROM entry e
        WHERE e.id = r.entry_id AND e.contest_id = $1 AND e.state = 'submitted' RETURNING r.entry_id`,
      [contestId],
    );
    return rows.length;
  }

  /** The report on what was handed in last; null until it is made. */
  async of(tx: Tx, entryId: string): Promise<ReportRow | null> {
    const [row] = await query<ReportRow>(
      tx,
      `SELECT r.entry_id AS "entryId", r.version, r.rules_version AS "rulesVersion", r.findings, r.made_at AS "madeAt"
         FROM screening_report r JOIN entry e ON e.id = r.entry_id AND e.version = r.version
        WHERE r.entry_id = $1`,
      [entryId],
    );
    return row ?? null;
  }
}
