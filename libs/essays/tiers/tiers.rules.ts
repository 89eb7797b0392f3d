import {
  forwardOf,
  type Forward,
  type ForwardTie,
  type ForwardWork,
  type UnitQuota,
  type WritingRules,
} from '@bangvang/rulebook';

/** What goes on from a desk now, by the rules and by what went on before. */
export interface DeskChoice {
  codes: string[];
  ties: ForwardTie[];
}

/** Above every mark that can be given: what went on before stands first, each in its own place. */
const ABOVE_ALL = 1_000_000_000;

/**
 * A unit may forward more than once (a letter with an early postmark comes late): what it sent before
 * takes the first places, so that a quota, and the works of one author, are counted over all.
 */
export function chooseAtDesk(
  rules: Forward,
  works: readonly ForwardWork[],
  sent: readonly ForwardWork[],
): DeskChoice {
  const before = sent.map((work, index) => ({ ...work, centipoints: ABOVE_ALL + index }));
  const gone = new Set(sent.map(({ code }) => code));
  const { codes, ties } = forwardOf(rules, [...before, ...works]);
  return { codes: codes.filter((code) => !gone.has(code)), ties };
}

/** What people settled: who stays among equals, and what of it settles nothing. */
export interface SettledChoice extends DeskChoice {
  idle: string[];
}

/**
 * The same with ties settled by naming who stays. Only who stands in a tie can be named: a better work
 * is not held back in silence. One tie settled may show the next.
 */
export function settleAtDesk(
  rules: Forward,
  works: readonly ForwardWork[],
  sent: readonly ForwardWork[],
  leftOut: readonly string[],
): SettledChoice {
  let left = [...works];
  let open = [...leftOut];
  for (;;) {
    const choice = chooseAtDesk(rules, left, sent);
    const torn = new Set(choice.ties.flatMap(({ codes }) => codes));
    const used = open.filter((code) => torn.has(code));
    if (used.length === 0) return { ...choice, idle: open };
    left = left.filter(({ code }) => !used.includes(code));
    open = open.filter((code) => !used.includes(code));
  }
}

/** The most works of these media (none: of all) that a unit sends upwards. */
export interface Ceiling {
  media: string[];
  max: number;
}

/** Quotas that count when a unit of a kind forwards, the tier's own among them where it lets no equals by. */
export function ceilingsOf(
  { unitQuotas, media }: WritingRules,
  kind: string,
  forward: Forward,
): Ceiling[] {
  const quotas = unitQuotas.flatMap((quota) =>
    quota.max !== undefined && isOf(quota, kind)
      ? [{ media: quota.media ?? [], max: quota.max }]
      : [],
  );
  if (forward.kind !== 'quota' || forward.ties !== false || forward.count === undefined)
    return quotas;
  const max = forward.count;
  const own: Ceiling[] =
    forward.per === 'medium' ? media.map(({ id }) => ({ media: [id], max })) : [{ media: [], max }];
  return [...quotas, ...own];
}

/** Whether a quota speaks of units of a kind. */
const isOf = ({ kind }: UnitQuota, of: string): boolean => kind === undefined || kind === of;

/** The first quota that these works, with those before, would break. */
export function brokenCeiling(
  ceilings: readonly Ceiling[],
  going: readonly { medium: string }[],
  sent: readonly { medium: string }[],
): (Ceiling & { before: number }) | null {
  for (const ceiling of ceilings) {
    const counts = ({ medium }: { medium: string }) =>
      ceiling.media.length === 0 || ceiling.media.includes(medium);
    const before = sent.filter(counts).length;
    if (before + going.filter(counts).length > ceiling.max) return { ...ceiling, before };
  }
  return null;
}

/** Whether the rules of a tier go by marks at all. */
export const needsMarks = ({ kind }: Forward): boolean => kind !== 'all';

/** The highest mark that a unit can give: the longest scale of the stages. */
export const scaleOf = ({ stages }: WritingRules): number =>
  Math.max(...stages.map(({ scaleCentipoints }) => scaleCentipoints));

/** Ranks by mark, 1-2-2-4; a work without a mark has none. */
export function ranksOf(works: readonly ForwardWork[]): Map<string, number> {
  const marks = works.flatMap(({ centipoints }) => (centipoints === null ? [] : [centipoints]));
  return new Map(
    works.flatMap(({ code, centipoints }) =>
      centipoints === null ? [] : [[code, 1 + marks.filter((mark) => mark > centipoints).length]],
    ),
  );
}
