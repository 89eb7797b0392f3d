import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { DeskKey } from './drafts.repository';
import type { WorkFileDto } from './marks.dto';
import type { IndependentKind } from './mark';

/** A work in a judge's hands, without what would say why it is there. */
export interface DeskRow {
  code: string;
  medium: string;
  genre: string | null;
  title: string;
  words: number;
  done: boolean;
  started: boolean;
  flagged: boolean;
  /** It was marked and those who did talk about it. */
  talks: boolean;
  kind: IndependentKind;
}

export interface WorkRow {
  code: string;
  medium: string;
  genre: string | null;
  title: string;
  language: string;
  html: string;
  words: number;
  version: number;
}

/** How a work is in a judge's hands. */
export interface AssignmentRow {
  state: 'waiting' | 'returned' | 'done';
  kind: IndependentKind;
  ordinal: number;
}

/** What lies on judges' desks. */
@Injectable()
export class DeskRepository {
  /** Everything on a judge's desk, or one work of it. */
  works(tx: Tx, stageId: string, memberId: string, code: string | null = null): Promise<DeskRow[]> {
    return query(
      tx,
      `SELECT w.code, w.medium, w.genre, w.title, w.words, a.state = 'done' AS done,
              coalesce(d.version, 0) > 0 AS started, d.flag IS NOT NULL AS flagged,
              a.state = 'done' AND coalesce(o.needs = 'agreement', false) AND x.code IS NULL AS talks, a.kind
         FROM assignment a
         JOIN work w ON w.stage_id = a.stage_id AND w.code = a.code
         LEFT JOIN mark_draft d
           ON d.stage_id = a.stage_id AND d.code = a.code AND d.member_id = a.member_id
         LEFT JOIN work_outcome o ON o.stage_id = a.stage_id AND o.code = a.code
         LEFT JOIN work_out x ON x.stage_id = a.stage_id AND x.code = a.code
        WHERE a.stage_id = $1 AND a.member_id = $2 AND a.state <> 'returned'
          AND (a.state = 'done' OR x.code IS NULL)
          AND ($3::text IS NULL OR a.code = $3)`,
      [stageId, memberId, code],
    );
  }

  async work(tx: Tx, stageId: string, code: string): Promise<WorkRow | null> {
    const [row] = await query<WorkRow>(
      tx,
      `SELECT code, medium, genre, title, language, html, words, version FROM work
        WHERE stage_id = $1 AND code = $2`,
      [stageId, code],
    );
    return row ?? null;
  }

  files(tx: Tx, stageId: string, code: string): Promise<WorkFileDto[]> {
    return query(
      tx,
      `SELECT no, type, bytes::int AS bytes, pages FROM work_file WHERE stage_id = $1 AND code = $2 ORDER BY no`,
      [stageId, code],
    );
  }

  /** How a work is in a judge's hands; null where it is not. `hold` keeps it so until the end. */
  async assignment(
    tx: Tx,
    { stageId, code, memberId }: DeskKey,
    { hold }: { hold: boolean },
  ): Promise<AssignmentRow | null> {
    const [row] = await query<AssignmentRow>(
      tx,
      `SELECT state, kind, ordinal FROM assignment a WHERE stage_id = $1 AND code = $2 AND member_id = $3
          AND (state <> 'waiting' OR NOT EXISTS (
            SELECT FROM work_out x WHERE x.stage_id = a.stage_id AND x.code = a.code))
        ${hold ? 'FOR UPDATE' : ''}`,
      [stageId, code, memberId],
    );
    return row ?? null;
  }

  /** The work goes back; the row keeps it from coming to the same judge again. */
  async handBack(tx: Tx, { stageId, code, memberId }: DeskKey, reason: string): Promise<void> {
    await query(
      tx,
      `UPDATE assignment SET state = 'returned', reason = $4, changed_at = now()
        WHERE stage_id = $1 AND code = $2 AND member_id = $3`,
      [stageId, code, memberId, reason],
    );
  }

  /** Seconds that the last works took a judge. */
  async pace(tx: Tx, stageId: string, memberId: string): Promise<number[]> {
    const rows = await query<{ seconds: number }>(
      tx,
      `SELECT seconds FROM mark WHERE stage_id = $1 AND member_id = $2 AND seconds IS NOT NULL
        ORDER BY locked_at DESC LIMIT 20`,
      [stageId, memberId],
    );
    return rows.map(({ seconds }) => seconds);
  }

  /** Whether a judge compares a work with another just now. */
  async compares(tx: Tx, stageId: string, code: string, memberId: string): Promise<boolean> {
    const rows = await query(
      tx,
      `SELECT FROM comparison_pair
        WHERE stage_id = $1 AND member_id = $3 AND winner IS NULL AND $2 IN (left_code, right_code)`,
      [stageId, code, memberId],
    );
    return rows.length > 0;
  }

  /** Whether works of a stage are compared in pairs now. */
  async comparing(tx: Tx, stageId: string): Promise<boolean> {
    const rows = await query(
      tx,
      'SELECT FROM comparison WHERE stage_id = $1 AND ended_at IS NULL',
      [stageId],
    );
    return rows.length > 0;
  }
}
