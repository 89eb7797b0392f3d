import type { Sentence } from '../../clause';
import type { Criterion, StageRules } from '../documents/stages';
import { PARTS, roundHalfUp } from './exact';

/** What a marker gave, in hundredths of a point by id of the criterion. */
export type CriteriaMarks = Readonly<Record<string, number>>;

/** An independent mark that is locked. */
export interface GivenMark {
  id: string;
  /** 'third': asked for by a discrepancy. */
  kind: 'first' | 'third';
  criteria: CriteriaMarks;
}

/** What people decided about the marks of a work, with the minutes that say so. */
export type MarkDecision =
  | { kind: 'agreed' | 'chief' | 'joint'; criteria: CriteriaMarks; minutes: string }
  | { kind: 'disagreed'; minutes: string }
  | { kind: 'sanction'; sanction: string; minutes: string };

/** What the rules of marking need of a stage. */
export type MarkingRules = Pick<
  StageRules,
  'marks' | 'scaleCentipoints' | 'rubric' | 'decimals' | 'discrepancy' | 'sanctions'
>;

/** One thing that happened to a work's marks, and why. */
export interface Step extends Sentence {
  what:
    | 'marked'
    | 'equal'
    | 'mean'
    | 'band'
    | 'agreed'
    | 'disagreed'
    | 'chief'
    | 'third'
    | 'two-equal'
    | 'spread'
    | 'joint'
    | 'sanction'
    | 'final';
  /** Id of the minutes that a decision was written in. */
  minutes?: string;
}

/**
 * A mark's total in ten-thousandths of a point, always computed and never typed.
 * @throws RangeError when a criterion is missing, unknown, out of its bounds or not on its step
 */
export function totalOf(rubric: readonly Criterion[], criteria: CriteriaMarks): number {
  const wrong = wrongCriteria(rubric, criteria);
  if (wrong.length > 0) throw new RangeError(`not marked as the rubric asks: ${wrong.join(', ')}`);
  return rubric.reduce((total, { id, weight }) => total + (criteria[id] ?? 0) * weight, 0);
}

/** A mark's total in hundredths of a point, rounded half up: what is shown while somebody marks. */
export function totalCentipoints(rubric: readonly Criterion[], criteria: CriteriaMarks): number {
  return roundHalfUp(totalOf(rubric, criteria), PARTS);
}

/** Ids of criteria that are missing, unknown, out of bounds or between steps; empty when all is well. */
export function wrongCriteria(rubric: readonly Criterion[], criteria: CriteriaMarks): string[] {
  const wrong = rubric.flatMap(({ id, maxCentipoints, stepCentipoints }) => {
    const mark = criteria[id];
    const fine =
      mark !== undefined &&
      Number.isInteger(mark) &&
      mark >= 0 &&
      mark <= maxCentipoints &&
      (mark % stepCentipoints === 0 || mark === maxCentipoints);
    return fine ? [] : [id];
  });
  const unknown = Object.keys(criteria).filter((id) => !rubric.some((one) => one.id === id));
  return [...wrong, ...unknown];
}

/** The mean of each criterion in hundredths of a point, rounded half up: for reports. */
export function meanCriteria(
  rubric: readonly Criterion[],
  marks: readonly CriteriaMarks[],
): Record<string, number> {
  return Object.fromEntries(
    rubric.map(({ id }) => {
      const sum = marks.reduce((total, criteria) => total + (criteria[id] ?? 0), 0);
      return [id, roundHalfUp(sum, marks.length)];
    }),
  );
}
