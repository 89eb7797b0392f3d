import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { VoidReason } from '../winners.rules';
import type { AuthorPlace } from './author-place.rules';

/** What is on record about a winner who never registered. */
export interface TypedRow extends AuthorPlace {
  state: 'confirmed' | 'void';
  given: Buffer | null;
  asked: string[];
  voidReason: VoidReason | null;
  note: string | null;
  by: string;
  at: Date;
}

/** The SQL of what organisers type for winners. */
@Injectable()
export class TypedWinnersRepository {
  /** Of a contest's works, in their order. */
  ofContest(tx: Tx, contestId: string): Promise<TypedRow[]> {
    return query(
      tx,
      `SELECT t.entry_id AS "entryId", t.ordinal, t.state, t.given, t.asked,
              t.void_reason AS "voidReason", t.note, p.name AS by, t.typed_at AS at
         FROM typed_winner t
         JOIN entry e ON e.id = t.entry_id
         JOIN staff_account p ON p.id = t.typed_by
        WHERE e.contest_id = $1 ORDER BY t.entry_id, t.ordinal`,
      [contestId],
    );
  }

  /** Keeps what was typed last. */
  async put(tx: Tx, row: Omit<TypedRow, 'at'>): Promise<void> {
    await query(
      tx,
      `INSERT INTO typed_winner (entry_id, ordinal, state, given, asked, void_reason, note, typed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (entry_id, ordinal) DO UPDATE
         SET state = $3, given = $4, asked = $5, void_reason = $6, note = $7, typed_by = $8,
             typed_at = clock_timestamp()`,
      [
        ...[row.entryId, row.ordinal, row.state, row.given, row.asked],
        ...[row.voidReason, row.note, row.by],
      ],
    );
  }
}
