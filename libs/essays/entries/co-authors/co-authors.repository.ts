import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { EntryState } from '../drafts/drafts.repository';
import type { Receipt } from '../submissions/receipt';

export interface CoAuthorRow {
  id: string;
  entryId: string;
  nameFolded: string;
  participantId: string | null;
  expiresAt: Date | null;
  confirmedAt: Date | null;
  declinedAt: Date | null;
  keys: Buffer[];
}

/** A work that names somebody beside its sender. */
export interface NamedWork {
  id: string;
  no: number;
  contestId: string;
  title: string;
  medium: string;
  state: EntryState;
  decisionCode: string | null;
  decisionReason: string | null;
  sender: string;
  /** Their name in it, folded. */
  nameFolded: string;
  confirmedAt: Date | null;
  declinedAt: Date | null;
  receipt: Receipt | null;
}

/** Who answered, and how. */
export interface Answer {
  participantId: string;
  keys: Buffer[];
  confirmed: boolean;
}

const COLUMNS = `c.id, c.entry_id AS "entryId", c.name_folded AS "nameFolded",
  c.participant_id AS "participantId", c.expires_at AS "expiresAt",
  c.confirmed_at AS "confirmedAt", c.declined_at AS "declinedAt", c.keys`;

/** The SQL of those who are named beside a sender. */
@Injectable()
export class CoAuthorsRepository {
  of(tx: Tx, entryId: string): Promise<CoAuthorRow[]> {
    return query(tx, `SELECT ${COLUMNS} FROM co_author c WHERE c.entry_id = $1`, [entryId]);
  }

  /** Invites whoever has this code under this name; an earlier code of theirs is void. */
  async invite(
    tx: Tx,
    row: { id: string; entryId: string; nameFolded: string; codeHash: Buffer },
    days: number,
  ): Promise<Date> {
    const [made] = await query<{ expiresAt: Date }>(
      tx,
      `INSERT INTO co_author (id, entry_id, name_folded, code_hash, expires_at)
       VALUES ($1, $2, $3, $4, now() + $5 * interval '1 day')
       ON CONFLICT (entry_id, name_folded) DO UPDATE
         SET code_hash = excluded.code_hash, expires_at = excluded.expires_at
       RETURNING expires_at AS "expiresAt"`,
      [row.id, row.entryId, row.nameFolded, row.codeHash, days],
    );
    return made!.expiresAt;
  }

  /** The invitation that a code belongs to, while it is good and the entry names that person. */
  async invited(tx: Tx, contestId: string, codeHash: Buffer): Promise<CoAuthorRow | null> {
    const [row] = await query<CoAuthorRow>(
      tx,
      `SELECT ${COLUMNS} FROM co_author c JOIN entry e ON e.id = c.entry_id
        WHERE c.code_hash = $2 AND c.expires_at > now() AND e.contest_id = $1
          AND e.state <> 'withdrawn'
          AND EXISTS (SELECT FROM entry_author a WHERE a.entry_id = e.id AND a.version IN (0, e.version)
                       AND a.ordinal > 1 AND a.name_folded = c.name_folded)`,
      [contestId, codeHash],
    );
    return row ?? null;
  }

  /** Notes what somebody says about their name in a work; what they said before gives way. */
  async answer(
    tx: Tx,
    row: { id: string; entryId: string; nameFolded: string },
    { participantId, keys, confirmed }: Answer,
  ): Promise<void> {
    await query(
      tx,
      'DELETE FROM co_author WHERE entry_id = $1 AND participant_id = $2 AND name_folded <> $3',
      [row.entryId, participantId, row.nameFolded],
    );
    await query(
      tx,
      `INSERT INTO co_author (id, entry_id, name_folded, participant_id, keys, confirmed_at, declined_at)
       VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN now() END, CASE WHEN NOT $6 THEN now() END)
       ON CONFLICT (entry_id, name_folded) DO UPDATE
         SET participant_id = $4, keys = $5, code_hash = NULL, expires_at = NULL,
             confirmed_at = excluded.confirmed_at, declined_at = excluded.declined_at`,
      [row.id, row.entryId, row.nameFolded, participantId, keys, confirmed],
    );
  }

  /**
   * Works of a contest that name somebody beside their sender: those handed in that know them by one
   * of these keys, and those in which they answered.
   */
  naming(tx: Tx, contestId: string, participantId: string, keys: Buffer[]): Promise<NamedWork[]> {
    return query(tx, NAMING, [contestId, participantId, keys]);
  }
}

const NAMING = `
  SELECT DISTINCT ON (e.no) e.id, e.no, e.contest_id AS "contestId", e.title, e.medium, e.state,
         e.decision_code AS "decisionCode", e.decision_reason AS "decisionReason",
         (SELECT s.name FROM entry_author s WHERE s.entry_id = e.id AND s.version = a.version
           AND s.ordinal = 1) AS sender,
         a.name_folded AS "nameFolded", c.confirmed_at AS "confirmedAt", c.declined_at AS "declinedAt",
         (SELECT v.receipt FROM entry_version v WHERE v.entry_id = e.id AND v.version = e.version) AS receipt
    FROM entry e
    JOIN entry_author a ON a.entry_id = e.id AND a.version IN (0, e.version) AND a.ordinal > 1
    LEFT JOIN co_author c ON c.entry_id = e.id AND c.name_folded = a.name_folded
          AND c.participant_id = $2
   WHERE e.contest_id = $1
     AND (c.id IS NOT NULL OR (a.version > 0 AND (a.participant_id = $2 OR a.keys && $3::bytea[])))
   ORDER BY e.no DESC, (c.id IS NULL), a.version DESC`;
