import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** A person as a certificate names them. */
export interface Person {
  id: string;
  no: number;
  name: string;
  unit_no: number | null;
  unit_name: string | null;
}

/** What somebody was given already. */
export interface Given {
  participant_id: string | null;
  unit_no: number | null;
  award: string;
}

/**
 * Who may be given a certificate. Read straight from the tables of people, attempts and units: it is
 * one question about all of them, asked for hundreds of thousands.
 */
@Injectable()
export class RecipientsRepository {
  /**
   * The next people, by number, who submitted an attempt and were never given a certificate for
   * taking part. One that was revoked is not issued again by itself.
   */
  participants(
    tx: Tx,
    scope: { contestId: string; unitNo: number | null; after: number; limit: number },
  ): Promise<Person[]> {
    return query<Person>(
      tx,
      `SELECT p.id, p.no, p.full_name AS name, p.unit_no, u.name AS unit_name ${TOOK_PART}
          AND p.no > $3
          AND NOT EXISTS (SELECT 1 FROM certificate c
                           WHERE c.participant_id = p.id AND c.purpose = 'participation')
        ORDER BY p.no LIMIT $4`,
      [scope.contestId, scope.unitNo, scope.after, scope.limit],
    );
  }

  /** How many people took part and were never given a certificate for it. */
  async waiting(tx: Tx, contestId: string, unitNo: number | null): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count ${TOOK_PART}
          AND NOT EXISTS (SELECT 1 FROM certificate c
                           WHERE c.participant_id = p.id AND c.purpose = 'participation')`,
      [contestId, unitNo],
    );
    return row!.count;
  }

  /** People by id; unknown ones are missing. */
  people(tx: Tx, contestId: string, ids: string[]): Promise<Person[]> {
    return query<Person>(
      tx,
      `SELECT p.id, p.no, p.full_name AS name, p.unit_no, u.name AS unit_name
         FROM participant p LEFT JOIN unit u ON u.no = p.unit_no
        WHERE p.contest_id = $1 AND p.id = ANY($2)`,
      [contestId, ids],
    );
  }

  /**
   * What was given for prizes: everything that is valid, and what ended although it follows the same
   * publication. What a newer publication brings back may be given again.
   */
  given(tx: Tx, contestId: string, purpose: string, version: number): Promise<Given[]> {
    return query<Given>(
      tx,
      `SELECT participant_id, unit_no, award FROM certificate
        WHERE contest_id = $1 AND purpose = $2 AND (ended_at IS NULL OR publication_version = $3)`,
      [contestId, purpose, version],
    );
  }
}

const TOOK_PART = `
   FROM participant p LEFT JOIN unit u ON u.no = p.unit_no
  WHERE p.contest_id = $1 AND ($2::integer IS NULL OR p.unit_no = $2)
    AND EXISTS (SELECT 1 FROM round r JOIN attempt a ON a.round_id = r.id
                 WHERE r.contest_id = $1 AND a.participant_no = p.no AND a.submitted_at IS NOT NULL)`;
