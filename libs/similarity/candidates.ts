import { manyWorks, type Commonness } from './commonness';

const { imul } = Math;

/** With fewer prints in common two works share an expression, not a passage: one in a hundred, from 3 to 5. */
const SHARED_PER = 100;
const FEWEST_SHARED = 3;
const ENOUGH_SHARED = 5;
const SPREAD = 0x85ebca77;

/** A work of the block with which another one shares so many prints. */
export interface Candidate {
  /** The place of the work in the block. */
  at: number;
  shared: number;
}

/**
 * An inverted index of a block of works: print -> works. Prints that one work alone has, and those
 * that very many have, are left out. A block of 4,000 works of 1,200 words takes some 30 MB.
 */
export class PrintIndex {
  private readonly shift: number;
  private readonly begins: Uint32Array;
  private readonly hashes: Uint32Array;
  private readonly works: Uint32Array;
  private readonly counts: Uint16Array;
  private readonly sizes: Uint32Array;
  private readonly many: number;

  constructor(
    block: readonly Uint32Array[],
    private readonly commonness: Commonness,
  ) {
    this.many = manyWorks(commonness.works);
    let size = 0;
    for (const prints of block) for (const print of prints) if (this.tells(print)) size += 1;
    const bits = Math.max(4, Math.ceil(Math.log2(size + 1)) + 1);
    this.shift = 32 - bits;
    this.begins = new Uint32Array(2 ** bits + 1);
    this.hashes = new Uint32Array(size);
    this.works = new Uint32Array(size);
    this.counts = new Uint16Array(block.length);
    this.sizes = Uint32Array.from(block, ({ length }) => length);
    this.fill(block);
  }

  /** The works of the block, before the place `below`, that share enough prints with a work. */
  like(prints: Uint32Array, below = this.counts.length): Candidate[] {
    const touched: number[] = [];
    for (const print of prints) {
      if (this.tells(print)) this.count(print, below, touched);
    }
    const found: Candidate[] = [];
    for (const at of touched) {
      const shared = this.counts[at]!;
      this.counts[at] = 0;
      if (shared >= enoughOf(Math.min(prints.length, this.sizes[at]!))) found.push({ at, shared });
    }
    return found;
  }

  private count(print: number, below: number, touched: number[]): void {
    const slot = this.slotOf(print);
    const end = this.begins[slot + 1]!;
    for (let at = this.begins[slot]!; at < end; at += 1) {
      const work = this.works[at]!;
      if (this.hashes[at] !== print || work >= below) continue;
      if (this.counts[work] === 0) touched.push(work);
      this.counts[work]! += 1;
    }
  }

  private tells(print: number): boolean {
    const works = this.commonness.of(print);
    return works > 1 && works <= this.many;
  }

  private slotOf(print: number): number {
    return imul(print, SPREAD) >>> this.shift;
  }

  /** Sorts the prints into their slots by counting. */
  private fill(block: readonly Uint32Array[]): void {
    const { begins } = this;
    this.each(block, (print) => (begins[this.slotOf(print)]! += 1));
    for (let slot = 1; slot < begins.length; slot += 1) begins[slot]! += begins[slot - 1]!;
    this.each(block, (print, work) => {
      const slot = this.slotOf(print);
      begins[slot]! -= 1;
      this.hashes[begins[slot]!] = print;
      this.works[begins[slot]!] = work;
    });
  }

  private each(block: readonly Uint32Array[], visit: (print: number, work: number) => void): void {
    for (let work = 0; work < block.length; work += 1) {
      for (const print of block[work]!) if (this.tells(print)) visit(print, work);
    }
  }
}

function enoughOf(prints: number): number {
  return Math.min(ENOUGH_SHARED, Math.max(FEWEST_SHARED, Math.ceil(prints / SHARED_PER)));
}

const BLOCK = 4_096;

/** Two works, by their places, that share so many prints; `a` is before `b`. */
export interface CandidatePair {
  a: number;
  b: number;
  shared: number;
}

/**
 * All against all: the pairs of works that share enough prints to be looked at. Memory is bounded by
 * the prints themselves, 2 KB for a work of 1,200 words, and one block's index.
 */
export function* candidatePairs(
  works: readonly Uint32Array[],
  commonness: Commonness,
): Generator<CandidatePair> {
  for (let from = 0; from < works.length; from += BLOCK) {
    const index = new PrintIndex(works.slice(from, from + BLOCK), commonness);
    for (let b = from + 1; b < works.length; b += 1) {
      for (const { at, shared } of index.like(works[b]!, Math.min(BLOCK, b - from))) {
        yield { a: from + at, b, shared };
      }
    }
  }
}
