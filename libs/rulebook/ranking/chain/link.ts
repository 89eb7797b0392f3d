import type { Sentence } from '../../clause';
import type { TieBreak, TieBreakKind } from '../../documents/round-results';
import type { Decision } from '../../facts';
import type { Entry } from '../entry';

/** What a link of the chain may need besides the people it compares. */
export interface ChainContext {
  /** What people decided about this ranking, in order. */
  decisions: readonly Decision[];
  /** The revealed seed of the lot. */
  seed: string | null;
}

/** One link at work in one ranking. */
export interface Link {
  by: 'points' | TieBreakKind;
  /** Negative where `a` stands before `b`, 0 where the link cannot tell them apart. */
  compare: (a: Entry, b: Entry) => number;
  /** What is told of a person: "error 2 before 3". */
  shown: (entry: Entry) => number | string;
  /** Whether it can be applied to these equals by now; absent: always. Else they wait for it. */
  ready?: (equals: readonly Entry[]) => boolean;
  /** Whether what it compares was not recorded of somebody. */
  lacks?: (entry: Entry) => boolean;
  /** What people decided about some of these equals before others joined them, best first; null: nothing. */
  earlier?: (equals: readonly Entry[]) => string[][] | null;
}

/** A way to tell equals apart: how it is said, and how it works with the arguments of the document. */
export interface TieBreakPolicy {
  /** "who ... stands first": goes on after "Tie-break 1: ". */
  say: (link: TieBreak) => Sentence;
  link: (link: TieBreak, context: ChainContext) => Link;
}

/** A link that prefers the smaller of two numbers. */
export function smallerFirst(by: TieBreakKind, figure: (entry: Entry) => number): Link {
  return { by, compare: (a, b) => figure(a) - figure(b), shown: figure };
}

/** A link over a count, where the document says whether more or fewer is better. */
export function counting(
  by: TieBreakKind,
  prefer: 'more' | 'fewer',
  figure: (entry: Entry) => number,
): Link {
  const sign = prefer === 'more' ? -1 : 1;
  return { by, compare: (a, b) => sign * (figure(a) - figure(b)), shown: figure };
}
