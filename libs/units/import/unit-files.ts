import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { newId, parseTable, readTable, tableRejected, writeCsv } from '@bangvang/platform';
import { TreeSnapshots } from '../tree-snapshots';
import { treeNotFound } from '../units.errors';
import { UnitCountsRepository, type Counted } from '../unit-counts.repository';
import { UnitsRepository } from '../units.repository';
import { shiftDay, type Unit } from '../units.rules';
import { planImport } from './import.rules';
import { UNIT_COLUMNS, UNIT_HEADER } from './unit-columns';

/** What an import did. */
export interface ImportCounts {
  created: number;
  updated: number;
  unchanged: number;
  /** Headcounts added or changed. */
  headcounts: number;
  /** Populations added or changed. */
  populations: number;
}

/** Units out of files and into files. */
@Injectable()
export class UnitFiles {
  constructor(
    private readonly database: Database,
    private readonly repository: UnitsRepository,
    private readonly counts: UnitCountsRepository,
    private readonly snapshots: TreeSnapshots,
  ) {}

  /**
   * Brings a tree to what a CSV or XLSX file says; the same file again changes nothing.
   * @throws Problem IMPORT_REJECTED with every wrong cell; then nothing was imported
   */
  async import(treeId: string, bytes: Buffer): Promise<ImportCounts> {
    const { rows, errors } = await parseTable(await readTable(bytes), UNIT_COLUMNS);
    if (errors.length > 0) throw tableRejected(errors);
    const plan = await this.database.transaction(async (tx) => {
      if (!(await this.repository.change(tx, treeId))) throw treeNotFound();
      const units = await this.repository.ofTree(tx, treeId);
      const headcounts = await this.counts.ofTree(tx, 'headcount', treeId);
      const populations = await this.counts.ofTree(tx, 'population', treeId);
      const planned = planImport({ units, headcounts, populations }, rows, newId);
      if (planned.errors.length > 0) throw tableRejected(planned.errors);
      await this.repository.insert(tx, treeId, planned.created);
      await this.repository.update(tx, planned.updated);
      await this.counts.put(tx, 'headcount', planned.headcounts);
      await this.counts.put(tx, 'population', planned.populations);
      return planned;
    });
    this.snapshots.forget(treeId);
    return {
      created: plan.created.length,
      updated: plan.updated.length,
      unchanged: plan.unchanged,
      headcounts: plan.headcounts.length,
      populations: plan.populations.length,
    };
  }

  /** All units of a tree as a CSV file that {@link import} takes back, with the headcounts and
   * populations in force on a day. */
  async export(treeId: string, day?: string): Promise<string> {
    const { tx } = this.database;
    const position = await this.repository.position(tx, treeId);
    if (!position) throw treeNotFound();
    const units = await this.repository.ofTree(tx, treeId);
    const ids = units.map(({ id }) => id);
    const on = async (what: Counted) => {
      const inForce = await this.counts.on(tx, what, ids, day ?? position.today);
      const byUnit = new Map(inForce.map((one) => [one.unitId, one]));
      return (id: string) => [byUnit.get(id)?.count ?? null, byUnit.get(id)?.asOf ?? null];
    };
    const [headcount, population] = [await on('headcount'), await on('population')];
    const codes = new Map(units.map(({ id, code }) => [id, code]));
    return writeCsv(
      UNIT_HEADER,
      units.map((unit) => [
        ...identity(unit, codes.get(unit.parentId ?? '') ?? null),
        ...headcount(unit.id),
        ...population(unit.id),
      ]),
    );
  }
}

function identity({ code, name, kind, validFrom, validTo }: Unit, parentCode: string | null) {
  return [code, name, kind, parentCode, validFrom, validTo === null ? null : shiftDay(validTo, -1)];
}
