import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { Database, isForeignKeyViolation, isUniqueViolation, type Tx } from '@bangvang/database';
import { newId, Problem, says, type Said } from '@bangvang/platform';
import { TreeSnapshots } from './tree-snapshots';
import { stillInUse, treeCodeTaken, treeNotFound, unitNotFound, unitRefused } from './units.errors';
import { UnitCountsRepository, type Counted } from './unit-counts.repository';
import { UnitsRepository, type UnitTree } from './units.repository';
import { Units } from './units.service';
import {
  Forest,
  isValidOn,
  searchUnits,
  wrongLink,
  type Fault,
  type PlannedUnit,
  type Unit,
  type UnitCount,
  type UnitLink,
} from './units.rules';

/** A unit as staff describe it. */
export interface UnitInput {
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
}

/** A unit with the headcount in force on the day asked for. */
export type CountedUnit = Unit & { headcount: number | null };

/** A unit with everything known about it. */
export interface UnitInFull {
  unit: Unit;
  headcounts: UnitCount[];
  populations: UnitCount[];
  links: (UnitLink & { code: string; name: string })[];
}

const COUNTED: Record<Counted, Said> = {
  headcount: says('headcount', 'biên chế'),
  population: says('population', 'dân số'),
};
const PATHS = {
  name: 'name',
  parent: 'parentId',
  validFrom: 'validFrom',
  validTo: 'validTo',
} as const satisfies Record<Fault['field'], string>;

/** What staff do with trees and units. A tree is locked while it changes, so that rules over many units hold. */
@Injectable()
export class UnitsAdmin {
  constructor(
    private readonly database: Database,
    private readonly repository: UnitsRepository,
    private readonly counts: UnitCountsRepository,
    private readonly snapshots: TreeSnapshots,
    private readonly units: Units,
  ) {}

  /** All trees. */
  trees(): Promise<UnitTree[]> {
    return this.repository.trees(this.database.tx);
  }

  /** Adds an empty tree. */
  async createTree(code: string, name: string): Promise<UnitTree> {
    const tree = { id: newId(), code, name };
    try {
      await this.repository.insertTree(this.database.tx, tree);
    } catch (error) {
      if (isUniqueViolation(error, 'unit_tree_code')) throw treeCodeTaken(code);
      throw error;
    }
    return { ...tree, units: 0 };
  }

  /** Gives a tree another name. */
  async renameTree(id: string, name: string): Promise<void> {
    if (!(await this.repository.renameTree(this.database.tx, id, name))) throw treeNotFound();
  }

  /** Deletes a tree that has no units. */
  async deleteTree(id: string): Promise<void> {
    const deleted = await unlessUsed(says('list', 'danh mục'), () =>
      this.repository.deleteTree(this.database.tx, id),
    );
    if (!deleted) throw treeNotFound();
    this.snapshots.forget(id);
  }

  /** Units of a tree: all, or those valid on a day, below a parent, or found by a text; from the one after `after`. */
  async list(
    treeId: string,
    filter: { day?: string; text?: string; parentId?: string; after: number; limit: number },
  ): Promise<{ units: CountedUnit[]; next: number | null }> {
    const { tx } = this.database;
    const position = await this.repository.position(tx, treeId);
    if (!position) throw treeNotFound();
    const { day, text, parentId, after, limit } = filter;
    const fitting = (await this.repository.ofTree(tx, treeId)).filter(
      (unit) =>
        (day === undefined || isValidOn(unit, day)) &&
        (parentId === undefined || unit.parentId === parentId),
    );
    const page = text
      ? searchUnits(fitting, text, limit)
      : fitting.filter(({ no }) => no > after).slice(0, limit);
    const last = page.at(-1);
    const more = !text && last !== undefined && last !== fitting.at(-1);
    return {
      units: await this.counted(tx, page, day ?? position.today),
      next: more ? last.no : null,
    };
  }

  /** One unit in full. */
  async unit(id: string): Promise<UnitInFull> {
    const { tx } = this.database;
    const unit = await this.repository.byId(tx, id);
    if (!unit) throw unitNotFound();
    return {
      unit,
      headcounts: await this.counts.of(tx, 'headcount', id),
      populations: await this.counts.of(tx, 'population', id),
      links: await this.repository.linksOf(tx, id),
    };
  }

  /** Adds a unit to a tree. */
  async create(treeId: string, input: UnitInput): Promise<Unit> {
    const id = newId();
    await this.changing(treeId, async (tx) => {
      const units = await this.repository.ofTree(tx, treeId);
      if (units.some(({ code }) => code === input.code)) {
        const hint = `mã “${input.code}” đã có trong danh mục`;
        throw unitRefused([{ path: 'code', expected: 'a code that the tree does not have', hint }]);
      }
      const unit = planned(id, input);
      refuseFaults(unit, units);
      await this.repository.insert(tx, treeId, [unit]);
    });
    return this.existing(this.database.tx, id);
  }

