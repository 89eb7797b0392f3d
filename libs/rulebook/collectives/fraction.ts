/** An exact ratio; the denominator is positive. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** A ratio of whole numbers. */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** The sum of ratios. */
export function add(...parts: Fraction[]): Fraction {
  return parts.reduce((a, b) => ({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }));
}

/** Negative where `a` is smaller, 0 where they are the same number. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** In lowest terms: `3` or `7/2`. */
export function printFraction({ numerator, denominator }: Fraction): string {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  const below = denominator / divisor;
  const above = numerator / divisor;
  return below === 1n ? `${above}` : `${above}/${below}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
