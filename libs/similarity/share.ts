import { PASSAGE_WORDS, type Passage } from './passages';

/** Why a word that another work has too is not counted. */
export const UNCOUNTED = { quoted: 1, common: 2, own: 3 } as const;

/**
 * How much of a work is found elsewhere. A word is found when it stands in a passage of which at
 * least 12 equal words are counted; quoted words, words of passages found in very many works, and
 * words of the contest's own texts are not counted. All words of the work are the whole.
 */
export interface Share {
  found: number;
  words: number;
}

/** Whether a share is strictly above so many percent: exactly 20 % is not above 20. */
export function isAbove({ found, words }: Share, percent: number): boolean {
  return found * 100 > percent * words;
}

/** A share worth telling: at least 30 words, or 3 % of the work. */
export function isNotable({ found, words }: Share): boolean {
  return found >= 30 || (found > 0 && found * 100 >= 3 * words);
}

/** Words of a work that are found in others, each counted once however many others have it. */
export class Coverage {
  private readonly covered: Uint8Array;

  /** @param uncounted for each word of the work 0, or a reason of {@link UNCOUNTED} */
  constructor(private readonly uncounted: Uint8Array) {
    this.covered = new Uint8Array(uncounted.length);
  }

  /** Adds the work's side of a passage; the answer is how many of its words count. */
  add(runs: readonly { from: number; length: number }[]): number {
    let counted = 0;
    for (const { from, length } of runs) {
      for (let at = from; at < from + length; at += 1) if (!this.uncounted[at]) counted += 1;
    }
    if (counted < PASSAGE_WORDS) return 0;
    for (const { from, length } of runs) {
      for (let at = from; at < from + length; at += 1) {
        if (!this.uncounted[at]) this.covered[at] = 1;
      }
    }
    return counted;
  }

  get share(): Share {
    let found = 0;
    for (const covered of this.covered) found += covered;
    return { found, words: this.uncounted.length };
  }
}

/** One side of a passage: `a`, or `b`. */
export function sideOf({ runs }: Passage, side: 'a' | 'b'): { from: number; length: number }[] {
  return runs.map((run) => ({ from: run[side], length: run.length }));
}
