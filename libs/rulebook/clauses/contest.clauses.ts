import type { ContestRules } from '../documents/contest-rules';
import type { ResultRules } from '../facts';
import type { RuleClause } from './rule-clause';

/** What the rules of a contest have to fit with: its rounds as they are ruled now. */
export interface ContestContext {
  rounds: readonly { ordinal: number; rules: ResultRules }[];
}

/** A clause of the rules of a contest; paths are those of the document. */
export type ContestClause = RuleClause<ContestRules, ContestContext>;
