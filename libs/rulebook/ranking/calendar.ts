const QUARTER_HOUR_MS = 900_000;

/** Which day it is, in one zone. */
export class Calendar {
  private readonly format: Intl.DateTimeFormat;
  /** No zone's offset ends within a quarter of an hour, so that all of one lies in the same day. */
  private readonly days = new Map<number, string>();

  constructor(zone: string) {
    // The Swedish way to write a day is ISO 8601's.
    this.format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  }

  /** The day of an instant (milliseconds since 1970), yyyy-mm-dd. */
  dayOf(instant: number): string {
    const quarter = Math.floor(instant / QUARTER_HOUR_MS);
    const known = this.days.get(quarter);
    if (known !== undefined) return known;
    const day = this.format.format(instant);
    this.days.set(quarter, day);
    return day;
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const YEAR = /^\d{4}$/;

/** The day of birth: where only the year is known, its 31 December; null where nothing is. */
export function birthDay(birth: string | null | undefined): string | null {
  if (birth === null || birth === undefined) return null;
  if (DAY.test(birth)) return birth;
  return YEAR.test(birth) ? `${birth}-12-31` : null;
}

/**
 * Full years of age on a day (both yyyy-mm-dd, or a birth year alone); null where the birth is not
 * known. Who was born on 29 February is a year older on 1 March of a common year.
 */
export function ageOn(birth: string | null | undefined, day: string): number | null {
  const born = birthDay(birth);
  if (born === null) return null;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** Whether an age lies in a range: `from` included, `below` not; an unknown one lies in none. */
export function inAgeRange(age: number | null, range: { from?: number; below?: number }): boolean {
  if (age === null) return range.from === undefined && range.below === undefined;
  return age >= (range.from ?? 0) && age < (range.below ?? Infinity);
}
