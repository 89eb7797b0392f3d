import { ACTIONS, type Action, type Band, type DiscrepancyRules } from '../documents/discrepancy';
import { PARTS, spreadOf } from './exact';
import { totalOf, type CriteriaMarks, type MarkingRules } from './mark';

/** How far marks of one work lie apart in one respect. */
export interface Difference {
  /** 'total', or the id of a criterion. */
  on: string;
  /** In ten-thousandths of a point. */
  parts: number;
  /** The most that can be had there, in hundredths of a point. */
  most: number;
}

/** The difference that decides, and the band it falls into. */
export interface Deciding {
  difference: Difference;
  band: Band;
}

/** All differences that the rules look at. */
export function differences(stage: MarkingRules, marks: readonly CriteriaMarks[]): Difference[] {
  const { on } = stage.discrepancy;
  const total: Difference = {
    on: 'total',
    parts: spreadOf(marks.map((criteria) => totalOf(stage.rubric, criteria))),
    most: stage.scaleCentipoints,
  };
  const criteria = stage.rubric.map(({ id, maxCentipoints }): Difference => {
    const given = marks.map((mark) => mark[id] ?? 0);
    return { on: id, parts: spreadOf(given) * PARTS, most: maxCentipoints };
  });
  return [...(on.includes('total') ? [total] : []), ...(on.includes('criteria') ? criteria : [])];
}

/** The band of a difference; null where none holds it, which checked rules never have. */
export function bandOf(rules: DiscrepancyRules, difference: Difference): Band | null {
  return rules.bands.find((band) => within(band, rules, difference)) ?? null;
}

/**
 * What decides about marks that differ: the severest band that any difference falls into, the first
 * respect among equally severe ones. Null when nothing that the rules look at differs.
 */
export function deciding(stage: MarkingRules, marks: readonly CriteriaMarks[]): Deciding | null {
  const found = differences(stage, marks)
    .filter(({ parts }) => parts > 0)
    .flatMap((difference) => {
      const band = bandOf(stage.discrepancy, difference);
      return band === null ? [] : [{ difference, band }];
    });
  return found.reduce<Deciding | null>(
    (severest, one) =>
      severest === null || severity(one.band.action) > severity(severest.band.action)
        ? one
        : severest,
    null,
  );
}

/** Which of two actions is the severer: the higher number. */
export const severity = (action: Action): number => ACTIONS.indexOf(action);

function within(band: Band, rules: DiscrepancyRules, { parts, most }: Difference): boolean {
  // In percent: parts / (most * PARTS) against limit / 10,000, multiplied out.
  const [value, unit] = rules.in === 'percent' ? [parts * 100, most] : [parts, PARTS];
  const from = band.from * unit;
  const above = value > from || (band.fromInclusive && value === from);
  if (band.to === null) return above;
  const to = band.to * unit;
  return above && (value < to || (band.toInclusive && value === to));
}
