import { PARTS, spreadOf } from './exact';
import {
  totalOf,
  type CriteriaMarks,
  type GivenMark,
  type MarkDecision,
  type MarkingRules,
} from './mark';
import type { ThirdRule } from '../documents/discrepancy';
import { byDecision, type Ruling } from './ruling';
import { simpleStep, spreadStep, thirdStep, twoEqualStep } from './steps';

/** What a third mark makes of the first two; the first two that are equal count, in order of locking. */
export function afterThird(
  stage: MarkingRules,
  marks: readonly GivenMark[],
  decisions: readonly MarkDecision[],
): Ruling {
  const { third: rule } = stage.discrepancy;
  const third = marks.find(({ kind }) => kind === 'third');
  if (third === undefined || rule === null) return { needs: 'third', path: [] };
  const criteria = [...marks.filter(({ kind }) => kind === 'first'), third].map(
    (mark) => mark.criteria,
  );
  const marked = thirdStep(totalOf(stage.rubric, third.criteria));
  if (rule.kind === 'final') {
    return { counted: [third.criteria], path: [marked, simpleStep('third')] };
  }
  const ruling = equalOrMean(stage, rule, criteria, decisions);
  return { ...ruling, path: [marked, ...ruling.path] };
}

function equalOrMean(
  stage: MarkingRules,
  rule: ThirdRule,
  criteria: readonly CriteriaMarks[],
  decisions: readonly MarkDecision[],
): Ruling {
  const totals = criteria.map((mark) => totalOf(stage.rubric, mark));
  const equal = equalTotal(totals);
  if (equal !== null) {
    const counted = criteria.filter((_, index) => totals[index] === equal);
    return { counted, path: [twoEqualStep(equal)] };
  }
  const spread = spreadOf(totals);
  const averaged = isAveraged(rule, spread);
  const step = spreadStep(spread, rule, averaged);
  if (averaged) return { counted: criteria, path: [step] };
  const decided = byDecision(stage, rule.otherwise ?? 'joint', decisions);
  return { ...decided, path: [step, ...decided.path] };
}

function isAveraged({ spread: limit = 0, inclusive = false }: ThirdRule, spread: number): boolean {
  return spread < limit * PARTS || (inclusive && spread === limit * PARTS);
}

/** The total that two or more share. */
export function equalTotal(totals: readonly number[]): number | null {
  return totals.find((total, index) => totals.indexOf(total) < index) ?? null;
}
