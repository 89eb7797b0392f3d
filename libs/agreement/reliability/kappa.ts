import { known, unknown, type Estimated } from '../estimate';

/** How much a difference of so many categories counts. */
export type Weights = 'none' | 'linear' | 'quadratic';

const PENALTY: Record<Weights, (steps: number) => number> = {
  none: (steps) => (steps === 0 ? 0 : 1),
  linear: (steps) => steps,
  quadratic: (steps) => steps * steps,
};

/**
 * Cohen's kappa of two judges from the table of how often the first gave category r and the second
 * category c: Cohen (1960), weighted as Cohen (1968). Categories stand in their order on the
 * rubric; those that nobody used have their row and column, for they count as distance.
 */
export function cohen(table: readonly (readonly number[])[], weights: Weights): Estimated<number> {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, c) => table.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  if (total === 0) return unknown('no-pairs');
  let [observed, expected] = [0, 0];
  for (let r = 0; r < table.length; r += 1) {
    for (let c = 0; c < table.length; c += 1) {
      const penalty = PENALTY[weights](Math.abs(r - c));
      observed += penalty * (table[r]![c] ?? 0);
      expected += (penalty * rows[r]! * columns[c]!) / total;
    }
  }
  return expected === 0 ? unknown('no-variation') : known(1 - observed / expected);
}

/** The table of two judges' categories, each numbered from 0 in the order of the rubric. */
export function crossTable(
  pairs: readonly (readonly [first: number, second: number])[],
  categories: number,
): number[][] {
  const table = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  for (const [first, second] of pairs) table[first]![second]! += 1;
  return table;
}

/**
 * Fleiss' kappa: how many of its marks each work (row) got in each category (column), the same
 * number of marks for every work. Fleiss (1971), Psychological Bulletin 76, 378-382.
 */
export function fleiss(counts: readonly (readonly number[])[]): Estimated<number> {
  const marks = counts[0]?.reduce((sum, count) => sum + count, 0) ?? 0;
  if (counts.length === 0 || marks === 0) return unknown('no-marks');
  if (marks === 1) return unknown('no-pairs');
  const perCategory = new Array<number>(counts[0]!.length).fill(0);
  let agreeing = 0;
  for (const row of counts) {
    if (row.reduce((sum, count) => sum + count, 0) !== marks) return unknown('incomplete');
    row.forEach((count, category) => (perCategory[category]! += count));
    agreeing += row.reduce((sum, count) => sum + count * (count - 1), 0);
  }
  const observed = agreeing / (counts.length * marks * (marks - 1));
  const all = counts.length * marks;
  const expected = perCategory.reduce((sum, count) => sum + (count / all) ** 2, 0);
  return expected === 1 ? unknown('no-variation') : known((observed - expected) / (1 - expected));
}
