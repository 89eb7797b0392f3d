import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { PlacedEntry } from '../tiers/confinement';
import type { StoredRun, StoredSpan } from './side.rules';

/** Entries that are compared: handed in, and not taken back. */
const COMPARED = `('submitted', 'accepted', 'rejected')`;

export interface StoredPair {
  a: string;
  b: string;
  foundA: number;
  wordsA: number;
  foundB: number;
  wordsB: number;
  passages: StoredRun[][];
}

/** How much of a work counts, and how much does not. */
export interface Counts {
  words: number;
  found: number;
  quoted: number;
  common: number;
  own: number;
  uncounted: StoredSpan[];
}

/** A work of the corpus: its prints, and whether it still has to be compared. */
export interface CorpusRow {
  entryId: string;
  version: number;
  prints: Buffer;
  waiting: boolean;
}

/** What is on record about one work. */
export interface CountsRow extends Omit<Counts, 'uncounted'> {
  entryId: string;
  comparedAt: Date | null;
  comparedWith: number;
}

/** A work with its text. */
export interface ShownRow {
  entryId: string;
  no: number;
  contestId: string;
  deskUnitNo: number | null;
  contest: string;
  title: string;
  medium: string;
  state: string;
  submittedAt: Date;
  text: string;
  uncounted: StoredSpan[];
}

interface TextRow {
  entryId: string;
  version: number;
  text: string;
}

