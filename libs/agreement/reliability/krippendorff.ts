import { known, unknown, type Estimated } from '../estimate';

/** How far two marks are apart. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** The marks of one work, in any order; null where a judge gave none. */
type Unit = readonly (number | null)[];

interface Values {
  /** Distinct values, rising. */
  sorted: number[];
  /** How often each was given, in works with two marks or more. */
  counts: number[];
  total: number;
}

/** Squared distance of two of the values, by their place in the list. */
type Distance = (a: number, b: number) => number;

/**
 * Krippendorff's alpha; works may have any number of marks. Krippendorff (2011), Computing
 * Krippendorff's Alpha-Reliability; Content Analysis, chapter on reliability.
 */
export function krippendorff(units: readonly Unit[], level: Level): Estimated<number> {
  const given = units.map((unit) => unit.filter((value) => value !== null));
  if (given.every((unit) => unit.length === 0)) return unknown('no-marks');
  const paired = given.filter((unit) => unit.length > 1);
  if (paired.length === 0) return unknown('no-pairs');
  const values = valuesOf(paired);
  if (values.sorted.length === 1) return unknown('no-variation');
  const distance = distanceOf(values, level);
  return known(
    1 - ((values.total - 1) * observed(paired, values, distance)) / expected(values, distance),
  );
}

function valuesOf(units: readonly number[][]): Values {
  const counted = new Map<number, number>();
  for (const unit of units)
    for (const value of unit) counted.set(value, (counted.get(value) ?? 0) + 1);
  const sorted = [...counted.keys()].sort((a, b) => a - b);
  const counts = sorted.map((value) => counted.get(value) ?? 0);
  return { sorted, counts, total: counts.reduce((sum, count) => sum + count, 0) };
}

function distanceOf({ sorted, counts }: Values, level: Level): Distance {
  const value = (place: number): number => sorted[place]!;
  switch (level) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1);
    case 'interval':
      return (a, b) => (value(a) - value(b)) ** 2;
    case 'ratio':
      return (a, b) => (a === b ? 0 : ((value(a) - value(b)) / (value(a) + value(b))) ** 2);
    case 'ordinal': {
      // Middle of each value's ranks: the distance is how many marks lie between.
      let below = 0;
      const middles = counts.map((count) => (below += count) - count / 2);
      return (a, b) => (middles[a]! - middles[b]!) ** 2;
    }
  }
}

function observed(units: readonly number[][], { sorted }: Values, distance: Distance): number {
  const place = new Map(sorted.map((value, index) => [value, index]));
  let sum = 0;
  for (const unit of units) {
    const places = unit.map((value) => place.get(value)!);
    let own = 0;
    for (let a = 1; a < places.length; a += 1)
      for (let b = 0; b < a; b += 1) own += distance(places[a]!, places[b]!);
    sum += own / (places.length - 1);
  }
  return sum;
}

function expected({ counts }: Values, distance: Distance): number {
  let sum = 0;
  for (let a = 1; a < counts.length; a += 1)
    for (let b = 0; b < a; b += 1) sum += counts[a]! * counts[b]! * distance(a, b);
  return sum;
}
