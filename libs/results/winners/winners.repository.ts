import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { LetterState } from '../notices/notices.repository';
import type { VoidReason, WinnerState, WonPrize } from './winners.rules';

export interface WinnerRow {
  id: string;
  contestId: string;
  participantId: string;
  participantNo: number;
  won: WonPrize[];
  asked: string[];
  askedAt: Date;
  dueAt: Date;
  remindedAt: Date | null;
  state: WinnerState;
  repliedAt: Date | null;
  given: Buffer | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  voidReason: VoidReason | null;
  note: string | null;
  /** By the database's clock. */
  overdue: boolean;
  /** What became of the newest letter to them. */
  letter: LetterState | null;
}

export interface NewCheck {
  id: string;
  participantId: string;
  participantNo: number;
  won: WonPrize[];
  asked: string[];
}

export interface Asking {
  contestId: string;
  days: number;
  zone: string;
}

export interface WinnerDecision {
  state: Extract<WinnerState, 'confirmed' | 'void'>;
  voidReason: VoidReason | null;
  note: string | null;
  by: string;
}

const COLUMNS = `
  w.id, w.contest_id AS "contestId", w.participant_id AS "participantId",
  w.participant_no AS "participantNo", w.won, w.asked, w.asked_at AS "askedAt", w.due_at AS "dueAt",
  w.reminded_at AS "remindedAt", w.state, w.replied_at AS "repliedAt", w.given,
  w.decided_at AS "decidedAt",
  (SELECT name FROM staff_account s WHERE s.id = w.decided_by) AS "decidedBy",
  w.void_reason AS "voidReason", w.note, now() >= w.due_at AS overdue,
  (SELECT n.state FROM notice n
    WHERE n.contest_id = w.contest_id AND n.participant_no = w.participant_no AND n.kind LIKE 'winner-%'
    ORDER BY n.made_at DESC, n.id DESC LIMIT 1) AS letter`;

/** The SQL of what winners were asked. */
@Injectable()
export class WinnersRepository {
  /** How far the check of each of these people is; who was never asked is missing. */
  async states(tx: Tx, contestId: string, nos: number[]): Promise<Map<number, WinnerState>> {
    const rows = await query<{ no: number; state: WinnerState }>(
      tx,
      `SELECT participant_no AS no, state FROM winner_check
        WHERE contest_id = $1 AND participant_no = ANY($2::int[])`,
      [contestId, nos],
    );
    return new Map(rows.map(({ no, state }) => [no, state]));
  }

  /**
   * Asks people who were not asked yet, and those who are to give more than they were asked for; of
   * others it only adds what they won since. Who was declared void, or declined, is asked again only
   * for another prize.
   * @returns the numbers of those asked now
   */
  async ask(tx: Tx, { contestId, days, zone }: Asking, people: NewCheck[]): Promise<number[]> {
    const rows = await query<{ no: number; fresh: boolean }>(
      tx,
      `INSERT INTO winner_check AS w (id, contest_id, participant_id, participant_no, won, asked, due_at)
       SELECT p.id, $1, p."participantId", p."participantNo", p.won, p.asked, days_after(now(), $2, $3)
         FROM json_to_recordset($4) AS p (id uuid, "participantId" uuid, "participantNo" integer,
                                          won jsonb, asked text[])
       ON CONFLICT ON CONSTRAINT winner_check_once DO UPDATE
         SET (won, asked, asked_at, due_at, reminded_at, state, void_reason, decided_at, decided_by) = (
           SELECT CASE WHEN again THEN excluded.won WHEN w.won @> excluded.won THEN w.won
                       ELSE w.won || excluded.won END,
                  w.asked || ARRAY(SELECT a FROM unnest(excluded.asked) a WHERE more AND a <> ALL (w.asked)),
                  CASE WHEN more THEN now() ELSE w.asked_at END,
                  CASE WHEN more THEN excluded.due_at ELSE w.due_at END,
                  CASE WHEN NOT more THEN w.reminded_at END,
                  CASE WHEN more THEN 'asked' ELSE w.state END,
                  CASE WHEN NOT more THEN w.void_reason END,
                  CASE WHEN NOT more THEN w.decided_at END,
                  CASE WHEN NOT more THEN w.decided_by END
             FROM (SELECT again, again OR (NOT w.asked @> excluded.asked AND NOT gone) AS more
                     FROM (SELECT gone, gone AND NOT w.won @> excluded.won AS again
                             FROM (SELECT w.state IN ('void', 'declined') AS gone) g) a) m)
       RETURNING participant_no AS no, asked_at = now() AS fresh`,
      [contestId, zone, days, JSON.stringify(people)],
    );
    return rows.filter(({ fresh }) => fresh).map(({ no }) => no);
  }

