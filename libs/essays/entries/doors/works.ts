import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { Problem, says } from '@bangvang/platform';
import type { FileRole } from '../rules/content';

/** What a conflict of interest is told by: never shown, hashed beside a blind work. */
export interface ConflictInputs {
  /** The unit it came from and those above it. */
  unitNos: number[];
  /** Keyed hashes by which its authors are known again, hexadecimal. */
  people: string[];
  /** Staff accounts that typed it in, screened, marked, forwarded or sent it back on its way here. */
  accounts: string[];
}

/** A work that goes before the jury. */
export interface AcceptedWork {
  entryId: string;
  version: number;
  medium: string;
  genre: string | null;
  language: string;
  unitNo: number | null;
  /** The keyed hashes of each of its authors. */
  authors: string[][];
  conflicts: ConflictInputs;
}

/** A file of a work; its bytes, text and pages are the upload's. */
export interface WorkFile {
  no: number;
  uploadId: string;
  role: FileRole;
  part: number;
  type: string;
  bytes: number;
  sha256: string;
  words: number | null;
  pages: number | null;
  durationMs: number | null;
}

/** A work as it was handed in, without a word about who wrote it. */
export interface WorkContent {
  entryId: string;
  version: number;
  title: string;
  medium: string;
  genre: string | null;
  language: string;
  html: string;
  text: string;
  words: number;
  files: WorkFile[];
}

/** Works for the features above: what is judged, apart from its authors. */
@Injectable()
export class Works {
  /** What was accepted and stands at the centre, in no order that tells anything. */
  accepted(tx: Tx, contestId: string): Promise<AcceptedWork[]> {
    return query(tx, ACCEPTED, [contestId]);
  }

  /** A work as handed in last. @throws Problem NOT_FOUND for one that never was */
  async content(tx: Tx, entryId: string): Promise<WorkContent> {
    const [work] = await query<WorkContent>(tx, CONTENT, [entryId]);
    if (!work)
      throw new Problem('NOT_FOUND', says('There is no such work.', 'Không có tác phẩm này.'));
    return work;
  }
}

const ACCEPTED = `
  SELECT e.id AS "entryId", e.version, e.medium, e.genre, e.language, e.unit_no AS "unitNo",
         (SELECT coalesce(json_agg(ARRAY(SELECT encode(key, 'hex') FROM unnest(a.keys) AS key) ORDER BY a.ordinal), '[]')
            FROM entry_author a WHERE a.entry_id = e.id AND a.version = e.version) AS authors,
         json_build_object(
           'unitNos', (WITH RECURSIVE up AS (
             SELECT u.id, u.no, u.parent_id FROM unit u WHERE u.no = e.unit_no
             UNION SELECT u.id, u.no, u.parent_id FROM unit u JOIN up ON u.id = up.parent_id)
             SELECT coalesce(json_agg(no), '[]') FROM up),
           'people', (SELECT coalesce(json_agg(DISTINCT encode(key, 'hex')), '[]')
             FROM (SELECT unnest(a.keys) FROM entry_author a WHERE a.entry_id = e.id AND a.version = e.version
                   UNION SELECT unnest(c.keys) FROM co_author c
                    WHERE c.entry_id = e.id AND c.confirmed_at IS NOT NULL) AS known(key)),
           'accounts', (SELECT coalesce(json_agg(DISTINCT account), '[]') FROM (
             SELECT e.typed_by AS account UNION SELECT e.decided_by
             UNION SELECT d.decided_by FROM screening_decision d WHERE d.entry_id = e.id
             UNION SELECT c.confirmed_by FROM screening_confirmation c
               JOIN screening_decision d ON d.id = c.decision_id WHERE d.entry_id = e.id
             UNION SELECT f.forwarded_by FROM forwarded_work w JOIN forwarding f ON f.id = w.forwarding_id
              WHERE w.entry_id = e.id
             UNION SELECT m.marked_by FROM tier_mark_version m WHERE m.entry_id = e.id
             UNION SELECT r.returned_by FROM forwarding_return r WHERE r.entry_id = e.id
             UNION SELECT p.written_by FROM paper_record p WHERE p.entry_id = e.id) AS by WHERE account IS NOT NULL)
         ) AS conflicts
    FROM entry e
   WHERE e.contest_id = $1 AND e.state = 'accepted' AND e.desk_unit_no IS NULL`;

const CONTENT = `
  SELECT e.id AS "entryId", v.version, v.title, v.medium, v.genre, v.language, v.html, v.text, v.words,
         (SELECT coalesce(json_agg(json_build_object(
            'no', f.no, 'uploadId', f.upload_id, 'role', f.role, 'part', f.part, 'type', f.type,
            'bytes', f.bytes, 'sha256', f.sha256, 'words', f.words, 'pages', f.pages,
            'durationMs', f.duration_ms) ORDER BY f.no), '[]')
            FROM entry_file f WHERE f.entry_id = e.id AND f.version = v.version) AS files
    FROM entry e JOIN entry_version v ON v.entry_id = e.id AND v.version = e.version
   WHERE e.id = $1`;
