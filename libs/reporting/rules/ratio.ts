/** Why a percentage cannot be said: there is nothing to divide by, or nobody knows how much. */
export type NoBase = 'base-zero' | 'base-unknown';

/** A part of a whole. `percent` has two decimals ("22.88"), and follows from the numbers beside it. */
export interface Share {
  part: number;
  base: number | null;
  percent: string | null;
  reason: NoBase | null;
}

/** How a number changed. `percent` is of what was before, with two decimals and a minus where it fell. */
export interface Change {
  now: number;
  before: number | null;
  difference: number | null;
  percent: string | null;
  reason: NoBase | null;
}

/**
 * A quotient of whole numbers as decimal text, rounded half away from zero, as people round on paper:
 * 5.1666… is "5.17", 0.125 is "0.13", -0.125 is "-0.13". Exact whatever the size.
 * @throws RangeError when the divisor is zero
 */
export function quotient(dividend: number, divisor: number, decimals: number): string {
  const [top, bottom] = [BigInt(dividend), BigInt(divisor)];
  const negative = top < 0n !== bottom < 0n;
  const scaled = absolute(top) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + absolute(bottom)) / (2n * absolute(bottom));
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const written = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return negative && rounded !== 0n ? `-${written}` : written;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

const noBase = (base: number | null): NoBase | null => {
  if (base === null) return 'base-unknown';
  return base === 0 ? 'base-zero' : null;
};

/** The share that a part has in a whole; every percentage of a report is made here. */
export function share(part: number, base: number | null): Share {
  const reason = noBase(base);
  const percent = base === null || reason ? null : quotient(part * 100, base, 2);
  return { part, base, percent, reason };
}

/** How a number changed against an earlier one, which is null where there is none. */
export function change(now: number, before: number | null): Change {
  const reason = noBase(before);
  return {
    now,
    before,
    difference: before === null ? null : now - before,
    percent: before === null || reason ? null : quotient((now - before) * 100, before, 2),
    reason,
  };
}

/** Mean points out of a sum of hundredths, with two decimals; null where there is nobody. */
export function meanPoints(centipoints: number, count: number): string | null {
  return count === 0 ? null : quotient(centipoints, count * 100, 2);
}

/** How many of one come on each of the other, with two decimals; null where there is none. */
export function perEach(count: number, each: number): string | null {
  return each === 0 ? null : quotient(count, each, 2);
}
