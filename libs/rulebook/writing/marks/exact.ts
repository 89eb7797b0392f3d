/*
 * Marks are whole hundredths of a point, weights whole percents: a weighted total is whole in
 * ten-thousandths of a point. Everything is compared as such; only what is printed is rounded.
 */

/** One hundredth of a point, in the ten-thousandths in which totals are kept. */
export const PARTS = 100;

/** `numerator / denominator` to the nearest whole number, halves up; both whole, neither negative. */
export function roundHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/**
 * The mean of totals (in ten-thousandths of a point) as hundredths of a point, rounded half up to so
 * many decimals of a point: 5.1666... with two is 517, with one 520, with none 500.
 */
export function meanOf(totals: readonly number[], decimals: 0 | 1 | 2): number {
  const step = 10 ** (2 - decimals);
  const sum = totals.reduce((total, one) => total + one, 0);
  return roundHalfUp(sum, totals.length * PARTS * step) * step;
}

/** The highest less the lowest; 0 of one or none. */
export function spreadOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}
