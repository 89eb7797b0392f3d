import { collectivesOf } from './collectives/collectives';
import type { Facts, RoundFacts } from './facts';
import { rankOverall } from './overall/overall';
import { award } from './prizes/award';
import { qualify } from './qualifying/qualify';
import { openDossier } from './ranking/dossier';
import { rankRound } from './ranking/round';
import { standingOf } from './ranking/standing';
import { unresolvedOf } from './unresolved';
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
  const ranked = [...rounds, ...(overall === null ? [] : [overall])];
  const rankings = ranked.flatMap((one) => one.rankings);
  const prizes = award(dossier, rounds, overall);
  const qualifying = qualify(dossier, rounds);
  return {
    standings: rankings.map(standingOf),
    unranked: ranked.flatMap(({ unranked }) => unranked),
    unresolved: unresolvedOf(rankings, {
      touches: prizes.touches,
      qualifying: qualifying.waiting,
    }),
    actual: rounds.flatMap(({ actual }) => actual ?? []),
    prizes: prizes.outcomes,
    collectives: collectivesOf({ dossier, rounds, overall, prizes: prizes.outcomes }),
    qualified: qualifying.qualified,
  };
}

/**
 * The standings of one round, by its id: cheaper than the whole result. Nothing depends on its ties
 * here, since prizes are not given.
 */
export function standingsOf(facts: Facts, id: string): RoundOutcome {
  const { rankings, unranked, actual } = rankRound(openDossier(facts), find(facts, id));
  const stakes = { touches: [], qualifying: new Set<never>() };
  const unresolved = unresolvedOf(rankings, stakes);
  return { standings: rankings.map(standingOf), unranked, unresolved, actual };
}

function find({ rounds }: Facts, id: string): RoundFacts {
  const round = rounds.find((one) => one.id === id);
  if (round === undefined) throw new RangeError(`No round ${id} among the facts`);
  return round;
}
