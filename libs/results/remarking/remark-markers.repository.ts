import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Unfit } from './remarking.errors';
import type { RemarkRow } from './remark';

/** A judge of a stage, and what keeps them from marking a work again; null where nothing does. */
export interface Candidate {
  memberId: string;
  no: number;
  name: string;
  /** Works on their desk. */
  waiting: number;
  unfit: Unfit | null;
}

type Asked = Pick<RemarkRow, 'stageId' | 'code' | 'entryId'>;

/** Fresh judges for works that are marked again. */
@Injectable()
export class RemarkMarkersRepository {
  /** Judges of the stage, the best choice first: who may, with the fewest works on the desk. */
  candidates(tx: Tx, { stageId, code, entryId }: Asked): Promise<Candidate[]> {
    return query(tx, CANDIDATES, [stageId, code, entryId]);
  }

  /** @throws what the database refuses: constraint `assignment_conflict`, `assignment_remark_fresh`... */
  async assign(
    tx: Tx,
    { stageId, code }: Pick<Asked, 'stageId' | 'code'>,
    to: { memberId: string; by: string; origin: 'remark' | 'hand' },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO assignment (stage_id, code, member_id, kind, ordinal, origin, given_by)
       SELECT $1, $2, $3, 'remark', coalesce(max(ordinal), 0) + 1, $5, $4
         FROM assignment WHERE stage_id = $1 AND code = $2`,
      [stageId, code, to.memberId, to.by, to.origin],
    );
  }

  /** Takes the work off a desk; it never comes back there. @returns whether it was there, not marked yet */
  async release(
    tx: Tx,
    { stageId, code }: Pick<Asked, 'stageId' | 'code'>,
    { memberId, reason }: { memberId: string; reason: string },
  ): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE assignment SET state = 'returned', reason = $4, changed_at = now()
        WHERE stage_id = $1 AND code = $2 AND member_id = $3 AND kind = 'remark' AND state = 'waiting'
        RETURNING member_id`,
      [stageId, code, memberId, reason],
    );
    return rows.length > 0;
  }
}

const HAD = (table: string, alias: string): string => `
  SELECT FROM blind_opened o JOIN ${table} ${alias} ON (${alias}.stage_id, ${alias}.code) = (o.stage_id, o.code)
   WHERE o.entry_id = $3`;

const CANDIDATES = `
  SELECT c.* FROM (
    SELECT m.id AS "memberId", m.no, a.name,
           (SELECT count(*) FROM assignment g
             WHERE g.stage_id = $1 AND g.member_id = m.id AND g.state = 'waiting')::integer AS waiting,
           CASE
             WHEN r.role = 'chief' THEN 'chief'
             WHEN m.stopped_at IS NOT NULL THEN 'stopped'
             WHEN EXISTS (SELECT FROM assignment g WHERE g.stage_id = $1 AND g.code = $2
                             AND g.member_id = m.id AND g.kind = 'remark' AND g.state <> 'returned') THEN 'has'
             WHEN EXISTS (${HAD('mark', 'k')} AND k.member_id = m.id)
               OR EXISTS (${HAD('minutes', 'n')} AND m.id = ANY (n.present)) THEN 'earlier'
             WHEN EXISTS (SELECT FROM work_tag t JOIN jury_tag g ON g.tag = t.tag AND g.member_id = m.id
                           WHERE t.stage_id = $1 AND t.code = $2)
               OR EXISTS (${HAD('assignment', 'g')} AND g.member_id = m.id AND g.state = 'returned') THEN 'conflict'
             WHEN EXISTS (${HAD('assignment', 'g')} AND g.member_id = m.id) THEN 'earlier'
             WHEN cardinality(m.media) > 0 AND NOT EXISTS (
               SELECT FROM work w WHERE w.stage_id = $1 AND w.code = $2 AND w.medium = ANY (m.media)) THEN 'medium'
             WHEN (s.rules ->> 'teams')::boolean AND EXISTS (
               SELECT FROM assignment g JOIN jury_member o ON o.id = g.member_id
                WHERE g.stage_id = $1 AND g.code = $2 AND g.kind = 'remark' AND g.state <> 'returned'
                  AND o.team = m.team) THEN 'team'
             WHEN jsonb_typeof(s.rules -> 'standardisation') = 'object' AND coalesce((
               SELECT e.kind FROM judge_event e WHERE e.stage_id = $1 AND e.member_id = m.id
                ORDER BY e.id DESC LIMIT 1), '') NOT IN ('qualified', 'admitted') THEN 'unqualified'
           END AS unfit
      FROM jury_seat j
      JOIN stage s ON s.id = j.stage_id
      JOIN jury_member m ON m.id = j.member_id
      JOIN staff_account a ON a.id = m.account_id
      JOIN staff_role r ON r.account_id = m.account_id AND r.contest_id = m.contest_id
     WHERE j.stage_id = $1) c
   ORDER BY c.unfit IS NOT NULL, c.waiting, md5($2 || c."memberId"::text)`;
