import { joined } from './bands.rules';
import { firstDiscrepancy, firstThird } from './defaults';
import type { Band, Criterion, Discrepancy, Stage } from './types';

/* What of a stage follows from the rest of it. */

/** The stage with another rubric; its scale is what the criteria with their weights add up to. */
export function withRubric(stage: Stage, rubric: Criterion[]): Stage {
  const sum = rubric.reduce(
    (total, { maxCentipoints, weight }) => total + (maxCentipoints * weight) / 100,
    0,
  );
  return {
    ...stage,
    rubric,
    scaleCentipoints: Number.isInteger(sum) ? sum : stage.scaleCentipoints,
  };
}

/** Every criterion of one part, or of none: a rubric says it of all or of nothing. */
export function withParts(stage: Stage, on: boolean): Stage {
  const rubric = stage.rubric.map(({ part, ...criterion }, index): Criterion => {
    const last = index > 0 && index === stage.rubric.length - 1;
    return on ? { ...criterion, part: part ?? (last ? 'form' : 'content') } : criterion;
  });
  return { ...stage, rubric };
}

/** The stage with so many marks; what only several can have comes and goes with them. */
export function withMarks(stage: Stage, marks: number): Stage {
  if (marks === 1) {
    const discrepancy: Discrepancy = { on: ['total'], bands: [], third: null };
    return { ...stage, marks, discrepancy, teams: false, counts: 'raw' };
  }
  const { discrepancy } = stage;
  const there = discrepancy.bands.length > 0 ? discrepancy : firstDiscrepancy();
  const bands = marks > 2 ? withoutThird(there.bands) : there.bands;
  return { ...stage, marks, discrepancy: withBands(there, bands) };
}

/** A third mark is for works that have two: otherwise the jury marks together. */
function withoutThird(bands: readonly Band[]): Band[] {
  const jointly = bands.some(({ action }) => action === 'joint');
  return bands
    .filter(({ action }) => !(jointly && action === 'third'))
    .map((band) => (band.action === 'third' ? { ...band, action: 'joint' } : band));
}

/** The rules with other bands; what three marks make is said where a band asks for a third. */
export function withBands(rules: Discrepancy, bands: readonly Band[]): Discrepancy {
  const asked = bands.some(({ action }) => action === 'third');
  return { ...rules, bands: joined(bands), third: asked ? (rules.third ?? firstThird()) : null };
}

/** What three marks make: the third alone, or what the three have in common. */
export function withThird(rules: Discrepancy, kind: 'final' | 'equal-then-mean'): Discrepancy {
  return { ...rules, third: kind === 'final' ? { kind } : firstThird() };
}
