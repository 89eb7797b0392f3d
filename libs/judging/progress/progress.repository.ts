import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

export interface ProgressRow {
  works: number;
  final: number;
  marksLocked: number;
  agreement: number;
  chief: number;
  third: number;
  joint: number;
}

export interface JudgeRow {
  memberId: string;
  no: number;
  name: string;
  stopped: boolean;
  event: 'qualified' | 'failed' | 'stopped' | 'admitted' | null;
  total: number;
  done: number;
  drafts: number;
  flags: number;
  secondsPerWork: number | null;
  lastHour: number;
  lastAt: Date | null;
  seeds: number;
  seedsMissed: number;
}

export interface FlagRow {
  code: string;
  judge: number;
  kind: string;
}

/** How a stage goes, in numbers. */
@Injectable()
export class ProgressRepository {
  async numbers(tx: Tx, stageId: string): Promise<ProgressRow> {
    const [row] = await query<ProgressRow>(
      tx,
      `SELECT count(*)::int AS works,
              count(*) FILTER (WHERE o.state = 'final')::int AS final,
              count(*) FILTER (WHERE o.needs = 'agreement')::int AS agreement,
              count(*) FILTER (WHERE o.needs = 'chief')::int AS chief,
              count(*) FILTER (WHERE o.needs = 'third')::int AS third,
              count(*) FILTER (WHERE o.needs = 'joint')::int AS joint,
              (SELECT count(*) FROM assignment a
                WHERE a.stage_id = $1 AND a.state = 'done' AND a.kind IN ('first', 'third')
                  AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = $1 AND x.code = a.code))::int AS "marksLocked"
         FROM work w
         LEFT JOIN work_outcome o ON o.stage_id = w.stage_id AND o.code = w.code
        WHERE w.stage_id = $1
          AND NOT EXISTS (SELECT FROM reference_work r WHERE r.stage_id = w.stage_id AND r.code = w.code)
          AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = w.stage_id AND x.code = w.code)`,
      [stageId],
    );
    return row!;
  }

  /** Judges of a stage by their number; `tolerance` is that of seeds. */
  judges(tx: Tx, stageId: string, tolerance: number): Promise<JudgeRow[]> {
    return query(
      tx,
      `WITH given AS (
         SELECT a.member_id, count(*)::int AS total, count(*) FILTER (WHERE a.state = 'done')::int AS done,
                count(*) FILTER (WHERE a.state = 'waiting' AND d.version > 0)::int AS drafts,
                count(*) FILTER (WHERE d.flag IS NOT NULL AND f.code IS NULL)::int AS flags
           FROM assignment a
           LEFT JOIN mark_draft d
             ON d.stage_id = a.stage_id AND d.code = a.code AND d.member_id = a.member_id
           LEFT JOIN flag_dismissal f ON (f.stage_id, f.code, f.member_id, f.flag)
                                       = (d.stage_id, d.code, d.member_id, d.flag)
           LEFT JOIN work_out x ON x.stage_id = a.stage_id AND x.code = a.code
          WHERE a.stage_id = $1 AND a.state <> 'returned' AND (a.state = 'done' OR x.code IS NULL)
          GROUP BY a.member_id
       ), pace AS (
         SELECT member_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::int AS seconds
           FROM (SELECT member_id, seconds,
                        row_number() OVER (PARTITION BY member_id ORDER BY locked_at DESC) AS place
                   FROM mark WHERE stage_id = $1 AND seconds IS NOT NULL) m
          WHERE place <= 20 GROUP BY member_id
       ), marked AS (
         SELECT m.member_id, max(m.locked_at) AS last_at,
                count(*) FILTER (WHERE m.locked_at > clock_timestamp() - interval '1 hour')::int AS last_hour,
                count(*) FILTER (WHERE m.kind = 'seed')::int AS seeds,
                count(*) FILTER (WHERE m.kind = 'seed' AND abs(m.centipoints - g.centipoints) > $2)::int AS missed
           FROM mark m
           LEFT JOIN reference_work r ON r.stage_id = m.stage_id AND r.code = m.code
           LEFT JOIN mark g ON g.id = r.mark_id
          WHERE m.stage_id = $1 AND m.kind IN ('first', 'third', 'anchor', 'seed') GROUP BY m.member_id
       )
       SELECT m.id AS "memberId", m.no, p.name, m.stopped_at IS NOT NULL AS stopped,
              (SELECT e.kind FROM judge_event e WHERE e.stage_id = $1 AND e.member_id = m.id
                ORDER BY e.id DESC LIMIT 1) AS event,
              coalesce(given.total, 0) AS total, coalesce(given.done, 0) AS done,
              coalesce(given.drafts, 0) AS drafts, coalesce(given.flags, 0) AS flags,
              pace.seconds AS "secondsPerWork", coalesce(marked.last_hour, 0) AS "lastHour",
              marked.last_at AS "lastAt", coalesce(marked.seeds, 0) AS seeds,
              coalesce(marked.missed, 0) AS "seedsMissed"
         FROM jury_seat j
         JOIN jury_member m ON m.id = j.member_id
         JOIN staff_account p ON p.id = m.account_id
         LEFT JOIN given ON given.member_id = m.id
         LEFT JOIN pace ON pace.member_id = m.id
         LEFT JOIN marked ON marked.member_id = m.id
        WHERE j.stage_id = $1 ORDER BY m.no`,
      [stageId, tolerance],
    );
  }

  /** What judges call attention to and nobody answered, the newest first. */
  flags(tx: Tx, stageId: string, most: number): Promise<FlagRow[]> {
    return query(
      tx,
      `SELECT d.code, m.no AS judge, d.flag ->> 'kind' AS kind
         FROM mark_draft d JOIN jury_member m ON m.id = d.member_id
        WHERE d.stage_id = $1 AND d.flag IS NOT NULL
          AND NOT EXISTS (SELECT FROM flag_dismissal f
                           WHERE (f.stage_id, f.code, f.member_id, f.flag) = (d.stage_id, d.code, d.member_id, d.flag))
          AND NOT EXISTS (SELECT FROM work_excluded x WHERE x.stage_id = d.stage_id AND x.code = d.code)
        ORDER BY d.touched_at DESC, d.code LIMIT $2`,
      [stageId, most],
    );
  }

  /** Works of a stage that have no final mark. */
  async open(tx: Tx, stageId: string): Promise<number> {
    const { works, final } = await this.numbers(tx, stageId);
    return works - final;
  }

  /** Stages that are marked now. */
  async stages(tx: Tx): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      'SELECT id FROM stage WHERE opened_at IS NOT NULL AND locked_at IS NULL',
    );
    return rows.map(({ id }) => id);
  }
}
