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

/** A unit that has a prize. */
export interface PrizedUnit {
  no: number;
  code: string;
  name: string;
}

/** What somebody was given for a prize. */
export interface Given {
  id: string;
  participant_no: number | null;
  entry_id: string | null;
  author_ordinal: number | null;
  unit_no: number | null;
  award: string;
  publication_version: number;
  valid: boolean;
}

/**
 * Who may be given a certificate. Read straight from the tables of people, attempts and units: it is
 * one question about all of them, asked for hundreds of thousands.
 */
@Injectable()
export class RecipientsRepository {
  /**
   * The next people by number, each with whether a certificate for taking part is due to them: they
   * have an attempt that counts, or a work without a prize once the award list is published, and were
   * never given one. One that was revoked is not issued again
   * by itself.
   */
  participants(
    tx: Tx,
    scope: { contestId: string; unitNo: number | null; after: number; limit: number },
  ): Promise<(Person & { due: boolean })[]> {
    return query(
      tx,
      `WITH next AS MATERIALIZED (
         SELECT p.id, p.no, p.full_name AS name, p.unit_no FROM participant p
          WHERE p.contest_id = $1 AND ($2::integer IS NULL OR p.unit_no = $2) AND p.no > $3
          ORDER BY p.no LIMIT $4)
       SELECT p.id, p.no, p.name, p.unit_no, u.name AS unit_name,
              coalesce(counted.here, authored.here, false) AND given.here IS NULL AS due
         FROM next p
         LEFT JOIN unit u ON u.no = p.unit_no
         LEFT JOIN LATERAL (SELECT true AS here FROM ${COUNTED} LIMIT 1) counted ON true
         LEFT JOIN LATERAL (SELECT true AS here FROM ${AUTHORED} LIMIT 1) authored
           ON p.no NOT IN (${PRIZED})
         LEFT JOIN LATERAL (SELECT true AS here FROM certificate c
                             WHERE c.participant_id = p.id AND c.purpose = 'participation' LIMIT 1) given ON true
        ORDER BY p.no`,
      [scope.contestId, scope.unitNo, scope.after, scope.limit],
    );
  }

  /** To how many people a certificate for taking part is due. */
  async waiting(tx: Tx, contestId: string, unitNo: number | null): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM participant p
        WHERE p.contest_id = $1 AND ($2::integer IS NULL OR p.unit_no = $2)
          AND (EXISTS (SELECT 1 FROM ${COUNTED})
            OR (p.no NOT IN (${PRIZED}) AND EXISTS (SELECT 1 FROM ${AUTHORED})))
          AND NOT EXISTS (SELECT 1 FROM certificate c
                           WHERE c.participant_id = p.id AND c.purpose = 'participation')`,
      [contestId, unitNo],
    );
    return row!.count;
  }

  /** People by number; unknown ones are missing. */
  people(tx: Tx, contestId: string, nos: number[]): Promise<Person[]> {
    return query<Person>(
      tx,
      `SELECT p.id, p.no, p.full_name AS name, p.unit_no, u.name AS unit_name
         FROM participant p LEFT JOIN unit u ON u.no = p.unit_no
        WHERE p.contest_id = $1 AND p.no = ANY($2)`,
      [contestId, nos],
    );
  }

  /** Units of the contest's tree by their code. */
  units(tx: Tx, contestId: string, codes: string[]): Promise<PrizedUnit[]> {
    return query<PrizedUnit>(
      tx,
      `SELECT u.no, u.code, u.name FROM contest c JOIN unit u ON u.tree_id = c.unit_tree_id
        WHERE c.id = $1 AND u.code = ANY($2)`,
      [contestId, codes],
    );
  }

  /** Units by number. */
  unitsByNo(tx: Tx, nos: number[]): Promise<PrizedUnit[]> {
    return query<PrizedUnit>(tx, 'SELECT no, code, name FROM unit WHERE no = ANY($1)', [nos]);
  }

  /** The titles of a contest's rounds. */
  async roundTitles(tx: Tx, contestId: string): Promise<Map<string, string>> {
    const rows = await query<{ id: string; title: string }>(
      tx,
      'SELECT id, title FROM round WHERE contest_id = $1',
      [contestId],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /**
   * Valid certificates for taking part of people of whom corrections left no attempt that counts, and
   * the jury no work.
   */
  async withoutGround(tx: Tx, contestId: string): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT c.id FROM certificate c JOIN participant p ON p.id = c.participant_id
        WHERE c.contest_id = $1 AND c.purpose = 'participation' AND c.ended_at IS NULL
          AND (p.no IN (SELECT participant_no FROM correction k
                         WHERE k.contest_id = $1 AND k.state = 'approved')
            OR EXISTS (SELECT 1 FROM work_excluded x JOIN blind_opened z USING (stage_id, code)
                         JOIN ${MADE} ON m.entry_id = z.entry_id))
          AND NOT EXISTS (SELECT 1 FROM ${COUNTED})
          AND NOT EXISTS (SELECT 1 FROM ${AUTHORED})`,
      [contestId],
    );
    return rows.map(({ id }) => id);
  }

  /** Every certificate that was given for prizes. */
  given(tx: Tx, contestId: string, purpose: string): Promise<Given[]> {
    return query<Given>(
      tx,
      `SELECT id, participant_no, entry_id, author_ordinal, unit_no, award, publication_version, ended_at IS NULL AS valid
         FROM certificate WHERE contest_id = $1 AND purpose = $2`,
      [contestId, purpose],
    );
  }
}

