import { GRAM_WORDS, type Prints } from './prints';

const { imul } = Math;

const SPREAD = 0x9e3779b1;
const MOST = 0xffff;
const USUAL_BITS = 24;
const FEWEST_MANY = 50;
const MANY_PERCENT = 1;

/** Found in more works than this, a passage is what everybody says: more than 50, and than 1 % of all. */
export function manyWorks(works: number): number {
  return Math.max(FEWEST_MANY, Math.ceil((works * MANY_PERCENT) / 100));
}

/**
 * In how many works each print occurs, in 32 MB whatever the number of works. Two prints may share a
 * counter: then it says a little too much, never too little.
 */
export class Commonness {
  private readonly counters: Uint16Array;
  private readonly shift: number;
  private added = 0;

  constructor(bits = USUAL_BITS) {
    this.counters = new Uint16Array(2 ** bits);
    this.shift = 32 - bits;
  }

  /** Counts a work's prints; each must be named once. */
  add(prints: Uint32Array): void {
    this.added += 1;
    for (let at = 0; at < prints.length; at += 1) {
      const slot = imul(prints[at]!, SPREAD) >>> this.shift;
      if (this.counters[slot]! < MOST) this.counters[slot]! += 1;
    }
  }

  /** Prints of texts that are nobody's work: they say nothing about copying. */
  ignore(prints: Uint32Array): void {
    for (const print of prints) this.counters[imul(print, SPREAD) >>> this.shift] = MOST;
  }

  get works(): number {
    return this.added;
  }

  /** The number of works with a print, or a little more. */
  of(print: number): number {
    return this.counters[imul(print, SPREAD) >>> this.shift]!;
  }

  /** Marks the words of a work that stand in a passage found in more works than {@link manyWorks}. */
  mark({ hashes, places }: Prints, words: number): Uint8Array {
    const many = manyWorks(this.added);
    const marks = new Uint8Array(words);
    // Between two prints that follow each other stands nothing that a third work could differ in.
    let reached = 0;
    let before = false;
    for (let at = 0; at < hashes.length; at += 1) {
      const common = this.of(hashes[at]!) > many;
      const from = before ? Math.min(reached, places[at]!) : places[at]!;
      if (common) marks.fill(1, from, places[at]! + GRAM_WORDS);
      reached = places[at]! + GRAM_WORDS;
      before = common;
    }
    return marks;
  }
}
