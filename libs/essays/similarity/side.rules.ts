import { UNCOUNTED, wordsOf } from '@bangvang/similarity';

/** A run as it is stored: word of a, word of b, length. */
export type StoredRun = [a: number, b: number, length: number];
/** Words that do not count: from, how many, why. */
export type StoredSpan = [from: number, length: number, why: number];

export const MARK_KINDS = ['same', 'quoted', 'common', 'own'] as const;
/** 'same' counts; what is quoted, said by very many, or the contest's own text does not. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** Characters of a text that another text has too. */
export interface Mark {
  from: number;
  to: number;
  /** From 1, the longest first; the same number marks the passage on both sides. */
  passage: number;
  kind: MarkKind;
}

const KIND_OF: Record<number, MarkKind> = {
  [UNCOUNTED.quoted]: 'quoted',
  [UNCOUNTED.common]: 'common',
  [UNCOUNTED.own]: 'own',
};

/**
 * What to mark in one of two texts: equal words that stand together and count alike are one mark, in
 * the order of the text. A word of two passages belongs to the longer one.
 */
export function marksOf(
  text: string,
  passages: StoredRun[][],
  side: 0 | 1,
  uncounted: StoredSpan[],
): Mark[] {
  const { starts, ends } = wordsOf(text);
  const why = new Uint8Array(starts.length);
  for (const [from, length, reason] of uncounted) why.fill(reason, from, from + length);
  const passageOf = passagesByWord(starts.length, passages, side);
  const marks: Mark[] = [];
  for (const [at, passage] of passageOf.entries()) {
    if (passage === 0) continue;
    const kind = KIND_OF[why[at]!] ?? 'same';
    const last = marks.at(-1);
    if (last?.kind === kind && passageOf[at - 1] === passage) last.to = ends[at]!;
    else marks.push({ from: starts[at]!, to: ends[at]!, passage, kind });
  }
  return marks;
}

/** What stands for text that is not shown. */
const GAP = ' […] ';
const WORD = /[\p{L}\p{N}]/u;

/** Only the marked parts of a text, and the marks as they stand there: for who may not read the rest. */
export function onlyMarked(text: string, marks: Mark[]): { text: string; marks: Mark[] } {
  let shown = '';
  let end = 0;
  const moved = marks.map((mark): Mark => {
    const between = text.slice(end, mark.from);
    if (shown !== '') shown += WORD.test(between) ? GAP : between;
    const from = shown.length;
    shown += text.slice(mark.from, mark.to);
    end = mark.to;
    return { ...mark, from, to: shown.length };
  });
  return { text: shown, marks: moved };
}

/** For each word the passage it stands in, from 1; 0 where the other text does not have it. */
function passagesByWord(words: number, passages: StoredRun[][], side: 0 | 1): Uint32Array {
  const passageOf = new Uint32Array(words);
  for (const [index, runs] of passages.entries()) {
    for (const run of runs) {
      for (let at = run[side]; at < run[side] + run[2]; at += 1) passageOf[at] ||= index + 1;
    }
  }
  return passageOf;
}
