import type { Commonness } from './commonness';
import { Matcher, type Passage, type Run } from './passages';
import { GRAM_WORDS, printSet, printsOf } from './prints';
import { quotedWords } from './quotes';
import { Coverage, sideOf, UNCOUNTED, type Share } from './share';
import { wordsOf, type Words } from './words';

/** A work ready to be compared word by word. */
export interface Work {
  words: Words;
  /** For each word 0, or why it does not count ({@link UNCOUNTED}). */
  uncounted: Uint8Array;
}

/** A passage that two works share, and how many of its words count in each. */
export interface SharedPassage {
  runs: Run[];
  countedA: number;
  countedB: number;
}

/** What two works have in common. */
export interface Comparison {
  a: Share;
  b: Share;
  passages: SharedPassage[];
}

/** Texts that the contest gave out itself: whoever repeats the call or a law copies from nobody. */
export class OwnTexts {
  private readonly matchers: Matcher[];

  constructor(texts: readonly string[]) {
    this.matchers = texts.map((text) => new Matcher(wordsOf(text)));
  }

  /** Marks the words that stand in a passage of one of these texts. */
  mark(words: Words): Uint8Array {
    const marks = new Uint8Array(words.names.length);
    for (const matcher of this.matchers) {
      for (const { runs } of matcher.passages(words)) {
        for (const { b, length } of runs) marks.fill(1, b, b + length);
      }
    }
    return marks;
  }
}

/** What of a text is compared with other works' prints: all but what it quotes, as a set. */
export function comparablePrints(text: string): Uint32Array {
  const words = wordsOf(text);
  const quoted = quotedWords(text, words);
  const { hashes, places } = printsOf(words);
  return printSet({
    hashes: hashes.filter((_, n) => {
      const from = places[n]!;
      return !quoted[from] || !quoted[from + GRAM_WORDS - 1];
    }),
  });
}

/** Splits a text into words and finds those that do not count. */
export function workOf(text: string, commonness: Commonness, own: OwnTexts): Work {
  const words = wordsOf(text);
  const uncounted = new Uint8Array(words.names.length);
  const put = (marks: Uint8Array, why: number) =>
    marks.forEach((mark, at) => mark && (uncounted[at] = why));
  put(commonness.mark(printsOf(words), words.names.length), UNCOUNTED.common);
  put(own.mark(words), UNCOUNTED.own);
  put(quotedWords(text, words), UNCOUNTED.quoted);
  return { words, uncounted };
}

/** Compares one work with others; what can be prepared of the one is prepared once. */
export class Comparer {
  private readonly matcher: Matcher;

  constructor(private readonly work: Work) {
    this.matcher = new Matcher(work.words);
  }

  /** What the other work (`b`) shares with this one (`a`). */
  with(other: Work): Comparison {
    const a = new Coverage(this.work.uncounted);
    const b = new Coverage(other.uncounted);
    const passages = this.matcher.passages(other.words).map((passage: Passage) => ({
      runs: passage.runs,
      countedA: a.add(sideOf(passage, 'a')),
      countedB: b.add(sideOf(passage, 'b')),
    }));
    return { a: a.share, b: b.share, passages };
  }
}
