import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { TreeSnapshots, type TreeSnapshot } from './tree-snapshots';
import { treeNotFound } from './units.errors';
import { UnitsRepository } from './units.repository';
import { isValidOn, searchUnits, successorsOn, type Unit } from './units.rules';

/** Units for the features above, and for whoever fills in a form. */
@Injectable()
export class Units {
  constructor(
    private readonly database: Database,
    private readonly repository: UnitsRepository,
    private readonly snapshots: TreeSnapshots,
  ) {}

  /** Whether a tree exists. */
  async hasTree(treeId: string): Promise<boolean> {
    return (await this.snapshots.get(treeId)) !== null;
  }

  /** The unit that somebody chose from a tree today; null when it is not there or no longer valid. At most a second old. */
  async choose(treeId: string, no: number): Promise<Unit | null> {
    const tree = await this.snapshots.get(treeId);
    const unit = tree?.byNo.get(no);
    return tree && unit && isValidOn(unit, tree.today) ? unit : null;
  }

  /** The units of a tree that are valid on a day (yyyy-mm-dd; default today), in its order. At most a second old. */
  async inTree(treeId: string, day?: string): Promise<Unit[]> {
    const tree = await this.tree(treeId);
    return tree.units.filter((unit) => isValidOn(unit, day ?? tree.today));
  }

  /** The units that a tree has or ever had, in its order. At most a second old. */
  async everIn(treeId: string): Promise<readonly Unit[]> {
    return (await this.tree(treeId)).units;
  }

  /** Finds units valid on a day by name or code without accents; each with the name of its parent. */
  async search(
    treeId: string,
    { text = '', day, limit }: { text?: string; day?: string; limit: number },
  ): Promise<(Unit & { parentName: string | null })[]> {
    const tree = await this.tree(treeId);
    const valid = tree.units.filter((unit) => isValidOn(unit, day ?? tree.today));
    return searchUnits(valid, text, limit).map((unit) => ({
      ...unit,
      parentName: tree.byId.get(unit.parentId ?? '')?.name ?? null,
    }));
  }

  /** A unit by its number, whatever its tree and validity; null when there is none. */
  async byNo(no: number): Promise<Unit | null> {
    const [unit] = await this.repository.byNos(this.database.tx, [no]);
    return unit ?? null;
  }

  /** Names by unit number; unknown numbers are missing. */
  async names(nos: number[]): Promise<Map<number, string>> {
    const units = await this.repository.byNos(this.database.tx, nos);
    return new Map(units.map(({ no, name }) => [no, name]));
  }

  /**
   * Where the people of units belong on a day, for reports by the units of that day: each unit that
   * still exists leads to itself, an ended one to those it went on as, none when that is unknown.
   */
  async successors(tx: Tx, unitIds: string[], day: string): Promise<Map<string, Unit[]>> {
    const { links, units } = await this.repository.onwards(tx, unitIds);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return new Map(
      unitIds.map((id) => [
        id,
        successorsOn(id, day, byId, links).flatMap((found) => byId.get(found) ?? []),
      ]),
    );
  }

  private async tree(treeId: string): Promise<TreeSnapshot> {
    const tree = await this.snapshots.get(treeId);
    if (!tree) throw treeNotFound();
    return tree;
  }
}
