import { mixed, type Words } from './words';

const { imul } = Math;

/** A print stands for so many consecutive words. */
export const GRAM_WORDS = 6;
/** Of so many consecutive grams at least one is a print. */
const WINDOW = 4;
const BASE = 0x01000193;

/** The prints of a work in the order of its text, and the word at which each begins. */
export interface Prints {
  hashes: Uint32Array;
  places: Uint32Array;
}

/**
 * Prints by winnowing (Schleimer, Wilkerson, Aiken: "Winnowing", SIGMOD 2003): of every window of
 * hashed grams the smallest is kept. Two works that share 9 consecutive words (6 + 4 - 1) share a
 * print, wherever the passage stands; on average two of five grams are kept.
 */
export function printsOf({ names }: Pick<Words, 'names'>): Prints {
  const grams = gramsOf(names, GRAM_WORDS);
  const hashes: number[] = [];
  const places: number[] = [];
  let least = -1;
  for (let end = Math.max(0, Math.min(WINDOW, grams.length) - 1); end < grams.length; end += 1) {
    const next = leastOf(grams, end, least);
    if (next === least) continue;
    least = next;
    hashes.push(grams[least]!);
    places.push(least);
  }
  return { hashes: Uint32Array.from(hashes), places: Uint32Array.from(places) };
}

/** The place of the smallest hash in the window that ends at `end`, the last one of equals. */
function leastOf(grams: Uint32Array, end: number, before: number): number {
  const from = Math.max(0, end - WINDOW + 1);
  if (before >= from) return grams[end]! <= grams[before]! ? end : before;
  let least = from;
  for (let at = from + 1; at <= end; at += 1) {
    if (grams[at]! <= grams[least]!) least = at;
  }
  return least;
}

/** A hash for each run of `size` words, by a rolling polynomial; empty where there are fewer words. */
export function gramsOf(names: Uint32Array, size: number): Uint32Array {
  const count = Math.max(0, names.length - size + 1);
  const grams = new Uint32Array(count);
  let leaving = 1;
  for (let n = 1; n < size; n += 1) leaving = imul(leaving, BASE);
  let sum = 0;
  for (let at = 0; at < names.length; at += 1) {
    if (at >= size) sum = (sum - imul(names[at - size]!, leaving)) | 0;
    sum = (imul(sum, BASE) + names[at]!) | 0;
    if (at >= size - 1) grams[at - size + 1] = mixed(sum);
  }
  return grams;
}

/** The prints of a work as a set in rising order: what is stored of it and compared. */
export function printSet({ hashes }: Pick<Prints, 'hashes'>): Uint32Array {
  const sorted = hashes.slice().sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    sorted[kept] = sorted[at]!;
    kept += 1;
  }
  return sorted.slice(0, kept);
}
