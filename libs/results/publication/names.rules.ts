import { foldText } from '@bangvang/contracts';

/*
 * Finding people in a published result by name, without accents and without a server: an index in
 * the order of Vietnamese names (the given name, which comes last, first), cut into pieces. A reader
 * fetches the list of pieces, then only those that may hold the name.
 */

/** A named person in the index: folded key, then what is shown. */
export type IndexedName = [
  key: string,
  name: string,
  unit: string | null,
  number: string,
  standing: string,
  rank: number,
  page: number,
];

/** The first key of every piece, in order. */
export interface NameIndex {
  pieces: string[];
}

export const PIECE = 1_000;
const MOST_PIECES_READ = 40;

/** The key of a name: folded, the last word first: `anh nguyen thi ngoc`. */
export function nameKey(name: string): string {
  const words = foldText(name).split(' ');
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}

/** What a search text asks for: people whose given name begins so, and whose name has the other words. */
export interface NameQuery {
  given: string;
  words: string[];
}

/** Reads a search text; null where it has no letter. */
export function readNameQuery(text: string): NameQuery | null {
  const words = foldText(text).split(' ').filter(Boolean);
  const given = words.at(-1);
  return given === undefined ? null : { given, words: words.slice(0, -1) };
}

/** The pieces that may hold what is asked for: from the last that begins before it to the last that may. */
export function piecesFor({ pieces }: NameIndex, { given }: NameQuery): number[] {
  const found: number[] = [];
  for (const [index, first] of pieces.entries()) {
    const next = pieces[index + 1];
    const endsBefore = next !== undefined && next < given;
    const beginsAfter = first > given && !first.startsWith(given);
    if (!endsBefore && !beginsAfter) found.push(index);
  }
  return found.slice(0, MOST_PIECES_READ);
}

/** Whether a name is one that is asked for. */
export function matchesName([key]: IndexedName, { given, words }: NameQuery): boolean {
  if (!key.startsWith(given)) return false;
  const rest = key.split(' ').slice(1);
  return words.every((word) => rest.some((part) => fits(part, word)));
}

/** A masked word, `t.`, may be any that begins so. */
function fits(part: string, word: string): boolean {
  return part.endsWith('.') ? word.startsWith(part.slice(0, -1)) : part.startsWith(word);
}

/** Readers by number fetch the piece that the number falls into. */
export const NUMBER_PIECES = 256;

/** Where a number stands: standing, rank, page. */
export type NumberedPlace = [standing: string, rank: number, page: number];

/** The piece of the index by number that holds a number. */
export const numberPiece = (number: string): number => Number(number) % NUMBER_PIECES;
