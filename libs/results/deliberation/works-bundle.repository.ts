import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { BundleRemark, BundleWork } from '../replay/works/works-bundle';
import type { ListKey } from './versions/award-versions.repository';

/** A work that was marked again. */
export interface RemarkedWork {
  rulesId: string;
  code: string;
  remark: BundleRemark;
}

/** Marks of works as a bundle states them: by code, without a word about who gave them. */
@Injectable()
export class WorksBundleRepository {
  /** Works with a final mark in each stage, with the marks and decisions that stand. */
  works(tx: Tx, contestId: string): Promise<Omit<BundleWork, 'opened' | 'authors'>[]> {
    return query(tx, WORKS, [contestId]);
  }

  /** Re-markings that a list or one before it applied. */
  remarks(tx: Tx, { contestId, listVersion }: ListKey): Promise<RemarkedWork[]> {
    return query(tx, REMARKS, [contestId, listVersion]);
  }
}

/*
 * Decisions before the last ending of an independent mark do not count, as where outcomes are made;
 * a mark near a prize line, and that of a reference work, is set by the jury.
 */
const WORKS = `
  WITH standing AS NOT MATERIALIZED (
    SELECT m.* FROM mark m
     WHERE NOT EXISTS (SELECT FROM mark_voiding v WHERE v.mark_id = m.id))
  SELECT s.rules_id AS stage, w.code, w.medium, o.centipoints,
         (SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'criteria', m.criteria)
                                   ORDER BY m.locked_at, m.id), '[]')
            FROM standing m WHERE m.stage_id = w.stage_id AND m.code = w.code
             AND m.kind IN ('first', 'third')) AS marks,
         (SELECT coalesce(json_agg(d.decision ORDER BY d.at), '[]') FROM (
            SELECT m.locked_at AS at, json_build_object(
                     'kind', m.kind, 'criteria', m.criteria, 'minutes', m.minutes_id) AS decision
              FROM standing m WHERE m.stage_id = w.stage_id AND m.code = w.code
               AND m.kind IN ('agreed', 'chief', 'joint')
               AND (e.at IS NULL OR m.locked_at > e.at)
            UNION ALL
            SELECT r.at, CASE r.kind
                     WHEN 'sanction' THEN json_build_object(
                       'kind', r.kind, 'sanction', r.sanction, 'minutes', r.minutes_id)
                     ELSE json_build_object('kind', r.kind, 'minutes', r.minutes_id) END
              FROM mark_ruling r WHERE r.stage_id = w.stage_id AND r.code = w.code
               AND (r.kind = 'sanction' OR e.at IS NULL OR r.at > e.at)) d) AS decisions,
         (SELECT m.criteria FROM standing m WHERE m.stage_id = w.stage_id AND m.code = w.code
             AND (m.kind = 'line' OR (m.kind = 'joint' AND f.code IS NOT NULL))
           ORDER BY m.kind = 'line' DESC, m.locked_at DESC LIMIT 1) AS set
    FROM work w
    JOIN stage s ON s.id = w.stage_id
    JOIN work_outcome o ON o.stage_id = w.stage_id AND o.code = w.code AND o.state = 'final'
    LEFT JOIN reference_work f ON f.stage_id = w.stage_id AND f.code = w.code
    LEFT JOIN LATERAL (
      SELECT max(v.at) AS at FROM mark_voiding v JOIN mark m ON m.id = v.mark_id
       WHERE m.stage_id = w.stage_id AND m.code = w.code) e ON true
   WHERE s.contest_id = $1 ORDER BY s.ordinal, w.code`;

const REMARKS = `
  SELECT s.rules_id AS "rulesId", q.code,
         json_build_object(
           'published', q.published,
           'marks', (SELECT coalesce(json_agg(m.criteria ORDER BY m.locked_at, m.id), '[]') FROM mark m
                      WHERE m.stage_id = q.stage_id AND m.code = q.code AND m.kind = 'remark'),
           'dialogue', q.dialogue IS NOT NULL,
           'centipoints', (q.outcome ->> 'centipoints')::integer) AS remark
    FROM award_correction c
    JOIN remark_request q ON q.id = c.remark_id
    JOIN stage s ON s.id = q.stage_id
   WHERE c.contest_id = $1 AND c.version <= $2 ORDER BY c.made_at, c.id`;
