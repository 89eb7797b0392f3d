import type { Measured } from '../estimate';
import type { Design } from './design';
import type { Fit } from './fit';

/** A judge's severity while they gave a stretch of their marks. */
export interface Stretch extends Measured {
  /** Of this judge's marks: the first of the stretch and the last, from 1. */
  from: number;
  to: number;
}

const MOST_STRETCHES = 8;
const LEAST_MARKS = 5;

/**
 * How each judge's severity went along, in stretches of about the same number of marks: the judge's
 * own severity and what the model leaves of their marks in the stretch. Empty where no times are
 * known, or where there are too few marks for two stretches.
 */
export function coursesOf(design: Design, fit: Fit, deviation: number | null): Stretch[][] {
  const { judges, judge, turn } = design;
  if (!turn) return judges.map(() => []);
  const own: number[][] = judges.map(() => []);
  judge.forEach((j, m) => (own[j]![turn[m]!] = fit.residual[m]!));
  return own.map((residuals, j) => stretchesOf(residuals, -fit.judge[j]!, deviation));
}

function stretchesOf(residuals: number[], severity: number, deviation: number | null): Stretch[] {
  const count = Math.min(MOST_STRETCHES, Math.floor(residuals.length / LEAST_MARKS));
  if (count < 2) return [];
  return Array.from({ length: count }, (_, index) => {
    const from = Math.round((index * residuals.length) / count);
    const to = Math.round(((index + 1) * residuals.length) / count);
    const marks = residuals.slice(from, to);
    const mean = marks.reduce((sum, one) => sum + one, 0) / marks.length;
    return {
      from: from + 1,
      to,
      value: severity - mean || 0,
      standardError: deviation === null ? null : deviation / Math.sqrt(marks.length),
    };
  });
}
