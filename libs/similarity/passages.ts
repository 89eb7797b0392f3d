import { gramsOf } from './prints';
import type { Words } from './words';

/** Fewer consecutive equal words than this are chance. */
const RUN_WORDS = 4;
/** So many other words may stand between two runs of one passage, on either side. */
const GAP_WORDS = 6;
/** A passage with fewer equal words is an expression of the language. */
export const PASSAGE_WORDS = 12;
/** Occurrences of one gram that are looked at: a work that repeats itself costs no more than this. */
const MOST_PLACES = 16;
const MOST_RUNS = 20_000;
/** Words that are compared one by one: many times what two honest works need. */
const MOST_WORDS = 2_000_000;
/** Passages that may still go on, at any place of the other work. */
const MOST_OPEN = 64;

/** So many consecutive words of one work, from `a`, that are words of another, from `b`. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** Runs near one another in the same order: one passage, maybe reworded here and there. */
export interface Passage {
  runs: Run[];
  /** Equal words, all runs together. */
  words: number;
}

/** Finds what other works share with one work. */
export class Matcher {
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly grams: Uint32Array;
  private readonly mask: number;

  constructor(private readonly work: Pick<Words, 'names'>) {
    this.grams = gramsOf(work.names, RUN_WORDS);
    const size = 2 ** Math.ceil(Math.log2(this.grams.length * 2 + 2));
    this.mask = size - 1;
    this.first = new Int32Array(size).fill(-1);
    this.next = new Int32Array(this.grams.length).fill(-1);
    for (let at = this.grams.length - 1; at >= 0; at -= 1) {
      const slot = this.grams[at]! & this.mask;
      this.next[at] = this.first[slot]!;
      this.first[slot] = at;
    }
  }

  /**
   * The passages that the other work shares with this one (`a`: this work), longest first. A word
   * belongs to a passage when it stands in a run of at least 4 equal words; runs with at most 6
   * other words between them, in both works, make one passage of at least 12 equal words.
   */
  passages(other: Pick<Words, 'names'>): Passage[] {
    const passages = chained(this.runs(other.names)).filter(({ words }) => words >= PASSAGE_WORDS);
    passages.sort((one, two) => two.words - one.words || start(one) - start(two));
    return withoutRepeats(passages, this.work.names.length, other.names.length);
  }

  /** The longest runs of equal words, in the order of the other work. */
  private runs(names: Uint32Array): Run[] {
    const found: Run[] = [];
    const grams = gramsOf(names, RUN_WORDS);
    let left = MOST_WORDS;
    for (let b = 0; b < grams.length && found.length < MOST_RUNS && left > 0; b += 1) {
      let looked = 0;
      for (let a = this.first[grams[b]! & this.mask]!; a >= 0; a = this.next[a]!) {
        if (this.grams[a] !== grams[b]) continue;
        looked += 1;
        if (looked > MOST_PLACES) break;
        if (this.continues(names, a, b)) continue;
        const length = this.lengthOf(names, a, b);
        found.push({ a, b, length });
        left -= length;
      }
    }
    return found;
  }

  /** Whether the run began before: the words before these are equal too. */
  private continues(names: Uint32Array, a: number, b: number): boolean {
    return a > 0 && b > 0 && this.work.names[a - 1] === names[b - 1];
  }

  private lengthOf(names: Uint32Array, a: number, b: number): number {
    let length = RUN_WORDS;
    const most = Math.min(this.work.names.length - a, names.length - b);
    while (length < most && this.work.names[a + length] === names[b + length]) length += 1;
    return length;
  }
}

const start = ({ runs }: Passage): number => runs[0]!.a;

/** Joins runs that follow each other closely in both works; the nearest one is gone on from. */
function chained(runs: Run[]): Passage[] {
  const closed: Passage[] = [];
  let open: Passage[] = [];
  for (const run of runs) {
    const still: Passage[] = [];
    for (const passage of open) {
      const last = passage.runs.at(-1)!;
      (run.b - (last.b + last.length) > GAP_WORDS ? closed : still).push(passage);
    }
    open = still;
    const before = nearest(open, run);
    if (before) {
      before.runs.push(run);
      before.words += run.length;
    } else {
      open.push({ runs: [run], words: run.length });
      if (open.length > MOST_OPEN) closed.push(open.shift()!);
    }
  }
  return [...closed, ...open];
}

function nearest(open: Passage[], run: Run): Passage | undefined {
  let best: Passage | undefined;
  let least = 2 * GAP_WORDS + 1;
  for (const passage of open) {
    const last = passage.runs.at(-1)!;
    const gapA = run.a - (last.a + last.length);
    const gapB = run.b - (last.b + last.length);
    if (gapA < 0 || gapB < 0 || gapA > GAP_WORDS || gapA + gapB >= least) continue;
    best = passage;
    least = gapA + gapB;
  }
  return best;
}

/** Drops a passage that tells nothing new about either work: both sides stand in longer ones. */
function withoutRepeats(passages: Passage[], wordsA: number, wordsB: number): Passage[] {
  const seenA = new Uint8Array(wordsA);
  const seenB = new Uint8Array(wordsB);
  return passages.filter(({ runs }) => {
    let fresh = 0;
    for (const { a, b, length } of runs) {
      for (let n = 0; n < length; n += 1) {
        if (!seenA[a + n] || !seenB[b + n]) fresh += 1;
        seenA[a + n] = 1;
        seenB[b + n] = 1;
      }
    }
    return fresh >= PASSAGE_WORDS;
  });
}
