import type { FieldError } from '@bangvang/contracts';
import { canonicalJson } from '@bangvang/platform';
import { wrong, type ContestRules } from '@bangvang/rulebook';

/*
 * What may still change in the rules of a contest. Until its first round opens, everything. From then
 * on only by an amendment whose reason is published, and never what the result of an opened round
 * depends on. The overall ranking and collective awards may be amended until the first result is
 * published: afterwards whoever changes them knows whom that makes win. How works are judged and what
 * they win stands once no more are taken: whoever changes it then may know them. The triggers of
 * `contest_rule_set` hold to the same.
 */

/** How far a contest is. */
export interface ContestStage {
  /** The database's clock. */
  now: Date;
  published: boolean;
  /** Whether any round of the published contest has opened, or will within seconds. */
  opened: boolean;
  /** Whether works of the published contest are taken, or will be within seconds. */
  entriesOpened: boolean;
  /** Whether they have ceased to be taken, or will have within seconds. */
  entriesClosed: boolean;
  resultPublished: boolean;
}

const SINCE_OPENING = ['divisions', 'eligibility', 'corrections.actualValue'] as const;
const SINCE_RESULT = ['overall', 'collectives'] as const;
const SINCE_ENTRIES = ['writing.stages', 'writing.awards', 'writing.remark'] as const;
/** A path of the rules that may be fixed. */
export type FixedClause =
  (typeof SINCE_OPENING)[number] | (typeof SINCE_RESULT)[number] | (typeof SINCE_ENTRIES)[number];
export const FIXED_CLAUSES: readonly FixedClause[] = [
  ...SINCE_OPENING,
  ...SINCE_RESULT,
  ...SINCE_ENTRIES,
];

const OPENED = {
  vi: 'giữ nguyên, vì cuộc thi đã bắt đầu',
  en: 'unchanged, since the contest has begun',
};
const ENTRIES = {
  vi: 'giữ nguyên, vì đã hết hạn nhận tác phẩm',
  en: 'unchanged, since works are taken no more',
};
const RESULT = {
  vi: 'giữ nguyên, vì kết quả đã được công bố',
  en: 'unchanged, since a result has been published',
};

/** Whether anybody takes part already, in a round or with a work. */
export const hasBegun = ({ opened, entriesOpened }: ContestStage): boolean =>
  opened || entriesOpened;

/** Whether these rules take works from now or earlier on: then they begin with what they say. */
export function beginsAtOnce({ now, published }: ContestStage, { writing }: ContestRules): boolean {
  return published && writing !== undefined && Date.parse(writing.opensAt) <= now.getTime();
}

/** The clauses that stand as they are. */
export function fixedClauses(stage: ContestStage): FixedClause[] {
  return [
    ...(hasBegun(stage) ? SINCE_OPENING : []),
    ...(stage.resultPublished ? SINCE_RESULT : []),
    ...(stage.entriesClosed ? SINCE_ENTRIES : []),
  ];
}

/** Where a change touches what stands; empty when it does not. */
export function checkFixed(
  before: ContestRules,
  after: ContestRules,
  stage: ContestStage,
): FieldError[] {
  return fixedClauses(stage)
    .filter((path) => told(before, path) !== told(after, path))
    .map((path) => wrong(path, WHY[path]));
}

const WHY: Record<FixedClause, { vi: string; en: string }> = {
  divisions: OPENED,
  eligibility: OPENED,
  'corrections.actualValue': OPENED,
  overall: RESULT,
  collectives: RESULT,
  'writing.stages': ENTRIES,
  'writing.awards': ENTRIES,
  'writing.remark': ENTRIES,
};

/** What a clause says, defaults included. */
function told(rules: ContestRules, path: FixedClause): string {
  if (path === 'corrections.actualValue') return rules.corrections?.actualValue ?? 'recompute';
  const value = valueAt(rules, path);
  const none = value === undefined || (Array.isArray(value) && value.length === 0);
  return none ? '' : canonicalJson(value);
}

function valueAt(rules: ContestRules, path: Exclude<FixedClause, 'corrections.actualValue'>) {
  switch (path) {
    case 'writing.stages':
      return rules.writing?.stages;
    case 'writing.awards':
      return rules.writing?.awards;
    case 'writing.remark':
      return rules.writing?.remark ?? undefined;
    default:
      return rules[path];
  }
}
