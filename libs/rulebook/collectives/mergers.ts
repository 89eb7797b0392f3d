import type { UnitFacts } from '../facts';

/** Units on one day, seen across mergers. */
export interface Mergers {
  /** The unit that a unit's people count for. */
  countsFor: (code: string) => string;
  /** Whether a unit went on in several others, so that its people stay with it. */
  isDivided: (code: string) => boolean;
  headcount: (code: string) => number | null;
  population: (code: string) => number | null;
}

/**
 * Reads the units as of a day (yyyy-mm-dd). Where people count for successors, those of a unit that
 * is no more count for the unit that went on from it, and for the one that went on from that; where
 * it went on in several, nobody knows who belongs where, and they stay with the unit that they
 * chose. A unit without a figure of its own by that day has the sum of those that merged into it
 * whole.
 */
export function mergersOn(
  day: string,
  units: ReadonlyMap<string, UnitFacts>,
  successors: boolean,
): Mergers {
  const next = successors ? (code: string) => soleSuccessor(units.get(code), day) : () => null;
  const merged = Map.groupBy(units.keys(), next);
  const figure = (code: string, own: (unit: UnitFacts) => number | null, seen: Set<string>) =>
    figureOf({ code, own, seen, merged, units });
  return {
    countsFor: (code) => lastOf(code, next),
    isDivided: (code) => {
      const unit = units.get(code);
      return successors && isGone(unit, day) && (unit?.successors ?? []).length > 1;
    },
    headcount: (code) =>
      figure(code, ({ headcounts }) => newest(headcounts, day)?.headcount ?? null, new Set()),
    population: (code) =>
      figure(
        code,
        ({ populations = [] }) => newest(populations, day)?.population ?? null,
        new Set(),
      ),
  };
}

function isGone(unit: UnitFacts | undefined, day: string): boolean {
  if (unit === undefined) return false;
  const { validTo = null, successors = [] } = unit;
  return validTo === null ? successors.length > 0 : validTo <= day;
}

function soleSuccessor(unit: UnitFacts | undefined, day: string): string | null {
  const { successors = [] } = unit ?? {};
  return isGone(unit, day) && successors.length === 1 ? (successors[0] ?? null) : null;
}

/** The end of a chain of successors; a circle, which only a broken document has, leads nowhere. */
function lastOf(code: string, next: (code: string) => string | null): string {
  const seen = new Set([code]);
  let last = code;
  for (let to = next(last); to !== null; to = next(to)) {
    if (seen.has(to)) return code;
    seen.add(to);
    last = to;
  }
  return last;
}

/** The newest figure at or before a day. */
function newest<Figure extends { asOf: string }>(
  figures: readonly Figure[],
  day: string,
): Figure | null {
  return figures
    .filter(({ asOf }) => asOf <= day)
    .reduce<Figure | null>(
      (best, one) => (best === null || one.asOf > best.asOf ? one : best),
      null,
    );
}

interface FigureAt {
  code: string;
  own: (unit: UnitFacts) => number | null;
  seen: Set<string>;
  merged: ReadonlyMap<string | null, string[]>;
  units: ReadonlyMap<string, UnitFacts>;
}

function figureOf(at: FigureAt): number | null {
  const { code, own, seen, merged, units } = at;
  if (seen.has(code)) return null;
  seen.add(code);
  const unit = units.get(code);
  const figure = unit === undefined ? null : own(unit);
  const predecessors = merged.get(code) ?? [];
  if (figure !== null || predecessors.length === 0) return figure;
  return predecessors
    .map((predecessor) => figureOf({ ...at, code: predecessor }))
    .reduce((total, one) => (total === null || one === null ? null : total + one));
}
