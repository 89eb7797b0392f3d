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
  if (Number.isNaN(milliseconds) || !isDay(text.slice(0, DAY_LENGTH)))
    throw new Unreadable(path, 'must be a date and time that exist');
  return milliseconds;
}

const DAY_LENGTH = 10;

/** Whether the calendar has a day yyyy-mm-dd: `Date.parse` takes 30 February for 2 March. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
