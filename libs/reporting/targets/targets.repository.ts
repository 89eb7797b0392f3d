import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Period, TargetedUnit, UnitTarget } from './target';

/** The SQL of targets. */
@Injectable()
export class TargetsRepository {
  /** The targets of a contest. */
  of(tx: Tx, contestId: string, period: Period): Promise<UnitTarget[]> {
    return query(
      tx,
      `SELECT unit_no AS "unitNo", people, attempts FROM unit_target
        WHERE contest_id = $1 AND period = $2 ORDER BY unit_no`,
      [contestId, period],
    );
  }

  /** Every unit of the contest's tree that exists, and those that ended but have a target; in the order of the tree. */
  units(tx: Tx, contestId: string, period: Period): Promise<TargetedUnit[]> {
    return query(
      tx,
      `SELECT u.no AS "unitNo", u.code, u.name, t.people, t.attempts
         FROM contest c
         JOIN unit u ON u.tree_id = c.unit_tree_id
         LEFT JOIN unit_target t ON t.contest_id = c.id AND t.period = $2 AND t.unit_no = u.no
        WHERE c.id = $1
          AND (t.unit_no IS NOT NULL OR u.valid_to IS NULL OR u.valid_to > (now() AT TIME ZONE c.zone)::date)
        ORDER BY u.no`,
      [contestId, period],
    );
  }

  /** Sets targets; those of the same unit are replaced. */
  async put(
    tx: Tx,
    contestId: string,
    period: Period,
    targets: readonly UnitTarget[],
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO unit_target (contest_id, period, unit_no, people, attempts)
       SELECT $1, $2, "unitNo", people, attempts
         FROM json_to_recordset($3::json) AS t ("unitNo" integer, people integer, attempts integer)
       ON CONFLICT (contest_id, period, unit_no)
       DO UPDATE SET people = excluded.people, attempts = excluded.attempts`,
      [contestId, period, JSON.stringify(targets)],
    );
  }

  /** Takes targets away; answers how many there were. */
  async remove(
    tx: Tx,
    contestId: string,
    period: Period,
    unitNos: readonly number[],
  ): Promise<number> {
    const rows = await query(
      tx,
      `DELETE FROM unit_target WHERE contest_id = $1 AND period = $2 AND unit_no = ANY($3::integer[]) RETURNING unit_no`,
      [contestId, period, unitNos],
    );
    return rows.length;
  }
}
