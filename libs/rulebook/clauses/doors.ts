import type { FieldError } from '@bangvang/contracts';
import type { Clause, Sentence } from '../clause';
import type { ContestRules } from '../documents/contest-rules';
import type { ResultRules } from '../facts';

/** What the results part of a round's rules has to fit with. */
export interface RoundContext {
  /** Ids of the contest's divisions; empty where it has none. */
  divisions: readonly string[];
  /** The most that a paper is worth, in hundredths; null where it is not known yet. */
  maxCentipoints: number | null;
}

/** What the rules of a contest have to fit with: its rounds as they are ruled now. */
export interface ContestContext {
  rounds: readonly { ordinal: number; rules: ResultRules }[];
}

export type RoundResultClause = Clause<ResultRules, RoundContext>;
export type ContestClause = Clause<ContestRules, ContestContext>;

const roundClauses: readonly RoundResultClause[] = [];
const contestClauses: readonly ContestClause[] = [];

/** What does not fit together in the results part of a round's rules; paths begin with `results`. */
export function checkRoundResults(rules: ResultRules, context: RoundContext): FieldError[] {
  return roundClauses.flatMap(({ check }) => check?.(rules, context) ?? []);
}

/** The results part of a round's rules in sentences. */
export function sayRoundResults(rules: ResultRules): Sentence[] {
  return said(roundClauses, rules);
}

/** What does not fit together in the rules of a contest, or with those of its rounds. */
export function checkContestRules(rules: ContestRules, context: ContestContext): FieldError[] {
  return contestClauses.flatMap(({ check }) => check?.(rules, context) ?? []);
}

/** The rules of a contest in sentences. */
export function sayContestRules(rules: ContestRules): Sentence[] {
  return said(contestClauses, rules);
}

function said<Document>(clauses: readonly Clause<Document, never>[], document: Document) {
  return clauses.flatMap(({ say }) => say(document) ?? []);
}
