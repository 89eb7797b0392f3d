import { known, unknown, type Estimated } from '../estimate';
import { stepUp } from '../reliability/intraclass';
import type { Design } from './design';
import { eachWork, type Fit } from './fit';

/** Where marks differ from one another; each is at least 0. */
export interface Variances {
  /** Between works: what judging is for. */
  works: number;
  /** Between judges: severity. */
  judges: number;
  /** The rest: taste, fatigue, chance. */
  error: number;
  /** Marks per work (harmonic mean). */
  marks: number;
  /** ICC(2,1) and ICC(2,k) on the design as it is: absolute agreement. */
  agreement: { single: number; average: number };
  /** ICC(3,1) and ICC(3,k): consistency, severity taken out. */
  consistency: { single: number; average: number };
}

/**
 * Components of variance on an incomplete design by fitting constants (Henderson's method 3;
 * Searle, Casella & McCulloch, Variance Components, 1992). On a full table they are the mean
 * squares' and give Shrout & Fleiss' coefficients exactly. What comes out negative is 0.
 */
export function variancesOf(design: Design, fit: Fit): Estimated<Variances> {
  const { works, judges, value } = design;
  if (judges.length === 1) return unknown('one-judge');
  if (works.length === 1) return unknown('one-work');
  if (fit.spare <= 0) return unknown('no-spare-marks');
  const [n, w, j] = [value.length, works.length, judges.length];
  const error = fit.squares / fit.spare;
  const aloneJudges = leftByJudges(design);
  const aloneWorks = leftByWorks(design, fit.raw);
  const between = Math.max(0, (aloneJudges - fit.squares - (w - 1) * error) / (n - j));
  const severity = Math.max(0, (aloneWorks - fit.squares - (j - 1) * error) / (n - w));
  if (between + severity + error === 0) return unknown('no-variation');
  const marks =
    w / works.reduce((sum, _, i) => sum + 1 / (design.from[i + 1]! - design.from[i]!), 0);
  const agreement = between / (between + severity + error);
  const consistency = between + error === 0 ? 0 : between / (between + error);
  return known({
    works: between,
    judges: severity,
    error,
    marks,
    agreement: { single: agreement, average: stepUp(agreement, marks) },
    consistency: { single: consistency, average: stepUp(consistency, marks) },
  });
}

/** Squares that remain when every mark is its judge's mean. */
function leftByJudges({ judge, value, perJudge }: Design): number {
  const sums = new Float64Array(perJudge.length);
  value.forEach((one, m) => (sums[judge[m]!]! += one));
  return value.reduce((sum, one, m) => {
    const j = judge[m]!;
    return sum + (one - sums[j]! / perJudge[j]!) ** 2;
  }, 0);
}

/** Squares that remain when every mark is its work's mean. */
function leftByWorks(design: Design, raw: Float64Array): number {
  let sum = 0;
  eachWork(design, (w, from, to) => {
    for (let m = from; m < to; m += 1) sum += (design.value[m]! - raw[w]!) ** 2;
  });
  return sum;
}
