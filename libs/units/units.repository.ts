import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { PlannedUnit, Unit, UnitLink } from './units.rules';

/** A tree with the number of its units. */
export interface UnitTree {
  id: string;
  code: string;
  name: string;
  units: number;
}

/** A tree's revision, and today's date where the contests are held. */
export interface TreePosition {
  revision: number;
  today: string;
}

const COLUMNS = `u.id, u.no, u.tree_id AS "treeId", u.code, u.name, u.name_folded AS folded, u.kind,
  u.parent_id AS "parentId", u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo"`;

/** The SQL of units. Days travel as yyyy-mm-dd text. */
@Injectable()
export class UnitsRepository {
  /** Where a tree stands; null when there is no such tree. */
  async position(tx: Tx, treeId: string): Promise<TreePosition | null> {
    const [row] = await query<TreePosition>(
      tx,
      `SELECT revision, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS today
         FROM unit_tree WHERE id = $1`,
      [treeId],
    );
    return row ?? null;
  }

  /** All units of a tree, valid or not, in the order they were added. */
  ofTree(tx: Tx, treeId: string): Promise<Unit[]> {
    return query(tx, `SELECT ${COLUMNS} FROM unit u WHERE tree_id = $1 ORDER BY no`, [treeId]);
  }

  /** Units by their numbers; unknown ones are missing. */
  byNos(tx: Tx, nos: number[]): Promise<Unit[]> {
    return query(tx, `SELECT ${COLUMNS} FROM unit u WHERE no = ANY($1::integer[])`, [nos]);
  }

  /** One unit, or null. */
  async byId(tx: Tx, id: string): Promise<Unit | null> {
    const [unit] = await query<Unit>(tx, `SELECT ${COLUMNS} FROM unit u WHERE id = $1`, [id]);
    return unit ?? null;
  }

  /** All trees, oldest first. */
  trees(tx: Tx): Promise<UnitTree[]> {
    return query(
      tx,
      `SELECT t.id, t.code, t.name, count(u.id)::integer AS units
         FROM unit_tree t LEFT JOIN unit u ON u.tree_id = t.id GROUP BY t.id ORDER BY t.created_at, t.id`,
    );
  }

  /** Adds a tree. */
  async insertTree(tx: Tx, tree: { id: string; code: string; name: string }): Promise<void> {
    await query(tx, 'INSERT INTO unit_tree (id, code, name) VALUES ($1, $2, $3)', [
      tree.id,
      tree.code,
      tree.name,
    ]);
  }

  /** Renames a tree; false when there is none. */
  async renameTree(tx: Tx, id: string, name: string): Promise<boolean> {
    const rows = await query(tx, 'UPDATE unit_tree SET name = $2 WHERE id = $1 RETURNING id', [
      id,
      name,
    ]);
    return rows.length > 0;
  }

  /** Deletes a tree without units; false when there is none. */
  async deleteTree(tx: Tx, id: string): Promise<boolean> {
    const rows = await query(tx, 'DELETE FROM unit_tree WHERE id = $1 RETURNING id', [id]);
    return rows.length > 0;
  }

  /** Locks a tree for a change and gives it a new revision, by which caches see the change; false when there is none. */
  async change(tx: Tx, treeId: string): Promise<boolean> {
    const rows = await query(
      tx,
      'UPDATE unit_tree SET revision = revision + 1 WHERE id = $1 RETURNING id',
      [treeId],
    );
    return rows.length > 0;
  }

  /** Adds units in one statement, so that parents may come after their children. */
  async insert(tx: Tx, treeId: string, units: PlannedUnit[]): Promise<void> {
    await query(
      tx,
      `INSERT INTO unit (id, tree_id, code, name, name_folded, kind, parent_id, valid_from, valid_to)
       SELECT id, $1, code, name, folded, kind, "parentId", "validFrom", "validTo"
         FROM json_to_recordset($2::json) AS i (id uuid, code text, name text, folded text, kind text,
              "parentId" uuid, "validFrom" date, "validTo" date)`,
      [treeId, JSON.stringify(units)],
    );
  }

  /** Writes units that changed, by their ids. */
  async update(tx: Tx, units: PlannedUnit[]): Promise<void> {
    await query(
      tx,
      `UPDATE unit u SET name = i.name, name_folded = i.folded, kind = i.kind,
              parent_id = i."parentId", valid_from = i."validFrom", valid_to = i."validTo"
         FROM json_to_recordset($1::json) AS i (id uuid, name text, folded text, kind text,
              "parentId" uuid, "validFrom" date, "validTo" date)
        WHERE u.id = i.id`,
      [JSON.stringify(units)],
    );
  }

  /** Deletes a unit that nothing points to; false when there is none. */
  async delete(tx: Tx, id: string): Promise<boolean> {
    const rows = await query(tx, 'DELETE FROM unit WHERE id = $1 RETURNING id', [id]);
    return rows.length > 0;
  }

  /** The units that this one followed (`predecessors`) and those that followed it, with the day. */
  linksOf(tx: Tx, unitId: string): Promise<(UnitLink & { code: string; name: string })[]> {
    return query(
      tx,
      `SELECT l.predecessor_id AS "predecessorId", l.successor_id AS "successorId",
              l.effective_on::text AS "effectiveOn", u.code, u.name
         FROM unit_link l
         JOIN unit u ON u.id = CASE WHEN l.predecessor_id = $1 THEN l.successor_id ELSE l.predecessor_id END
        WHERE l.predecessor_id = $1 OR l.successor_id = $1
        ORDER BY l.effective_on, u.no`,
      [unitId],
    );
  }

  /** Every link that leads on from the given units, however many steps, and the units it meets. */
  async onwards(tx: Tx, unitIds: string[]): Promise<{ links: UnitLink[]; units: Unit[] }> {
    const links = await query<UnitLink>(
      tx,
      `WITH RECURSIVE onwards AS (
         SELECT l.* FROM unit_link l WHERE l.predecessor_id = ANY($1::uuid[])
         UNION
         SELECT l.* FROM unit_link l JOIN onwards o ON l.predecessor_id = o.successor_id)
       SELECT predecessor_id AS "predecessorId", successor_id AS "successorId",
              effective_on::text AS "effectiveOn" FROM onwards`,
      [unitIds],
    );
    const met = [...new Set([...unitIds, ...links.map((link) => link.successorId)])];
    const units = await query<Unit>(
      tx,
      `SELECT ${COLUMNS} FROM unit u WHERE id = ANY($1::uuid[])`,
      [met],
    );
    return { links, units };
  }

  /** Links two units, or moves the day of their link. */
  async putLink(tx: Tx, link: UnitLink): Promise<void> {
    await query(
      tx,
      `INSERT INTO unit_link (predecessor_id, successor_id, effective_on) VALUES ($1, $2, $3)
       ON CONFLICT (predecessor_id, successor_id) DO UPDATE SET effective_on = excluded.effective_on`,
      [link.predecessorId, link.successorId, link.effectiveOn],
    );
  }

  /** Takes a link away; false when there is none. */
  async deleteLink(tx: Tx, predecessorId: string, successorId: string): Promise<boolean> {
    const rows = await query(
      tx,
      'DELETE FROM unit_link WHERE predecessor_id = $1 AND successor_id = $2 RETURNING effective_on',
      [predecessorId, successorId],
    );
    return rows.length > 0;
  }
}
