import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { UnitsOn } from '../rules/units';
import { ReportRepository } from './report.repository';

/** The units that reports show. */
@Injectable()
export class ReportUnits {
  constructor(private readonly repository: ReportRepository) {}

  /** The units of a tree as they are on a day, and which of them are the tree's own; none without a tree. */
  async on(
    tx: Tx,
    treeId: string | null,
    day: string,
  ): Promise<{ on: UnitsOn; ownTree: Set<string> }> {
    if (treeId === null) return { on: new UnitsOn([], [], [], day), ownTree: new Set() };
    const { units, links, headcounts } = await this.repository.tree(tx, treeId);
    const own = units.filter((unit) => unit.treeId === treeId).map(({ id }) => id);
    return { on: new UnitsOn(units, links, headcounts, day), ownTree: new Set(own) };
  }
}