  /** Changes a unit; its code and number stay. */
  async update(id: string, change: Partial<Omit<UnitInput, 'code'>>): Promise<Unit> {
    const { treeId } = await this.existing(this.database.tx, id);
    await this.changing(treeId, async (tx) => {
      const units = await this.repository.ofTree(tx, treeId);
      const before = units.find((unit) => unit.id === id);
      if (!before) throw unitNotFound();
      const unit = planned(id, { ...before, ...onlyGiven(change) });
      refuseFaults(
        unit,
        units.filter((other) => other.id !== id),
      );
      await this.repository.update(tx, [unit]);
    });
    return this.existing(this.database.tx, id);
  }

  /** Deletes a unit that nobody chose and nothing hangs from. */
  async delete(id: string): Promise<void> {
    const { treeId } = await this.existing(this.database.tx, id);
    await this.changing(treeId, async (tx) => {
      if (!(await unlessUsed(says('unit', 'đơn vị'), () => this.repository.delete(tx, id))))
        throw unitNotFound();
    });
  }

  /** Sets the headcount or population of a unit from a day on. */
  async putCount(what: Counted, count: UnitCount): Promise<void> {
    await this.existing(this.database.tx, count.unitId);
    await this.counts.put(this.database.tx, what, [count]);
  }

  /** Takes a headcount or population away. */
  async deleteCount(what: Counted, unitId: string, asOf: string): Promise<void> {
    if (!(await this.counts.delete(this.database.tx, what, unitId, asOf))) {
      throw new Problem(
        'NOT_FOUND',
        says(
          `There is no ${COUNTED[what].en} of this day.`,
          `Không có ${COUNTED[what].vi} của ngày này.`,
        ),
      );
    }
  }

  /** The units that the people of a unit belong to on a day. */
  async successors(id: string, day: string): Promise<Unit[]> {
    const { tx } = this.database;
    const { id: known } = await this.existing(tx, id);
    return (await this.units.successors(tx, [known], day)).get(known) ?? [];
  }

  /** Says that a unit went on as another from a day on. */
  async putLink(link: UnitLink): Promise<void> {
    await this.database.transaction(async (tx) => {
      const predecessor = await this.existing(tx, link.predecessorId);
      const successor = await this.existing(tx, link.successorId);
      // In one order for everybody, so that two changes of the same trees cannot wait for each other.
      for (const treeId of [...new Set([predecessor.treeId, successor.treeId])].sort()) {
        await this.repository.change(tx, treeId);
      }
      const { units } = await this.repository.onwards(tx, [successor.id]);
      if (units.some(({ id }) => id === predecessor.id)) {
        const hint = 'đơn vị mới không được là đơn vị cũ hay tiền thân của nó';
        throw unitRefused([{ path: 'successorId', expected: 'no circle of links', hint }]);
      }
      const wrong = wrongLink(predecessor, successor, link.effectiveOn);
      if (wrong) {
        throw unitRefused([{ path: 'effectiveOn', expected: wrong.en, hint: wrong.vi }]);
      }
      await this.repository.putLink(tx, link);
    });
  }

  /** Takes a link away. */
  async deleteLink(predecessorId: string, successorId: string): Promise<void> {
    if (!(await this.repository.deleteLink(this.database.tx, predecessorId, successorId))) {
      throw new Problem(
        'NOT_FOUND',
        says(
          'Neither of these units goes on as the other.',
          'Hai đơn vị này không có liên hệ kế tục.',
        ),
      );
    }
  }

  private async counted(tx: Tx, units: Unit[], day: string): Promise<CountedUnit[]> {
    const ids = units.map(({ id }) => id);
    const headcounts = await this.counts.on(tx, 'headcount', ids, day);
    const byUnit = new Map(headcounts.map(({ unitId, count }) => [unitId, count]));
    return units.map((unit) => ({ ...unit, headcount: byUnit.get(unit.id) ?? null }));
  }

  private async existing(tx: Tx, id: string): Promise<Unit> {
    const unit = await this.repository.byId(tx, id);
    if (!unit) throw unitNotFound();
    return unit;
  }

  private async changing(treeId: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.repository.change(tx, treeId))) throw treeNotFound();
      await work(tx);
    });
    this.snapshots.forget(treeId);
  }
}

function planned(id: string, input: UnitInput): PlannedUnit {
  const { code, name, kind, parentId, validFrom, validTo } = input;
  return { id, code, name, folded: foldText(name), kind, parentId, validFrom, validTo };
}

function onlyGiven<T extends object>(change: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

function refuseFaults(unit: PlannedUnit, others: Unit[]): void {
  if (unit.parentId !== null && ![unit, ...others].some(({ id }) => id === unit.parentId)) {
    const hint = 'đơn vị cấp trên phải thuộc cùng danh mục';
    throw unitRefused([{ path: 'parentId', expected: 'a unit of the same tree', hint }]);
  }
  const faults = new Forest([unit, ...others]).faultsOf(unit);
  if (faults.length === 0) return;
  throw unitRefused(
    faults.map(({ field, said }) => ({ path: PATHS[field], expected: said.en, hint: said.vi })),
  );
}

async function unlessUsed<T>(what: Said, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isForeignKeyViolation(error)) throw stillInUse(what);
    throw error;
  }
}
