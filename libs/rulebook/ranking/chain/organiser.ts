import type { Decision } from '../../facts';
import type { Entry } from '../entry';
import type { TieBreakPolicy } from './link';

/**
 * The order that the organisers decided. Whoever it does not name stands after those it names,
 * still equal to the others who are not named: of thirty thousand equals only those near a prize
 * have to be ordered. A later decision orders whom it names anew. It says nothing of people who
 * became equal after it: with them the whole tie waits for people again.
 */
export const organiser: TieBreakPolicy = {
  say: () => ({
    vi: 'Ban Tổ chức quyết định thứ tự, có biên bản',
    en: 'the organisers decide the order, with minutes',
  }),
  link: (_, { decisions }) => {
    const orders = decisions.filter((one) => one.kind === 'order');
    const places = placesOf(orders);
    const covers = orders.map(({ among }) => among && new Set(among));
    const of = ({ person }: Entry): number => places.get(person.id) ?? Infinity;
    const named = (equals: readonly Entry[]) =>
      equals.filter(({ person }) => places.has(person.id));
    const covered = (equals: readonly Entry[]): boolean =>
      covers.some((among) => !among || equals.every(({ person }) => among.has(person.id)));
    return {
      by: 'organiser',
      // Two infinities have no difference.
      compare: (a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)),
      shown: (entry) => places.get(entry.person.id) ?? 'none',
      ready: (equals) => named(equals).length > 0 && covered(equals),
      earlier: (equals) => {
        const before = Map.groupBy(named(equals), of);
        if (before.size === 0 || covered(equals)) return null;
        const inOrder = [...before].sort(([a], [b]) => a - b);
        return inOrder.map(([, people]) => people.map(({ person }) => person.id));
      },
    };
  },
};

type OrderDecision = Extract<Decision, { kind: 'order' }>;

/** The place of each person who is named, from 1; those of one inner list share theirs. */
function placesOf(decisions: readonly OrderDecision[]): Map<string, number> {
  const places = new Map<string, number>();
  let place = 0;
  for (const equals of decisions.flatMap(({ order }) => order)) {
    place += 1;
    for (const person of equals) places.set(person, place);
  }
  return places;
}
