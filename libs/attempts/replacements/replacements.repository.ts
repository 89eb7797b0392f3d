import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { WindowToTake } from './replacements.rules';

/** A replacement that a person may begin, or has begun, in its window. */
export interface TakenReplacement {
  id: string;
  closes_at: Date;
  attempt_id: string | null;
}

/** A replacement attempt as it is begun. */
interface NewReplacementAttempt {
  id: string;
  replacementId: string;
  roundId: string;
  participantId: string;
  variant: number;
  signedInMs: number | null;
  limitSeconds: number;
  /** When it is over at the latest; null where it may run on after its window. */
  endsAt: Date | null;
}

const IN_FORCE = 'withdrawn_at IS NULL AND settled_at IS NULL';

/** The SQL of replacement attempts, as those who take them need it. */
@Injectable()
export class ReplacementsRepository {
  /** When the last window of a round ends, with what its attempts may run on; null without one to come. */
  async until(tx: Tx, roundId: string): Promise<Date | null> {
    const [row] = await query<{ until: Date | null }>(
      tx,
      `SELECT max(g.closes_at + CASE s.document ->> 'atClose' WHEN 'finish'
                THEN (s.document ->> 'timeLimitSeconds')::integer * interval '1 second'
                ELSE interval '0' END) AS until
         FROM replacement g
         JOIN LATERAL (SELECT document FROM rule_set WHERE round_id = g.round_id ORDER BY version DESC LIMIT 1) s ON true
        WHERE g.round_id = $1 AND g.withdrawn_at IS NULL`,
      [roundId],
    );
    return row?.until ?? null;
  }

  /** The window that a person has not used and that is not over. */
  async toTake(tx: Tx, roundId: string, participantNo: number): Promise<WindowToTake | null> {
    const [row] = await query<WindowToTake>(
      tx,
      `SELECT opens_at, closes_at, struck_id IS NOT NULL AS struck FROM replacement
        WHERE round_id = $1 AND participant_no = $2 AND attempt_id IS NULL AND ${IN_FORCE} AND now() < closes_at`,
      [roundId, participantNo],
    );
    return row ?? null;
  }

  /** The replacement whose window is open, locked: a second click waits for the first. */
  async lock(tx: Tx, roundId: string, participantNo: number): Promise<TakenReplacement | null> {
    const [row] = await query<TakenReplacement>(
      tx,
      `SELECT id, closes_at, attempt_id FROM replacement
        WHERE round_id = $1 AND participant_no = $2 AND ${IN_FORCE} AND opens_at <= now() AND now() < closes_at
        ORDER BY id DESC LIMIT 1 FOR UPDATE`,
      [roundId, participantNo],
    );
    return row ?? null;
  }

  /** Variants of the round's papers that a person has had. */
  async seen(tx: Tx, roundId: string, participantNo: number): Promise<Set<number>> {
    const rows = await query<{ variant: number }>(
      tx,
      'SELECT variant FROM attempt WHERE round_id = $1 AND participant_no = $2',
      [roundId, participantNo],
    );
    return new Set(rows.map(({ variant }) => variant));
  }

  /** Begins the attempt and notes that it is the replacement; false where another was begun meanwhile. */
  async begin(tx: Tx, attempt: NewReplacementAttempt): Promise<boolean> {
    const begun = await query<{ id: string }>(tx, BEGIN, [
      attempt.id,
      attempt.roundId,
      attempt.participantId,
      attempt.variant,
      attempt.signedInMs,
      attempt.limitSeconds,
      attempt.endsAt,
    ]);
    if (begun.length === 0) return false;
    await query(tx, 'UPDATE replacement SET attempt_id = $2 WHERE id = $1', [
      attempt.replacementId,
      attempt.id,
    ]);
    return true;
  }
}

/** Not while another attempt of theirs runs; numbered after all that they have. */
const BEGIN = `
  INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, signed_in_at, started_at, deadline_at)
  SELECT $1, $2, p.id, p.no, p.unit_no, mine.latest + 1, $4::smallint,
         CASE WHEN $5::float8 IS NOT NULL THEN least(to_timestamp($5::float8 / 1000), t.at) END, t.at,
         least(t.at + make_interval(secs => $6::integer), $7::timestamptz)
    FROM participant p
    CROSS JOIN (SELECT date_trunc('milliseconds', now()) AS at) t
    CROSS JOIN LATERAL (
      SELECT coalesce(max(a.no), 0) AS latest,
             coalesce(bool_or(a.submitted_at IS NULL AND a.deadline_at > now()), false) AS running
        FROM attempt a WHERE a.round_id = $2 AND a.participant_no = p.no) mine
   WHERE p.id = $3 AND NOT mine.running
  ON CONFLICT (round_id, participant_no, no) DO NOTHING
  RETURNING id`;
