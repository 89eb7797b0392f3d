import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { DraftContent } from '../../entries/rules/content';

/** An entry as it was handed in. */
export interface EvidenceRow {
  entryId: string;
  no: number;
  contestId: string;
  version: number;
  medium: string;
  title: string;
  text: string;
  content: DraftContent;
  submittedAt: Date;
  paper: boolean;
  postmarkOn: string | null;
  receivedOn: string | null;
  unitNo: number | null;
  authorKind: 'person' | 'unit';
  zone: string;
}

export interface FileRow {
  no: number;
  uploadId: string;
  role: 'work' | 'translation' | 'script';
  part: number;
  type: string;
  bytes: number;
  sha256: string;
  words: number | null;
  pages: number | null;
  durationMs: number | null;
}

export interface UnitRow {
  code: string;
  name: string;
  kind: string;
}

export interface StaffRow {
  name: string;
  email: string;
  role: string;
}

/** What a report is made from. */
@Injectable()
export class EvidenceRepository {
  async entry(tx: Tx, entryId: string): Promise<EvidenceRow | null> {
    const [row] = await query<EvidenceRow>(
      tx,
      `SELECT e.id AS "entryId", e.no, e.contest_id AS "contestId", v.version, v.medium, v.title, v.text,
              v.content, v.submitted_at AS "submittedAt", e.paper, e.postmark_on::text AS "postmarkOn",
              e.received_on::text AS "receivedOn", e.unit_no AS "unitNo", e.author_kind AS "authorKind", c.zone
         FROM entry e JOIN entry_version v ON v.entry_id = e.id AND v.version = e.version
         JOIN contest c ON c.id = e.contest_id
        WHERE e.id = $1`,
      [entryId],
    );
    return row ?? null;
  }

  files(tx: Tx, entryId: string, version: number): Promise<FileRow[]> {
    return query(
      tx,
      `SELECT no, upload_id AS "uploadId", role, part, type, bytes, sha256, words, pages,
              duration_ms AS "durationMs"
         FROM entry_file WHERE entry_id = $1 AND version = $2 ORDER BY no`,
      [entryId, version],
    );
  }

  /** A unit and those above it, the lowest first. */
  units(tx: Tx, unitNo: number): Promise<UnitRow[]> {
    return query(
      tx,
      `WITH RECURSIVE up AS (
         SELECT u.code, u.name, u.kind, u.parent_id, 0 AS step FROM unit u WHERE u.no = $1
         UNION ALL
         SELECT u.code, u.name, u.kind, u.parent_id, step + 1 FROM unit u JOIN up ON u.id = up.parent_id
          WHERE step < 20)
       SELECT code, name, kind FROM up ORDER BY step`,
      [unitNo],
    );
  }

  /** Who works for the contest: judges, secretaries, organisers. */
  staff(tx: Tx, contestId: string): Promise<StaffRow[]> {
    return query(
      tx,
      `SELECT a.name, a.email, r.role FROM staff_role r JOIN staff_account a ON a.id = r.account_id
        WHERE r.contest_id = $1 ORDER BY a.id`,
      [contestId],
    );
  }

  /** Numbers of an author's other works in the contest; as any of their authors, or as the first. */
  async otherWorks(
    tx: Tx,
    { entryId, contestId }: Pick<EvidenceRow, 'entryId' | 'contestId'>,
    keys: string[],
    { medium, anyAuthor }: { medium: string | null; anyAuthor: boolean },
  ): Promise<number[]> {
    const rows = await query<{ no: number }>(
      tx,
      `SELECT DISTINCT e.no FROM entry_author a JOIN entry e ON e.id = a.entry_id AND e.version = a.version
        WHERE a.keys && ARRAY(SELECT decode(key, 'hex') FROM unnest($3::text[]) AS key)
          AND e.contest_id = $1 AND e.id <> $2 AND e.state IN ('submitted', 'accepted')
          AND ($4::text IS NULL OR e.medium = $4) AND ($5 OR a.ordinal = 1)
        ORDER BY e.no`,
      [contestId, entryId, keys, medium, anyAuthor],
    );
    return rows.map(({ no }) => no);
  }
}
