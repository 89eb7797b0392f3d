/** Ranks of numbers, the highest first: equal ones share a rank and the next is left out (1-2-2-4); null has none. */
export function ranksOf(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => b - a);
  const first = new Map<number, number>();
  for (const [index, value] of sorted.entries()) if (!first.has(value)) first.set(value, index + 1);
  return values.map((value) => (value === null ? null : (first.get(value) as number)));
}

/**
 * Numbers that order shares as exactly as their parts and bases: equal ratios (1/2 and 2/4) get equal
 * numbers whatever their size, larger ones larger numbers. Null where there is no ratio.
 */
export function ratioKeys(
  shares: readonly { part: number; base: number | null }[],
): (number | null)[] {
  type Known = { index: number; part: bigint; base: bigint };
  const known = shares.flatMap(({ part, base }, index): Known[] =>
    base === null || base === 0 ? [] : [{ index, part: BigInt(part), base: BigInt(base) }],
  );
  const compare = (a: Known, b: Known): number => {
    const [left, right] = [a.part * b.base, b.part * a.base];
    return left < right ? -1 : left > right ? 1 : 0;
  };
  const keys: (number | null)[] = shares.map(() => null);
  let key = 0;
  let before: Known | null = null;
  for (const one of known.toSorted(compare)) {
    if (before && compare(before, one) !== 0) key += 1;
    keys[one.index] = key;
    before = one;
  }
  return keys;
}
