import {
  totalOf,
  type CriteriaMarks,
  type MarkDecision,
  type MarkingRules,
  type Step,
} from './mark';
import { agreedStep } from './steps';

/** What is still to be done before a work has its mark. */
export type Needs = 'marks' | 'agreement' | 'chief' | 'third' | 'joint';

/** What counts of a work's marks, or what they wait for. */
export type Ruling =
  { counted: readonly CriteriaMarks[]; path: Step[] } | { needs: Needs; path: Step[] };

/** A mark that the chief judge, or the jury together, decided; the last one holds. */
export function byDecision(
  { rubric }: Pick<MarkingRules, 'rubric'>,
  kind: 'chief' | 'joint' | 'agreed',
  decisions: readonly MarkDecision[],
): Ruling {
  const found = decisions.findLast((one) => one.kind === kind);
  if (found === undefined || !('criteria' in found)) {
    return { needs: kind === 'agreed' ? 'agreement' : kind, path: [] };
  }
  const total = totalOf(rubric, found.criteria);
  return { counted: [found.criteria], path: [agreedStep(kind, total, found.minutes)] };
}
