import type { FieldError } from '@bangvang/contracts';
import { canonicalJson } from '@bangvang/platform';
import { wrong, type ContestRules } from '@bangvang/rulebook';

/*
 * What may still change in the rules of a contest. Until its first round opens, everything. From then
 * on only by an amendment whose reason is published, and never what the result of an opened round
 * depends on. The overall ranking and collective awards may be amended until the first result is
 * published: afterwards whoever changes them knows whom that makes win. The triggers of
 * `contest_rule_set` hold to the same.
 */

/** How far a contest is. */
export interface ContestStage {
  published: boolean;
  /** Whether any round of the published contest has opened, or will within seconds. */
  opened: boolean;
  resultPublished: boolean;
}

const SINCE_OPENING = ['divisions', 'eligibility', 'corrections.actualValue'] as const;
const SINCE_RESULT = ['overall', 'collectives'] as const;
/** A path of the rules that may be fixed. */
export type FixedClause = (typeof SINCE_OPENING)[number] | (typeof SINCE_RESULT)[number];
export const FIXED_CLAUSES: readonly FixedClause[] = [...SINCE_OPENING, ...SINCE_RESULT];

const OPENED = {
  vi: 'giữ nguyên, vì đã có vòng thi mở',
  en: 'unchanged, since a round has opened',
};
const RESULT = {
  vi: 'giữ nguyên, vì kết quả đã được công bố',
  en: 'unchanged, since a result has been published',
};

/** The clauses that stand as they are. */
export function fixedClauses({ opened, resultPublished }: ContestStage): FixedClause[] {
  return [...(opened ? SINCE_OPENING : []), ...(resultPublished ? SINCE_RESULT : [])];
}

/** Where a change touches what stands; empty when it does not. */
export function checkFixed(
  before: ContestRules,
  after: ContestRules,
  stage: ContestStage,
): FieldError[] {
  return fixedClauses(stage)
    .filter((path) => told(before, path) !== told(after, path))
    .map((path) => wrong(path, isOfOpening(path) ? OPENED : RESULT));
}

const isOfOpening = (path: FixedClause): boolean =>
  (SINCE_OPENING as readonly string[]).includes(path);

/** What a clause says, defaults included. */
function told(rules: ContestRules, path: FixedClause): string {
  if (path === 'corrections.actualValue') return rules.corrections?.actualValue ?? 'recompute';
  const value = rules[path];
  const none = value === undefined || (Array.isArray(value) && value.length === 0);
  return none ? '' : canonicalJson(value);
}
