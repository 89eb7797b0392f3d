import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { ResultScope } from './facts.reader';

/** How far the computation of a scope is. */
export interface ScopeRow {
  round_id: string | null;
  wanted: number;
  done: number;
  phase: 'waiting' | 'reading' | 'computing' | 'checking' | 'storing' | 'done' | 'failed';
  progress: number;
  total: number;
  changed_at: Date;
  failure: string | null;
}

/** A round that is over and not closed yet. */
export interface OverRound {
  roundId: string;
  contestId: string;
  overAt: Date;
}

export interface ClosedRound {
  round_id: string;
  over_at: Date;
  closed_at: Date;
  people: number;
  attempts: number;
  auto_submitted: number;
}

const OVER = `
  SELECT r.id AS "roundId", r.contest_id AS "contestId", o.over_at AS "overAt"
    FROM round r
    JOIN contest c ON c.id = r.contest_id AND c.published_at IS NOT NULL
    JOIN LATERAL (SELECT document FROM rule_set WHERE round_id = r.id ORDER BY version DESC LIMIT 1) s ON true
    CROSS JOIN LATERAL (
      SELECT r.closes_at + CASE s.document ->> 'atClose' WHEN 'finish'
        THEN (s.document ->> 'timeLimitSeconds')::integer * interval '1 second'
        ELSE interval '0' END AS over_at) o
   WHERE NOT EXISTS (SELECT FROM round_closing k WHERE k.round_id = r.id)
     -- What began a moment before the end has long been written.
     AND o.over_at + $1::integer * interval '1 millisecond' <= now()
     AND NOT EXISTS (SELECT FROM attempt a WHERE a.round_id = r.id AND a.submitted_at IS NULL)`;

/** Which rounds are closed, and which results have to be computed. */
@Injectable()
export class ScopesRepository {
  /** Rounds that are over for `graceMs`, with nobody still at it. */
  over(tx: Tx, graceMs: number): Promise<OverRound[]> {
    return query(tx, `${OVER} ORDER BY o.over_at`, [graceMs]);
  }

  /** Closes a round. @returns false where it is closed already */
  async close(tx: Tx, { roundId, contestId, overAt }: OverRound): Promise<boolean> {
    // Whoever extends the round waits for this lock, and then finds it closed.
    await query(tx, 'SELECT FROM round WHERE id = $1 FOR NO KEY UPDATE', [roundId]);
    const rows = await query<{ round_id: string }>(
      tx,
      `INSERT INTO round_closing (round_id, contest_id, over_at, people, attempts, auto_submitted)
       SELECT $1, $2, $3, count(DISTINCT participant_no), count(*), count(*) FILTER (WHERE auto)
         FROM attempt WHERE round_id = $1
       ON CONFLICT DO NOTHING RETURNING round_id`,
      [roundId, contestId, overAt],
    );
    return rows.length > 0;
  }

  closings(tx: Tx, contestId: string): Promise<ClosedRound[]> {
    return query(
      tx,
      `SELECT k.round_id, k.over_at, k.closed_at, k.people, k.attempts, k.auto_submitted
         FROM round_closing k JOIN round r ON r.id = k.round_id
        WHERE k.contest_id = $1 ORDER BY r.ordinal`,
      [contestId],
    );
  }

  /** Notes that the facts of a scope changed; the row is locked until the change commits. */
  async want(tx: Tx, { contestId, roundId }: ResultScope): Promise<void> {
    await query(
      tx,
      `INSERT INTO result_scope (contest_id, round_id) VALUES ($1, $2)
       ON CONFLICT ON CONSTRAINT result_scope_one DO UPDATE SET wanted = result_scope.wanted + 1,
         phase = CASE WHEN result_scope.phase IN ('done', 'failed') THEN 'waiting' ELSE result_scope.phase END`,
      [contestId, roundId],
    );
  }

  async scope(tx: Tx, { contestId, roundId }: ResultScope): Promise<ScopeRow | null> {
    const [row] = await query<ScopeRow>(
      tx,
      `SELECT round_id, wanted, done, phase, progress, total, changed_at, failure FROM result_scope
        WHERE contest_id = $1 AND round_id IS NOT DISTINCT FROM $2`,
      [contestId, roundId],
    );
    return row ?? null;
  }

  /** A scope, locked until the transaction ends: no fact of it changes meanwhile. */
  async lock(tx: Tx, { contestId, roundId }: ResultScope): Promise<ScopeRow | null> {
    const [row] = await query<ScopeRow>(
      tx,
      `SELECT round_id, wanted, done, phase, progress, total, changed_at, failure FROM result_scope
        WHERE contest_id = $1 AND round_id IS NOT DISTINCT FROM $2 FOR UPDATE`,
      [contestId, roundId],
    );
    return row ?? null;
  }

  scopes(tx: Tx, contestId: string): Promise<ScopeRow[]> {
    return query(
      tx,
      `SELECT s.round_id, wanted, done, phase, progress, total, changed_at, failure
         FROM result_scope s LEFT JOIN round r ON r.id = s.round_id
        WHERE s.contest_id = $1 ORDER BY r.ordinal NULLS LAST`,
      [contestId],
    );
  }

  /** Scopes that wait to be computed, whoever asked for it. */
  waiting(tx: Tx): Promise<ResultScope[]> {
    return query(
      tx,
      `SELECT contest_id AS "contestId", round_id AS "roundId" FROM result_scope
        WHERE done < wanted AND phase IN ('waiting', 'done')`,
    );
  }

  /** Says how far it is, for whoever watches. */
  async progress(
    tx: Tx,
    { contestId, roundId }: ResultScope,
    state: { phase: ScopeRow['phase']; progress?: number; total?: number; failure?: string },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE result_scope SET phase = $3, progress = coalesce($4, progress), total = coalesce($5, total),
              failure = $6, changed_at = now()
        WHERE contest_id = $1 AND round_id IS NOT DISTINCT FROM $2`,
      [
        contestId,
        roundId,
        state.phase,
        state.progress ?? null,
        state.total ?? null,
        state.failure ?? null,
      ],
    );
  }

  /** Notes that everything up to `wanted` is computed. */
  async done(tx: Tx, { contestId, roundId }: ResultScope, wanted: number): Promise<void> {
    await query(
      tx,
      `UPDATE result_scope SET done = greatest(done, $3), changed_at = now(), failure = NULL,
              phase = CASE WHEN wanted = greatest(done, $3) THEN 'done' ELSE 'waiting' END
        WHERE contest_id = $1 AND round_id IS NOT DISTINCT FROM $2`,
      [contestId, roundId, wanted],
    );
  }
}
