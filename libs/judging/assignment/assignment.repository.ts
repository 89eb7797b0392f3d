import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Given } from './assignment.rules';
import type { Obstacle } from './rules/obstacles';

export type RunState = 'waiting' | 'done' | 'impossible' | 'failed';
export type Origin = 'computed' | 'hand' | 'conflict' | 'stopped';
export type MarkKind = 'first' | 'third';

/** A work in somebody's hand. */
export interface InHand {
  code: string;
  kind: MarkKind;
  ordinal: number;
}

/** A judge of a stage, with what they have. */
export interface JudgeRow {
  id: string;
  no: number;
  name: string;
  team: string | null;
  media: string[];
  stopped: boolean;
  /** Whether the stage's anchors let them at live works. */
  admitted: boolean;
  waiting: number;
  done: number;
}

/** Who has or had a work. */
export interface HolderRow {
  memberId: string;
  kind: MarkKind;
  ordinal: number;
  state: 'waiting' | 'done' | 'returned';
}

/** A work with those who have it, and those who may not. */
export interface WorkRow {
  code: string;
  medium: string;
  version: number;
  holders: HolderRow[];
  /** Members with a conflict of interest: the computation knows, nobody is told. */
  conflicts: string[];
}

/** One computation of the assignment. */
export interface RunRow {
  id: string;
  seed: string;
  state: RunState;
  problem: Obstacle[] | null;
  summary: RunSummary | null;
  askedAt: Date;
  finishedAt: Date | null;
  byName: string;
}

/** What a computation came to. */
export interface RunSummary {
  given: number;
  level: boolean;
  /** Numbers of judges in each group whose marks meet. */
  groups: number[];
  milliseconds: number;
}

/** A place at a work that is given to somebody. */
export interface Placed extends Given {
  kind: MarkKind;
  ordinal: number;
}

const JUDGES = `
  SELECT m.id, m.no, a.name, m.team, m.media, m.stopped_at IS NOT NULL AS stopped,
         coalesce(s.state = 'preparing' OR s.rules ->> 'standardisation' IS NULL OR
           (SELECT e.kind FROM judge_event e WHERE e.stage_id = s.id AND e.member_id = m.id
             ORDER BY e.id DESC LIMIT 1) IN ('qualified', 'admitted'), false) AS admitted,
         g.waiting, g.done
    FROM stage s
    JOIN jury_seat j ON j.stage_id = s.id
    JOIN jury_member m ON m.id = j.member_id
    JOIN staff_account a ON a.id = m.account_id
   CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
                count(*) FILTER (WHERE state = 'done')::int AS done
           FROM assignment a WHERE stage_id = s.id AND member_id = m.id AND kind IN ('first', 'third')
            AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = a.stage_id AND x.code = a.code)) g
   WHERE s.id = $1 ORDER BY m.no`;

/** Works that count: reference works are everybody's, and what is out of the contest is nobody's. */
const WORKS = `
  SELECT w.code, w.medium, w.version,
         coalesce((SELECT jsonb_agg(jsonb_build_object('memberId', a.member_id, 'kind', a.kind,
                     'ordinal', a.ordinal, 'state', a.state) ORDER BY a.ordinal, a.given_at)
                     FROM assignment a WHERE a.stage_id = w.stage_id AND a.code = w.code
                      AND a.kind IN ('first', 'third')), '[]') AS holders,
         ARRAY(SELECT DISTINCT t.member_id::text FROM work_tag k JOIN jury_tag t ON t.tag = k.tag
                WHERE k.stage_id = w.stage_id AND k.code = w.code
                  AND t.member_id IN (SELECT member_id FROM jury_seat WHERE stage_id = $1)) AS conflicts
    FROM work w
   WHERE w.stage_id = $1
     AND NOT EXISTS (SELECT FROM reference_work r WHERE r.stage_id = w.stage_id AND r.code = w.code)
     AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = w.stage_id AND x.code = w.code)`;

/** Who marks what, in PostgreSQL. */
@Injectable()
export class AssignmentRepository {
  judges(tx: Tx, stageId: string): Promise<JudgeRow[]> {
    return query(tx, JUDGES, [stageId]);
  }

  works(tx: Tx, stageId: string): Promise<WorkRow[]> {
    return query(tx, `${WORKS} ORDER BY w.code`, [stageId]);
  }

  async work(tx: Tx, stageId: string, code: string): Promise<WorkRow | null> {
    const [row] = await query<WorkRow>(tx, `${WORKS} AND w.code = $2`, [stageId, code]);
    return row ?? null;
  }

  /** Holds every work of a stage until the transaction ends. */
  async holdAll(tx: Tx, stageId: string): Promise<void> {
    await query(tx, 'SELECT FROM work WHERE stage_id = $1 ORDER BY code FOR NO KEY UPDATE', [
      stageId,
    ]);
  }

  /** A page of works by code; of one judge, or those that lack judges. */
  page(
    tx: Tx,
    stageId: string,
    asked: { after: string; limit: number; memberId: string | null; short: number | null },
  ): Promise<WorkRow[]> {
    return query(
      tx,
      `${WORKS} AND w.code > $2
          AND ($4::uuid IS NULL OR EXISTS (SELECT FROM assignment a WHERE a.stage_id = w.stage_id
                AND a.code = w.code AND a.member_id = $4 AND a.state <> 'returned'))
          AND ($5::int IS NULL OR (SELECT count(*) FROM assignment a WHERE a.stage_id = w.stage_id
                AND a.code = w.code AND a.kind = 'first' AND a.state <> 'returned') < $5)
        ORDER BY w.code LIMIT $3`,
      [stageId, asked.after, asked.limit, asked.memberId, asked.short],
    );
  }

