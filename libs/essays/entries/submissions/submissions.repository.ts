import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { query, type Tx } from '@bangvang/database';
import type { EntryRow } from '../drafts/drafts.repository';
import type { DraftContent, KnownFile } from '../rules/content';
import type { Receipt } from './receipt';

/** A version as it is handed in. */
export interface NewVersion {
  content: DraftContent;
  html: string;
  text: string;
  words: number;
  rulesVersion: number;
  sha256: string;
  receipt: Receipt;
  files: KnownFile[];
}

export interface VersionRow {
  version: number;
  title: string;
  medium: string;
  genre: string | null;
  language: string;
  words: number;
  submittedAt: Date;
  receipt: Receipt;
}

/** An earlier work of somebody. */
export interface CountedWork {
  id: string;
  no: number;
  medium: string;
}

/** Units from the lowest upwards. */
export interface UnitAbove {
  no: number;
  kind: string;
  name: string;
}

/** The SQL of handing in. */
@Injectable()
export class SubmissionsRepository {
  /** Whoever else hands in works of one of these waits until this transaction ends. */
  async lockAll(tx: Tx, names: string[]): Promise<void> {
    await query(
      tx,
      `SELECT pg_advisory_xact_lock(h) FROM (
         SELECT DISTINCT hashtextextended(name, 910) AS h FROM unnest($1::text[]) AS name ORDER BY h) AS one`,
      [names],
    );
  }

  /**
   * Works of a contest, this one aside, that stand in the name of whoever has one of these keys: as
   * any of their authors, or as the first. Who declined being named is no author; who confirmed is
   * one, by their own keys too.
   */
  worksOf(
    tx: Tx,
    entry: Pick<EntryRow, 'id' | 'contestId'>,
    keys: Buffer[],
    anyAuthor: boolean,
  ): Promise<CountedWork[]> {
    return query(
      tx,
      `SELECT DISTINCT e.id, e.no, e.medium
         FROM entry_author a JOIN entry e ON e.id = a.entry_id AND e.version = a.version
         LEFT JOIN co_author c ON c.entry_id = e.id AND c.name_folded = a.name_folded
               AND a.ordinal > 1
        WHERE (a.keys && $3::bytea[] OR (c.confirmed_at IS NOT NULL AND c.keys && $3::bytea[]))
          AND ($4 OR a.ordinal = 1)
          AND (c.declined_at IS NULL OR NOT c.keys && $3::bytea[])
          AND e.contest_id = $1 AND e.id <> $2 AND e.state IN ('submitted', 'accepted')
        ORDER BY e.no`,
      [entry.contestId, entry.id, keys, anyAuthor],
    );
  }

  /** A unit and those above it, the lowest first. */
  above(tx: Tx, unitNo: number): Promise<UnitAbove[]> {
    return query(
      tx,
      `WITH RECURSIVE up AS (
         SELECT u.id, u.no, u.kind, u.name, u.parent_id, 0 AS step FROM unit u WHERE u.no = $1
         UNION ALL
         SELECT u.id, u.no, u.kind, u.name, u.parent_id, step + 1 FROM unit u JOIN up ON u.id = up.parent_id
          WHERE step < 20)
       SELECT no, kind, name FROM up ORDER BY step`,
      [unitNo],
    );
  }

  /** Works of a unit and of all below it, this one aside; of these media, or of all. */
  async countOfUnit(
    tx: Tx,
    entry: Pick<EntryRow, 'id' | 'contestId'>,
    unitNo: number,
    media: string[],
  ): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `WITH RECURSIVE down AS (
         SELECT u.id, u.no FROM unit u WHERE u.no = $3
         UNION SELECT u.id, u.no FROM unit u JOIN down ON u.parent_id = down.id)
       SELECT count(*) FROM entry e
        WHERE e.contest_id = $1 AND e.id <> $2 AND e.state IN ('submitted', 'accepted')
          AND e.unit_no IN (SELECT no FROM down)
          AND (cardinality($4::text[]) = 0 OR e.medium = ANY($4))`,
      [entry.contestId, entry.id, unitNo, media],
    );
    return row!.count;
  }

  /** Stores a version with its authors and files; the entry is now what it says. */
  async handIn(
    tx: Tx,
    row: EntryRow,
    made: NewVersion & { deskUnitNo: number | null; late: boolean },
  ): Promise<void> {
    const { content } = made;
    const version = row.version + 1;
    await query(
      tx,
      `INSERT INTO entry_version (entry_id, version, medium, genre, title, language, content, html, text,
         words, rules_version, sha256, receipt, submitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        row.id,
        version,
        content.medium,
        content.genre,
        content.title,
        content.language,
        content,
        made.html,
        made.text,
        made.words,
        made.rulesVersion,
        made.sha256,
        made.receipt,
        row.now,
      ],
    );
    await this.addFiles(tx, row.id, version, made.files);
    await query(
      tx,
      `UPDATE entry SET state = 'submitted', version = $2, submitted_at = $3, medium = $4, genre = $5,
         title = $6, title_folded = $7, language = $8, desk_unit_no = $9, late = $10,
         decided_at = NULL, decided_by = NULL, decision_code = NULL, decision_reason = NULL
        WHERE id = $1`,
      [
        row.id,
        version,
        row.now,
        content.medium,
        content.genre,
        content.title,
        foldText(content.title),
        content.language,
        made.deskUnitNo,
        made.late,
      ],
    );
    await query(tx, 'UPDATE entry_draft SET handed_in = version WHERE entry_id = $1', [row.id]);
  }

  /** The authors of a version, for good. */
  async addAuthors(
    tx: Tx,
    entryId: string,
    version: number,
    authors: {
      participantId: string | null;
      name: string;
      penName: string | null;
      data: Buffer;
      keys: Buffer[];
    }[],
  ): Promise<void> {
    for (const [index, author] of authors.entries()) {
      await query(
        tx,
        `INSERT INTO entry_author (entry_id, version, ordinal, participant_id, name, name_folded, pen_name, data, keys)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          entryId,
          version,
          index + 1,
          author.participantId,
          author.name,
          foldText(author.name),
          author.penName,
          author.data,
          author.keys,
        ],
      );
    }
  }

  private async addFiles(
    tx: Tx,
    entryId: string,
    version: number,
    files: KnownFile[],
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO entry_file (entry_id, version, no, upload_id, role, part, type, bytes, sha256, words, pages, duration_ms)
       SELECT $1, $2, f.no, f."uploadId", f.role, f.part, f.type, f.bytes, f.sha256, f.words, f.pages, f."durationMs"
         FROM json_to_recordset($3::json) AS f (no smallint, "uploadId" uuid, role text, part smallint, type text,
           bytes bigint, sha256 text, words integer, pages integer, "durationMs" integer)`,
      [entryId, version, JSON.stringify(files.map((file, index) => ({ ...file, no: index + 1 })))],
    );
  }

  /** Takes an entry back; its versions stay on record. */
  async withdraw(tx: Tx, id: string): Promise<void> {
    await query(tx, `UPDATE entry SET state = 'withdrawn', withdrawn_at = now() WHERE id = $1`, [
      id,
    ]);
  }

  /** What was handed in, the newest first. */
  versions(tx: Tx, entryId: string): Promise<VersionRow[]> {
    return query(
      tx,
      `SELECT version, title, medium, genre, language, words, submitted_at AS "submittedAt", receipt
         FROM entry_version WHERE entry_id = $1 ORDER BY version DESC`,
      [entryId],
    );
  }
}
