import type { CollectiveAward, CollectiveCondition, FloorStep } from '../documents/contest-rules';
import type { Decision } from '../facts';
import { Line, type Cluster } from '../prizes/line';
import type { Dossier } from '../ranking/dossier';
import type { CollectiveOutcome, CollectiveRow } from '../result';
import { compareFractions, fraction, printFraction, type Fraction } from './fraction';
import { COLLECTIVE_MEASURES } from './measures';
import { mergersOn, type Mergers } from './mergers';
import { tally, type Computed, type Tally, type WonPrize } from './tally';

/** A unit with what is compared; null where it is not. */
interface Compared {
  row: CollectiveRow;
  value: Fraction | null;
}

/** Compares the units for every collective award of the contest, in each of its groups. */
export function collectivesOf(computed: Computed): CollectiveOutcome[] {
  if (computed.rounds.length === 0) return [];
  const awards = computed.dossier.facts.rules.collectives ?? [];
  return awards.flatMap((award) => outcomesOf(computed, award));
}

function outcomesOf(computed: Computed, award: CollectiveAward): CollectiveOutcome[] {
  const { dossier } = computed;
  const rounds = computed.rounds.filter(({ round: { ordinal } }) => {
    return award.rounds?.includes(ordinal) ?? true;
  });
  const mergers = mergersOn(dayOf(dossier, award), dossier.units, award.successors);
  const tallies = tally(computed, rounds, award, mergers);
  const grouping = groupsOf(dossier, award);
  const byGroup = Map.groupBy(tallies, ({ unit }) => grouping.groupOf(unit));
  const groups = grouping.known ?? [...byGroup.keys()].filter(isGroup).sort();
  const compared = groups.map((group) => {
    const own = byGroup.get(group) ?? [];
    const rows = own.map((one) => compare(award, one, mergers, rounds.length));
    return outcomeOf(dossier, award, group, rows);
  });
  const outside = (byGroup.get(undefined) ?? []).map((one) => ({
    row: { ...rowOf(award, one, mergers), excluded: 'no-group' as const },
    value: null,
  }));
  if (outside.length === 0) return compared;
  return [...compared, { award: award.id, group: null, rows: inOrder(outside), tiers: [] }];
}

/** The day of headcounts: by default that on which the contest's last round opened. */
function dayOf({ calendar, facts: { rounds } }: Dossier, { headcountAsOf }: CollectiveAward) {
  return headcountAsOf ?? calendar.dayOf(Math.max(...rounds.map(({ opensAt }) => opensAt)));
}

interface Grouping {
  /** The groups in the order of the rules; null where the units themselves tell which there are. */
  known: (string | null)[] | null;
  /** Undefined where a unit belongs to none; null where all units are compared together. */
  groupOf: (unit: string) => string | null | undefined;
}

function groupsOf({ units }: Dossier, { groupBy, groups = [] }: CollectiveAward): Grouping {
  if (groupBy === 'none') return { known: [null], groupOf: () => null };
  if (groupBy === 'kind') return { known: null, groupOf: (code) => units.get(code)?.kind };
  const ids = new Map(groups.flatMap(({ id, units: codes }) => codes.map((code) => [code, id])));
  return { known: groups.map(({ id }) => id), groupOf: (code) => ids.get(code) };
}

function isGroup(group: string | null | undefined): group is string {
  return typeof group === 'string';
}

function rowOf({ measure }: CollectiveAward, own: Tally, mergers: Mergers): CollectiveRow {
  const { base } = COLLECTIVE_MEASURES[measure];
  return {
    unit: own.unit,
    rank: null,
    value: null,
    people: own.people.size,
    attempts: own.attempts,
    base: base === 'population' ? mergers.population(own.unit) : mergers.headcount(own.unit),
    prizes: own.prizes.length,
    excluded: null,
    ...(mergers.isDivided(own.unit) ? { divided: true } : {}),
  };
}

function compare(award: CollectiveAward, own: Tally, mergers: Mergers, rounds: number): Compared {
  const row = rowOf(award, own, mergers);
  const measure = COLLECTIVE_MEASURES[award.measure];
  const { floor = [], conditions = [], prizePoints = [] } = award;
  const base = row.base ?? 0;
  if (base === 0 && (measure.base !== null || floor.length > 0)) {
    return { row: { ...row, excluded: 'no-base' }, value: null };
  }
  const value = measure.value({ tally: own, base, rounds, prizePoints });
  const shown = { ...row, value: printFraction(value) };
  if (!reaches(floor, base, shareOf(award, own, base, rounds))) {
    return { row: { ...shown, excluded: 'below-floor' }, value };
  }
  const fine = conditions.every((condition) => holds(condition, own.prizes));
  return { row: { ...shown, excluded: fine ? null : 'condition' }, value };
}

