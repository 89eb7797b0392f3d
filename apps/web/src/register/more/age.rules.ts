const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const YEAR = /^\d{4}$/;

/**
 * Whether somebody born on a day as it is typed (d/m/yyyy, or only the year) may be below an age;
 * `today` is yyyy-mm-dd. Where no date can be read yet, nobody is.
 */
export function mayBeBelow(typed: string, age: number, today: string): boolean {
  const [, day, month, year] = YEAR.test(typed)
    ? [typed, '31', '12', typed]
    : (DAY.exec(typed) ?? []);
  if (!day || !month || !year) return false;
  const grown = [Number(year) + age, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return today < grown;
}
