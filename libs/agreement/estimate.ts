/**
 * Why a figure cannot be computed from the marks that are there. Data that say nothing about a
 * figure give none: never NaN, and never a 0 or a 1 that somebody would take for a finding.
 */
export type Reason =
  | 'no-marks'
  | 'one-work'
  | 'one-judge'
  /** No work was marked by two judges. */
  | 'no-pairs'
  /** Some cells of the table are empty, and the figure needs all of them. */
  | 'incomplete'
  /** Everything that was given is equal, so that nothing can be told apart. */
  | 'no-variation'
  /** As many unknowns as marks: nothing is left to measure the error by. */
  | 'no-spare-marks'
  /** The marks fall into parts that share no judge and no work. */
  | 'disconnected';

/** A figure, or null and why. */
export type Estimated<Figure> =
  | { readonly value: Figure; readonly reason: null }
  | { readonly value: null; readonly reason: Reason };

/** A figure that could be computed. */
export const known = <Figure>(value: Figure): Estimated<Figure> => ({ value, reason: null });

/** A figure that could not. */
export const unknown = (reason: Reason): { value: null; reason: Reason } => ({
  value: null,
  reason,
});

/** Lower and upper end of a 95 % confidence interval. */
export interface Interval {
  lower: number;
  upper: number;
}

/** A figure with its standard error, null when nothing measures it. */
export interface Measured {
  value: number;
  standardError: number | null;
}

/** One judge's mark of one work, in whatever unit the caller counts. */
export interface Mark {
  work: string;
  judge: string;
  value: number;
  /** When it was given; only the order matters. Without it no drift is computed. */
  at?: number;
}
