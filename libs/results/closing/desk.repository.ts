import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** A round as the closing desk lists it. */
export interface DeskRoundRow {
  id: string;
  ordinal: number;
  title: string;
  opens_at: Date;
  closes_at: Date;
  now: Date;
  commitment: string | null;
  seed: string | null;
}

export interface PersonAttemptRow {
  id: string;
  round_id: string;
  no: number;
  started_at: Date;
  submitted_at: Date;
  duration_ms: number;
  centipoints: number;
  correct: number;
  complete: boolean;
  prediction: number | null;
  auto: boolean;
  voided: boolean;
}

/** The commitment of the lot in a round's newest rules, or null. */
const COMMITMENT = `
  (SELECT t ->> 'commitment' FROM rule_set s,
          jsonb_array_elements(s.document #> '{results,ranking,tieBreak}') AS t
    WHERE s.round_id = r.id AND t ->> 'by' = 'lot'
      AND s.version = (SELECT max(version) FROM rule_set WHERE round_id = r.id) LIMIT 1)`;

/** What the closing desk shows besides computed results. */
@Injectable()
export class DeskRepository {
  rounds(tx: Tx, contestId: string): Promise<DeskRoundRow[]> {
    return query(
      tx,
      `SELECT r.id, r.ordinal, r.title, r.opens_at, r.closes_at, now() AS now,
              ${COMMITMENT} AS commitment, l.seed
         FROM round r LEFT JOIN lot_reveal l ON l.round_id = r.id
        WHERE r.contest_id = $1 ORDER BY r.ordinal`,
      [contestId],
    );
  }

  async round(tx: Tx, roundId: string): Promise<(DeskRoundRow & { contest_id: string }) | null> {
    const [row] = await query<DeskRoundRow & { contest_id: string }>(
      tx,
      `SELECT r.id, r.contest_id, r.ordinal, r.title, r.opens_at, r.closes_at, now() AS now,
              ${COMMITMENT} AS commitment, l.seed
         FROM round r LEFT JOIN lot_reveal l ON l.round_id = r.id WHERE r.id = $1`,
      [roundId],
    );
    return row ?? null;
  }

  /** How many things wait for people. */
  async waiting(tx: Tx, contestId: string): Promise<{ corrections: number; suspicions: number }> {
    const [row] = await query<{ corrections: number; suspicions: number }>(
      tx,
      `SELECT (SELECT count(*) FROM correction WHERE contest_id = $1 AND state = 'waiting') AS corrections,
              (SELECT count(*) FROM suspicion WHERE contest_id = $1 AND state = 'open') AS suspicions`,
      [contestId],
    );
    return row!;
  }

  /** A person's attempts, of one round or of all, first to last. */
  attemptsOf(
    tx: Tx,
    contestId: string,
    participantNo: number,
    roundId: string | null,
  ): Promise<PersonAttemptRow[]> {
    return query(
      tx,
      `SELECT a.id, a.round_id, a.no, a.started_at, a.submitted_at, a.duration_ms, a.centipoints, a.correct,
              a.complete, a.prediction, a.auto,
              coalesce((SELECT m.kind = 'voided' FROM attempt_mark m
                         WHERE m.round_id = a.round_id AND m.participant_no = a.participant_no
                           AND m.attempt_id = a.id ORDER BY m.no DESC LIMIT 1), false) AS voided
         FROM attempt a JOIN round r ON r.id = a.round_id
        WHERE r.contest_id = $1 AND a.participant_no = $2 AND ($3::uuid IS NULL OR a.round_id = $3)
          AND a.submitted_at IS NOT NULL
        ORDER BY r.ordinal, a.no`,
      [contestId, participantNo, roundId],
    );
  }

  /** Whether the seed of the lot of the ranking over rounds is revealed. */
  async isOverallRevealed(tx: Tx, contestId: string): Promise<boolean> {
    const [row] = await query<{ found: boolean }>(
      tx,
      'SELECT EXISTS (SELECT FROM overall_lot_reveal WHERE contest_id = $1) AS found',
      [contestId],
    );
    return row!.found;
  }

  /** Reveals the seed of the lot of the ranking over rounds. @returns false where it is revealed already */
  async revealOverall(tx: Tx, contestId: string, seed: string, by: string): Promise<boolean> {
    const rows = await query<{ contest_id: string }>(
      tx,
      `INSERT INTO overall_lot_reveal (contest_id, seed, revealed_by) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING contest_id`,
      [contestId, seed, by],
    );
    return rows.length > 0;
  }

  /** Reveals the seed of a lot. @returns false where it is revealed already */
  async reveal(tx: Tx, roundId: string, seed: string, by: string): Promise<boolean> {
    const rows = await query<{ round_id: string }>(
      tx,
      `INSERT INTO lot_reveal (round_id, seed, revealed_by) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING round_id`,
      [roundId, seed, by],
    );
    return rows.length > 0;
  }
}
