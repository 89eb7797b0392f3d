/*
 * A place on a board as one number, so that a sorted set orders people by itself: points (in
 * hundredths) in the high 20 bits, below them the tie key (milliseconds, the less the better)
 * inverted in 33 bits. 53 bits in all: exact as a double, in Redis, Lua and JavaScript alike.
 */

const TIE_BITS = 33;
const TIE_SPAN = 2 ** TIE_BITS;

/** Highest points that can be packed, in hundredths. */
export const MAX_CENTIPOINTS = 2 ** 20 - 1;
/** Longest tie key that is told apart, in milliseconds: 99.4 days. */
export const MAX_TIE_MS = TIE_SPAN - 1;

export interface Place {
  centipoints: number;
  tieMs: number;
}

/**
 * Packs points and tie key; a tie key beyond {@link MAX_TIE_MS} counts as that.
 * @throws RangeError when a value is no whole number, negative, or the points are too high
 */
export function packScore({ centipoints, tieMs }: Place): number {
  if (!Number.isSafeInteger(centipoints) || centipoints < 0 || centipoints > MAX_CENTIPOINTS)
    throw new RangeError(`points out of range: ${centipoints}`);
  if (!Number.isSafeInteger(tieMs) || tieMs < 0)
    throw new RangeError(`tie key out of range: ${tieMs}`);
  return centipoints * TIE_SPAN + (MAX_TIE_MS - Math.min(tieMs, MAX_TIE_MS));
}

/** The inverse of {@link packScore}. */
export function unpackScore(packed: number): Place {
  const centipoints = Math.floor(packed / TIE_SPAN);
  return { centipoints, tieMs: MAX_TIE_MS - (packed - centipoints * TIE_SPAN) };
}

/** Ranks of scores sorted from high to low: equal ones share a rank, and the next is skipped (1-2-2-4). */
export function sharedRanks(sorted: number[]): number[] {
  const ranks: number[] = [];
  sorted.forEach((score, index) => {
    ranks.push(score === sorted[index - 1] ? (ranks[index - 1] as number) : index + 1);
  });
  return ranks;
}
