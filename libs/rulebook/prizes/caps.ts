import type { PrizeCap, PrizeList } from '../documents/prize-list';

/**
 * How many prizes each tier of a list has once its ceilings are applied: those over the entrants
 * first, then those over the prizes that are left. A ceiling is the floor of its share; what lies
 * above it is cut from the lowest tier that it names, then from the next higher one.
 */
export function countsUnderCaps(
  { tiers, caps = [] }: Pick<PrizeList, 'tiers' | 'caps'>,
  entrants: number,
): number[] {
  const counts = tiers.map(({ count }) => count);
  const ids = tiers.map(({ id }) => id);
  for (const cap of caps.filter((one) => one.of === 'entrants')) cut(counts, ids, cap, entrants);
  const prizes = counts.reduce((total, count) => total + count, 0);
  for (const cap of caps.filter((one) => one.of === 'prizes')) cut(counts, ids, cap, prizes);
  return counts;
}

function cut(counts: number[], ids: string[], { tiers, percent }: PrizeCap, of: number): void {
  const named = counts.map((count, index) => (tiers.includes(ids[index] ?? '') ? count : 0));
  const ceiling = Math.floor((percent * of) / 100);
  let above = named.reduce((total, count) => total + count, 0) - ceiling;
  for (let index = counts.length - 1; index >= 0 && above > 0; index -= 1) {
    const taken = Math.min(named[index] ?? 0, above);
    counts[index] = (counts[index] ?? 0) - taken;
    above -= taken;
  }
}
