import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { query, type Tx } from '@bangvang/database';
import type { DraftContent } from '../rules/content';

export type EntryState = 'draft' | 'submitted' | 'accepted' | 'rejected' | 'withdrawn';

/** An entry with its draft, and the instant at which it was read. */
export interface EntryRow {
  id: string;
  no: number;
  contestId: string;
  state: EntryState;
  medium: string;
  genre: string | null;
  title: string;
  language: string;
  authorKind: 'person' | 'unit';
  unitNo: number | null;
  deskUnitNo: number | null;
  paper: boolean;
  paperRef: string | null;
  postmarkOn: string | null;
  receivedOn: string | null;
  late: boolean;
  version: number;
  submittedAt: Date | null;
  decisionCode: string | null;
  decisionReason: string | null;
  /** Whether a unit has sent it upwards. */
  forwarded: boolean;
  draftVersion: number;
  /** The version of the draft that was handed in last. */
  handedIn: number | null;
  content: DraftContent;
  updatedAt: Date;
  /** When the transaction began, to the millisecond. */
  now: Date;
}

export interface AuthorRow {
  participantId: string | null;
  name: string;
  penName: string | null;
  data: Buffer;
  keys: Buffer[];
}

export interface NewEntry {
  id: string;
  contestId: string;
  content: DraftContent;
  authorKind: 'person' | 'unit';
  unitNo: number | null;
  paper?: { ref: string; postmarkOn: string | null; receivedOn: string; by: string };
}

const COLUMNS = `
  e.id, e.no, e.contest_id AS "contestId", e.state, e.medium, e.genre, e.title, e.language,
  e.author_kind AS "authorKind", e.unit_no AS "unitNo", e.desk_unit_no AS "deskUnitNo", e.paper,
  e.paper_ref AS "paperRef", e.postmark_on::text AS "postmarkOn", e.received_on::text AS "receivedOn",
  e.late, e.version, e.submitted_at AS "submittedAt", e.decision_code AS "decisionCode",
  e.decision_reason AS "decisionReason", e.forwarded, d.version AS "draftVersion",
  d.handed_in AS "handedIn", d.content, d.updated_at AS "updatedAt",
  date_trunc('milliseconds', now()) AS now`;
const FROM = 'FROM entry e JOIN entry_draft d ON d.entry_id = e.id';
const MINE = `EXISTS (SELECT FROM entry_author a WHERE a.entry_id = e.id AND a.version = 0
  AND a.ordinal = 1 AND a.participant_id = ANY($2::uuid[]))`;

/** The SQL of drafts and of who writes them. */
@Injectable()
export class DraftsRepository {
  /** Adds an entry that is a draft; false when one with this id is there. */
  async add(
    tx: Tx,
    { id, contestId, content, authorKind, unitNo, paper }: NewEntry,
  ): Promise<boolean> {
    const rows = await query(
      tx,
      `INSERT INTO entry (id, contest_id, medium, title, title_folded, language, author_kind, unit_no,
         paper, paper_ref, postmark_on, received_on, typed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        id,
        contestId,
        content.medium,
        content.title,
        foldText(content.title),
        content.language,
        authorKind,
        unitNo,
        paper !== undefined,
        paper?.ref ?? null,
        paper?.postmarkOn ?? null,
        paper?.receivedOn ?? null,
        paper?.by ?? null,
      ],
    );
    if (rows.length === 0) return false;
    await query(tx, 'INSERT INTO entry_draft (entry_id, content) VALUES ($1, $2)', [id, content]);
    return true;
  }

  /** An entry of one of these participants; null for others' too. */
  async own(tx: Tx, id: string, participantIds: string[]): Promise<EntryRow | null> {
    const [row] = await query<EntryRow>(
      tx,
      `SELECT ${COLUMNS} ${FROM} WHERE e.id = $1 AND ${MINE}`,
      [id, participantIds],
    );
    return row ?? null;
  }

  /** The same, locked until the transaction ends. */
  async lockOwn(tx: Tx, id: string, participantIds: string[]): Promise<EntryRow | null> {
    const [row] = await query<EntryRow>(
      tx,
      `SELECT ${COLUMNS} ${FROM} WHERE e.id = $1 AND ${MINE} FOR UPDATE OF e`,
      [id, participantIds],
    );
    // The draft is read again: while this waited, another may have changed it.
    return row ? this.byId(tx, id) : null;
  }

  /** An entry of a contest, locked until the transaction ends. */
  async lock(tx: Tx, contestId: string, id: string): Promise<EntryRow | null> {
    const [row] = await query(
      tx,
      'SELECT id FROM entry WHERE id = $1 AND contest_id = $2 FOR UPDATE',
      [id, contestId],
    );
    return row ? this.byId(tx, id) : null;
  }

  async byId(tx: Tx, id: string): Promise<EntryRow | null> {
    const [row] = await query<EntryRow>(tx, `SELECT ${COLUMNS} ${FROM} WHERE e.id = $1`, [id]);
    return row ?? null;
  }

  /** A participant's entries in a contest, the newest first. */
  ofParticipant(tx: Tx, contestId: string, participantId: string): Promise<EntryRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} ${FROM} WHERE e.contest_id = $1 AND ${MINE} ORDER BY e.no DESC`,
      [contestId, [participantId]],
    );
  }

  /** Keeps a draft. @returns its new version and when */
  async save(
    tx: Tx,
    id: string,
    content: DraftContent,
  ): Promise<{ version: number; updatedAt: Date }> {
    await query(
      tx,
      `UPDATE entry SET medium = $2, genre = $3, title = $4, title_folded = $5, language = $6
        WHERE id = $1 AND version = 0`,
      [id, content.medium, content.genre, content.title, foldText(content.title), content.language],
    );
    const [row] = await query<{ version: number; updatedAt: Date }>(
      tx,
      `UPDATE entry_draft SET content = $2, version = version + 1, updated_at = now()
        WHERE entry_id = $1 RETURNING version, updated_at AS "updatedAt"`,
      [id, content],
    );
    return row!;
  }

  /** The authors of the draft (0) or of a version, in order. */
  authors(tx: Tx, entryId: string, version = 0): Promise<AuthorRow[]> {
    return query(
      tx,
      `SELECT participant_id AS "participantId", name, pen_name AS "penName", data, keys
         FROM entry_author WHERE entry_id = $1 AND version = $2 ORDER BY ordinal`,
      [entryId, version],
    );
  }

  /** Puts these in place of the draft's authors. */
  async setAuthors(tx: Tx, entryId: string, authors: AuthorRow[]): Promise<void> {
    await query(tx, 'DELETE FROM entry_author WHERE entry_id = $1 AND version = 0', [entryId]);
    for (const [index, author] of authors.entries()) {
      await query(
        tx,
        `INSERT INTO entry_author (entry_id, version, ordinal, participant_id, name, name_folded, pen_name, data, keys)
         VALUES ($1, 0, $2, $3, $4, $5, $6, $7, $8)`,
        [
          entryId,
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

  /** Removes a draft that was never handed in; nobody else knew of it. */
  async remove(tx: Tx, id: string): Promise<void> {
    await query(tx, 'DELETE FROM entry WHERE id = $1 AND version = 0', [id]);
  }
}
