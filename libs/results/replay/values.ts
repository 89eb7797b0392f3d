import { Unreadable } from './unreadable';

/*
 * Values of a bundle as the engine takes them. The schema has seen their types.
 */

const CLOSE_ENOUGH = 1e-6;

/** Hundredths of points. @throws Unreadable for more than two decimals */
export function centipointsOf(points: number, path: string): number {
  const hundredths = points * 100;
  const rounded = Math.round(hundredths);
  if (Math.abs(hundredths - rounded) > CLOSE_ENOUGH) {
    throw new Unreadable(path, 'must have at most two decimals');
  }
  // -0 would be printed as 0 and yet not be it.
  return rounded === 0 ? 0 : rounded;
}

/** Milliseconds since 1970. @throws Unreadable for a day that no calendar has */
export function instantOf(text: string, path: string): number {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new Unreadable(path, 'must be a date and time that exist');
  return milliseconds;
}
