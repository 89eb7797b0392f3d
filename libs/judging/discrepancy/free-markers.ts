import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { StageRules } from '@bangvang/rulebook';

/** A place with a work that somebody has to take. */
export interface OpenPlace {
  code: string;
  kind: 'first' | 'third';
  ordinal: number;
  /** Why it is open. */
  origin: 'third' | 'conflict';
}

/** Finds who may still mark a work. */
@Injectable()
export class FreeMarkers {
  /**
   * Gives the work to the judge with the fewest works waiting who never had it, has no conflict of
   * interest, is of no marker's team where teams are kept apart, and may mark live works.
   * @returns false where somebody has it already, or there is nobody: then the chief judge chooses
   */
  async find(
    tx: Tx,
    { id, rules }: { id: string; rules: StageRules },
    { code, kind, ordinal, origin }: OpenPlace,
  ): Promise<boolean> {
    const rows = await query(
      tx,
      `INSERT INTO assignment (stage_id, code, member_id, kind, ordinal, origin)
       SELECT $1, $2, m.id, $6, $3, $7
         FROM jury_seat j JOIN jury_member m ON m.id = j.member_id
        WHERE j.stage_id = $1 AND m.stopped_at IS NULL AND NOT EXISTS (${TAKEN})
          AND (cardinality(m.media) = 0 OR m.media @> ARRAY[(
                SELECT medium FROM work WHERE stage_id = $1 AND code = $2)])
          AND NOT EXISTS (SELECT FROM assignment a
                           WHERE a.stage_id = $1 AND a.code = $2 AND a.member_id = m.id)
          AND NOT EXISTS (SELECT FROM work_tag t JOIN jury_tag g ON g.tag = t.tag AND g.member_id = m.id
                           WHERE t.stage_id = $1 AND t.code = $2)
          AND NOT ($4 AND m.team IS NOT NULL AND m.team IN (${TEAMS}))
          AND (NOT $5 OR (${LAST_EVENT}) IN ('qualified', 'admitted'))
        ORDER BY (SELECT count(*) FROM assignment a
                   WHERE a.stage_id = $1 AND a.member_id = m.id AND a.state = 'waiting'),
                 md5($2 || m.id::text)
        LIMIT 1
       RETURNING member_id`,
      [id, code, ordinal, rules.teams, rules.standardisation !== null, kind, origin],
    );
    return rows.length > 0;
  }

  /** A third mark that nobody waits for any more goes off its judge's desk. */
  async withdraw(tx: Tx, stageId: string, code: string): Promise<void> {
    await query(
      tx,
      `UPDATE assignment SET state = 'returned', reason = 'không còn cần chấm lần ba', changed_at = now()
        WHERE stage_id = $1 AND code = $2 AND kind = 'third' AND state = 'waiting'`,
      [stageId, code],
    );
  }

  /**
   * The chief judge's choice of who marks a third time.
   * @throws what the triggers refuse: constraint `assignment_conflict`, `assignment_seat`...
   */
  async give(
    tx: Tx,
    { id, rules }: { id: string; rules: StageRules },
    to: { code: string; memberId: string; by: string },
  ): Promise<boolean> {
    const rows = await query(
      tx,
      `INSERT INTO assignment (stage_id, code, member_id, kind, ordinal, origin, given_by)
       SELECT $1, $2, $3, 'third', $4, 'hand', $5
        WHERE NOT EXISTS (${TAKEN.replace('$3', '$4')})
          AND NOT ($6 AND (SELECT team FROM jury_member WHERE id = $3) IN (${TEAMS}))
       RETURNING member_id`,
      [id, to.code, to.memberId, rules.marks + 1, to.by, rules.teams],
    );
    return rows.length > 0;
  }
}

const TAKEN = `
  SELECT FROM assignment t
   WHERE t.stage_id = $1 AND t.code = $2 AND t.ordinal = $3 AND t.state <> 'returned'
     AND t.kind IN ('first', 'third')`;

const TEAMS = `
  SELECT o.team FROM assignment a JOIN jury_member o ON o.id = a.member_id
   WHERE a.stage_id = $1 AND a.code = $2 AND a.kind = 'first' AND a.state <> 'returned'
     AND o.team IS NOT NULL`;

const LAST_EVENT = `
  SELECT e.kind FROM judge_event e WHERE e.stage_id = $1 AND e.member_id = m.id
   ORDER BY e.id DESC LIMIT 1`;
