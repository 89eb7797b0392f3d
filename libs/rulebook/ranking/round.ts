import { actualOf } from '../actual/actual';
import type { AttemptFacts, RoundFacts, Scope } from '../facts';
import type { Actual, Unranked } from '../result';
import { chainOf, tieBreaksOf } from './chain/chain';
import { divisionsOf } from './divisions';
import type { Dossier } from './dossier';
import { entryOf, type Entry } from './entry';
import { partsOf, takesPart, type Part } from './parts';
import { rank, type Ranking } from './standing';

/** One round, ranked. */
export interface RankedRound {
  round: RoundFacts;
  parts: Part[];
  actual: Actual | null;
  /** One for each division, or one whole. */
  rankings: Ranking[];
  unranked: Unranked[];
}

/** Ranks a round: whoever has a counted attempt and nothing against them, in each division. */
export function rankRound(dossier: Dossier, round: RoundFacts): RankedRound {
  const parts = partsOf(dossier, round);
  const actual = actualOf(dossier, round, parts);
  const entries = Map.groupBy(
    parts.flatMap((part) => entryIfRanked(dossier, round, part, actual)),
    ({ division }) => division,
  );
  const entrants = Map.groupBy(parts.filter(takesPart), ({ division }) => division);
  const rankings = divisionsOf(dossier).map((division) => {
    const scope = { round: round.id, division };
    const links = chainOf(tieBreaksOf(round.rules), contextOf(dossier, scope, round.seed));
    const those = (entries.get(division) ?? []).map(({ entry }) => entry);
    const count = entrants.get(division)?.length ?? 0;
    return { scope, links, groups: rank(those, links), entrants: count };
  });
  return { round, parts, actual, rankings, unranked: parts.flatMap(unrankedOf(round.id)) };
}

/** What a chain needs to know about a ranking. */
export function contextOf(dossier: Dossier, scope: Scope, seed: string | undefined) {
  return { decisions: dossier.decisionsOn(scope), seed: seed ?? null };
}

function entryIfRanked(
  dossier: Dossier,
  round: RoundFacts,
  part: Part,
  actual: Actual | null,
): { division: string | null | undefined; entry: Entry }[] {
  if (part.out !== null || !hasCounted(part)) return [];
  const entry = entryOf(dossier, round, part, actual?.value ?? null);
  return [{ division: part.division, entry }];
}

function hasCounted(part: Part): part is Part & { counted: AttemptFacts } {
  return part.counted !== null;
}

const unrankedOf =
  (round: string) =>
  ({ person, division, out }: Part): Unranked[] => {
    if (out === null) return [];
    const detail = out.detail === undefined ? {} : { detail: out.detail };
    return [
      { round, division: division ?? null, participant: person.id, reason: out.reason, ...detail },
    ];
  };
