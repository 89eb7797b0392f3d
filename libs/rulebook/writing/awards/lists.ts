import { countsUnderCaps } from '../../prizes/caps';
import type { PrizeTier } from '../../documents/prize-list';
import type { MediumAwards } from '../documents/awards';
import type { AwardFacts, AwardWork } from './facts';

/** The list over all media. */
export const OVER_ALL = 'all';
/** Awards outside the ranking. */
export const EXTRA = 'extra';
/** Awards of units. */
export const COLLECTIVES = 'collectives';

/** One list of prizes with its places, before the jury decides anything. */
export interface AwardList {
  id: string;
  medium: string | null;
  divisions: readonly string[] | null;
  tiers: { tier: PrizeTier; places: number }[];
  works: AwardWork[];
}

/** What a medium's list is called: 'medium', or 'medium/division+division'. */
export const listIdOf = (medium: string, divisions?: readonly string[]): string =>
  divisions === undefined ? medium : `${medium}/${divisions.join('+')}`;

/** Every list in the order in which prizes are given: over all media, then medium by medium. */
export function awardLists(facts: AwardFacts): AwardList[] {
  const { rules, media } = facts;
  const over =
    rules.overAll.length === 0
      ? []
      : [list(facts, { id: OVER_ALL, medium: null, divisions: null, tiers: rules.overAll })];
  const named = media.flatMap((medium) =>
    listsOf(rules.perMedium, medium).map(({ divisions, tiers }) =>
      list(facts, {
        id: listIdOf(medium, divisions),
        medium,
        divisions: divisions ?? null,
        tiers,
      }),
    ),
  );
  return [...over, ...named];
}

/** Lists that name the medium; where none does, those of each medium. */
function listsOf(all: readonly MediumAwards[], medium: string): MediumAwards[] {
  const own = all.filter((one) => one.medium === medium);
  return own.length > 0 ? own : all.filter((one) => one.medium === null);
}

type Shape = Pick<AwardList, 'id' | 'medium' | 'divisions'> & { tiers: PrizeTier[] };

function list({ rules, works, entrants }: AwardFacts, { tiers, ...shape }: Shape): AwardList {
  const belongs = (one: { medium: string; division: string | null }): boolean =>
    (shape.medium === null || one.medium === shape.medium) &&
    (shape.divisions === null || shape.divisions.includes(one.division ?? ''));
  const entered = entrants.filter(belongs).reduce((sum, one) => sum + one.works, 0);
  const counts = countsUnderCaps({ tiers, caps: rules.caps ?? [] }, entered);
  return {
    ...shape,
    tiers: tiers.map((tier, index) => ({ tier, places: counts[index] ?? 0 })),
    works: works.filter(belongs),
  };
}

/** Works in groups of equal marks, the best first; within a group by code. */
export function equals(works: readonly AwardWork[]): AwardWork[][] {
  return [...Map.groupBy(works, ({ centipoints }) => centipoints)]
    .toSorted(([a], [b]) => b - a)
    .map(([, group]) => group.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
}

/** Ranks by mark; equals share one: 1-2-2-4. */
export function ranked(works: readonly AwardWork[]) {
  let before = 0;
  return equals(works).flatMap((group) => {
    const rank = before + 1;
    before += group.length;
    return group.map(({ code, centipoints }) => ({ code, rank, centipoints }));
  });
}
