import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { ToldDecision } from './letter.rules';

/** To whom a decision is told. */
export interface Told {
  entryId: string;
  no: number;
  participantNo: number;
}

/** The SQL of letters about screening. */
@Injectable()
export class LettersRepository {
  /** Registered people who stand by an entry: who sends it, and co-authors who confirmed. */
  async readers(tx: Tx, entryId: string): Promise<number[]> {
    const rows = await query<{ no: number }>(
      tx,
      `SELECT p.no FROM entry_author a JOIN participant p ON p.id = a.participant_id
        WHERE a.entry_id = $1 AND a.version = 0 AND a.ordinal = 1
        UNION
       SELECT p.no FROM co_author c JOIN participant p ON p.id = c.participant_id
        WHERE c.entry_id = $1 AND c.confirmed_at IS NOT NULL ORDER BY no`,
      [entryId],
    );
    return rows.map(({ no }) => no);
  }

  /** What was decided, unless something happened to the entry since. */
  async decision(tx: Tx, { entryId, no, participantNo }: Told): Promise<ToldDecision | null> {
    const [row] = await query<ToldDecision>(
      tx,
      `SELECT d.id, c.id AS "contestId", c.title AS "contestTitle", c.slug, c.zone, e.title,
              d.outcome, d.code, d.reason, s.closes_at AS "closesAt", now() < s.closes_at AS open,
              EXISTS (SELECT FROM entry_author a JOIN participant p ON p.id = a.participant_id
                       WHERE a.entry_id = e.id AND a.version = 0 AND a.ordinal = 1 AND p.no = $3) AS sends
         FROM screening_decision d
         JOIN entry e ON e.id = d.entry_id AND e.version = d.version
         JOIN contest c ON c.id = e.contest_id
        CROSS JOIN LATERAL (
              SELECT (document #>> '{writing,closesAt}')::timestamptz AS closes_at
                FROM contest_rule_set r WHERE r.contest_id = c.id ORDER BY version DESC LIMIT 1) AS s
        WHERE d.entry_id = $1 AND d.no = $2 AND e.state IN ('submitted', 'rejected')
          AND NOT EXISTS (SELECT FROM screening_decision l WHERE l.entry_id = e.id AND l.no > d.no)`,
      [entryId, no, participantNo],
    );
    return row ?? null;
  }
}
