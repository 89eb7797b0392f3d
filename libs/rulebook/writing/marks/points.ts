import type { Sentence } from '../../clause';
import { PARTS } from './exact';

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });
const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** Hundredths of a point as people read them: "5,17", "5.17". */
export function points(centipoints: number): Sentence {
  return { vi: vietnamese.format(centipoints / 100), en: english.format(centipoints / 100) };
}

/** The same of a total in ten-thousandths of a point. */
export function exactPoints(parts: number): Sentence {
  return points(parts / PARTS);
}

/** Several totals in the order given: "7 và 8,5", "7 and 8.5". */
export function pointsList(totals: readonly number[]): Sentence {
  const said = totals.map(exactPoints);
  const joined = (words: string[], last: string): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join('; ')} ${last} ${words.at(-1)}`;
  return {
    vi: joined(
      said.map(({ vi }) => vi),
      'và',
    ),
    en: joined(
      said.map(({ en }) => en),
      'and',
    ),
  };
}