/** The SQL of comparing works. */
@Injectable()
export class SimilarityRepository {
  /** Contests with works that are not compared as they are now, and those taken back. */
  async contestsToCompare(tx: Tx): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT DISTINCT e.contest_id AS id FROM entry e LEFT JOIN similarity_work w ON w.entry_id = e.id
        WHERE CASE WHEN e.state IN ${COMPARED}
                   THEN w.entry_id IS NULL OR w.version <> e.version OR w.compared_at IS NULL
                   ELSE w.entry_id IS NOT NULL END`,
    );
    return rows.map(({ id }) => id);
  }

  /** Works whose prints are missing or of an earlier version, so many at a time. */
  unread(tx: Tx, contestId: string, limit: number): Promise<TextRow[]> {
    return query(
      tx,
      `SELECT e.id AS "entryId", v.version, v.text
         FROM entry e JOIN entry_version v ON v.entry_id = e.id AND v.version = e.version
         LEFT JOIN similarity_work w ON w.entry_id = e.id
        WHERE e.contest_id = $1 AND e.state IN ${COMPARED} AND w.version IS DISTINCT FROM e.version
        ORDER BY e.no LIMIT $2`,
      [contestId, limit],
    );
  }

  /** Keeps the prints of a version; what was found of an earlier one goes. */
  async keepPrints(
    tx: Tx,
    contestId: string,
    { entryId, version, prints, words }: Omit<CorpusRow, 'waiting'> & { words: number },
  ): Promise<void> {
    await query(tx, 'DELETE FROM similarity_work WHERE entry_id = $1', [entryId]);
    await query(
      tx,
      `INSERT INTO similarity_work (entry_id, contest_id, version, prints, words) VALUES ($1, $2, $3, $4, $5)`,
      [entryId, contestId, version, prints, words],
    );
  }

  /** Works that were taken back are nobody's source. */
  async forgetWithdrawn(tx: Tx, contestId: string): Promise<void> {
    await query(
      tx,
      `DELETE FROM similarity_work w USING entry e
        WHERE e.id = w.entry_id AND w.contest_id = $1 AND e.state NOT IN ${COMPARED}`,
      [contestId],
    );
  }

  /** The works of this contest and of earlier ones, those first that came first. */
  corpus(tx: Tx, contestId: string): Promise<CorpusRow[]> {
    return query(
      tx,
      `SELECT w.entry_id AS "entryId", w.version, w.prints,
              w.contest_id = $1 AND w.compared_at IS NULL AS waiting
         FROM similarity_work w JOIN entry e ON e.id = w.entry_id JOIN contest c ON c.id = w.contest_id
        WHERE w.contest_id = $1 OR c.created_at <= (SELECT created_at FROM contest WHERE id = $1)
        ORDER BY e.no`,
      [contestId],
    );
  }

  /** The texts of works, in the versions whose prints are kept. */
  texts(tx: Tx, entryIds: string[]): Promise<TextRow[]> {
    return query(
      tx,
      `SELECT v.entry_id AS "entryId", v.version, v.text
         FROM similarity_work w JOIN entry_version v ON v.entry_id = w.entry_id AND v.version = w.version
        WHERE w.entry_id = ANY($1::uuid[])`,
      [entryIds],
    );
  }

  /** Locks works in the order of their ids. @returns the versions whose prints are kept */
  async lockWorks(tx: Tx, entryIds: string[]): Promise<Map<string, number>> {
    const rows = await query<{ id: string; version: number }>(
      tx,
      `SELECT entry_id AS id, version FROM similarity_work
        WHERE entry_id = ANY($1::uuid[]) ORDER BY entry_id FOR UPDATE`,
      [entryIds],
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async keepPair(tx: Tx, pair: StoredPair): Promise<void> {
    await query(
      tx,
      `INSERT INTO similarity_pair (a, b, found_a, words_a, found_b, words_b, passages)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (a, b) DO UPDATE SET found_a = excluded.found_a, words_a = excluded.words_a,
         found_b = excluded.found_b, words_b = excluded.words_b, passages = excluded.passages`,
      [
        pair.a,
        pair.b,
        pair.foundA,
        pair.wordsA,
        pair.foundB,
        pair.wordsB,
        JSON.stringify(pair.passages),
      ],
    );
  }

  /** What a work shares with others. */
  pairsOf(tx: Tx, entryId: string): Promise<StoredPair[]> {
    return query(
      tx,
      `SELECT a, b, found_a AS "foundA", words_a AS "wordsA", found_b AS "foundB", words_b AS "wordsB", passages
         FROM similarity_pair WHERE a = $1 OR b = $1`,
      [entryId],
    );
  }

  async pair(tx: Tx, one: string, other: string): Promise<StoredPair | null> {
    const [row] = await query<StoredPair>(
      tx,
      `SELECT a, b, found_a AS "foundA", words_a AS "wordsA", found_b AS "foundB", words_b AS "wordsB", passages
         FROM similarity_pair WHERE a = least($1::uuid, $2::uuid) AND b = greatest($1::uuid, $2::uuid)`,
      [one, other],
    );
    return row ?? null;
  }

  /** What was found about works that were compared. */
  countsOf(tx: Tx, entryIds: string[]): Promise<CountsRow[]> {
    return query(
      tx,
      `SELECT entry_id AS "entryId", words, found, quoted, common, own, compared_at AS "comparedAt",
              compared_with AS "comparedWith"
         FROM similarity_work WHERE entry_id = ANY($1::uuid[])`,
      [entryIds],
    );
  }

  /** Where a work lies; null where there is none. */
  async place(tx: Tx, entryId: string): Promise<PlacedEntry | null> {
    const [row] = await query<PlacedEntry>(
      tx,
      'SELECT contest_id AS "contestId", desk_unit_no AS "deskUnitNo" FROM entry WHERE id = $1',
      [entryId],
    );
    return row ?? null;
  }

  /** Works for people to look at, with their texts. */
  shown(tx: Tx, entryIds: string[]): Promise<ShownRow[]> {
    return query(
      tx,
      `SELECT e.id AS "entryId", e.no, e.contest_id AS "contestId", e.desk_unit_no AS "deskUnitNo",
              c.title AS contest, v.title, v.medium, e.state, v.submitted_at AS "submittedAt", v.text, w.uncounted
         FROM similarity_work w JOIN entry e ON e.id = w.entry_id JOIN contest c ON c.id = e.contest_id
         JOIN entry_version v ON v.entry_id = w.entry_id AND v.version = w.version
        WHERE e.id = ANY($1::uuid[])`,
      [entryIds],
    );
  }

  async keepCounts(tx: Tx, entryId: string, counts: Counts): Promise<void> {
    await query(
      tx,
      `UPDATE similarity_work SET found = $2, quoted = $3, common = $4, own = $5, uncounted = $6
        WHERE entry_id = $1`,
      [
        entryId,
        counts.found,
        counts.quoted,
        counts.common,
        counts.own,
        JSON.stringify(counts.uncounted),
      ],
    );
  }

  async compared(tx: Tx, entryId: string, others: number): Promise<void> {
    await query(
      tx,
      'UPDATE similarity_work SET compared_at = now(), compared_with = $2 WHERE entry_id = $1',
      [entryId, others],
    );
  }

  /** Has the works of a contest compared anew: what everybody says, and the contest's own texts, have changed. */
  async startAnew(tx: Tx, contestId: string): Promise<void> {
    await query(
      tx,
      `DELETE FROM similarity_pair p USING similarity_work w
        WHERE w.contest_id = $1 AND (p.a = w.entry_id OR p.b = w.entry_id)`,
      [contestId],
    );
    await query(
      tx,
      `UPDATE similarity_work SET compared_at = NULL, compared_with = 0, found = 0, quoted = 0, common = 0, own = 0
        WHERE contest_id = $1`,
      [contestId],
    );
  }

  /** How far the comparing is. */
  async progress(tx: Tx, contestId: string): Promise<{ works: number; compared: number }> {
    const [row] = await query<{ works: number; compared: number }>(
      tx,
      `SELECT count(*) AS works, count(*) FILTER (WHERE w.version = e.version AND w.compared_at IS NOT NULL) AS compared
         FROM entry e LEFT JOIN similarity_work w ON w.entry_id = e.id
        WHERE e.contest_id = $1 AND e.state IN ${COMPARED}`,
      [contestId],
    );
    return row!;
  }
}
