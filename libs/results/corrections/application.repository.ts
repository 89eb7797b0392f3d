import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** What approved corrections do at once. */
@Injectable()
export class ApplicationRepository {
  /**
   * Brings the marks of attempts and people to what the corrections in force say, each with a row of
   * the ledger, so that live boards follow. Doing it again changes nothing.
   */
  async settleMarks(
    tx: Tx,
    contestId: string,
    by: { actor: string; reason: string },
  ): Promise<number> {
    const rows = await query<{ kind: string }>(tx, SETTLE, [contestId, by.actor, by.reason]);
    return rows.length;
  }

  /** An open round closes later, and attempts that the old end cut short end later too. @returns false where it is over */
  async extend(
    tx: Tx,
    {
      correctionId,
      roundId,
      closesAt,
    }: { correctionId: string; roundId: string; closesAt: string },
  ): Promise<boolean> {
    const [round] = await query<{ id: string }>(
      tx,
      `SELECT id FROM round
        WHERE id = $1 AND clock_timestamp() < closes_at AND closes_at < $2 FOR NO KEY UPDATE`,
      [roundId, closesAt],
    );
    if (!round) return false;
    await query(
      tx,
      `INSERT INTO round_extension (correction_id, round_id, closed_before, closes_at)
       SELECT $1, id, closes_at, $3 FROM round WHERE id = $2`,
      [correctionId, roundId, closesAt],
    );
    await query(tx, LENGTHEN, [roundId, closesAt]);
    await query(tx, 'UPDATE round SET closes_at = $2 WHERE id = $1', [roundId, closesAt]);
    return true;
  }

  /**
   * Running attempts of these people get more time, but none beyond the instant at which the round is
   * over for everybody. @returns the people whose attempts were running
   */
  async compensate(
    tx: Tx,
    given: { roundId: string; people: number[]; seconds: number; overAt: Date },
  ): Promise<number[]> {
    const rows = await query<{ participant_no: number }>(
      tx,
      `UPDATE attempt SET deadline_at = greatest(deadline_at, least(deadline_at + $3 * interval '1 second', $4::timestamptz))
        WHERE round_id = $1 AND participant_no = ANY($2::integer[]) AND submitted_at IS NULL AND deadline_at > now()
      RETURNING participant_no`,
      [given.roundId, given.people, given.seconds, given.overAt],
    );
    return rows.map(({ participant_no }) => participant_no);
  }
}

/** $1 round, $2 its new end. Attempts that the old end cut short; deadlines are kept to the millisecond. */
const LENGTHEN = `
  UPDATE attempt a SET deadline_at = least(a.started_at + (s.document ->> 'timeLimitSeconds')::integer * interval '1 second',
                                           $2::timestamptz)
    FROM round r
    JOIN LATERAL (SELECT document FROM rule_set WHERE round_id = r.id ORDER BY version DESC LIMIT 1) s ON true
   WHERE r.id = $1 AND a.round_id = r.id AND a.submitted_at IS NULL AND a.deadline_at = r.closes_at::timestamptz(3)`;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** $1 contest, $2 actor, $3 reason. */
const SETTLE = `
  WITH RECURSIVE chain AS (
    SELECT id AS root, id, 0 AS depth FROM correction WHERE contest_id = $1 AND state = 'approved'
    UNION ALL
    SELECT chain.root, r.id, chain.depth + 1
      FROM chain JOIN correction r ON r.reverses = chain.id AND r.state = 'approved'
  ), held AS (
    SELECT c.* FROM correction c
      JOIN (SELECT root FROM chain GROUP BY root HAVING max(depth) % 2 = 0) h ON h.root = c.id
  ), wanted AS (
    SELECT a.round_id, a.participant_no, a.id AS attempt_id
      FROM held c JOIN attempt a ON a.id = c.attempt_id WHERE c.kind = 'void-attempt'
    UNION
    SELECT r.id, c.participant_no, NULL::uuid
      FROM held c JOIN round r ON r.contest_id = $1 AND (c.round_id IS NULL OR r.id = c.round_id)
     WHERE c.kind = 'disqualify'
  ), marked AS (
    SELECT DISTINCT ON (m.round_id, m.participant_no, m.attempt_id) m.*
      FROM attempt_mark m JOIN round r ON r.id = m.round_id
     WHERE r.contest_id = $1 ORDER BY m.round_id, m.participant_no, m.attempt_id, m.no DESC
  ), change AS (
    SELECT coalesce(w.round_id, m.round_id) AS round_id, coalesce(w.participant_no, m.participant_no) AS participant_no,
           coalesce(w.attempt_id, m.attempt_id) AS attempt_id, w.round_id IS NOT NULL AS out
      FROM wanted w
      FULL JOIN (SELECT * FROM marked WHERE kind IN ('voided', 'disqualified')) m
        ON m.round_id = w.round_id AND m.participant_no = w.participant_no
       AND coalesce(m.attempt_id, '${NOBODY}') = coalesce(w.attempt_id, '${NOBODY}')
     WHERE w.round_id IS NULL OR m.round_id IS NULL
  ), added AS (
    INSERT INTO attempt_mark (round_id, participant_no, no, kind, attempt_id)
    SELECT c.round_id, c.participant_no,
           coalesce((SELECT max(m.no) FROM attempt_mark m
                      WHERE m.round_id = c.round_id AND m.participant_no = c.participant_no), 0)
             + row_number() OVER (PARTITION BY c.round_id, c.participant_no),
           CASE WHEN c.attempt_id IS NULL THEN CASE WHEN c.out THEN 'disqualified' ELSE 'reinstated' END
                ELSE CASE WHEN c.out THEN 'voided' ELSE 'restored' END END,
           c.attempt_id
      FROM change c
    RETURNING round_id, participant_no, kind, attempt_id
  )
  INSERT INTO ledger (kind, contest_id, round_id, participant_no, attempt_id, actor, reason)
  SELECT kind, $1, round_id, participant_no, attempt_id, $2, $3 FROM added
  RETURNING kind`;
