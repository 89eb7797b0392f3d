import {
  awardWorks,
  type AwardFacts,
  type AwardTie,
  type JuryDecision,
  type RefusedDecision,
} from '@bangvang/rulebook';

/** A decision that does not hold any more, by its place among those of the new facts, and why. */
export interface LapsedDecision {
  index: number;
  why: RefusedDecision['why'] | 'other-equals';
}

/**
 * Which decisions of the jury do not survive a correction: moves that became impossible, and choices
 * among equals who are others now; these wait for the jury again, and so does whatever followed from
 * them. Everything else stays. Both facts have the same decisions.
 */
export function lapsedDecisions(before: AwardFacts, after: AwardFacts): LapsedDecision[] {
  const refused = awardWorks(after).refused.map(({ index, why }) => ({ index, why }));
  const others = after.decisions.flatMap((decision, index): LapsedDecision[] =>
    decision.kind === 'tie' && !sameEquals(before, after, decision)
      ? [{ index, why: 'other-equals' }]
      : [],
  );
  const lapsed = [...refused, ...others];
  return lapsed.length === 0 ? [] : [...lapsed, ...dependent(after, lapsed)];
}

type Tie = Extract<JuryDecision, { kind: 'tie' }>;

/** Whether the same works or units are equal for the same places, with nobody's choice among them. */
function sameEquals(before: AwardFacts, after: AwardFacts, { place }: Tie): boolean {
  const [old, now] = [before, after].map((facts) => {
    const decisions = facts.decisions.filter((one) => !isChoice(one, place));
    const { ties } = awardWorks({ ...facts, decisions });
    return ties.find(({ list, tier }) => list === place.list && tier === place.tier);
  });
  return textOf(old) === textOf(now);
}

const isChoice = (one: JuryDecision, { list, tier }: Tie['place']): boolean =>
  one.kind === 'tie' && one.place.list === list && one.place.tier === tier;

const textOf = (tie: AwardTie | undefined): string =>
  tie === undefined ? '' : `${tie.places} ${tie.among.toSorted().join(' ')}`;

/** Choices in lists that wait for one that lapsed: who is equal there is not known before that. */
function dependent(after: AwardFacts, lapsed: readonly LapsedDecision[]): LapsedDecision[] {
  const gone = new Set(lapsed.map(({ index }) => index));
  const decisions = after.decisions.filter((_, index) => !gone.has(index));
  const { lists } = awardWorks({ ...after, decisions });
  const waiting = new Set(lists.flatMap(({ list, state }) => (state === 'waiting' ? [list] : [])));
  return after.decisions.flatMap((decision, index): LapsedDecision[] =>
    decision.kind === 'tie' && !gone.has(index) && waiting.has(decision.place.list)
      ? [{ index, why: 'other-equals' }]
      : [],
  );
}
