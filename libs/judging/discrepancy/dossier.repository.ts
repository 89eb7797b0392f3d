import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { FlagDto } from '../marks/marks.dto';
import type { SeenMark } from './talk.repository';

export interface MarkerRow {
  memberId: string;
  judge: number;
  kind: string;
  state: 'waiting' | 'done' | 'returned';
  reason: string | null;
  flag: FlagDto | null;
}

export interface MinutesRow {
  id: string;
  code: string | null;
  subject: string;
  text: string;
  present: number[];
  by: string;
  at: Date;
}

/** Everything around the marks of a work, for those who decide about it. */
@Injectable()
export class DossierRepository {
  markers(tx: Tx, stageId: string, code: string): Promise<MarkerRow[]> {
    return query(
      tx,
      `SELECT a.member_id AS "memberId", m.no AS judge, a.kind, a.state, a.reason, d.flag
         FROM assignment a
         JOIN jury_member m ON m.id = a.member_id
         LEFT JOIN mark_draft d
           ON d.stage_id = a.stage_id AND d.code = a.code AND d.member_id = a.member_id
        WHERE a.stage_id = $1 AND a.code = $2 ORDER BY a.kind, a.ordinal, m.no`,
      [stageId, code],
    );
  }

  /** Marks that were ended, the oldest first. */
  ended(tx: Tx, stageId: string, code: string): Promise<SeenMark[]> {
    return query(
      tx,
      `SELECT m.id, j.no AS judge, m.member_id AS "memberId", m.kind, m.criteria, m.centipoints,
              v.reason AS comment, m.locked_at AS "lockedAt"
         FROM mark m
         JOIN jury_member j ON j.id = m.member_id
         JOIN mark_voiding v ON v.mark_id = m.id
        WHERE m.stage_id = $1 AND m.code = $2 ORDER BY m.locked_at, m.id`,
      [stageId, code],
    );
  }

  /** Minutes of a stage, or of one work in it, the oldest first. */
  minutes(tx: Tx, stageId: string, code: string | null): Promise<MinutesRow[]> {
    return query(
      tx,
      `SELECT n.id, n.code, n.subject, n.text, p.name AS by, n.at,
              coalesce((SELECT json_agg(m.no ORDER BY m.no) FROM jury_member m
                         WHERE m.id = ANY (n.present)), '[]') AS present
         FROM minutes n JOIN staff_account p ON p.id = n.written_by
        WHERE n.stage_id = $1 AND ($2::text IS NULL OR n.code = $2) ORDER BY n.at, n.id`,
      [stageId, code],
    );
  }
}
