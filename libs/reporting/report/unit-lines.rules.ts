import { ranksOf, ratioKeys } from '../rules/ranks';
import { meanPoints, share } from '../rules/ratio';
import type { ReportUnit, UnitsOn } from '../rules/units';
import { NO_SUMS, type ResultFacts, type Sums } from './report.facts';
import type { Grouping } from './report.sql';
import type { UnitLineDto } from './report.dto';

/** A line with its unit, which targets are held against. */
export type UnitLine = UnitLineDto & { unit: ReportUnit | null };

/** Under which unit, and under which top, the people of every unit are shown. */
export function homesOf(on: UnitsOn): Grouping['homes'] {
  return on.units.map((unit) => {
    const home = on.homeOf(unit).unit;
    return { chosen: unit.no, home: home.no, top: on.topOf(home).no };
  });
}

/**
 * A line for each unit that has people, is named in `also`, or could have people: those at the bottom
 * of the tree on the day. Then one for the people without a unit, if there are any. By rank.
 */
export function unitLines(
  facts: ResultFacts['units'],
  on: UnitsOn,
  also: { ownTree: ReadonlySet<string>; targeted: ReadonlySet<number> },
  winners: ReadonlyMap<number | null, number> | null,
): UnitLine[] {
  const sums = new Map(facts.map((one) => [one.unitNo, one]));
  const leaves = new Set(on.leaves().filter(({ id }) => also.ownTree.has(id)));
  const shown = on.units.filter(
    (unit) => sums.has(unit.no) || leaves.has(unit) || also.targeted.has(unit.no),
  );
  const winnersOf = (no: number | null): number | null => winners && (winners.get(no) ?? 0);
  const lines = shown.map((unit) => ({
    ...lineOf(unit, on, sums.get(unit.no) ?? NO_SUMS),
    winners: winnersOf(unit.no),
  }));
  const none = sums.get(null);
  const ranked = rank(lines);
  return none ? [...ranked, { ...withoutUnit(none), winners: winnersOf(null) }] : ranked;
}

type Unranked = Omit<UnitLine, 'rank' | 'shareRank'>;

function lineOf(unit: ReportUnit, on: UnitsOn, sums: Sums): Omit<Unranked, 'winners'> {
  const headcount = on.headcountOf(unit);
  const top = on.topOf(unit);
  return {
    unit,
    no: unit.no,
    name: unit.name,
    province: top === unit ? null : top.name,
    people: sums.people,
    attempts: sums.attempts,
    allCorrect: sums.perfect,
    average: meanPoints(sums.centipoints, sums.counted),
    share: share(sums.people, headcount.count),
    noHeadcount: headcount.reason,
    inherited: headcount.inherited,
    note: on.homeOf(unit).note,
  };
}

function rank(lines: Unranked[]): UnitLine[] {
  const byPeople = ranksOf(lines.map(({ people }) => people));
  const byShare = ranksOf(ratioKeys(lines.map((line) => line.share)));
  return lines
    .map((line, index) => ({
      ...line,
      rank: byPeople[index] ?? null,
      shareRank: byShare[index] ?? null,
    }))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || byUnitName(a.name, b.name));
}

/** Names of units in the order of the Vietnamese alphabet; "Phường 2" before "Phường 10". */
export const byUnitName = new Intl.Collator('vi', { numeric: true }).compare;

function withoutUnit(sums: Sums): Omit<UnitLine, 'winners'> {
  return {
    unit: null,
    no: null,
    name: 'Không chọn đơn vị',
    province: null,
    people: sums.people,
    attempts: sums.attempts,
    allCorrect: sums.perfect,
    average: meanPoints(sums.centipoints, sums.counted),
    share: share(sums.people, null),
    noHeadcount: null,
    inherited: false,
    note: null,
    rank: null,
    shareRank: null,
  };
}
