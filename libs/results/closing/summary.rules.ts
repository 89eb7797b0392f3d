import type { Facts, Result } from '@bangvang/rulebook';

/** How much there is of everything, for an overview. */
export interface ComputationSummary {
  people: number;
  attempts: number;
  ranked: number;
  unranked: Record<string, number>;
  unresolved: number;
}

/** How much there is of everything in a result; who stands in several rankings is one person. */
export function summaryOf(
  facts: Facts,
  { standings, unranked, unresolved }: Result,
): ComputationSummary {
  const ranked = new Set<string>();
  for (const { rows } of standings) for (const { participant } of rows) ranked.add(participant);
  return {
    people: facts.participants.length,
    attempts: facts.attempts.length,
    ranked: ranked.size,
    unranked: peopleBy(unranked),
    unresolved: unresolved.filter(({ blocks }) => blocks).length,
  };
}

/** How many people are without a rank, by reason; who is out of several rankings is one of them. */
export function peopleBy(unranked: Result['unranked']): Record<string, number> {
  const people = Map.groupBy(unranked, ({ reason }) => reason);
  return Object.fromEntries(
    [...people].map(([reason, out]) => [
      reason,
      new Set(out.map(({ participant }) => participant)).size,
    ]),
  );
}
