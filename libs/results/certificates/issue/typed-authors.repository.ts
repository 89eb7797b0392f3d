import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** An author who is known by a work alone. */
export interface TypedAuthor {
  entryId: string;
  /** Of the entry. */
  no: number;
  ordinal: number;
  name: string;
  unitNo: number | null;
  unitName: string | null;
}

/**
 * Authors who never registered and took part: typed in from paper, or named by whoever sent the work.
 * Somebody with several works is one person by any of the keys that tell who they are; a co-author who
 * answered an invitation is registered under the name that the entry has.
 */
@Injectable()
export class TypedAuthorsRepository {
  /** Those to whom a certificate for taking part is due, of the next works by their number. */
  async due(
    tx: Tx,
    scope: { contestId: string; unitNo: number | null; after: number; limit: number },
  ): Promise<{ authors: TypedAuthor[]; last: number | null }> {
    const { contestId, unitNo, after, limit } = scope;
    const entries = await query<{ no: number }>(
      tx,
      `SELECT e.no FROM entry e
        WHERE e.contest_id = $1 AND ($2::integer IS NULL OR e.unit_no = $2) AND e.no > $3 AND ${STANDS}
        ORDER BY e.no LIMIT $4`,
      [contestId, unitNo, after, limit],
    );
    const last = entries.at(-1)?.no ?? null;
    if (last === null) return { authors: [], last };
    const authors = await query<TypedAuthor>(
      tx,
      `SELECT e.id AS "entryId", e.no, a.ordinal, a.name, u.no AS "unitNo", u.name AS "unitName"
         FROM ${TYPED} LEFT JOIN unit u ON u.no = e.unit_no
        WHERE ${DUE} AND e.no > $3 AND e.no <= $4 ORDER BY e.no, a.ordinal`,
      [contestId, unitNo, after, last],
    );
    return { authors, last: entries.length === limit ? last : null };
  }

  /** To how many a certificate for taking part is due. */
  async waiting(tx: Tx, contestId: string, unitNo: number | null): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM ${TYPED} WHERE ${DUE}`,
      [contestId, unitNo],
    );
    return row!.count;
  }

  /** Valid certificates for taking part of works that have no part any more. */
  async withoutGround(tx: Tx, contestId: string): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT c.id FROM certificate c JOIN entry e ON e.id = c.entry_id
        WHERE c.contest_id = $1 AND c.purpose = 'participation' AND c.ended_at IS NULL AND NOT (${STANDS})`,
      [contestId],
    );
    return rows.map(({ id }) => id);
  }
}

/** An entry that was accepted and not put out. */
const ACCEPTED = (entry: string): string => `${entry}.state = 'accepted'
  AND NOT EXISTS (SELECT FROM blind_opened z JOIN work_excluded x USING (stage_id, code)
                   WHERE z.entry_id = ${entry}.id)`;

/** Entry `e` took part, by an award list that is published. */
const STANDS = `${ACCEPTED('e')}
  AND EXISTS (SELECT FROM deliberation d WHERE d.contest_id = $1 AND d.published_at IS NOT NULL)`;

const TYPED = `entry e JOIN entry_author a ON a.entry_id = e.id AND a.version = e.version`;

/** Entries with a prize by the newest published award list. */
const PRIZED = `
  SELECT (given.award ->> 'entryId')::uuid
    FROM award_list l, jsonb_array_elements(l.concluded -> 'awards') AS given (award)
   WHERE l.contest_id = $1 AND l.version = (
     SELECT max(version) FROM award_list WHERE contest_id = $1 AND published_at IS NOT NULL)`;

/*
 * Author `a` never registered, is a person, has no certificate for taking part, and is the first of
 * those who are the same person; who registered, or has a prize, is told by their keys.
 */
const DUE = `e.contest_id = $1 AND ($2::integer IS NULL OR e.unit_no = $2) AND ${STANDS}
  AND a.participant_id IS NULL AND NOT (e.author_kind = 'unit' AND a.ordinal = 1)
  AND e.id NOT IN (${PRIZED})
  AND NOT EXISTS (
    SELECT FROM entry_author b JOIN entry f ON f.id = b.entry_id AND f.version = b.version
     WHERE f.contest_id = $1 AND ${ACCEPTED('f')} AND b.keys && a.keys
       AND (b.participant_id IS NOT NULL OR f.id IN (${PRIZED})
         OR (f.no, b.ordinal) < (e.no, a.ordinal)
         OR EXISTS (SELECT FROM certificate c WHERE c.purpose = 'participation'
                      AND c.entry_id = b.entry_id AND c.author_ordinal = b.ordinal)))
  AND NOT EXISTS (SELECT FROM co_author k WHERE k.entry_id = e.id
                    AND k.participant_id IS NOT NULL AND k.name_folded = a.name_folded)
  AND NOT EXISTS (SELECT FROM certificate c WHERE c.purpose = 'participation'
                    AND c.entry_id = e.id AND c.author_ordinal = a.ordinal)`;
