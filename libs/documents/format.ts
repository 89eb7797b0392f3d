/** A day of the calendar, without a time or a zone. */
export interface Day {
  day: number;
  month: number;
  year: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `02/9/2026` is never printed: days and months have two digits, `02/09/2026`. */
export const shortDate = ({ day, month, year }: Day): string => `${two(day)}/${two(month)}/${year}`;

/** `ngày 05 tháng 02 năm 2026`: days below ten and the months 1 and 2 with a nought (Nghị định 30/2020/NĐ-CP). */
export const longDate = ({ day, month, year }: Day): string =>
  `ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`;

/** The day of an instant in a zone. */
export function dayIn(zone: string, at: Date): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).formatToParts(at);
  const part = (type: 'day' | 'month' | 'year'): number =>
    Number(parts.find((found) => found.type === type)?.value);
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** `195.675`: a dot every three digits. */
export const wholeNumber = (n: number | bigint): string =>
  String(n).replace(/\B(?=(\d{3})+$)/g, '.');