/** Attempts of person `p` that count: not voided, nor of a round from which the person is disqualified. */
const COUNTED = `round r JOIN attempt a ON a.round_id = r.id AND a.participant_no = p.no
  WHERE r.contest_id = $1 AND a.submitted_at IS NOT NULL
    AND a.id NOT IN (${struck('attempt_id', 'void-attempt')})
    AND (p.no, r.id) NOT IN (${struck('participant_no, round_id', 'disqualify')} AND round_id IS NOT NULL)
    AND p.no NOT IN (${struck('participant_no', 'disqualify')} AND round_id IS NULL)`;

/** Entries that name person `p`; a unit's own entry names whoever sent it, who is not its author. */
const MADE = `(
  SELECT a.entry_id, a.version, a.ordinal FROM entry_author a WHERE a.participant_id = p.id
  UNION ALL
  SELECT c.entry_id, NULL, 2 FROM co_author c
   WHERE c.participant_id = p.id AND c.confirmed_at IS NOT NULL AND c.declined_at IS NULL) m`;

/** Works of person `p` that took part: accepted, and not put out, by an award list that is published. */
const AUTHORED = `${MADE} JOIN entry e ON e.id = m.entry_id AND e.version = coalesce(m.version, e.version)
  WHERE e.contest_id = $1 AND e.state = 'accepted' AND NOT (e.author_kind = 'unit' AND m.ordinal = 1)
    AND EXISTS (SELECT FROM deliberation d WHERE d.contest_id = $1 AND d.published_at IS NOT NULL)
    AND NOT EXISTS (SELECT FROM blind_opened z JOIN work_excluded x USING (stage_id, code)
                     WHERE z.entry_id = e.id)`;

/** Numbers of authors who have a prize by the newest published award list. */
const PRIZED = `
  SELECT winner.no::integer FROM award_list l, jsonb_array_elements(l.concluded -> 'awards') AS given (award),
         jsonb_array_elements_text(given.award -> 'participants') AS winner (no)
   WHERE l.contest_id = $1 AND l.version = (
     SELECT max(version) FROM award_list WHERE contest_id = $1 AND published_at IS NOT NULL)`;

/** What approved corrections of the contest took away and none gave back. */
function struck(columns: string, kind: string): string {
  const [first] = columns.split(',');
  return `SELECT ${columns} FROM correction k
           WHERE k.contest_id = $1 AND k.kind = '${kind}' AND k.state = 'approved' AND ${first} IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM correction b WHERE b.reverses = k.id AND b.state = 'approved')`;
}
