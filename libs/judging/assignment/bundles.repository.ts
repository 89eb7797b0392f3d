import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { InHand } from './assignment.repository';

/** Works of one bundle, at the least: among so many, a refusal names none. */
const BUNDLE = 5;

/*
 * The works of a run stand in bundles by their codes, which chance gave. What comes later has bundles
 * of its own, so a bundle never changes.
 */
const BUNDLED = `
  SELECT w.stage_id, w.code, w.run_id,
         (row_number() OVER of - 1) * greatest(1, count(*) OVER run / ${BUNDLE}) / count(*) OVER run AS bundle
    FROM work w WHERE w.stage_id = $1
  WINDOW run AS (PARTITION BY w.run_id), of AS (PARTITION BY w.run_id ORDER BY w.code)`;

/** Works that are each somebody's conflict, or went back. */
const KEPT = `
  SELECT k.stage_id, k.code, t.member_id
    FROM work_tag k JOIN jury_tag t ON t.tag = k.tag
    JOIN jury_seat j ON j.stage_id = k.stage_id AND j.member_id = t.member_id
   WHERE k.stage_id = $1
   UNION ALL
  SELECT stage_id, code, member_id FROM assignment WHERE stage_id = $1 AND state = 'returned'`;

/**
 * Conflicts of interest as those are told who give works out. They may know the authors, and whom a
 * judge has ties to: told of one code, a conflict would say whose it is. So it is told of a bundle.
 */
@Injectable()
export class BundlesRepository {
  /** Whom the bundle of each work is kept from. */
  async keptFrom(tx: Tx, stageId: string, codes: string[]): Promise<Map<string, string[]>> {
    const rows = await query<{ code: string; members: string[] }>(
      tx,
      `WITH bundled AS (${BUNDLED}), kept AS (${KEPT})
       SELECT b.code, array_agg(DISTINCT k.member_id::text) AS members
         FROM bundled b JOIN bundled o USING (run_id, bundle) JOIN kept k ON k.code = o.code
        WHERE b.code = ANY($2::text[]) GROUP BY b.code`,
      [stageId, codes],
    );
    return new Map(rows.map(({ code, members }) => [code, members]));
  }

  /** What a member has in hand of bundles with a work that is in conflict. */
  inConflict(tx: Tx, stageId: string, memberId: string): Promise<InHand[]> {
    return query(
      tx,
      `WITH bundled AS (${BUNDLED})
       SELECT a.code, a.kind, a.ordinal FROM assignment a JOIN bundled b ON b.code = a.code
        WHERE a.stage_id = $1 AND a.member_id = $2 AND a.state = 'waiting' AND a.kind IN ('first', 'third')
          AND EXISTS (SELECT FROM bundled o JOIN work_tag k ON k.stage_id = o.stage_id AND k.code = o.code
                        JOIN jury_tag t ON t.tag = k.tag
                       WHERE o.run_id = b.run_id AND o.bundle = b.bundle AND t.member_id = $2)
        ORDER BY a.code`,
      [stageId, memberId],
    );
  }
}
