import type { AwardRules } from '../documents/awards';
import type { AwardTie, AwardWork, Place } from './facts';
import { mayHave, type Jury } from './jury';
import type { Prizes } from './prizes';

/** A tier with the places that its list gives it. */
export interface TierPlaces {
  place: Place;
  places: number;
}

/** What giving the places of one list needs to know. */
export interface Filling {
  rules: AwardRules;
  jury: Jury;
  prizes: Prizes;
  /** Whether a work may have a place of this list at all. */
  eligible: (work: AwardWork) => boolean;
}

/** Where a list stopped. */
export interface Stop {
  tie: AwardTie;
  /** Works of which it is not known yet whether this list gives them something. */
  undecided: AwardWork[];
}

/**
 * Gives the places of one list, tier by tier and group by group of equals, the best first. Stops at
 * equals who are more than the places left and about whom nobody decided.
 * @param groups works with equal marks together, the best first
 * @returns null when every place is given that can be
 */
export function fill(
  tiers: readonly TierPlaces[],
  groups: readonly AwardWork[][],
  filling: Filling,
): Stop | null {
  const queue = groups.map((group) => [...group]);
  for (const [index, tier] of tiers.entries()) {
    let left = filling.jury.placesOf(tier.place, tier.places) - filling.prizes.countOf(tier.place);
    while (left > 0) {
      const group = next(queue, filling);
      if (group === null || !group.every((work) => mayHave(filling.rules, work, tier.place))) break;
      const turn = take(group, left, tier.place, filling);
      if (turn.given === null) {
        const tie = { ...tier.place, among: codesOf(group), places: turn.room };
        return { tie, undecided: undecided(tiers.slice(index + 1), left, queue, filling) };
      }
      const { given } = turn;
      queue[0] = (queue[0] ?? []).filter((work) => !given.includes(work));
      left = turn.left;
    }
  }
  return null;
}

const codesOf = (works: readonly AwardWork[]): string[] => works.map(({ code }) => code);

/** Gives equals their places, all of them or those whom the jury chose; `given` null: it did not. */
function take(group: readonly AwardWork[], left: number, place: Place, filling: Filling) {
  const room = Math.min(left, compatible(group, filling.rules).length);
  const whole = group.length <= room;
  const given = whole ? group : chosenOf(group, room, place, filling);
  for (const work of given ?? []) filling.prizes.give(work, place, whole ? 'rank' : 'tie');
  // Fewer than there was room for: the jury leaves the rest of this tier vacant.
  return { given, room, left: given?.length === room || whole ? left - (given?.length ?? 0) : 0 };
}

/** The best equals who may still have something; null when there are no more. */
function next(queue: AwardWork[][], { eligible, prizes, jury }: Filling): AwardWork[] | null {
  while (queue.length > 0) {
    const group = (queue[0] ?? []).filter(
      (work) => eligible(work) && !jury.out.has(work.code) && prizes.isFree(work),
    );
    if (group.length > 0) return group;
    queue.shift();
  }
  return null;
}

/** As many of equals as can have a prize beside one another: of one author's works only the first. */
function compatible(group: readonly AwardWork[], { onePerAuthor }: AwardRules): AwardWork[] {
  if (!onePerAuthor) return [...group];
  const taken = new Set<string>();
  return group.filter(({ authors }) => {
    if (authors.some((author) => taken.has(author))) return false;
    for (const author of authors) taken.add(author);
    return true;
  });
}

/** Whom of equals the jury chose; null where it did not, or not as the rules allow. */
function chosenOf(
  group: readonly AwardWork[],
  room: number,
  place: Place,
  { jury, rules }: Filling,
): AwardWork[] | null {
  const codes = jury.chosen(place, codesOf(group));
  if (codes === null || codes.length > room) return null;
  const chosen = group.filter(({ code }) => codes.includes(code));
  return compatible(chosen, rules).length === chosen.length ? chosen : null;
}

/** The equals themselves; everybody behind them too where places are left for more than them. */
function undecided(
  below: readonly TierPlaces[],
  left: number,
  queue: readonly AwardWork[][],
  { jury }: Filling,
): AwardWork[] {
  const [tied = [], ...behind] = queue;
  const places = below.reduce(
    (sum, { place, places: all }) => sum + jury.placesOf(place, all),
    left,
  );
  return places > tied.length ? [...tied, ...behind.flat()] : tied;
}
