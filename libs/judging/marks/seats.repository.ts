import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** A member of a contest's jury, as a stage sees them. */
export interface SeatRow {
  memberId: string;
  /** Has a place in the stage. */
  seated: boolean;
  stopped: boolean;
}

/** Who sits in which stage. */
@Injectable()
export class SeatsRepository {
  /** The member of the jury that an account is; null when it is none. */
  async memberOf(tx: Tx, stageId: string, accountId: string): Promise<SeatRow | null> {
    const [row] = await query<SeatRow>(
      tx,
      `SELECT m.id AS "memberId", j.member_id IS NOT NULL AS seated, m.stopped_at IS NOT NULL AS stopped
         FROM stage s
         JOIN jury_member m ON m.contest_id = s.contest_id AND m.account_id = $2
         LEFT JOIN jury_seat j ON j.stage_id = s.id AND j.member_id = m.id
        WHERE s.id = $1`,
      [stageId, accountId],
    );
    return row ?? null;
  }

  /** Stages in which an account judges, with the title of the contest; the newest contest first. */
  stagesOf(tx: Tx, accountId: string): Promise<{ stageId: string; contest: string }[]> {
    return query(
      tx,
      `SELECT s.id AS "stageId", c.title AS contest
         FROM jury_member m
         JOIN stage s ON s.contest_id = m.contest_id
         JOIN contest c ON c.id = m.contest_id
        WHERE m.account_id = $1 AND s.opened_at IS NOT NULL
          AND EXISTS (SELECT FROM jury_seat j WHERE j.stage_id = s.id AND j.member_id = m.id)
        ORDER BY m.contest_id DESC, s.ordinal`,
      [accountId],
    );
  }
}
