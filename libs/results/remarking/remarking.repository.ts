import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { CriteriaMarks, RemarkOutcome, RemarkRules, StageRules } from '@bangvang/rulebook';

/** A request for re-marking. */
export interface RemarkRow {
  id: string;
  contestId: string;
  stageId: string;
  code: string;
  title: string;
  reason: string;
  requestedAt: Date;
  published: number;
  dialogue: string | null;
  answeredAt: Date | null;
  outcome: RemarkOutcome | null;
  stage: StageRules;
  rules: RemarkRules;
  /** Judges who have it on their desks or have marked it again. */
  assigned: number;
}

/** A work of a caller that may be marked again. */
export interface OwnWork {
  entryId: string;
  stageId: string;
  code: string;
  title: string;
  published: number;
}

/** When re-marking may be asked for, by the published award list. */
export interface RemarkWindow {
  days: number | null;
  publishedAt: Date | null;
  until: Date | null;
  now: Date;
}

/** Re-marking in PostgreSQL. */
@Injectable()
export class RemarkingRepository {
  /** Null where the jury never sat. */
  async window(tx: Tx, contestId: string, zone: string): Promise<RemarkWindow | null> {
    const [row] = await query<RemarkWindow>(
      tx,
      `SELECT (rules #>> '{remark,days}')::integer AS days, published_at AS "publishedAt", now() AS now,
              ((published_at AT TIME ZONE $2)::date + (rules #>> '{remark,days}')::integer + 1)::timestamp
                AT TIME ZONE $2 AS until
         FROM deliberation WHERE contest_id = $1`,
      [contestId, zone],
    );
    return row ?? null;
  }

  /** Works of a person in the last stage that marked them. */
  ownWorks(tx: Tx, contestId: string, participantId: string): Promise<OwnWork[]> {
    return query(
      tx,
      `SELECT DISTINCT ON (e.id) e.id AS "entryId", o.stage_id AS "stageId", o.code, e.title,
              r.centipoints AS published
         FROM entry e
         JOIN entry_author a ON a.entry_id = e.id AND a.version = e.version AND a.participant_id = $2
         JOIN blind_opened o ON o.entry_id = e.id
         JOIN stage s ON s.id = o.stage_id
         JOIN work_outcome r ON r.stage_id = o.stage_id AND r.code = o.code AND r.state = 'final'
        WHERE e.contest_id = $1 ORDER BY e.id, s.ordinal DESC`,
      [contestId, participantId],
    );
  }

  /** @throws what the database refuses: constraint `remark_request_once` */
  async insert(
    tx: Tx,
    request: OwnWork & { id: string; contestId: string; participantId: string; reason: string },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO remark_request (id, contest_id, stage_id, code, entry_id, participant_id, reason, published)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[request.id, request.contestId, request.stageId, request.code, request.entryId],
        ...[request.participantId, request.reason, request.published],
      ],
    );
  }

  ofContest(tx: Tx, contestId: string): Promise<RemarkRow[]> {
    return query(tx, `${REQUEST} WHERE q.contest_id = $1 ORDER BY q.requested_at, q.id`, [
      contestId,
    ]);
  }

  ofParticipant(tx: Tx, contestId: string, participantId: string): Promise<RemarkRow[]> {
    return query(
      tx,
      `${REQUEST} WHERE q.contest_id = $1 AND q.participant_id = $2 ORDER BY q.requested_at, q.id`,
      [contestId, participantId],
    );
  }

  /** A request of a contest, held until the transaction ends. */
  async hold(tx: Tx, contestId: string, id: string): Promise<RemarkRow | null> {
    const [row] = await query<RemarkRow>(
      tx,
      `${REQUEST} WHERE q.contest_id = $1 AND q.id = $2 FOR NO KEY UPDATE OF q`,
      [contestId, id],
    );
    return row ?? null;
  }

  /** Fresh marks of a work, in the order of their locking. */
  async marks(tx: Tx, { stageId, code }: RemarkRow): Promise<CriteriaMarks[]> {
    const rows = await query<{ criteria: CriteriaMarks }>(
      tx,
      `SELECT criteria FROM mark WHERE stage_id = $1 AND code = $2 AND kind = 'remark'
        ORDER BY locked_at, id`,
      [stageId, code],
    );
    return rows.map(({ criteria }) => criteria);
  }

  /**
   * Gives the work to a judge who never had it and has no conflict, the one with the fewest waiting.
   * @returns false where there is nobody
   */
  async assign(tx: Tx, { stageId, code }: RemarkRow, by: string | null): Promise<boolean> {
    const rows = await query(tx, ASSIGN, [stageId, code, by]);
    return rows.length > 0;
  }

  async setDialogue(tx: Tx, id: string, minutes: string): Promise<void> {
    await query(tx, 'UPDATE remark_request SET dialogue = $2 WHERE id = $1', [id, minutes]);
  }

  async answer(tx: Tx, id: string, outcome: RemarkOutcome): Promise<void> {
    await query(tx, 'UPDATE remark_request SET answered_at = now(), outcome = $2 WHERE id = $1', [
      id,
      JSON.stringify(outcome),
    ]);
  }
}

const REQUEST = `
  SELECT q.id, q.contest_id AS "contestId", q.stage_id AS "stageId", q.code, w.title, q.reason,
         q.requested_at AS "requestedAt", q.published, q.dialogue, q.answered_at AS "answeredAt", q.outcome,
         s.rules AS stage, d.rules -> 'remark' AS rules,
         (SELECT count(*) FROM assignment a WHERE a.stage_id = q.stage_id AND a.code = q.code
             AND a.kind = 'remark' AND a.state <> 'returned')::integer AS assigned
    FROM remark_request q
    JOIN deliberation d ON d.contest_id = q.contest_id
    JOIN stage s ON s.id = q.stage_id
    JOIN work w ON w.stage_id = q.stage_id AND w.code = q.code`;

const ASSIGN = `
  INSERT INTO assignment (stage_id, code, member_id, kind, ordinal, origin, given_by)
  SELECT $1, $2, m.id, 'remark', (SELECT max(ordinal) + 1 FROM assignment
                                   WHERE stage_id = $1 AND code = $2), 'remark', $3
    FROM jury_seat j JOIN jury_member m ON m.id = j.member_id
   WHERE j.stage_id = $1 AND m.stopped_at IS NULL
     AND (cardinality(m.media) = 0 OR m.media @> ARRAY[(
           SELECT medium FROM work WHERE stage_id = $1 AND code = $2)])
     AND NOT EXISTS (SELECT FROM assignment a WHERE a.stage_id = $1 AND a.code = $2 AND a.member_id = m.id)
     AND NOT EXISTS (SELECT FROM work_tag t JOIN jury_tag g ON g.tag = t.tag AND g.member_id = m.id
                      WHERE t.stage_id = $1 AND t.code = $2)
   ORDER BY (SELECT count(*) FROM assignment a
              WHERE a.stage_id = $1 AND a.member_id = m.id AND a.state = 'waiting'), m.no
   LIMIT 1
  RETURNING member_id`;
