import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { UnitCount } from './units.rules';

/** What of a unit is counted: its staff or members, or who lives there. */
export type Counted = 'headcount' | 'population';

/** The table of each, whose column for the number has the name of what is counted. */
const TABLES: Record<Counted, string> = {
  headcount: 'unit_headcount',
  population: 'unit_population',
};

const columns = (what: Counted, alias: string): string =>
  `${alias}.unit_id AS "unitId", ${alias}.as_of::text AS "asOf", ${alias}.${what} AS count`;

/** The SQL of headcounts and populations. Days travel as yyyy-mm-dd text. */
@Injectable()
export class UnitCountsRepository {
  /** All counts of a tree's units. */
  ofTree(tx: Tx, what: Counted, treeId: string): Promise<UnitCount[]> {
    return query(
      tx,
      `SELECT ${columns(what, 'c')} FROM ${TABLES[what]} c JOIN unit u ON u.id = c.unit_id
        WHERE u.tree_id = $1`,
      [treeId],
    );
  }

  /** The counts of one unit, newest first. */
  of(tx: Tx, what: Counted, unitId: string): Promise<UnitCount[]> {
    return query(
      tx,
      `SELECT ${columns(what, 'c')} FROM ${TABLES[what]} c WHERE unit_id = $1 ORDER BY as_of DESC`,
      [unitId],
    );
  }

  /** The counts of units in force on a day. */
  on(tx: Tx, what: Counted, unitIds: string[], day: string): Promise<UnitCount[]> {
    return query(
      tx,
      `SELECT DISTINCT ON (unit_id) ${columns(what, 'c')} FROM ${TABLES[what]} c
        WHERE unit_id = ANY($1::uuid[]) AND as_of <= $2::date ORDER BY unit_id, as_of DESC`,
      [unitIds, day],
    );
  }

  /** Sets counts; one of the same unit and day is replaced. */
  async put(tx: Tx, what: Counted, counts: UnitCount[]): Promise<void> {
    await query(
      tx,
      `INSERT INTO ${TABLES[what]} (unit_id, as_of, ${what})
       SELECT "unitId", "asOf", count
         FROM json_to_recordset($1::json) AS i ("unitId" uuid, "asOf" date, count integer)
       ON CONFLICT (unit_id, as_of) DO UPDATE SET ${what} = excluded.${what}`,
      [JSON.stringify(counts)],
    );
  }

  /** Takes a count away; false when there is none. */
  async delete(tx: Tx, what: Counted, unitId: string, asOf: string): Promise<boolean> {
    const rows = await query(
      tx,
      `DELETE FROM ${TABLES[what]} WHERE unit_id = $1 AND as_of = $2 RETURNING as_of`,
      [unitId, asOf],
    );
    return rows.length > 0;
  }
}
