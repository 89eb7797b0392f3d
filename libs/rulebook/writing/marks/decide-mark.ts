import type { Action } from '../documents/discrepancy';
import { deciding, type Deciding } from './difference';
import { meanOf, roundHalfUp } from './exact';
import { byDecision, type Needs, type Ruling } from './ruling';
import { bandStep, finalStep, markedStep, sanctionStep, simpleStep } from './steps';
import { afterThird } from './third';
import {
  meanCriteria,
  totalOf,
  type GivenMark,
  type MarkDecision,
  type MarkingRules,
  type Step,
} from './mark';

/** Where a work's marks stand, and how they came there. */
export interface MarkOutcome {
  state: 'waiting' | 'final';
  needs: Needs | null;
  /** The final mark in hundredths of a point, rounded as the stage says; null while it waits. */
  centipoints: number | null;
  /** What the final mark is made of, by criterion, before any sanction; null while it waits. */
  criteria: Record<string, number> | null;
  /** The band's action where the independent marks differ; null where they do not, or are not all there. */
  action: Action | null;
  /** What happened, in order. */
  path: Step[];
}

/**
 * The mark of a work in a stage, from the locked independent marks and what people decided about
 * them: pure, total, and the same however often it is asked.
 * @param marks locked marks of kind 'first' in the order of their locking, and the 'third'
 * @throws RangeError when there are more marks than the stage has, or one is not on the rubric
 */
export function decideMark(
  stage: MarkingRules,
  marks: readonly GivenMark[],
  decisions: readonly MarkDecision[] = [],
): MarkOutcome {
  const firsts = marks.filter(({ kind }) => kind === 'first').map(({ criteria }) => criteria);
  if (firsts.length > stage.marks) throw new RangeError(`more than ${stage.marks} marks`);
  const totals = firsts.map((criteria) => totalOf(stage.rubric, criteria));
  const path = totals.length === 0 ? [] : [markedStep(totals)];
  if (firsts.length < stage.marks) return waiting('marks', null, path);
  const found = firsts.length === 1 ? null : deciding(stage, firsts);
  if (found === null) {
    const step = firsts.length === 1 ? [] : [simpleStep('equal')];
    return settle(stage, { counted: firsts, path: [...path, ...step] }, null, decisions);
  }
  const ruling = rule(stage, found, marks, decisions);
  const whole = { ...ruling, path: [...path, bandStep(stage, found), ...ruling.path] };
  return settle(stage, whole, found.band.action, decisions);
}

function rule(
  stage: MarkingRules,
  { band }: Deciding,
  marks: readonly GivenMark[],
  decisions: readonly MarkDecision[],
): Ruling {
  switch (band.action) {
    case 'mean':
      return {
        counted: marks.filter(({ kind }) => kind === 'first').map(({ criteria }) => criteria),
        path: [simpleStep('mean')],
      };
    case 'agree':
      return byAgreement(stage, decisions);
    case 'third':
      return afterThird(stage, marks, decisions);
    case 'chief':
    case 'joint':
      return byDecision(stage, band.action, decisions);
  }
}

function byAgreement(stage: MarkingRules, decisions: readonly MarkDecision[]): Ruling {
  const failed = decisions.find(({ kind }) => kind === 'disagreed');
  if (failed === undefined) return byDecision(stage, 'agreed', decisions);
  const ruling = byDecision(stage, 'chief', decisions);
  return { ...ruling, path: [simpleStep('disagreed', failed.minutes), ...ruling.path] };
}

function settle(
  stage: MarkingRules,
  ruling: Ruling,
  action: Action | null,
  decisions: readonly MarkDecision[],
): MarkOutcome {
  if ('needs' in ruling) return waiting(ruling.needs, action, ruling.path);
  const { counted, path } = ruling;
  const totals = counted.map((criteria) => totalOf(stage.rubric, criteria));
  const mark = meanOf(totals, stage.decimals);
  const sanctioned = sanctions(stage, mark, decisions);
  return {
    state: 'final',
    needs: null,
    centipoints: sanctioned.centipoints,
    criteria: meanCriteria(stage.rubric, counted),
    action,
    path: [...path, ...sanctioned.path, finalStep(sanctioned.centipoints)],
  };
}

/** Percents add up, and never take more than there is. */
function sanctions(
  { sanctions: known = [], decimals }: MarkingRules,
  mark: number,
  decisions: readonly MarkDecision[],
): { centipoints: number; path: Step[] } {
  const given = decisions.flatMap((decision) => {
    if (decision.kind !== 'sanction') return [];
    const rules = known.find(({ id }) => id === decision.sanction);
    return rules === undefined ? [] : [{ rules, minutes: decision.minutes }];
  });
  const percent = given.reduce((sum, { rules }) => sum + rules.percent, 0);
  const step = 10 ** (2 - decimals);
  return {
    centipoints: roundHalfUp(mark * Math.max(0, 100 - percent), 100 * step) * step,
    path: given.map(({ rules, minutes }) => sanctionStep(rules, minutes)),
  };
}

const waiting = (needs: Needs, action: Action | null, path: Step[]): MarkOutcome => ({
  state: 'waiting',
  needs,
  centipoints: null,
  criteria: null,
  action,
  path,
});
