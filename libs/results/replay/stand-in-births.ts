import type { AgeRange, Facts } from '@bangvang/rulebook';
import { prizeLists } from './prize-lists';

/*
 * A result may follow from ages, and yet birth dates are nobody's business. In a bundle each is
 * replaced by another day from which every question that the rules ask has the same answer: it lies
 * on the same side of every age limit on every day of the contest and, where the oldest or the
 * youngest get prizes, in the same order among the others.
 */

const DAY_MS = 86_400_000;
/** Attempts end after the close where the rules let them; a limit more or less does no harm. */
const DAYS_AFTER = 2;

/** Gives the day that stands for a birth date, or null where the rules do not look at ages. */
export type StandIn = (birth: string | null) => string | null;

/** @returns null where no rule looks at ages */
export function standInBirths(facts: Facts): StandIn | null {
  const limits = ageLimits(facts);
  const ordered = prizeLists(facts).some(({ special = [] }) =>
    special.some(({ kind }) => kind === 'oldest' || kind === 'youngest'),
  );
  if (limits.size === 0 && !ordered) return null;
  const boundaries = boundariesOf(limits, contestDays(facts));
  const births = new Set(facts.participants.flatMap(({ birth }) => (birth ? [dayOf(birth)] : [])));
  const standIns = ordered
    ? inOrder(births, boundaries)
    : new Map([...births].map((birth) => [birth, standIn(classOf(birth, boundaries))]));
  return (birth) => (birth === null ? null : textOf(standIns.get(dayOf(birth))!));
}

/** Every age, in full years, that a rule compares with. */
function ageLimits({ rules, rounds }: Facts): Set<number> {
  const ranges: (AgeRange | undefined)[] = [
    ...(rules.divisions ?? []).map(({ age }) => age),
    ...rounds.map((round) => round.rules.results?.validity?.age),
    ...prizeLists({ rules, rounds }).flatMap(({ special = [] }) => special),
  ];
  const limits = ranges.flatMap((range) => (range ? [range.below, range.from] : []));
  return new Set(limits.filter((limit) => limit !== undefined));
}

/** Days since 1970 on which somebody may have taken part, from the first to the last. */
function contestDays({ rounds, corrections }: Facts): { from: number; to: number } {
  const extended = corrections.flatMap((one) =>
    one.kind === 'extend-round' ? [one.closesAt] : [],
  );
  const opens = Math.min(...rounds.map(({ opensAt }) => opensAt));
  const closes = Math.max(...rounds.map(({ closesAt }) => closesAt), ...extended);
  return {
    from: Math.floor(opens / DAY_MS) - 1,
    to: Math.floor(closes / DAY_MS) + DAYS_AFTER,
  };
}

/**
 * The last days of the classes, ascending. Around each limit there are three, so that it does not
 * matter on which day somebody born on 29 February grows older.
 */
function boundariesOf(limits: Set<number>, days: { from: number; to: number }): number[] {
  // Nobody is born after the contest began: no day that stands for a birth is in the future.
  const boundaries = new Set([days.from]);
  for (const years of limits) {
    for (let day = days.from; day <= days.to; day += 1) {
      const date = new Date(day * DAY_MS);
      const birth = Math.floor(
        Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate()) / DAY_MS,
      );
      for (const near of [birth - 1, birth, birth + 1]) boundaries.add(near);
    }
  }
  return [...boundaries].sort((a, b) => a - b);
}

/** Days after `after` up to `last`; null where there is no such end. */
interface BirthClass {
  after: number | null;
  last: number | null;
}

function classOf(birth: number, boundaries: number[]): BirthClass {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boundaries[middle]! < birth) low = middle + 1;
    else high = middle;
  }
  return { after: boundaries[low - 1] ?? null, last: boundaries[low] ?? null };
}

/** What stands for a whole class. */
const standIn = ({ after, last }: BirthClass): number => last ?? (after ?? 0) + 1;

/** The days of each class go, in their order, to its last days: there is room, since all differ. */
function inOrder(births: Set<number>, boundaries: number[]): Map<number, number> {
  const sorted = [...births].sort((a, b) => a - b);
  const classes = Map.groupBy(sorted, (birth) => standIn(classOf(birth, boundaries)));
  const standIns = new Map<number, number>();
  for (const [day, members] of classes) {
    const { last } = classOf(members[0]!, boundaries);
    const first = last === null ? day : day - members.length + 1;
    members.forEach((birth, place) => standIns.set(birth, first + place));
  }
  return standIns;
}

/** Days since 1970. A year alone counts as its last day, as in the engine. */
function dayOf(birth: string): number {
  return Date.parse(birth.length === 4 ? `${birth}-12-31` : birth) / DAY_MS;
}

const textOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