  /** These works, held until the transaction ends. */
  async hold(tx: Tx, stageId: string, codes: string[]): Promise<WorkRow[]> {
    await query(
      tx,
      `SELECT FROM work WHERE stage_id = $1 AND code = ANY($2::text[]) ORDER BY code FOR NO KEY UPDATE`,
      [stageId, codes],
    );
    return query(tx, `${WORKS} AND w.code = ANY($2::text[]) ORDER BY w.code`, [stageId, codes]);
  }

  /** Notes that the judges of works changed. */
  async touch(tx: Tx, stageId: string, codes: string[]): Promise<void> {
    await query(
      tx,
      'UPDATE work SET version = version + 1 WHERE stage_id = $1 AND code = ANY($2::text[])',
      [stageId, codes],
    );
  }

  /** @throws what the trigger refuses: constraint `assignment_conflict`, `assignment_team`... */
  async insert(
    tx: Tx,
    stageId: string,
    placed: Placed[],
    { origin, by }: { origin: Origin; by: string | null },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO assignment (stage_id, code, member_id, kind, ordinal, origin, given_by)
       SELECT $1, p.code, p."judgeId", p.kind, p.ordinal, $3, $4
         FROM jsonb_to_recordset($2::jsonb) AS p (code text, "judgeId" uuid, kind text, ordinal smallint)`,
      [stageId, JSON.stringify(placed), origin, by],
    );
  }

  /** Takes everything back that nobody has marked; for a stage that has not begun. */
  async clear(tx: Tx, stageId: string): Promise<void> {
    await query(
      tx,
      `DELETE FROM assignment WHERE stage_id = $1 AND kind = 'first' AND state = 'waiting'`,
      [stageId],
    );
  }

  async remove(tx: Tx, stageId: string, code: string, memberId: string): Promise<void> {
    await query(
      tx,
      `DELETE FROM assignment WHERE stage_id = $1 AND code = $2 AND member_id = $3 AND state = 'waiting'`,
      [stageId, code, memberId],
    );
  }

  /** Stages that are not locked, in which a member has works in hand. */
  async stagesInHand(tx: Tx, memberId: string): Promise<string[]> {
    const rows = await query<{ stage_id: string }>(
      tx,
      `SELECT DISTINCT a.stage_id FROM assignment a JOIN stage s ON s.id = a.stage_id
        WHERE a.member_id = $1 AND a.state = 'waiting' AND s.locked_at IS NULL`,
      [memberId],
    );
    return rows.map(({ stage_id }) => stage_id);
  }

  /** What a member has in hand. */
  async inHand(tx: Tx, stageId: string, memberId: string): Promise<InHand[]> {
    return query(
      tx,
      `SELECT code, kind, ordinal FROM assignment
        WHERE stage_id = $1 AND member_id = $2 AND state = 'waiting' AND kind IN ('first', 'third')
        ORDER BY code`,
      [stageId, memberId],
    );
  }

  async handBack(
    tx: Tx,
    stageId: string,
    memberId: string,
    codes: string[],
    reason: string,
  ): Promise<void> {
    await query(
      tx,
      `UPDATE assignment SET state = 'returned', reason = $4, changed_at = now()
        WHERE stage_id = $1 AND member_id = $2 AND code = ANY($3::text[]) AND state = 'waiting'`,
      [stageId, memberId, codes, reason],
    );
  }

  async lastRun(tx: Tx, stageId: string): Promise<RunRow | null> {
    const [row] = await query<RunRow>(
      tx,
      `${RUN} WHERE r.stage_id = $1 ORDER BY r.asked_at DESC LIMIT 1`,
      [stageId],
    );
    return row ?? null;
  }

  async insertRun(
    tx: Tx,
    run: { id: string; stageId: string; seed: string; by: string },
  ): Promise<void> {
    await query(
      tx,
      'INSERT INTO assignment_run (id, stage_id, seed, asked_by) VALUES ($1, $2, $3, $4)',
      [run.id, run.stageId, run.seed, run.by],
    );
  }

  /** A run that nobody has done yet, held until the transaction ends. */
  async holdRun(tx: Tx, id: string): Promise<{ stageId: string; seed: string; by: string } | null> {
    const [row] = await query<{ stageId: string; seed: string; by: string }>(
      tx,
      `SELECT stage_id AS "stageId", seed, asked_by AS by FROM assignment_run
        WHERE id = $1 AND state = 'waiting' FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  async finishRun(
    tx: Tx,
    id: string,
    end: { state: RunState; problem?: Obstacle[]; summary?: RunSummary },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE assignment_run SET state = $2, problem = $3, summary = $4, finished_at = now() WHERE id = $1`,
      [
        ...[id, end.state],
        end.problem === undefined ? null : JSON.stringify(end.problem),
        end.summary === undefined ? null : JSON.stringify(end.summary),
      ],
    );
  }
}

const RUN = `
  SELECT r.id, r.seed, r.state, r.problem, r.summary, r.asked_at AS "askedAt",
         r.finished_at AS "finishedAt", a.name AS "byName"
    FROM assignment_run r JOIN staff_account a ON a.id = r.asked_by`;
