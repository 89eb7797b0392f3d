import { collectivesOf } from './collectives/collectives';
import type { Facts } from './facts';
import { rankOverall } from './overall/overall';
import { award } from './prizes/award';
import { qualify } from './qualifying/qualify';
import { openDossier } from './ranking/dossier';
import { rankRound } from './ranking/round';
import { standingOf } from './ranking/standing';
import { unresolvedOf } from './unresolved';
import type { Result } from './result';

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
