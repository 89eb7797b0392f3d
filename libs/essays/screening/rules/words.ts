import { foldWord, wordsOf } from '@bangvang/similarity';

export { foldWord };

/** A word of a text, as it stands there and as it is compared. */
export interface PlacedWord {
  raw: string;
  folded: string;
  from: number;
  to: number;
}

/** The words of a text with their places. */
export function wordsIn(text: string): PlacedWord[] {
  const { starts, ends } = wordsOf(text);
  return Array.from(starts, (from, at) => {
    const raw = text.slice(from, ends[at]);
    return { raw, folded: foldWord(raw), from, to: ends[at]! };
  });
}

const AROUND = 40;

/** What stands at a place, with some characters around it, cut at words. */
export function excerptOf(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - AROUND), from).replace(/^\S*\s/u, '');
  const after = text.slice(to, to + AROUND).replace(/\s\S*$/u, '');
  const one = (part: string) => part.replace(/\s+/gu, ' ');
  const head = from > AROUND ? '… ' : '';
  const tail = to + AROUND < text.length ? ' …' : '';
  return `${head}${one(before)}${one(text.slice(from, to))}${one(after)}${tail}`;
}
