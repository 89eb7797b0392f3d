import { known, unknown, type Estimated, type Interval } from '../estimate';
import { fQuantile } from '../numbers/distributions';
import { fullTable } from './full-table';

/** One intraclass correlation; the interval is null when the judges leave no error to measure. */
export interface Coefficient {
  value: number;
  interval: Interval | null;
}

interface Pair {
  /** Of one judge's mark. */
  single: Coefficient;
  /** Of the mean of all the judges' marks. */
  average: Coefficient;
}

/** What a full table of works and judges says about agreement. */
export interface Intraclass {
  works: number;
  judges: number;
  meanSquares: MeanSquares;
  /** ICC(1,1) and ICC(1,k): the judges of a work are drawn anew for each. */
  oneWay: Pair;
  /** ICC(2,1) and ICC(2,k): absolute agreement; a strict judge counts against it. */
  agreement: Pair;
  /** ICC(3,1) and ICC(3,k): consistency; a strict judge who keeps the order does not. */
  consistency: Pair;
}

interface MeanSquares {
  works: number;
  within: number;
  judges: number;
  error: number;
}

const UPPER = 0.975;

/**
 * Intraclass correlations of a full table, one row per work and one column per judge: Shrout &
 * Fleiss (1979), Psychological Bulletin 86, 420-428; intervals as McGraw & Wong (1996).
 */
export function intraclass(rows: readonly (readonly number[])[]): Estimated<Intraclass> {
  const size = fullTable(rows);
  if (size.value === null) return size;
  const { works, judges } = size.value;
  const meanSquares = meanSquaresOf(rows, works, judges);
  // Works whose means are all equal cannot be told apart, however much the judges differ.
  if (meanSquares.works === 0) return unknown('no-variation');
  const table = { works, judges, meanSquares };
  return known({
    ...table,
    oneWay: oneWay(table),
    agreement: agreement(table),
    consistency: consistency(table),
  });
}

interface Table {
  works: number;
  judges: number;
  meanSquares: MeanSquares;
}

function meanSquaresOf(
  rows: readonly (readonly number[])[],
  works: number,
  judges: number,
): MeanSquares {
  // Deviations from one of the marks: equal marks then give an exact nought.
  const origin = rows[0]![0]!;
  const perJudge = new Float64Array(judges);
  let [total, squares, perWork] = [0, 0, 0];
  for (const row of rows) {
    let sum = 0;
    for (let j = 0; j < judges; j += 1) {
      const value = row[j]! - origin;
      sum += value;
      squares += value * value;
      perJudge[j]! += value;
    }
    total += sum;
    perWork += (sum * sum) / judges;
  }
  const correction = (total * total) / (works * judges);
  const positive = (sum: number): number => (sum > squares * 1e-13 ? sum : 0);
  const betweenWorks = positive(perWork - correction);
  const betweenJudges = positive(
    perJudge.reduce((sum, one) => sum + one * one, 0) / works - correction,
  );
  const within = positive(squares - perWork);
  return {
    works: betweenWorks / (works - 1),
    within: within / (works * (judges - 1)),
    judges: betweenJudges / (judges - 1),
    error: positive(within - betweenJudges) / ((works - 1) * (judges - 1)),
  };
}

function oneWay({ works: n, judges: k, meanSquares: ms }: Table): Pair {
  const single = (ms.works - ms.within) / (ms.works + (k - 1) * ms.within);
  const degrees = [n - 1, n * (k - 1)] as const;
  return byRatio(single, ratioInterval(ms.works, ms.within, degrees), k);
}

function consistency({ works: n, judges: k, meanSquares: ms }: Table): Pair {
  const single = (ms.works - ms.error) / (ms.works + (k - 1) * ms.error);
  const degrees = [n - 1, (n - 1) * (k - 1)] as const;
  return byRatio(single, ratioInterval(ms.works, ms.error, degrees), k);
}

function agreement({ works: n, judges: k, meanSquares: ms }: Table): Pair {
  const single =
    (ms.works - ms.error) / (ms.works + (k - 1) * ms.error + (k * (ms.judges - ms.error)) / n);
  return withInterval(single, k, ms.error === 0 ? null : agreementInterval(single, n, k, ms));
}

/** Interval of ICC(2,1), with Satterthwaite's degrees of freedom for the judges' share. */
function agreementInterval(single: number, n: number, k: number, ms: MeanSquares): Interval {
  const a = (k * single) / (n * (1 - single));
  const b = 1 + (k * single * (n - 1)) / (n * (1 - single));
  const v =
    (a * ms.judges + b * ms.error) ** 2 /
    ((a * ms.judges) ** 2 / (k - 1) + (b * ms.error) ** 2 / ((n - 1) * (k - 1)));
  const spread = k * ms.judges + (k * n - k - n) * ms.error;
  const low = fQuantile(UPPER, n - 1, v);
  const high = fQuantile(UPPER, v, n - 1);
  return {
    lower: (n * (ms.works - low * ms.error)) / (low * spread + n * ms.works),
    upper: (n * (high * ms.works - ms.error)) / (spread + n * high * ms.works),
  };
}

/** Limits of the ratio of two mean squares. */
function ratioInterval(
  over: number,
  under: number,
  [d1, d2]: readonly [number, number],
): Interval | null {
  if (under === 0) return null;
  const f = over / under;
  return { lower: f / fQuantile(UPPER, d1, d2), upper: f * fQuantile(UPPER, d2, d1) };
}

function byRatio(single: number, ratio: Interval | null, k: number): Pair {
  const of = (f: number): number => (f - 1) / (f + k - 1);
  return withInterval(single, k, ratio && { lower: of(ratio.lower), upper: of(ratio.upper) });
}

function withInterval(single: number, k: number, interval: Interval | null): Pair {
  const of = (one: number): number => stepUp(one, k);
  // Below -1/(k - 1) no correlation of k marks can lie, and stepping up has no meaning.
  const steps = interval !== null && 1 + (k - 1) * interval.lower > 0;
  return {
    single: { value: single, interval },
    average: {
      value: of(single),
      interval: steps ? { lower: of(interval.lower), upper: of(interval.upper) } : null,
    },
  };
}

/** Reliability of the mean of k marks from that of one (Spearman, Brown 1910). */
export function stepUp(single: number, k: number): number {
  return (k * single) / (1 + (k - 1) * single);
}
