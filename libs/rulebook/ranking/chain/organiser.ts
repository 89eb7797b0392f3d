import type { Decision } from '../../facts';
import type { Entry } from '../entry';
import type { TieBreakPolicy } from './link';

/**
 * The order that the organisers decided. Whoever it does not name stands after those it names,
 * still equal to the others who are not named: of thirty thousand equals only those near a prize
 * have to be ordered. A later decision orders whom it names anew.
 */
export const organiser: TieBreakPolicy = {
  say: () => ({
    vi: 'Ban Tổ chức quyết định thứ tự, có biên bản',
    en: 'the organisers decide the order, with minutes',
  }),
  link: (_, { decisions }) => {
    const places = placesOf(decisions);
    const of = ({ person }: Entry): number => places.get(person.id) ?? Infinity;
    return {
      by: 'organiser',
      // Two infinities have no difference.
      compare: (a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)),
      shown: (entry) => places.get(entry.person.id) ?? 'none',
      ready: (equals) => equals.some(({ person }) => places.has(person.id)),
    };
  },
};

/** The place of each person who is named, from 1; those of one inner list share theirs. */
function placesOf(decisions: readonly Decision[]): Map<string, number> {
  const places = new Map<string, number>();
  let place = 0;
  for (const decision of decisions) {
    if (decision.kind !== 'order') continue;
    for (const equals of decision.order) {
      place += 1;
      for (const person of equals) places.set(person, place);
    }
  }
  return places;
}
