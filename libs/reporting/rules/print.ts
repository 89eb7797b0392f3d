/** The same words in both languages. */
export interface Said {
  vi: string;
  en: string;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * A number as reports print it: 195675 is "195.675" in Vietnamese and "195,675" in English, "7.25"
 * is "7,25" and "7.25". Takes whole numbers and decimal text.
 */
export function printed(value: number | string): Said {
  const match = NUMBER.exec(String(value));
  if (!match) throw new TypeError(`not a number to print: ${value}`);
  const [, sign = '', whole = '', decimals] = match;
  const grouped = (separator: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
  const tail = (point: string): string => (decimals === undefined ? '' : point + decimals);
  return {
    vi: sign + grouped('.') + tail(','),
    en: sign + grouped(',') + tail('.'),
  };
}

/** A percentage as reports print it: "22,88%"; a dash where there is none. */
export function printedPercent(percent: string | null): Said {
  if (percent === null) return { vi: '–', en: '–' };
  const { vi, en } = printed(percent);
  return { vi: `${vi}%`, en: `${en}%` };
}

/** yyyy-mm-dd as dd/mm/yyyy, in both languages. */
export function printedDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** A day of the wall clock with its time: "2023-05-26T19:30" is "19:30 ngày 26/05/2023". */
export function printedInstant(wallClock: string): Said {
  const day = printedDay(wallClock.slice(0, 10));
  const time = wallClock.slice(11, 16);
  return { vi: `${time} ngày ${day}`, en: `${time} on ${day}` };
}
