import { bridgesOf, edgeOf } from './bridges';
import type { Hands } from './hands';

/**
 * Joins groups of judges that no common work connects, by exchanging works between two groups: loads
 * stay as they are. Severity can only be told between judges whose marks meet, through others too.
 * @returns the groups that are left, each by the places of its judges; judges without works are in none
 */
export function connect(hands: Hands): number[][] {
  let components = componentsOf(hands);
  while (components.count > 1) {
    if (!exchange(hands, components.of)) break;
    components = componentsOf(hands);
  }
  const groups = Array.from({ length: components.count }, (): number[] => []);
  for (const [judge, component] of components.of.entries()) {
    if (component >= 0) groups[component]?.push(judge);
  }
  return groups;
}

/** The group of each judge; -1 for one without works. */
function componentsOf(hands: Hands): { count: number; of: number[] } {
  const parent = hands.judges.map((_, index) => index);
  const root = (judge: number): number => {
    let at = judge;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const busy = new Set<number>();
  for (const markers of hands.markers) {
    const [first, ...others] = markers;
    if (first === undefined) continue;
    busy.add(first);
    for (const other of others) {
      busy.add(other);
      parent[root(other)] = root(first);
    }
  }
  const numbers = new Map<number, number>();
  const of = hands.judges.map((_, judge) => {
    if (!busy.has(judge)) return -1;
    const known = numbers.get(root(judge)) ?? numbers.size;
    numbers.set(root(judge), known);
    return known;
  });
  return { count: numbers.size, of };
}

/**
 * Exchanges two works between two groups so that they become one. The first of the two edges must be
 * no bridge: then taking it away leaves its group whole, and both ends of the other hold on to it.
 */
function exchange(hands: Hands, components: readonly number[]): boolean {
  const bridges = bridgesOf(hands);
  const back = returnsOf(hands);
  for (const [judge, works] of hands.dealt.entries()) {
    for (const work of works) {
      if (bridges.has(edgeOf(work, judge))) continue;
      for (const [other, component] of components.entries()) {
        if (component < 0 || component === components[judge]) continue;
        if (!hands.may(work, other, judge)) continue;
        const returned = back(other, judge);
        if (returned === null) continue;
        hands.pass(work, judge, other);
        hands.pass(returned, other, judge);
        return true;
      }
    }
  }
  return false;
}

/** A work that one judge could give to another of a different group; null for none. Told once per pair. */
function returnsOf(hands: Hands): (from: number, to: number) => number | null {
  const known = new Map<number, number | null>();
  return (from, to) => {
    const pair = from * hands.judges.length + to;
    const before = known.get(pair);
    if (before !== undefined) return before;
    let found: number | null = null;
    for (const work of hands.dealt[from] ?? []) {
      if (!hands.may(work, to, from)) continue;
      found = work;
      break;
    }
    known.set(pair, found);
    return found;
  };
}
