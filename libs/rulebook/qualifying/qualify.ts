import { decidedWinners } from '../prizes/line';
import type { Dossier } from '../ranking/dossier';
import type { RankedRound } from '../ranking/round';
import type { Group, Ranking } from '../ranking/standing';
import type { Qualified } from '../result';
import type { QualifyRules } from '../documents/round-results';

/** What a boundary decision about the way to the next round names as its tier. */
const QUALIFY = 'qualify';

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
    const equals = group.entries
      .filter(({ offPrize }) => !offPrize)
      .map(({ person: { id } }) => ({ id }));
    if (equals.length <= left || (ties && group.waitsFor === null)) {
      result.participants.push(...equals.map(({ id }) => id));
      result.beyond = Math.max(0, equals.length - left);
      continue;
    }
    const chosen = decidedWinners(dossier.decisionsOn(scope), QUALIFY, equals, left);
    result.participants.push(...(chosen ?? []));
    if (chosen !== null) break;
    result.waiting = left;
    waiting.add(group);
    break;
  }
  return result;
}
