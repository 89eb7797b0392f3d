import type { RuleClause } from '../../clauses/rule-clause';
import type { WritingRules } from '../documents/writing-rules';

/** What the writing part has to fit with in the rules of its contest. */
export interface WritingContext {
  /** Ids of the contest's divisions. */
  divisions: readonly string[];
}

/** A clause of the writing part; paths are those of the contest's rules. */
export type WritingClause = RuleClause<WritingRules, WritingContext>;
