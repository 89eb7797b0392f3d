import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { newId } from '@bangvang/platform';

/** A letter to a participant, before anybody knows whether they have an address. */
export interface NewNotice {
  contestId: string;
  participantNo: number;
  /** A stable word for the occasion: `winner-asked`. */
  kind: string;
  subject: string;
  body: string;
}

export interface WaitingNotice extends NewNotice {
  id: string;
  tries: number;
}

/** What can become of a letter. */
export const LETTER_STATES = ['waiting', 'sent', 'no-address', 'given-up'] as const;
export type LetterState = (typeof LETTER_STATES)[number];
export type NoticeEnd = Exclude<LetterState, 'waiting'>;

/** The SQL of letters to participants. */
@Injectable()
export class NoticesRepository {
  async add(tx: Tx, notices: NewNotice[]): Promise<void> {
    const rows = notices.map((notice) => ({ id: newId(), ...notice }));
    await query(
      tx,
      `INSERT INTO notice (id, contest_id, participant_no, kind, subject, body)
       SELECT id, "contestId", "participantNo", kind, subject, body FROM json_to_recordset($1)
         AS n (id uuid, "contestId" uuid, "participantNo" integer, kind text, subject text, body text)`,
      [JSON.stringify(rows)],
    );
  }

  /** The next letter that is due, locked until the transaction ends; others take other letters. */
  async takeDue(tx: Tx): Promise<WaitingNotice | null> {
    const [notice] = await query<WaitingNotice>(
      tx,
      `SELECT id, contest_id AS "contestId", participant_no AS "participantNo", kind, subject, body, tries
         FROM notice WHERE state = 'waiting' AND next_try_at <= now()
        ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    return notice ?? null;
  }

  /** Seconds until the next letter is due; null while none waits. */
  async secondsToNext(tx: Tx): Promise<number | null> {
    const [row] = await query<{ seconds: number | null }>(
      tx,
      `SELECT greatest(1, ceil(extract(epoch FROM min(next_try_at) - now())))::int AS seconds
         FROM notice WHERE state = 'waiting' HAVING count(*) > 0`,
    );
    return row?.seconds ?? null;
  }

  async settle(tx: Tx, id: string, state: NoticeEnd): Promise<void> {
    await query(
      tx,
      `UPDATE notice SET state = $2, settled_at = now(), tries = tries + 1 WHERE id = $1`,
      [id, state],
    );
  }

  /** Tries again later, twice as late each time. */
  async postpone(tx: Tx, id: string, seconds: number): Promise<void> {
    await query(
      tx,
      `UPDATE notice SET tries = tries + 1, next_try_at = now() + $2 * interval '1 second' WHERE id = $1`,
      [id, seconds],
    );
  }
}
