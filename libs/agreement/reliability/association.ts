import { known, unknown, type Estimated } from '../estimate';
import { midRanks } from '../ranks';

/** Two marks of one work. */
export type Pair = readonly [first: number, second: number];

/** Pearson's correlation of the first marks with the second. */
export function pearson(pairs: readonly Pair[]): Estimated<number> {
  if (pairs.length === 0) return unknown('no-pairs');
  if (pairs.length === 1) return unknown('one-work');
  // From the first pair, so that equal marks give an exact nought.
  const [x0, y0] = pairs[0]!;
  let [sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0];
  for (const pair of pairs) {
    const [x, y] = [pair[0] - x0, pair[1] - y0];
    sx += x;
    sy += y;
    sxx += x * x;
    syy += y * y;
    sxy += x * y;
  }
  const n = pairs.length;
  const [vx, vy] = [sxx - (sx * sx) / n, syy - (sy * sy) / n];
  if (vx <= sxx * 1e-13 || vy <= syy * 1e-13) return unknown('no-variation');
  return known(clamped((sxy - (sx * sy) / n) / Math.sqrt(vx * vy)));
}

const clamped = (value: number): number => Math.min(1, Math.max(-1, value));

/** Spearman's rank correlation; equal marks share the mean of their ranks. */
export function spearman(pairs: readonly Pair[]): Estimated<number> {
  const first = midRanks(pairs.map(([x]) => x));
  const second = midRanks(pairs.map(([, y]) => y));
  return pearson(first.map((rank, index) => [rank, second[index]!]));
}

/**
 * Kendall's tau-b, which allows for ties, in n log n steps: Knight (1966), Journal of the American
 * Statistical Association 61, 436-439.
 */
export function kendall(pairs: readonly Pair[]): Estimated<number> {
  const n = pairs.length;
  if (n === 0) return unknown('no-pairs');
  if (n === 1) return unknown('one-work');
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const all = (n * (n - 1)) / 2;
  const tiedFirst = tied(sorted, (a, b) => a[0] === b[0]);
  const tiedBoth = tied(sorted, (a, b) => a[0] === b[0] && a[1] === b[1]);
  const seconds = sorted.map(([, y]) => y);
  const swaps = sortCounting(seconds);
  const tiedSecond = tied(seconds, (a, b) => a === b);
  const room = (all - tiedFirst) * (all - tiedSecond);
  if (room === 0) return unknown('no-variation');
  return known(clamped((all - tiedFirst - tiedSecond + tiedBoth - 2 * swaps) / Math.sqrt(room)));
}

/** Pairs within runs of equal neighbours. */
function tied<One>(sorted: readonly One[], same: (a: One, b: One) => boolean): number {
  let [run, sum] = [0, 0];
  for (let i = 1; i < sorted.length; i += 1) {
    run = same(sorted[i - 1]!, sorted[i]!) ? run + 1 : 0;
    sum += run;
  }
  return sum;
}

/** Sorts by merging, and counts the pairs that stood the wrong way round. */
function sortCounting(values: number[]): number {
  let [from, to] = [values.slice(), new Array<number>(values.length)];
  let swaps = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let low = 0; low < values.length; low += 2 * width) {
      const middle = Math.min(low + width, values.length);
      const high = Math.min(low + 2 * width, values.length);
      swaps += merge(from, to, [low, middle, high]);
    }
    [from, to] = [to, from];
  }
  values.splice(0, values.length, ...from);
  return swaps;
}

function merge(
  from: readonly number[],
  to: number[],
  [low, middle, high]: readonly [number, number, number],
): number {
  let [left, right, swaps] = [low, middle, 0];
  for (let place = low; place < high; place += 1) {
    if (left < middle && (right >= high || from[left]! <= from[right]!)) {
      to[place] = from[left]!;
      left += 1;
    } else {
      to[place] = from[right]!;
      right += 1;
      swaps += middle - left;
    }
  }
  return swaps;
}

/** Second mark minus first over all works. */
export interface Difference {
  mean: number;
  /** Mean of the differences' sizes. */
  size: number;
  standardDeviation: number;
  /** Of the mean. */
  standardError: number;
  /** Within which 95 % of differences lie: Bland & Altman (1986), Lancet 327, 307-310. */
  limits: { lower: number; upper: number };
}

/** How far two marks of a work are apart. */
export function meanDifference(pairs: readonly Pair[]): Estimated<Difference> {
  const n = pairs.length;
  if (n === 0) return unknown('no-pairs');
  if (n === 1) return unknown('one-work');
  const differences = pairs.map(([first, second]) => second - first);
  const mean = differences.reduce((sum, one) => sum + one, 0) / n;
  const size = differences.reduce((sum, one) => sum + Math.abs(one), 0) / n;
  const squares = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (n - 1));
  return known({
    mean,
    size,
    standardDeviation: deviation,
    standardError: deviation / Math.sqrt(n),
    limits: { lower: mean - 1.96 * deviation, upper: mean + 1.96 * deviation },
  });
}
