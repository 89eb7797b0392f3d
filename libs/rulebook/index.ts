export { unless, wrong, type Clause, type PlacedSentence, type Sentence } from './clause';
export {
  checkContestRules,
  checkRoundResults,
  sayContestRules,
  sayRoundResults,
} from './clauses/doors';
export { MASK_BELOW_DEFAULT, SUSPICION_DEFAULTS } from './clauses/conduct.clause';
export type { Called } from './clauses/rule-clause';
export { compute } from './compute';
export * from './documents/contest-rules';
export * from './documents/prize-list';
export * from './documents/round-results';
export type * from './facts';
export {
  Id,
  Instant,
  ListOfText,
  Nested,
  OneOf,
  OptionalNested,
  WholeNumber,
  YesNo,
} from './fields';
export { QUALIFY } from './qualifying/qualify';
export { chooseCounted } from './ranking/counted';
export type * from './result';
export { duration, number, plural } from './wording';
export * from './writing/documents/awards';
export * from './writing/documents/collecting';
export * from './writing/documents/discrepancy';
export * from './writing/documents/media';
export * from './writing/documents/stages';
export * from './writing/documents/writing-rules';
export { decideMark, type MarkOutcome } from './writing/marks/decide-mark';
export { decideRemark, type RemarkOutcome } from './writing/marks/decide-remark';
export { sayForward } from './writing/clauses/forward.clause';
export { forwardOf, type ForwardTie, type ForwardWork } from './writing/marks/forward-of';
export {
  totalCentipoints,
  wrongCriteria,
  type CriteriaMarks,
  type GivenMark,
  type MarkDecision,
  type Step,
} from './writing/marks/mark';
export type { Needs } from './writing/marks/ruling';
export { awardWorks } from './writing/awards/award-works';
export type * from './writing/awards/facts';
export { tierNames, type RuleNames } from './clauses/rule-names';