  async ofParticipant(tx: Tx, contestId: string, participantId: string): Promise<WinnerRow | null> {
    const [row] = await query<WinnerRow>(
      tx,
      `SELECT ${COLUMNS} FROM winner_check w WHERE w.contest_id = $1 AND w.participant_id = $2`,
      [contestId, participantId],
    );
    return row ?? null;
  }

  async byId(tx: Tx, id: string): Promise<WinnerRow | null> {
    const [row] = await query<WinnerRow>(
      tx,
      `SELECT ${COLUMNS} FROM winner_check w WHERE w.id = $1`,
      [id],
    );
    return row ?? null;
  }

  ofContest(tx: Tx, contestId: string): Promise<WinnerRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} FROM winner_check w WHERE w.contest_id = $1 ORDER BY w.asked_at, w.participant_no`,
      [contestId],
    );
  }

  async contestOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await query<{ contestId: string }>(
      tx,
      'SELECT contest_id AS "contestId" FROM winner_check WHERE id = $1',
      [id],
    );
    return row?.contestId ?? null;
  }

  /** Keeps a reply while there is time and nobody has decided; false when it is too late. */
  async reply(
    tx: Tx,
    id: string,
    { state, given }: { state: 'replied' | 'declined'; given: Buffer | null },
  ): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE winner_check SET state = $2, given = $3, replied_at = now()
        WHERE id = $1 AND state IN ('asked', 'replied', 'declined') AND now() < due_at RETURNING id`,
      [id, state, given],
    );
    return rows.length > 0;
  }

  /** Decides a check that nobody has decided; false when somebody has. */
  async decide(
    tx: Tx,
    id: string,
    { state, voidReason, note, by }: WinnerDecision,
  ): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE winner_check SET state = $2, void_reason = $3, note = $4, decided_by = $5, decided_at = now()
        WHERE id = $1 AND state NOT IN ('confirmed', 'void') RETURNING id`,
      [id, state, voidReason, note, by],
    );
    return rows.length > 0;
  }

  /**
   * Opens a check that was decided, or declined: what was given stands to be looked at, else there is
   * time again for an answer. False where there is nothing to open.
   */
  async reopen(tx: Tx, id: string, { days, zone }: Omit<Asking, 'contestId'>): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE winner_check
          SET state = CASE WHEN given IS NULL THEN 'asked' ELSE 'replied' END, void_reason = NULL,
              decided_by = NULL, decided_at = NULL, reminded_at = NULL, asked_at = now(),
              due_at = greatest(due_at, days_after(now(), $2, $3))
        WHERE id = $1 AND state IN ('confirmed', 'void', 'declined') RETURNING id`,
      [id, zone, days],
    );
    return rows.length > 0;
  }

  /** Marks one as reminded; false unless an answer is still awaited. */
  async remind(tx: Tx, id: string): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE winner_check SET reminded_at = now()
        WHERE id = $1 AND state = 'asked' AND now() < due_at RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }

  /** Seconds until somebody is to be reminded; null where nobody is. */
  async secondsToReminder(tx: Tx): Promise<number | null> {
    const [row] = await query<{ seconds: number }>(
      tx,
      `SELECT greatest(1, ceil(extract(epoch FROM min(
                due_at - least(interval '2 days', (due_at - asked_at) / 2)) - now())))::int AS seconds
         FROM winner_check WHERE state = 'asked' AND reminded_at IS NULL AND now() < due_at
       HAVING count(*) > 0`,
    );
    return row?.seconds ?? null;
  }

  /** Who did not answer and has less than two days, or half of the time, left; each is taken once. */
  takeForReminder(tx: Tx, limit: number): Promise<WinnerRow[]> {
    return query(
      tx,
      `UPDATE winner_check w SET reminded_at = now()
        WHERE w.id IN (
          SELECT id FROM winner_check
           WHERE state = 'asked' AND reminded_at IS NULL AND now() < due_at
             AND due_at - now() <= least(interval '2 days', (due_at - asked_at) / 2)
           ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
        RETURNING ${COLUMNS}`,
      [limit],
    );
  }
}
