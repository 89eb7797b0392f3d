import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { RemarkOutcome, RemarkRules } from '@bangvang/rulebook';
import type { RemarkRow } from './remark';

/** A work of a caller that may be marked again. */
export interface OwnWork {
  entryId: string;
  stageId: string;
  code: string;
  title: string;
  /** The mark that counted when the list was published, in hundredths of a point. */
  published: number;
  scaleCentipoints: number;
}

/** When re-marking may be asked for, by the first published award list. */
export interface RemarkWindow {
  rules: RemarkRules | null;
  publishedAt: Date | null;
  until: Date | null;
  dueAt: Date | null;
  now: Date;
}

/** Re-marking in PostgreSQL. */
@Injectable()
export class RemarkingRepository {
  /** Null where the jury never sat. */
  async window(tx: Tx, contestId: string): Promise<RemarkWindow | null> {
    const [row] = await query<RemarkWindow>(
      tx,
      `SELECT nullif(rules -> 'remark', 'null') AS rules, published_at AS "publishedAt", now() AS now,
              remark_until(contest_id) AS until, remark_due(contest_id) AS "dueAt"
         FROM deliberation WHERE contest_id = $1`,
      [contestId],
    );
    return row ?? null;
  }

  /**
   * Works of a person in the last stage that marked them, with the marks that counted: as they stand in
   * the signed list, which may be freed from the severity of judges.
   */
  ownWorks(tx: Tx, contestId: string, participantId: string): Promise<OwnWork[]> {
    return query(tx, OWN, [contestId, participantId]);
  }

  /** @throws what the database refuses: constraint `remark_request_once`, `remark_request_window` */
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

  /** Overdue ones first, then those that wait, then those answered. */
  ofContest(tx: Tx, contestId: string): Promise<RemarkRow[]> {
    return query(
      tx,
      `${REQUEST} WHERE q.contest_id = $1
        ORDER BY q.answered_at IS NOT NULL, overdue DESC, q.requested_at, q.id`,
      [contestId],
    );
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
    await query(
      tx,
      'SELECT FROM remark_request WHERE contest_id = $1 AND id = $2 FOR NO KEY UPDATE',
      [contestId, id],
    );
    const [row] = await query<RemarkRow>(tx, `${REQUEST} WHERE q.contest_id = $1 AND q.id = $2`, [
      contestId,
      id,
    ]);
    return row ?? null;
  }

  async setDialogue(
    tx: Tx,
    id: string,
    { minutes, present, by }: { minutes: string; present: string[]; by: string },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE remark_request SET dialogue = $2, dialogue_present = $3, dialogue_by = $4, dialogue_at = now()
        WHERE id = $1`,
      [id, minutes, present, by],
    );
  }

  async answer(tx: Tx, id: string, outcome: RemarkOutcome): Promise<void> {
    await query(tx, 'UPDATE remark_request SET answered_at = now(), outcome = $2 WHERE id = $1', [
      id,
      JSON.stringify(outcome),
    ]);
  }
}

const OWN = `
  SELECT DISTINCT ON (e.id) e.id AS "entryId", o.stage_id AS "stageId", o.code, e.title,
         (s.rules ->> 'scaleCentipoints')::integer AS "scaleCentipoints",
         coalesce((SELECT (k ->> 'centipoints')::integer
                     FROM deliberation d, jsonb_array_elements(d.signed -> 'lists') l,
                          jsonb_array_elements(l -> 'ranking') k
                    WHERE d.contest_id = e.contest_id AND k ->> 'code' = o.code LIMIT 1),
                  r.centipoints) AS published
    FROM entry e
    JOIN entry_author a ON a.entry_id = e.id AND a.version = e.version AND a.participant_id = $2
    JOIN blind_opened o ON o.entry_id = e.id
    JOIN stage s ON s.id = o.stage_id
    JOIN work_outcome r ON r.stage_id = o.stage_id AND r.code = o.code AND r.state = 'final'
   WHERE e.contest_id = $1
     AND NOT EXISTS (SELECT FROM work_excluded x JOIN blind_opened z USING (stage_id, code)
                      WHERE z.entry_id = e.id)
   ORDER BY e.id, s.ordinal DESC`;

const REQUEST = `
  SELECT q.id, q.contest_id AS "contestId", p.no AS "participantNo", q.entry_id AS "entryId",
         q.stage_id AS "stageId", q.code, w.title, w.medium, q.reason, q.requested_at AS "requestedAt",
         remark_due(q.contest_id) AS "dueAt",
         q.answered_at IS NULL AND now() >= remark_due(q.contest_id) AS overdue,
         q.published, q.dialogue, q.dialogue_at AS "dialogueAt", q.dialogue_present AS "dialoguePresent",
         q.answered_at AS "answeredAt", q.outcome, s.rules AS stage, d.rules -> 'remark' AS rules,
         (SELECT coalesce(json_agg(json_build_object(
                   'memberId', m.id, 'no', m.no, 'name', a.name,
                   'criteria', k.criteria, 'centipoints', k.centipoints)
                   ORDER BY k.locked_at NULLS LAST, k.id, g.ordinal), '[]')
            FROM assignment g
            JOIN jury_member m ON m.id = g.member_id
            JOIN staff_account a ON a.id = m.account_id
            LEFT JOIN mark k ON (k.stage_id, k.code, k.member_id) = (g.stage_id, g.code, g.member_id)
                            AND k.kind = 'remark'
           WHERE (g.stage_id, g.code) = (q.stage_id, q.code) AND g.kind = 'remark'
             AND g.state <> 'returned') AS markers,
         (SELECT coalesce(json_agg(json_build_object('memberId', m.id, 'no', m.no, 'name', a.name)
                                   ORDER BY m.no), '[]')
            FROM jury_member m JOIN staff_account a ON a.id = m.account_id
           WHERE m.id IN (SELECT k.member_id FROM mark k WHERE (k.stage_id, k.code) = (q.stage_id, q.code)
                             AND k.kind <> 'remark')) AS earlier
    FROM remark_request q
    JOIN participant p ON p.id = q.participant_id
    JOIN deliberation d ON d.contest_id = q.contest_id
    JOIN stage s ON s.id = q.stage_id
    JOIN work w ON w.stage_id = q.stage_id AND w.code = q.code`;
