import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { query, type Tx } from '@bangvang/database';
import type { EntryState } from '../drafts/drafts.repository';

export interface BookRow {
  id: string;
  no: number;
  state: EntryState;
  title: string;
  medium: string;
  genre: string | null;
  language: string;
  authors: string[];
  unitNo: number | null;
  deskUnitNo: number | null;
  paper: boolean;
  paperRef: string | null;
  late: boolean;
  version: number;
  submittedAt: Date | null;
}

export interface BookSearch {
  q: string;
  state: EntryState | null;
  medium: string | null;
  before: number | null;
  limit: number;
}

const COLUMNS = `
  e.id, e.no, e.state, e.title, e.medium, e.genre, e.language, e.unit_no AS "unitNo",
  e.desk_unit_no AS "deskUnitNo", e.paper, e.paper_ref AS "paperRef", e.late, e.version,
  e.submitted_at AS "submittedAt",
  (SELECT coalesce(json_agg(a.name ORDER BY a.ordinal), '[]') FROM entry_author a
    WHERE a.entry_id = e.id AND a.version = e.version) AS authors`;

/** The book of entries, as clerks read it. */
@Injectable()
export class BookRepository {
  /** A page, the newest first. Drafts that an author is still writing are nobody's business. */
  page(
    tx: Tx,
    contestId: string,
    { q, state, medium, before, limit }: BookSearch,
  ): Promise<BookRow[]> {
    const folded = foldText(q);
    const no = /^#?([1-9]\d{0,8})$/.exec(q)?.[1];
    return query(
      tx,
      `SELECT ${COLUMNS} FROM entry e
        WHERE e.contest_id = $1 AND (e.version > 0 OR e.paper)
          AND ($2::text IS NULL OR e.state = $2) AND ($3::text IS NULL OR e.medium = $3)
          AND ($4::int IS NULL OR e.no < $4)
          AND ($5 = '' OR strpos(e.title_folded, $5) > 0 OR e.no = $6 OR lower(e.paper_ref) = $5
            OR EXISTS (SELECT FROM entry_author a WHERE a.entry_id = e.id AND a.version = e.version
                          AND strpos(a.name_folded, $5) > 0))
        ORDER BY e.no DESC LIMIT $7`,
      [contestId, state, medium, before, folded, no === undefined ? null : Number(no), limit],
    );
  }

  async one(tx: Tx, contestId: string, id: string): Promise<BookRow | null> {
    const [row] = await query<BookRow>(
      tx,
      `SELECT ${COLUMNS} FROM entry e
        WHERE e.id = $2 AND e.contest_id = $1 AND (e.version > 0 OR e.paper)`,
      [contestId, id],
    );
    return row ?? null;
  }

  /** What was handed in last, as it is read; null before. */
  async reading(tx: Tx, id: string): Promise<{ html: string; words: number } | null> {
    const [row] = await query<{ html: string; words: number }>(
      tx,
      `SELECT v.html, v.words FROM entry e
         JOIN entry_version v ON v.entry_id = e.id AND v.version = e.version WHERE e.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The files of what was handed in last. */
  files(
    tx: Tx,
    id: string,
  ): Promise<{ uploadId: string; role: 'work' | 'translation' | 'script'; part: number }[]> {
    return query(
      tx,
      `SELECT f.upload_id AS "uploadId", f.role, f.part FROM entry e
         JOIN entry_file f ON f.entry_id = e.id AND f.version = e.version WHERE e.id = $1 ORDER BY f.no`,
      [id],
    );
  }

  /** The envelope with this number, if it is in the book. */
  async byRef(tx: Tx, contestId: string, ref: string): Promise<{ id: string; no: number } | null> {
    const [row] = await query<{ id: string; no: number }>(
      tx,
      'SELECT id, no FROM entry WHERE contest_id = $1 AND paper_ref = $2',
      [contestId, ref],
    );
    return row ?? null;
  }

  /** A work of the same title by one of the same people; its number, if there is one. */
  async alike(
    tx: Tx,
    contestId: string,
    title: string,
    keys: Buffer[],
    names: string[],
  ): Promise<number | null> {
    const [row] = await query<{ no: number }>(
      tx,
      `SELECT e.no FROM entry e
        WHERE e.contest_id = $1 AND e.title_folded = $2 AND e.state <> 'withdrawn'
          AND (e.version > 0 OR e.paper)
          AND EXISTS (SELECT FROM entry_author a WHERE a.entry_id = e.id AND a.version = e.version
                        AND (a.keys && $3::bytea[] OR a.name_folded = ANY($4::text[])))
        ORDER BY e.no LIMIT 1`,
      [contestId, foldText(title), keys, names.map(foldText)],
    );
    return row?.no ?? null;
  }
}
