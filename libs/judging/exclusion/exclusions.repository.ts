import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { FlagDto } from '../marks/marks.dto';
import type { ExclusionReason } from './exclusion';

/** The last word on a work that is out. */
export interface ExclusionRow {
  code: string;
  medium: string;
  title: string;
  version: number;
  reasonCode: ExclusionReason;
  minutes: string;
  atOnce: boolean;
  by: string;
  at: Date;
  /** The stage that it went on to under another code, as long as nobody knows which. */
  followedTo: string | null;
}

/** What a judge called attention to, and what the chief judge said to it. */
export interface RaisedFlag extends FlagDto {
  code: string;
  medium: string;
  title: string;
  version: number;
  memberId: string;
  judge: number;
  at: Date;
  dismissal: { reason: string; by: string; at: string } | null;
}

export interface NewExclusion {
  stageId: string;
  code: string;
  kind: 'out' | 'back';
  reasonCode: ExclusionReason | null;
  minutesId: string;
  atOnce: boolean;
  by: string;
}

/** Where a work went on to. */
export interface WentOn {
  /** Of the stage. */
  name: string;
  /** It has another code there, and nobody knows which. */
  sealed: boolean;
}

/** Works that are out of the contest, and flags of judges. */
@Injectable()
export class ExclusionsRepository {
  /** @throws constraint `work_exclusion_turn` where somebody else decided the same meanwhile */
  async add(tx: Tx, { stageId, code, kind, ...more }: NewExclusion): Promise<void> {
    await query(
      tx,
      `INSERT INTO work_exclusion (stage_id, code, ordinal, kind, reason_code, minutes_id, at_once, decided_by)
       SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7 FROM work_exclusion
        WHERE stage_id = $1 AND code = $2`,
      [stageId, code, kind, more.reasonCode, more.minutesId, more.atOnce, more.by],
    );
  }

  /** Works of a stage that are out, the newest first; one of them where a code is given. */
  excluded(tx: Tx, stageId: string, code: string | null): Promise<ExclusionRow[]> {
    return query(
      tx,
      `SELECT w.code, w.medium, w.title, w.version, x.reason_code AS "reasonCode",
              n.text AS minutes, x.at_once AS "atOnce", p.name AS by, x.at,
              CASE WHEN NOT codes_are_open(s.contest_id) THEN (
                SELECT t.rules ->> 'name' FROM blinding_run b JOIN blinding_item i ON i.run_id = b.id
                  JOIN stage t ON t.id = b.stage_id
                 WHERE b.from_stage_id = x.stage_id AND i.item = x.code LIMIT 1) END AS "followedTo"
         FROM work_excluded x
         JOIN stage s ON s.id = x.stage_id
         JOIN work w ON w.stage_id = x.stage_id AND w.code = x.code
         JOIN minutes n ON n.id = x.minutes_id
         JOIN staff_account p ON p.id = x.decided_by
        WHERE x.stage_id = $1 AND ($2::text IS NULL OR x.code = $2) ORDER BY x.at DESC, w.code`,
      [stageId, code],
    );
  }

  /** Every flag of a stage, those that wait for an answer first. */
  flags(tx: Tx, stageId: string): Promise<RaisedFlag[]> {
    return query(tx, FLAGS, [stageId]);
  }

  /** A judge's flag on a work as it is now; null where there is none. */
  async flag(tx: Tx, stageId: string, code: string, memberId: string): Promise<FlagDto | null> {
    const [row] = await query<{ flag: FlagDto | null }>(
      tx,
      'SELECT flag FROM mark_draft WHERE stage_id = $1 AND code = $2 AND member_id = $3',
      [stageId, code, memberId],
    );
    return row?.flag ?? null;
  }

  /** Puts a flag aside; doing it again changes nothing. */
  async dismiss(
    tx: Tx,
    about: { stageId: string; code: string; memberId: string; flag: FlagDto },
    { reason, by }: { reason: string; by: string },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO flag_dismissal (stage_id, code, member_id, flag, reason, dismissed_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [about.stageId, about.code, about.memberId, JSON.stringify(about.flag), reason, by],
    );
  }

  /** The stage that a work went on to; null where it did not. */
  async wentOn(tx: Tx, stageId: string, code: string): Promise<WentOn | null> {
    const [row] = await query<WentOn>(
      tx,
      `SELECT n.rules ->> 'name' AS name,
              NOT EXISTS (SELECT FROM work w WHERE w.stage_id = n.id AND w.code = $2)
              AND NOT codes_are_open(n.contest_id) AS sealed
         FROM stage s JOIN stage n ON n.contest_id = s.contest_id
        WHERE s.id = $1 AND n.ordinal > s.ordinal
          AND (EXISTS (SELECT FROM work w WHERE w.stage_id = n.id AND w.code = $2)
            OR ${OTHER_CODE})
        ORDER BY n.ordinal LIMIT 1`,
      [stageId, code],
    );
    return row ?? null;
  }
}

/** Stage `n` has the work `$2` of stage `s` under another code. */
const OTHER_CODE = `EXISTS (
  SELECT FROM blinding_run b JOIN blinding_item i ON i.run_id = b.id
   WHERE b.stage_id = n.id AND b.from_stage_id = s.id AND i.item = $2)`;

const FLAGS = `
  SELECT d.code, w.medium, w.title, w.version, m.id AS "memberId", m.no AS judge,
         d.flag ->> 'kind' AS kind, d.flag ->> 'text' AS text, d.touched_at AS at,
         CASE WHEN f.code IS NOT NULL
              THEN json_build_object('reason', f.reason, 'by', p.name, 'at', f.at) END AS dismissal
    FROM mark_draft d
    JOIN work w ON w.stage_id = d.stage_id AND w.code = d.code
    JOIN jury_member m ON m.id = d.member_id
    LEFT JOIN flag_dismissal f
      ON (f.stage_id, f.code, f.member_id, f.flag) = (d.stage_id, d.code, d.member_id, d.flag)
    LEFT JOIN staff_account p ON p.id = f.dismissed_by
   WHERE d.stage_id = $1 AND d.flag IS NOT NULL
     AND NOT EXISTS (SELECT FROM work_excluded x WHERE x.stage_id = d.stage_id AND x.code = d.code)
   ORDER BY f.code IS NOT NULL, d.touched_at, d.code, m.no`;
