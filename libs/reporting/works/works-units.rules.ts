import { byUnitName } from '../report/unit-lines.rules';
import { ranksOf } from '../rules/ranks';
import type { ReportUnit, UnitsOn } from '../rules/units';
import type { WorksUnitLineDto } from './works.dto';
import { NO_WORKS, type GivenPrize, type WorkFacts } from './works.facts';

/** A line with its unit. */
export type WorksUnitLine = WorksUnitLineDto & { unit: ReportUnit | null };

interface Ground {
  on: UnitsOn;
  ownTree: ReadonlySet<string>;
  /** Units that are named whatever they sent. */
  targeted: ReadonlySet<number>;
  prizes: readonly GivenPrize[] | null;
}

/**
 * A line for each unit that sent works, has a target or could send some: those at the bottom of the
 * tree on the day. Then one for the works without a unit, if there are any. By rank.
 */
export function worksUnitLines(
  facts: WorkFacts['units'],
  { on, ownTree, targeted, prizes }: Ground,
): WorksUnitLine[] {
  const sums = new Map(facts.map(({ unitNo, ...one }) => [unitNo, one]));
  const leaves = new Set(on.leaves().filter(({ id }) => ownTree.has(id)));
  const shown = on.units.filter(
    (unit) => sums.has(unit.no) || leaves.has(unit) || targeted.has(unit.no),
  );
  const won = prizes && prizesByHome(prizes, on);
  const prizesOf = (no: number | null): number | null => won && (won.get(no) ?? 0);
  const works = shown.map(({ no }) => sums.get(no)?.works ?? 0);
  const ranks = ranksOf(works);
  const lines = shown.map((unit, index) => {
    const top = on.topOf(unit);
    return {
      ...(sums.get(unit.no) ?? NO_WORKS),
      ...{ unit, no: unit.no, name: unit.name, prizes: prizesOf(unit.no) },
      province: top === unit ? null : top.name,
      rank: ranks[index] ?? null,
    };
  });
  lines.sort((a, b) => b.works - a.works || byUnitName(a.name, b.name));
  const none = sums.get(null);
  if (!none) return lines;
  const name = 'Không thuộc đơn vị nào';
  const without = { unit: null, no: null, name, province: null, rank: null };
  return [...lines, { ...none, ...without, prizes: prizesOf(null) }];
}

function prizesByHome(prizes: readonly GivenPrize[], on: UnitsOn): Map<number | null, number> {
  const units = new Map(on.units.map((unit) => [unit.no, unit]));
  const counts = new Map<number | null, number>();
  for (const { unitNo } of prizes) {
    const unit = units.get(unitNo ?? 0);
    const home = unit ? on.homeOf(unit).unit.no : null;
    counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  return counts;
}
