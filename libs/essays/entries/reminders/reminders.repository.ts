import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** A draft whose author is to be reminded. */
export interface ForgottenDraft {
  entryId: string;
  contestId: string;
  contestTitle: string;
  slug: string;
  zone: string;
  title: string;
  closesAt: Date;
  participantNo: number;
  /** An earlier version was handed in; the changes since were not. */
  replaced: boolean;
}

const STILL_OPEN = `e.state IN ('draft', 'submitted') AND NOT e.paper
  AND (e.version = 0 OR d.handed_in IS DISTINCT FROM d.version)`;

/** The SQL of reminders. */
@Injectable()
export class RemindersRepository {
  /**
   * Marks drafts that nobody handed in and whose call ends within so many hours as reminded of: each
   * once, and not while somebody is writing. @returns their entries
   */
  async claim(tx: Tx, hours: number, quietMinutes: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `WITH call AS (
         SELECT c.id, (SELECT (s.document #>> '{writing,closesAt}')::timestamptz FROM contest_rule_set s
                        WHERE s.contest_id = c.id ORDER BY s.version DESC LIMIT 1) AS closes_at
           FROM contest c WHERE c.published_at IS NOT NULL
       ), due AS (
         SELECT e.id FROM call
           JOIN entry e ON e.contest_id = call.id AND e.reminded_at IS NULL
           JOIN entry_draft d ON d.entry_id = e.id
          WHERE now() < call.closes_at AND call.closes_at <= now() + $1 * interval '1 hour'
            AND d.updated_at < now() - $2 * interval '1 minute' AND ${STILL_OPEN}
          ORDER BY e.no LIMIT 500 FOR UPDATE OF e SKIP LOCKED
       )
       UPDATE entry SET reminded_at = now() WHERE id IN (SELECT id FROM due) RETURNING id`,
      [hours, quietMinutes],
    );
    return rows.map(({ id }) => id);
  }

  /** The draft, unless it was handed in, withdrawn or became too late meanwhile. */
  async draft(tx: Tx, entryId: string): Promise<ForgottenDraft | null> {
    const [row] = await query<ForgottenDraft>(
      tx,
      `SELECT e.id AS "entryId", c.id AS "contestId", c.title AS "contestTitle", c.slug, c.zone,
              d.content ->> 'title' AS title, e.version > 0 AS replaced, p.no AS "participantNo",
              (s.document #>> '{writing,closesAt}')::timestamptz AS "closesAt"
         FROM entry e
         JOIN entry_draft d ON d.entry_id = e.id
         JOIN entry_author a ON a.entry_id = e.id AND a.version = 0 AND a.ordinal = 1
         JOIN participant p ON p.id = a.participant_id
         JOIN contest c ON c.id = e.contest_id
         CROSS JOIN LATERAL (SELECT document FROM contest_rule_set r
                              WHERE r.contest_id = c.id ORDER BY version DESC LIMIT 1) AS s
        WHERE e.id = $1 AND ${STILL_OPEN}
          AND now() < (s.document #>> '{writing,closesAt}')::timestamptz`,
      [entryId],
    );
    return row ?? null;
  }
}
