import type { FieldError } from '@bangvang/contracts';
import type { PlacedSentence } from '../clause';
import type { ContestRules } from '../documents/contest-rules';
import type { ResultRules } from '../facts';
import { collectives } from './collectives.clause';
import {
  appeals,
  corrections,
  correctionsOfWorks,
  publication,
  suspicion,
  winners,
} from './conduct.clause';
import type { ContestContext } from './contest.clauses';
import { divisions, eligibility } from './divisions.clause';
import { overall } from './overall.clause';
import { ROUND_RESULT_CLAUSES, type RoundContext } from './round.clauses';
import { writing } from '../writing/clauses/writing.clause';
import { withDivisionNames } from './prizes.clause';
import { withNames, type RuleNames } from './rule-names';
import { checkAll, sayPlaced, type Called, type PlacedClauses } from './rule-clause';

/** Every clause of the rules of a contest, as people read them. */
const CONTEST_CLAUSES: PlacedClauses<ContestRules, ContestContext> = {
  divisions,
  eligibility,
  overall,
  writing,
  collectives,
  corrections,
  suspicion,
  winners,
  publication,
  appeals,
};

/** The same without what only rounds have: answers that come too fast, predictions. */
const CLAUSES_OF_WORKS: PlacedClauses<ContestRules, ContestContext> = {
  ...CONTEST_CLAUSES,
  corrections: correctionsOfWorks,
  suspicion: { say: () => [] },
};

/** What does not fit together in the results part of a round's rules; paths begin with `results`. */
export function checkRoundResults(rules: ResultRules, context: RoundContext): FieldError[] {
  return checkAll(Object.values(ROUND_RESULT_CLAUSES), rules, 'results', context);
}

/** The results part of a round's rules in sentences; places begin with `results`. */
export function sayRoundResults(
  rules: ResultRules,
  divisions: readonly Called[] = [],
): PlacedSentence[] {
  const prizes = rules.results?.prizes && withDivisionNames(rules.results.prizes, divisions);
  const called = prizes ? { ...rules, results: { ...rules.results, prizes } } : rules;
  return sayPlaced(ROUND_RESULT_CLAUSES, called, 'results.');
}

/** What does not fit together in the rules of a contest, or with those of its rounds. */
export function checkContestRules(rules: ContestRules, context: ContestContext): FieldError[] {
  return checkAll(Object.values(CONTEST_CLAUSES), rules, '', context);
}

/** The rules of a contest in sentences; one that takes works and has no rounds says nothing of answers. */
export function sayContestRules(
  rules: ContestRules,
  { hasRounds = true, names }: { hasRounds?: boolean; names?: RuleNames } = {},
): PlacedSentence[] {
  const ofWorksAlone = rules.writing !== undefined && !hasRounds;
  const called = names ? withNames(rules, names) : rules;
  return sayPlaced(ofWorksAlone ? CLAUSES_OF_WORKS : CONTEST_CLAUSES, called);
}
