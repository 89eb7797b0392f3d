import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { MarkKind, MarkRow } from './mark';
import type { Points } from './marks.rules';

export interface NewMark {
  id: string;
  stageId: string;
  code: string;
  memberId: string;
  kind: MarkKind;
  attempt: number;
  criteria: Points;
  centipoints: number;
  comment: string;
  seconds: number | null;
  minutesId: string | null;
  by: string;
}

export interface NewMinutes {
  id: string;
  stageId: string;
  code: string | null;
  subject: string;
  text: string;
  present: string[];
  by: string;
}

/** Marks, what ended them, and minutes. */
@Injectable()
export class MarksRepository {
  /**
   * Whoever writes about a work waits here for whoever did before.
   * @returns the version of the work; null where there is no such work
   */
  async lockWork(tx: Tx, stageId: string, code: string): Promise<number | null> {
    const [row] = await query<{ version: number }>(
      tx,
      'SELECT version FROM work WHERE stage_id = $1 AND code = $2 FOR NO KEY UPDATE',
      [stageId, code],
    );
    return row?.version ?? null;
  }

  /** Whether a work is out of the contest, so that nobody marks it. */
  async isOut(tx: Tx, stageId: string, code: string): Promise<boolean> {
    const values = [stageId, code];
    const rows = await query(tx, 'SELECT FROM work_out WHERE stage_id = $1 AND code = $2', values);
    return rows.length > 0;
  }

  /** Something about the marks of a work changed. @returns the work's new version */
  async touch(tx: Tx, stageId: string, code: string): Promise<number> {
    const [row] = await query<{ version: number }>(
      tx,
      'UPDATE work SET version = version + 1 WHERE stage_id = $1 AND code = $2 RETURNING version',
      [stageId, code],
    );
    return row?.version ?? 0;
  }

  /** @throws what the triggers refuse: constraint `mark_stage_locked`, `mark_independent`... */
  async insert(tx: Tx, mark: NewMark): Promise<Date> {
    const [row] = await query<{ at: Date }>(
      tx,
      `INSERT INTO mark (id, stage_id, code, member_id, kind, attempt, criteria, centipoints,
                         comment, seconds, minutes_id, locked_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING locked_at AS at`,
      [
        mark.id,
        mark.stageId,
        mark.code,
        mark.memberId,
        mark.kind,
        mark.attempt,
        JSON.stringify(mark.criteria),
        mark.centipoints,
        mark.comment,
        mark.seconds,
        mark.minutesId,
        mark.by,
      ],
    );
    return row!.at;
  }

  async addMinutes(tx: Tx, minutes: NewMinutes): Promise<void> {
    await query(
      tx,
      `INSERT INTO minutes (id, stage_id, code, subject, text, present, written_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        minutes.id,
        minutes.stageId,
        minutes.code,
        minutes.subject,
        minutes.text,
        minutes.present,
        minutes.by,
      ],
    );
  }

  /** Marks of a work that stand, the oldest first. */
  standing(tx: Tx, stageId: string, code: string): Promise<MarkRow[]> {
    return query(
      tx,
      `${STANDING} WHERE m.stage_id = $1 AND m.code = $2 AND v.mark_id IS NULL
        ORDER BY m.locked_at, m.id`,
      [stageId, code],
    );
  }

  /** A judge's own mark of a work that stands; null without any. */
  async own(
    tx: Tx,
    { stage, memberId }: { stage: { id: string }; memberId: string },
    code: string,
  ): Promise<MarkRow | null> {
    const [row] = await query<MarkRow>(
      tx,
      `${STANDING} WHERE m.stage_id = $1 AND m.code = $2 AND m.member_id = $3
          AND m.kind IN ('first', 'third', 'remark', 'anchor', 'seed') AND v.mark_id IS NULL`,
      [stage.id, code, memberId],
    );
    return row ?? null;
  }

  /** The work is off the judge's desk. */
  async finish(tx: Tx, stageId: string, code: string, memberId: string): Promise<void> {
    await query(
      tx,
      `UPDATE assignment SET state = 'done', changed_at = now()
        WHERE stage_id = $1 AND code = $2 AND member_id = $3`,
      [stageId, code, memberId],
    );
  }

  /** How many of a judge's marks of a work were ended. */
  async ended(tx: Tx, stageId: string, code: string, memberId: string): Promise<number> {
    const [row] = await query<{ ended: number }>(
      tx,
      `SELECT count(*)::int AS ended FROM mark m JOIN mark_voiding v ON v.mark_id = m.id
        WHERE m.stage_id = $1 AND m.code = $2 AND m.member_id = $3`,
      [stageId, code, memberId],
    );
    return row?.ended ?? 0;
  }

  /** Ends marks by a new fact, and clears the judge's desk for the next attempt. */
  async void(
    tx: Tx,
    markIds: string[],
    by: { cause: 'reopened' | 'requeued'; reason: string; accountId: string },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO mark_voiding (mark_id, cause, reason, voided_by)
       SELECT unnest($1::uuid[]), $2, $3, $4`,
      [markIds, by.cause, by.reason, by.accountId],
    );
    await query(
      tx,
      `UPDATE mark_draft d SET version = d.version + 1, criteria = '{}', seconds = 0
         FROM mark m WHERE m.id = ANY ($1::uuid[]) AND d.stage_id = m.stage_id
          AND d.code = m.code AND d.member_id = m.member_id`,
      [markIds],
    );
    await query(
      tx,
      `UPDATE assignment a SET state = 'waiting', changed_at = now()
         FROM mark m WHERE m.id = ANY ($1::uuid[]) AND a.stage_id = m.stage_id
          AND a.code = m.code AND a.member_id = m.member_id AND a.state = 'done'`,
      [markIds],
    );
  }
}

const STANDING = `
  SELECT m.id, m.code, m.member_id AS "memberId", m.kind, m.criteria, m.centipoints, m.comment,
         m.minutes_id AS "minutesId", m.locked_at AS "lockedAt"
    FROM mark m LEFT JOIN mark_voiding v ON v.mark_id = m.id`;
