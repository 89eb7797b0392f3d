import { inverted, times, type Matrix } from '../numbers/matrix';
import type { Design } from './design';

/** Least squares of mark = work + judge + error on one connected design. */
export interface Fit {
  /** What each judge adds to a mark; they sum to 0. */
  judge: Float64Array;
  /** What each work would get from the mean judge. */
  work: Float64Array;
  /** Mean of each work's marks as given. */
  raw: Float64Array;
  /** Marks minus what the model says, in the order of the design. */
  residual: Float64Array;
  /** Share of each mark in its own fitted value; 1 leaves no residual to learn from. */
  leverage: Float64Array;
  /** Judges' covariances in units of the error's variance. */
  covariance: Matrix;
  /** Variance of each work's value in units of the error's variance. */
  workVariance: Float64Array;
  /** Marks less unknowns. */
  spare: number;
  /** Sum of squared residuals. */
  squares: number;
}

/**
 * Fits the additive model. Works are eliminated first, which leaves one equation per judge
 * (Cochran & Cox, Experimental Designs, on incomplete blocks): 20,000 works cost a pass over their
 * marks, and only a matrix of judges by judges is inverted.
 */
export function fitted(design: Design): Fit {
  const { works, judges, judge, value } = design;
  const n = judges.length;
  const { normal, right, raw } = reduced(design);
  // On a connected design the constant vector alone gives nought; adding it makes the matrix
  // regular, and taking it off the inverse again keeps the judges' sum at 0.
  for (let i = 0; i < n * n; i += 1) normal[i]! += 1 / n;
  const covariance = inverted(normal, n);
  if (!covariance) throw new Error('The design is not connected.');
  for (let i = 0; i < n * n; i += 1) covariance[i]! -= 1 / n;
  const effects = times(covariance, right);
  const work = new Float64Array(works.length);
  const residual = new Float64Array(value.length);
  let squares = 0;
  eachWork(design, (w, from, to) => {
    let mean = 0;
    for (let m = from; m < to; m += 1) mean += effects[judge[m]!]! / (to - from);
    work[w] = raw[w]! - mean;
    for (let m = from; m < to; m += 1) {
      residual[m] = value[m]! - work[w] - effects[judge[m]!]!;
      squares += residual[m]! ** 2;
    }
  });
  const spare = value.length - works.length - n + 1;
  return {
    judge: effects,
    work,
    raw,
    residual,
    covariance,
    spare,
    squares,
    ...spread(design, covariance),
  };
}

/** Calls with each work's place and the span of its marks. */
export function eachWork(
  { works, from }: Design,
  visit: (work: number, from: number, to: number) => void,
): void {
  for (let w = 0; w < works.length; w += 1) visit(w, from[w]!, from[w + 1]!);
}

/** The normal equations once the works are gone: D - N'N/k and the judges' adjusted totals. */
function reduced(design: Design): { normal: Matrix; right: Float64Array; raw: Float64Array } {
  const { works, judges, judge, value } = design;
  const n = judges.length;
  const normal = new Float64Array(n * n);
  const right = new Float64Array(n);
  const raw = new Float64Array(works.length);
  eachWork(design, (w, from, to) => {
    const share = 1 / (to - from);
    let sum = 0;
    for (let m = from; m < to; m += 1) sum += value[m]!;
    raw[w] = sum * share;
    for (let a = from; a < to; a += 1) {
      const row = judge[a]! * n;
      right[judge[a]!]! += value[a]! - raw[w];
      normal[row + judge[a]!]! += 1;
      for (let b = from; b < to; b += 1) normal[row + judge[b]!]! -= share;
    }
  });
  return { normal, right, raw };
}

/** How far works and fitted marks may be off, from the judges' covariances. */
function spread(
  design: Design,
  covariance: Matrix,
): { leverage: Float64Array; workVariance: Float64Array } {
  const { works, judges, judge } = design;
  const n = judges.length;
  const leverage = new Float64Array(judge.length);
  const workVariance = new Float64Array(works.length);
  eachWork(design, (w, from, to) => {
    const share = 1 / (to - from);
    let total = 0;
    for (let a = from; a < to; a += 1) {
      const row = judge[a]! * n;
      let sum = 0;
      for (let b = from; b < to; b += 1) sum += covariance[row + judge[b]!]!;
      leverage[a] = sum;
      total += sum;
    }
    workVariance[w] = share + total * share * share;
    for (let a = from; a < to; a += 1)
      leverage[a] =
        workVariance[w] + covariance[judge[a]! * n + judge[a]!]! - 2 * share * leverage[a]!;
  });
  return { leverage, workVariance };
}
