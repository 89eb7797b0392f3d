import type { QualifyRules } from '../documents/round-results';
import type { Scope } from '../facts';
import { decidedWinners } from '../prizes/line';
import type { Dossier } from '../ranking/dossier';
import type { RankedRound } from '../ranking/round';
import type { Group, Ranking } from '../ranking/standing';
import type { Qualified } from '../result';

/** What a boundary decision about the way to the next round names as its tier. */
export const QUALIFY = 'qualify';

export interface Qualifying {
  qualified: Qualified[];
  /** Equals of whom people must choose who goes on. */
  waiting: Set<Group>;
}

/** Who goes on from the rounds; people off the prizes do not take a place. */
export function qualify(dossier: Dossier, rounds: readonly RankedRound[]): Qualifying {
  const waiting = new Set<Group>();
  const qualified = rounds.flatMap(({ round: { rules }, rankings }) => {
    const by = rules.results?.qualify;
    return by === undefined
      ? []
      : rankings.map((ranking) =>
          by.by === 'threshold'
            ? aboveThreshold(ranking, by.centipoints ?? 0)
            : withinQuota(dossier, ranking, by, waiting),
        );
  });
  return { qualified, waiting };
}

function aboveThreshold({ scope, groups }: Ranking, centipoints: number): Qualified {
  const participants = groups
    .flatMap(({ entries }) => entries)
    .filter((entry) => !entry.offPrize && entry.centipoints >= centipoints)
    .map(({ person }) => person.id);
  return { ...scope, participants, beyond: 0, waiting: 0 };
}

/** Equals across the last place go on together, or wait for people: as the rules say. */
function withinQuota(
  dossier: Dossier,
  { scope, groups }: Ranking,
  { places = 0, ties }: QualifyRules,
  waiting: Set<Group>,
): Qualified {
  const result: Qualified = { ...scope, participants: [], beyond: 0, waiting: 0 };
  for (const group of groups) {
    const left = places - result.participants.length;
    if (left <= 0) break;
    const equals = group.entries.filter(({ offPrize }) => !offPrize).map(({ person }) => person);
    const together = equals.length <= left || (ties && group.waitsFor === null);
    const going = together ? equals : chosenOf(dossier, scope, equals, left);
    result.participants.push(...going.map(({ id }) => id));
    result.beyond = Math.max(0, going.length - left);
    if (together) continue;
    result.waiting = left - going.length;
    if (result.waiting > 0) waiting.add(group);
    break;
  }
  return result;
}

/** Those of the equals whom people chose, as far as they did. */
function chosenOf<Person extends { id: string }>(
  dossier: Dossier,
  scope: Scope,
  equals: Person[],
  places: number,
): Person[] {
  const chosen = decidedWinners(dossier.decisionsOn(scope), QUALIFY, equals, places);
  return equals.filter(({ id }) => chosen?.has(id) ?? false);
}
