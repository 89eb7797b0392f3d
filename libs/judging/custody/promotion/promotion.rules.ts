import {
  forwardOf,
  sayForward,
  type Forward,
  type ForwardTie,
  type ForwardWork,
} from '@bangvang/rulebook';

/** A work of a locked stage, with the mark that counts there. */
export interface Candidate extends ForwardWork {
  /** The final mark, and what it would be, had every judge been as strict as the mean one. */
  rawCentipoints: number | null;
  adjustedCentipoints: number | null;
}

/** What became of a work, and why, in words. */
export interface Explained {
  code: string;
  medium: string;
  rawCentipoints: number | null;
  adjustedCentipoints: number | null;
  /** By the mark that counts, among those it competes with; equals share a rank. */
  rank: number | null;
  outcome: 'goes' | 'stays' | 'tie';
  vi: string;
  en: string;
}

export interface Settled {
  /** What goes on, those chosen among equals with them. */
  codes: string[];
  /** Ties that people have still to break. */
  ties: ForwardTie[];
  /** Codes of the ties that people broke. */
  torn: string[];
  /** Codes that were chosen though they stand in no tie. */
  idle: string[];
}

/**
 * Who goes on, with ties broken by naming who is let on. A tie is broken when as many are named as
 * there are places; the others stay, and the rest is asked again: one tie settled may show the next.
 */
export function settle(
  rules: Forward,
  works: readonly ForwardWork[],
  chosen: readonly string[],
): Settled {
  let left = [...works];
  const used = new Set<string>();
  const torn = new Set<string>();
  for (;;) {
    const { codes, ties } = forwardOf(rules, left);
    const broken = ties.filter((tie) => named(tie, chosen).length === tie.places);
    for (const code of broken.flatMap((tie) => named(tie, chosen))) used.add(code);
    for (const code of broken.flatMap((tie) => tie.codes)) torn.add(code);
    const out = new Set(
      broken.flatMap((tie) => tie.codes.filter((code) => !chosen.includes(code))),
    );
    if (out.size === 0) {
      return { codes, ties, torn: [...torn], idle: chosen.filter((code) => !used.has(code)) };
    }
    left = left.filter(({ code }) => !out.has(code));
  }
}

const named = (tie: ForwardTie, chosen: readonly string[]): string[] =>
  tie.codes.filter((code) => chosen.includes(code));

/** Every work with what becomes of it and why, the best first. */
export function explain(
  rules: Forward,
  works: readonly Candidate[],
  { settled, chosen }: { settled: Settled; chosen: readonly string[] },
): Explained[] {
  const goes = new Set(settled.codes);
  const open = new Set(settled.ties.flatMap(({ codes }) => codes));
  const letOn = new Set(chosen);
  const first = forwardOf(rules, works);
  const tied = new Set(settled.torn);
  const byAuthor = new Set(limitedOut(rules, works, first.ties));
  return works
    .map((work): Explained => {
      const { code, medium, rawCentipoints, adjustedCentipoints } = work;
      const outcome = open.has(code) ? 'tie' : goes.has(code) ? 'goes' : 'stays';
      const rank = rankOf(rules, work, works);
      const why = reasonOf(rules, work, {
        ...{ outcome, rank, tied: tied.has(code), chosen: letOn.has(code) },
        byAuthor: byAuthor.has(code),
      });
      return { code, medium, rawCentipoints, adjustedCentipoints, rank, outcome, ...why };
    })
    .toSorted(
      (a, b) =>
        (a.medium < b.medium ? -1 : a.medium > b.medium ? 1 : 0) ||
        (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
        (a.code < b.code ? -1 : 1),
    );
}

/** Works that stay because their author has better ones. */
function limitedOut(
  { perAuthor }: Forward,
  works: readonly ForwardWork[],
  ties: readonly ForwardTie[],
): string[] {
  if (perAuthor === undefined) return [];
  const { codes } = forwardOf({ kind: 'all', perAuthor }, works);
  const free = new Set([...codes, ...ties.flatMap((tie) => tie.codes)]);
  return works.flatMap(({ code }) => (free.has(code) ? [] : [code]));
}

/** Among the works of its medium, where each medium has its own places; else among all. */
function rankOf(
  { per }: Forward,
  { centipoints, medium }: ForwardWork,
  works: readonly ForwardWork[],
): number | null {
  if (centipoints === null) return null;
  const rivals = works.filter((work) => per !== 'medium' || work.medium === medium);
  return 1 + rivals.filter((work) => (work.centipoints ?? -1) > centipoints).length;
}

interface Found {
  outcome: Explained['outcome'];
  rank: number | null;
  tied: boolean;
  chosen: boolean;
  byAuthor: boolean;
}

function reasonOf(rules: Forward, { centipoints }: ForwardWork, found: Found): Words {
  const { outcome, rank, tied, chosen, byAuthor } = found;
  if (outcome === 'tie') return WORDS.tie;
  if (tied) return chosen ? WORDS.chosen : WORDS.left;
  if (byAuthor) return WORDS.author;
  if (centipoints === null && rules.kind !== 'all') return WORDS.unmarked;
  return byRule(rules, outcome === 'goes', rank);
}

/** In the words of the rule that decided. */
function byRule(rules: Forward, goes: boolean, rank: number | null): Words {
  const rule = sayForward({ ...rules, perAuthor: undefined });
  const place =
    rules.kind === 'quota' && rank !== null ? { vi: `, hạng ${rank}`, en: `, rank ${rank}` } : NONE;
  return {
    vi: `${goes ? 'Được đi tiếp' : 'Dừng ở vòng này'}${place.vi}: ${rule.vi}.`,
    en: `${goes ? 'Goes on' : 'Stays'}${place.en}: ${rule.en}.`,
  };
}

const NONE = { vi: '', en: '' };

interface Words {
  vi: string;
  en: string;
}

const WORDS = {
  tie: {
    vi: 'Bằng điểm ở ranh giới: Hội đồng chọn.',
    en: 'Equal at the line: the jury decides.',
  },
  chosen: {
    vi: 'Bằng điểm ở ranh giới, Hội đồng chọn.',
    en: 'Equal at the line, let on by the jury.',
  },
  left: {
    vi: 'Bằng điểm ở ranh giới, Hội đồng chọn bài khác.',
    en: 'Equal at the line; the jury let another on.',
  },
  author: {
    vi: 'Tác giả đã đủ số bài được đi tiếp, những bài kia điểm cao hơn.',
    en: 'Its author has as many works as may go on, and those are better.',
  },
  unmarked: { vi: 'Chưa có điểm cuối cùng.', en: 'It has no final mark.' },
} as const;
