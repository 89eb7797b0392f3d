import type { WorkCollectives } from '../documents/awards';
import type { After } from './extra';
import type { AwardFacts, AwardOutcome, AwardTie, ListOutcome } from './facts';
import { COLLECTIVES, EXTRA } from './lists';
import { orderOfTiers } from './tier-order';

/** A unit with what its works have won. */
interface Medals {
  unit: string;
  /** Prizes of each tier, the highest first. */
  byTier: number[];
  prizes: number;
  works: number;
}

interface Units {
  lists: ListOutcome[];
  collectives: AwardOutcome['collectives'];
  ties: AwardTie[];
}

/** Awards of units: by what their works won, or by how many were accepted. */
export function collectivesOf(facts: AwardFacts, after: After): Units {
  const rules = facts.rules.collectives;
  if (rules === null) return { lists: [], collectives: [], ties: [] };
  const sealed = facts.works.some(({ opened }) => opened === null);
  if (sealed || after.waiting) {
    return { lists: [listOf(rules, sealed ? 'sealed' : 'waiting', [])], collectives: [], ties: [] };
  }
  const order = orderOfTiers(facts.rules) ?? [];
  const units = medals(facts, after, order).filter((one) => qualifies(rules, one, order));
  const { collectives, ties } = give(rules, groups(rules, units), after);
  return {
    lists: [listOf(rules, ties.length > 0 ? 'tie' : 'complete', collectives)],
    collectives,
    ties,
  };
}

function medals(facts: AwardFacts, { prizes }: After, order: readonly string[]): Medals[] {
  const unitOf = new Map(facts.works.map(({ code, opened }) => [code, opened?.unit ?? null]));
  const codes = new Set([...facts.accepted.keys(), ...unitOf.values()]);
  const won = prizes.awards.filter(({ list }) => list !== EXTRA);
  return [...codes].flatMap((unit) => {
    if (unit === null) return [];
    const own = won.filter(({ code }) => unitOf.get(code) === unit);
    return [
      {
        unit,
        byTier: order.map((tier) => own.filter((one) => one.tier === tier).length),
        prizes: own.length,
        works: facts.accepted.get(unit) ?? 0,
      },
    ];
  });
}

function qualifies({ atLeast }: WorkCollectives, unit: Medals, order: readonly string[]): boolean {
  if (atLeast === null) return true;
  const counted = unit.byTier.slice(0, order.indexOf(atLeast.tier) + 1);
  return counted.reduce((sum, count) => sum + count, 0) >= atLeast.prizes;
}

/** Units in groups of equals, the best first; within a group by code. */
function groups({ by }: WorkCollectives, units: readonly Medals[]): string[][] {
  const keyOf: Record<WorkCollectives['by'], (unit: Medals) => number[]> = {
    medals: ({ byTier }) => byTier,
    prizes: ({ prizes }) => [prizes],
    works: ({ works }) => [works],
  };
  const sorted = units
    .filter(({ prizes, works }) => (by === 'works' ? works : prizes) > 0)
    .map((unit) => ({ unit: unit.unit, key: keyOf[by](unit) }))
    .toSorted((a, b) => more(a.key, b.key) || (a.unit < b.unit ? -1 : 1));
  return [...Map.groupBy(sorted, ({ key }) => key.join(' ')).values()].map((group) =>
    group.map(({ unit }) => unit),
  );
}

/** The first difference decides; more stands first. */
function more(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((count, index) => count !== b[index]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

function give(
  { tiers }: WorkCollectives,
  queue: string[][],
  { jury }: After,
): Omit<Units, 'lists'> {
  const collectives: Units['collectives'] = [];
  for (const { id: tier, count } of tiers) {
    let left = count;
    while (left > 0 && queue.length > 0) {
      const group = queue[0] ?? [];
      const place = { list: COLLECTIVES, tier };
      if (group.length <= left) {
        collectives.push(...group.map((unit) => ({ unit, tier, how: 'rank' as const })));
        left -= group.length;
        queue.shift();
        continue;
      }
      const chosen = jury.chosen(place, group);
      if (chosen === null || chosen.length > left) {
        return { collectives, ties: [{ ...place, among: group, places: left }] };
      }
      collectives.push(...chosen.map((unit) => ({ unit, tier, how: 'tie' as const })));
      queue[0] = group.filter((unit) => !chosen.includes(unit));
      left = 0;
    }
  }
  return { collectives, ties: [] };
}

const listOf = (
  { tiers }: WorkCollectives,
  state: ListOutcome['state'],
  collectives: Units['collectives'],
): ListOutcome => ({
  list: COLLECTIVES,
  medium: null,
  divisions: null,
  tiers: tiers.map(({ id, count }) => ({
    tier: id,
    places: count,
    given: collectives.filter(({ tier }) => tier === id).length,
  })),
  ranking: [],
  state,
});
