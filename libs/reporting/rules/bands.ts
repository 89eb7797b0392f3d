/** Lower ends of bands where nobody asks for others: 100 %, from 75, from 50, from 25, below 25. */
export const USUAL_BANDS = [100, 75, 50, 25] as const;

/** A band of results in percent of the most that could be reached: [from, to). 100 stands alone. */
export interface Band {
  from: number;
  /** Exclusive; null for the band of 100 %, which nothing is above. */
  to: number | null;
}

/**
 * The bands over the given lower ends, best first; below the last one comes what is left down to 0.
 * The ends are whole percentages, each lower than the one before.
 */
export function bandsOf(lowerEnds: readonly number[]): Band[] {
  const ends = lowerEnds.at(-1) === 0 ? lowerEnds : [...lowerEnds, 0];
  return ends.map((from, index) => ({
    from,
    to: index > 0 ? (ends[index - 1] as number) : from === 100 ? null : 101,
  }));
}

/** Reads "100,75,50": whole numbers from 0 to 100, falling, at most ten; null where it is something else. */
export function readBands(text: string): number[] | null {
  const parts = text.split(',');
  const ends = parts.map((part) => (/^\d{1,3}$/.test(part.trim()) ? Number(part) : NaN));
  const falling = ends.every((end, index) => index === 0 || end < (ends[index - 1] as number));
  const inRange = ends.every((end) => end >= 0 && end <= 100);
  return inRange && falling && ends.length <= 10 ? ends : null;
}

/** What a band is called. */
export function bandName({ from, to }: Band): { vi: string; en: string } {
  if (from === 100) return { vi: '100%', en: '100%' };
  if (to === null || to > 100) return { vi: `Từ ${from}%`, en: `${from}% and more` };
  if (from === 0) return { vi: `Dưới ${to}%`, en: `Below ${to}%` };
  return { vi: `Từ ${from}% đến dưới ${to}%`, en: `${from}% to below ${to}%` };
}

/** Ages in full years, [from, to); the last one is open. */
export const AGE_GROUPS = [0, 18, 25, 35, 45, 55, 65] as const;

/** What the age group that begins at an age is called. */
export function ageName(from: number): { vi: string; en: string } {
  const next = AGE_GROUPS.find((other) => other > from);
  if (from === 0) return { vi: `Dưới ${next} tuổi`, en: `Below ${next}` };
  if (next === undefined) return { vi: `Từ ${from} tuổi trở lên`, en: `${from} and older` };
  return { vi: `${from}–${next - 1} tuổi`, en: `${from}–${next - 1}` };
}
