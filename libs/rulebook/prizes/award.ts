import type { PrizeList, PrizeTier } from '../documents/prize-list';
import type { ParticipantFacts, Scope } from '../facts';
import type { RankedOverall } from '../overall/overall';
import type { Dossier } from '../ranking/dossier';
import type { RankedRound } from '../ranking/round';
import type { Ranking } from '../ranking/standing';
import type { PrizeOutcome } from '../result';
import { countsUnderCaps } from './caps';
import { Line, type LineRules, type Touch } from './line';
import { rankedLine, specialLine } from './special';

/** A prize list at work in one ranking. */
interface Given {
  list: PrizeList;
  ranking: Ranking;
  people: () => readonly ParticipantFacts[];
}

/** One tier to be given; steps are taken from the highest prize of the contest to the lowest. */
interface Step {
  /** 0 for the first tier of a list; special prizes come after all tiers. */
  position: number;
  line: Line;
  tier: PrizeTier;
  count: number;
}

export interface Awarded {
  outcomes: PrizeOutcome[];
  touches: Touch[];
}

const AFTER_ALL_TIERS = 1_000;

/**
 * Gives the prizes of all lists. Where a person keeps one prize only, it is the highest: the tier
 * nearer to the top of its list; of equal tiers that of the ranking over rounds, then that of the
 * earlier round; a special prize is lower than every tier. Tiers are therefore given in that order
 * over all lists together, and whoever holds a prize is passed by in what follows.
 */
export function award(
  dossier: Dossier,
  rounds: readonly RankedRound[],
  overall: RankedOverall | null,
): Awarded {
  const holders = new Set<string>();
  const steps = [
    ...(overall === null ? [] : listsOfOverall(dossier, overall)),
    ...rounds.flatMap((round) => listsOfRound(dossier, round)),
  ].map((given) => stepsOf(dossier, given, holders));
  const outcomes = new Map<Step, PrizeOutcome>();
  for (const step of steps.flat().sort((a, b) => a.position - b.position)) {
    outcomes.set(step, step.line.give(step.tier, step.count));
  }
  return {
    outcomes: inOrder(steps).flatMap((step) => outcomes.get(step) ?? []),
    touches: [...new Set(steps.flat().map(({ line }) => line))].flatMap((line) => line.touches),
  };
}

/** As results are read: round by round, the ranking over rounds last. */
function inOrder(steps: readonly Step[][]): Step[] {
  return steps.flat().toSorted((a, b) => Number(isOverall(a)) - Number(isOverall(b)));
}

function isOverall({ line }: Step): boolean {
  return line.scope.round === null;
}

function listsOfRound(dossier: Dossier, { round, rankings, parts }: RankedRound): Given[] {
  return given(dossier, round.rules.results?.prizes, rankings, () => parts);
}

function listsOfOverall(dossier: Dossier, { rules, rankings, careers }: RankedOverall): Given[] {
  return given(dossier, rules.prizes, rankings, () => [...careers.values()]);
}

interface InField {
  person: ParticipantFacts;
  division: string | null | undefined;
}

/** A list once for each ranking that gets it: each of its divisions has the whole list. */
function given(
  { facts }: Dossier,
  list: PrizeList | undefined,
  rankings: readonly Ranking[],
  field: () => InField[],
): Given[] {
  if (list === undefined) return [];
  return rankings
    .filter(({ scope: { division } }) => list.divisions?.includes(division ?? '') ?? true)
    .map((ranking) => ({
      list,
      ranking,
      people: () => fieldOf(facts.participants, ranking.scope, field()),
    }));
}

/** Everybody in a ranking's field: of a whole contest those too who only brought others. */
function fieldOf(
  all: readonly ParticipantFacts[],
  { division }: Scope,
  field: readonly InField[],
): readonly ParticipantFacts[] {
  if (division === null) return all;
  return field.filter((one) => one.division === division).map(({ person }) => person);
}

function stepsOf(
  dossier: Dossier,
  { list, ranking, people }: Given,
  holdersOfContest: Set<string>,
): Step[] {
  const holders = list.onePerPerson === 'contest' ? holdersOfContest : new Set<string>();
  const rules = rulesOf(dossier, ranking.scope, list, holders);
  const counts = countsUnderCaps(list, ranking.entrants);
  const line = new Line(
    rankedLine(ranking.groups, ({ offPrize }) => !offPrize),
    rules,
  );
  const tiers = list.tiers.map((tier, position) => ({
    position,
    line,
    tier,
    count: counts[position] ?? 0,
  }));
  const special = (list.special ?? []).map((prize, index) => ({
    position: AFTER_ALL_TIERS + index,
    line: new Line(specialLine({ dossier, ranking, people }, prize), rules),
    tier: prize,
    count: prize.count,
  }));
  return [...tiers, ...special];
}

/** A place whose winner did not answer is the next one's, or nobody's, as the rules of winners say. */
function rulesOf(
  dossier: Dossier,
  scope: Scope,
  { boundaryTie, onePerPerson, freed }: PrizeList,
  holders: Set<string>,
): LineRules {
  const decisions = dossier.decisionsOn(scope);
  const passedOver = new Set(
    decisions.flatMap((one) => (one.kind === 'passed-over' ? [one.participant] : [])),
  );
  const { nextInLine = freed === 'move-down' } = dossier.facts.rules.winners ?? {};
  return {
    scope,
    boundaryTie,
    decisions,
    fate: (id) => {
      if (passedOver.has(id)) return nextInLine ? 'next' : 'vacant';
      if (!holders.has(id)) return 'takes';
      return freed === 'move-down' ? 'next' : 'vacant';
    },
    won: (id) => {
      if (onePerPerson !== 'no') holders.add(id);
    },
  };
}