/** The share of the base that took part, of people over all rounds or averaged over the rounds. */
function shareOf(
  { measure }: CollectiveAward,
  { people, peopleOfRounds }: Tally,
  base: number,
  rounds: number,
): Fraction {
  if (base === 0) return fraction(0);
  return measure === 'ratio-and-prize-points'
    ? fraction(peopleOfRounds, base * rounds)
    : fraction(people.size, base);
}

/** A unit exactly at its floor is compared. */
function reaches(floor: readonly FloorStep[], base: number, share: Fraction): boolean {
  const step = floor.find(({ below = Infinity }) => base < below);
  return step === undefined || compareFractions(share, fraction(step.percent, 100)) >= 0;
}

/** So many prizes of a tier or higher; a prize outside the tiers is of no tier. */
function holds({ prizes, tier }: CollectiveCondition, won: readonly WonPrize[]): boolean {
  if (tier === undefined) return won.length >= prizes;
  const high = won.filter(({ tier: own, list }) => {
    const ids = list.map(({ id }) => id);
    const place = ids.indexOf(own);
    return place >= 0 && place <= ids.indexOf(tier);
  });
  return high.length >= prizes;
}

function outcomeOf(
  dossier: Dossier,
  award: CollectiveAward,
  group: string | null,
  rows: Compared[],
): CollectiveOutcome {
  const groups = ranked(rows);
  const place = { award: award.id, group };
  const line = new Line(clustersOf(groups), {
    scope: { round: null, division: null },
    boundaryTie: 'people',
    fate: () => 'takes',
    won: () => undefined,
    decisions: decisionsOn(dossier, place),
  });
  const tiers = award.tiers.map((tier) => {
    const { winners, vacant, waiting, count, name } = line.give(tier, tier.count);
    const units = winners.map(({ participant }) => participant);
    return { tier: tier.id, name, count, units, vacant, waiting };
  });
  const out = rows.filter(({ row }) => row.excluded !== null);
  return { ...place, rows: [...groups.flat().map(({ row }) => row), ...inOrder(out)], tiers };
}

/** Units that are compared, equals together, best first, with their ranks. */
function ranked(rows: readonly Compared[]): Compared[][] {
  const sorted = rows
    .filter(({ row }) => row.excluded === null)
    .sort((a, b) => compareValues(b, a) || (a.row.unit < b.row.unit ? -1 : 1));
  const groups: Compared[][] = [];
  sorted.forEach((one, index) => {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && compareValues(first, one) === 0) {
      last.push({ ...one, row: { ...one.row, rank: first.row.rank } });
    } else groups.push([{ ...one, row: { ...one.row, rank: index + 1 } }]);
  });
  return groups;
}

function compareValues({ value: a }: Compared, { value: b }: Compared): number {
  return compareFractions(a ?? fraction(0), b ?? fraction(0));
}

/** Units with nothing to show for themselves win nothing, however few the others are. */
function clustersOf(groups: readonly Compared[][]): Cluster[] {
  return groups
    .filter(([first]) => (first?.value?.numerator ?? 0n) > 0n)
    .map((equals) => ({
      candidates: equals.map(({ row }) => ({ id: row.unit, rank: row.rank })),
      from: equals[0]?.row.rank ?? 0,
      group: null,
    }));
}

/** What people decided about this award, as decisions about the boundary of its tiers. */
function decisionsOn(
  { decisionsOn: on }: Dossier,
  { award, group }: { award: string; group: string | null },
): Decision[] {
  const scope = { round: null, division: null };
  return on(scope).flatMap((one): Decision[] =>
    one.kind === 'collective' && one.award === award && one.group === group
      ? [{ ...scope, id: one.id, at: one.at, kind: 'boundary', tier: one.tier, winners: one.units }]
      : [],
  );
}

function inOrder(rows: readonly Compared[]): CollectiveRow[] {
  return rows.map(({ row }) => row).sort((a, b) => (a.unit < b.unit ? -1 : 1));
}
