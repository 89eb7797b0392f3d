import type { Facts, RoundFacts } from './facts';
import { rankOverall } from './overall/overall';
import { openDossier } from './ranking/dossier';
import { rankRound } from './ranking/round';
import { standingOf } from './ranking/standing';
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
  const dossier = openDossier(facts);
  const rounds = facts.rounds
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((round) => rankRound(dossier, round));
  const overall = rankOverall(dossier, rounds);
  const rankings = [...rounds, ...(overall === null ? [] : [overall])];
  return {
    standings: rankings.flatMap((ranked) => ranked.rankings.map(standingOf)),
    unranked: rankings.flatMap(({ unranked }) => unranked),
    unresolved: [],
    actual: rounds.flatMap(({ actual }) => actual ?? []),
    prizes: [],
    collectives: [],
    qualified: [],
  };
}

/** The standings of one round, by its id: cheaper than the whole result. */
export function standingsOf(facts: Facts, id: string): RoundOutcome {
  const { rankings, unranked, actual } = rankRound(openDossier(facts), find(facts, id));
  return { standings: rankings.map(standingOf), unranked, unresolved: [], actual };
}

function find({ rounds }: Facts, id: string): RoundFacts {
  const round = rounds.find((one) => one.id === id);
  if (round === undefined) throw new RangeError(`No round ${id} among the facts`);
  return round;
}
