import type { AwardedList } from '../../awarded/awarded';
import type { WonPrize } from '../winners.rules';
import { placeKey, type AuthorPlace } from './author-place.rules';

/** An author of a prized work whom nobody can ask here. */
export interface UnregisteredAuthor extends AuthorPlace {
  name: string;
  won: WonPrize[];
}

/** Authors of prized works who never registered, each with everything that their work won. */
export function unregisteredIn({ works }: Pick<AwardedList, 'works'>): UnregisteredAuthor[] {
  const found = new Map<string, UnregisteredAuthor>();
  for (const { entryId, division, tier, prize, title, authors } of works) {
    for (const { participantNo, ordinal, name } of authors) {
      if (participantNo !== null) continue;
      const place = { entryId, ordinal };
      const known = found.get(placeKey(place)) ?? { ...place, name, won: [] };
      const won = { round: null, division, tier, name: prize, work: title };
      found.set(placeKey(place), { ...known, won: [...known.won, won] });
    }
  }
  return [...found.values()];
}
