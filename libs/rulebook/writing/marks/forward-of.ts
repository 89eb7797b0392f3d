import type { Forward } from '../documents/collecting';

/** A work on its way to the next stage or tier. */
export interface ForwardWork {
  code: string;
  medium: string;
  /** The final mark in hundredths of a point; null where it has none, which only 'all' sends on. */
  centipoints: number | null;
  /** Whatever tells its authors apart; needed where the rules count works of one author. */
  authors?: readonly string[];
}

/** Equals of which only some may go on. */
export interface ForwardTie {
  why: 'quota' | 'author';
  /** The medium whose quota it is; null where all media share one. */
  medium: string | null;
  codes: string[];
  places: number;
}

/**
 * What goes on by the rules, and what people still have to decide: works in a tie are in no list.
 * Whoever loses it is left out when this is asked again.
 */
export interface Forwarded {
  codes: string[];
  ties: ForwardTie[];
}

/** Which works go on. The best come first; equal marks are never told apart by chance. */
export function forwardOf(rules: Forward, works: readonly ForwardWork[]): Forwarded {
  if (rules.kind === 'all') return limited(rules, [...works]);
  const marked = works.filter(({ centipoints }) => centipoints !== null);
  if (rules.kind === 'threshold') {
    return limited(
      rules,
      marked.filter((work) => markOf(work) >= (rules.centipoints ?? 0)),
    );
  }
  const { codes, ties } = limited(rules, marked);
  const left = marked.filter(({ code }) => codes.includes(code));
  const media = rules.per === 'medium' ? [...new Set(left.map(({ medium }) => medium))] : [null];
  const taken = media.map((medium) =>
    best(
      rules,
      left.filter((work) => medium === null || work.medium === medium),
      medium,
    ),
  );
  return {
    codes: taken.flatMap((one) => one.codes),
    ties: [...ties, ...taken.flatMap((one) => one.ties)],
  };
}

const markOf = ({ centipoints }: ForwardWork): number => centipoints ?? -1;

/** Works in groups of equal marks, the best first; within a group by code. */
function groups(works: readonly ForwardWork[]): ForwardWork[][] {
  const byMark = Map.groupBy(works, markOf);
  return [...byMark]
    .toSorted(([a], [b]) => b - a)
    .map(([, group]) => group.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
}

/** The best works of each author, as many as the rules let on. */
function limited({ perAuthor }: Forward, works: readonly ForwardWork[]): Forwarded {
  const sorted = groups(works);
  if (perAuthor === undefined) return { codes: codesOf(sorted.flat()), ties: [] };
  const taken = new Map<string, number>();
  const codes: string[] = [];
  const ties: ForwardTie[] = [];
  for (const group of sorted) {
    const free = group.filter((work) => room(work, taken, perAuthor) > 0);
    const torn = free.filter((work) => crowded(work, free, taken, perAuthor));
    for (const work of free.filter((one) => !torn.includes(one))) {
      codes.push(work.code);
      for (const author of work.authors ?? []) taken.set(author, (taken.get(author) ?? 0) + 1);
    }
    for (const author of new Set(torn.flatMap((work) => work.authors ?? []))) {
      const theirs = torn.filter((work) => work.authors?.includes(author));
      const places = perAuthor - (taken.get(author) ?? 0);
      if (theirs.length <= places) continue;
      ties.push({ why: 'author', medium: null, codes: codesOf(theirs), places });
      taken.set(author, perAuthor);
    }
  }
  return { codes, ties };
}

/** How many more works its authors may have. */
function room({ authors = [] }: ForwardWork, taken: Map<string, number>, most: number): number {
  return Math.min(most, ...authors.map((author) => most - (taken.get(author) ?? 0)));
}

/** Whether an author has more works among equals than may go on. */
function crowded(
  { authors = [] }: ForwardWork,
  group: readonly ForwardWork[],
  taken: Map<string, number>,
  most: number,
): boolean {
  return authors.some((author) => {
    const here = group.filter((work) => work.authors?.includes(author)).length;
    return here > most - (taken.get(author) ?? 0);
  });
}

function best(rules: Forward, works: readonly ForwardWork[], medium: string | null): Forwarded {
  const codes: string[] = [];
  for (const group of groups(works)) {
    const places = (rules.count ?? 0) - codes.length;
    if (places <= 0) break;
    if (group.length > places && rules.ties === false) {
      return { codes, ties: [{ why: 'quota', medium, codes: codesOf(group), places }] };
    }
    codes.push(...codesOf(group));
  }
  return { codes, ties: [] };
}

const codesOf = (works: readonly ForwardWork[]): string[] => works.map(({ code }) => code);
