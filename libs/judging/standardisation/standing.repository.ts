import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Trial } from './standardisation.rules';

export type EventKind = 'qualified' | 'failed' | 'stopped' | 'admitted';

export interface NewEvent {
  stageId: string;
  memberId: string;
  kind: EventKind;
  markId?: string;
  minutesId?: string;
  details?: object;
}

/** A judge of a stage, beside the works with agreed marks. */
export interface StandingRow {
  memberId: string;
  no: number;
  name: string;
  event: EventKind | null;
  since: Date | null;
  details: Record<string, unknown> | null;
  anchors: Trial[];
  seeds: Trial[];
}

/** How judges stand to the works whose marks are agreed. */
@Injectable()
export class StandingRepository {
  /** What happened to a judge last; null when nothing yet. */
  async lastEvent(tx: Tx, stageId: string, memberId: string): Promise<EventKind | null> {
    const [row] = await query<{ kind: EventKind }>(
      tx,
      `SELECT kind FROM judge_event WHERE stage_id = $1 AND member_id = $2 ORDER BY id DESC LIMIT 1`,
      [stageId, memberId],
    );
    return row?.kind ?? null;
  }

  async add(tx: Tx, event: NewEvent): Promise<void> {
    await query(
      tx,
      `INSERT INTO judge_event (stage_id, member_id, kind, mark_id, minutes_id, details)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        event.stageId,
        event.memberId,
        event.kind,
        event.markId ?? null,
        event.minutesId ?? null,
        JSON.stringify(event.details ?? {}),
      ],
    );
  }

  /** Live works and reference works that a judge was given and did not hand back. */
  async given(
    tx: Tx,
    stageId: string,
    memberId: string,
  ): Promise<{ live: number; anchor: number; seed: number }> {
    const [row] = await query<{ live: number; anchor: number; seed: number }>(
      tx,
      `SELECT count(*) FILTER (WHERE kind IN ('first', 'third'))::int AS live,
              count(*) FILTER (WHERE kind = 'anchor')::int AS anchor,
              count(*) FILTER (WHERE kind = 'seed')::int AS seed
         FROM assignment WHERE stage_id = $1 AND member_id = $2 AND state <> 'returned'`,
      [stageId, memberId],
    );
    return row!;
  }

  /**
   * Gives a judge reference works that they never had, without conflict of interest, in an order
   * that only codes decide; the same ones when asked twice at once.
   */
  async give(
    tx: Tx,
    to: { stageId: string; memberId: string; purpose: 'anchor' | 'seed' },
    count: number,
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO assignment (stage_id, code, member_id, kind, ordinal, origin)
       SELECT r.stage_id, r.code, m.id, r.purpose, 1, 'reference'
         FROM reference_work r
         JOIN work w ON w.stage_id = r.stage_id AND w.code = r.code
         JOIN jury_member m ON m.id = $2
        WHERE r.stage_id = $1 AND r.purpose = $3
          AND (cardinality(m.media) = 0 OR w.medium = ANY (m.media))
          AND NOT EXISTS (SELECT FROM assignment a
                           WHERE a.stage_id = $1 AND a.code = r.code AND a.member_id = $2)
          AND NOT EXISTS (SELECT FROM work_tag t JOIN jury_tag j ON j.tag = t.tag AND j.member_id = $2
                           WHERE t.stage_id = $1 AND t.code = r.code)
        ORDER BY md5(r.code || $2::text) LIMIT $4
       ON CONFLICT DO NOTHING`,
      [to.stageId, to.memberId, to.purpose, count],
    );
  }

  /** Totals that a judge gave works with agreed marks. */
  trials(tx: Tx, stageId: string, memberId: string, kind: 'anchor' | 'seed'): Promise<Trial[]> {
    return query(
      tx,
      `SELECT m.centipoints AS given, g.centipoints AS agreed
         FROM mark m
         JOIN reference_work r ON r.stage_id = m.stage_id AND r.code = m.code
         JOIN mark g ON g.id = r.mark_id
        WHERE m.stage_id = $1 AND m.member_id = $2 AND m.kind = $3 ORDER BY m.locked_at`,
      [stageId, memberId, kind],
    );
  }

  /** The agreed total of a reference work. */
  async agreed(tx: Tx, stageId: string, code: string): Promise<number> {
    const [row] = await query<{ centipoints: number }>(
      tx,
      `SELECT m.centipoints FROM reference_work r JOIN mark m ON m.id = r.mark_id
        WHERE r.stage_id = $1 AND r.code = $2`,
      [stageId, code],
    );
    return row!.centipoints;
  }

  /**
   * Live marks that a judge locked since the last seed within tolerance, or since they began; not of
   * works about which several people have decided since. Works in the order of their codes.
   */
  since(
    tx: Tx,
    { stageId, memberId, tolerance, beforeMark }: SinceKey,
  ): Promise<{ id: string; code: string }[]> {
    return query(
      tx,
      `SELECT m.id, m.code
         FROM mark m
         LEFT JOIN mark_voiding v ON v.mark_id = m.id
        WHERE m.stage_id = $1 AND m.member_id = $2 AND m.kind IN ('first', 'third')
          AND v.mark_id IS NULL
          AND m.locked_at > coalesce((
            SELECT max(s.locked_at) FROM mark s
              JOIN reference_work r ON r.stage_id = s.stage_id AND r.code = s.code
              JOIN mark g ON g.id = r.mark_id
             WHERE s.stage_id = $1 AND s.member_id = $2 AND s.kind = 'seed' AND s.id <> $4
               AND abs(s.centipoints - g.centipoints) <= $3), '-infinity')
          AND NOT EXISTS (
            SELECT FROM mark d LEFT JOIN mark_voiding dv ON dv.mark_id = d.id
             WHERE d.stage_id = m.stage_id AND d.code = m.code AND dv.mark_id IS NULL
               AND d.kind IN ('third', 'agreed', 'chief', 'joint', 'line') AND d.id <> m.id)
        ORDER BY m.code`,
      [stageId, memberId, tolerance, beforeMark],
    );
  }

  /** Every judge of a stage beside the agreed marks. */
  all(tx: Tx, stageId: string): Promise<StandingRow[]> {
    return query(
      tx,
      `SELECT m.id AS "memberId", m.no, p.name, e.kind AS event, e.at AS since, e.details,
              ${TRIALS('anchor')} AS anchors, ${TRIALS('seed')} AS seeds
         FROM jury_seat j
         JOIN jury_member m ON m.id = j.member_id
         JOIN staff_account p ON p.id = m.account_id
         LEFT JOIN LATERAL (SELECT kind, at, details FROM judge_event
                             WHERE stage_id = $1 AND member_id = m.id ORDER BY id DESC LIMIT 1) e ON true
        WHERE j.stage_id = $1 ORDER BY m.no`,
      [stageId],
    );
  }
}

interface SinceKey {
  stageId: string;
  memberId: string;
  tolerance: number;
  beforeMark: string;
}

const TRIALS = (kind: 'anchor' | 'seed'): string => `
  (SELECT coalesce(json_agg(json_build_object('given', t.centipoints, 'agreed', g.centipoints)
                            ORDER BY t.locked_at), '[]')
     FROM mark t
     JOIN reference_work r ON r.stage_id = t.stage_id AND r.code = t.code
     JOIN mark g ON g.id = r.mark_id
    WHERE t.stage_id = $1 AND t.member_id = m.id AND t.kind = '${kind}')`;
