import { useMemo } from 'react';
import { useLanguage, type Language, type Say } from '.';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (value: number): string => String(value).padStart(2, '0');

/** 754_300 -> "12:34"; with hours "1:02:03". */
export function clockFigures(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** A tie key as the board shows it, to the tenth of a second: "5:12,3". */
function exactTime(ms: number, decimal: string): string {
  const tenths = Math.floor(ms / 100);
  const seconds = Math.floor(tenths / 10);
  const minutes = Math.floor(seconds / 60);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60)];
  const tail = `${two(seconds % 60)}${decimal}${tenths % 10}`;
  if (days > 0) return `${days}d ${hours}:${two(minutes % 60)}`;
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${tail}` : `${minutes}:${tail}`;
}

/** Formats in one language; dates are shown in a contest's zone. */
export interface Format {
  number: (value: number, decimals?: number) => string;
  percent: (ratio: number) => string;
  /** "19:30, 26/05/2023" */
  instant: (iso: string, zone?: string) => string;
  /** "19:30:12, 26/05/2023" */
  exact: (iso: string, zone?: string) => string;
  /** "2 ngày 5 giờ", "5 phút": the two largest units. */
  span: (ms: number) => string;
  /** "5:12,3" */
  tie: (ms: number) => string;
}

/** The formats of a language; built once per language. */
function makeFormat(language: Language, t: Say): Format {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const date = (iso: string, zone: string | undefined, second?: '2-digit'): string => {
    const options = { hour: '2-digit', minute: '2-digit', second, hourCycle: 'h23' } as const;
    const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
    const at = new Date(iso);
    const time = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(at);
    return `${time}, ${new Intl.DateTimeFormat('en-GB', { ...day, timeZone: zone }).format(at)}`;
  };
  return {
    number: (value, decimals) =>
      decimals === undefined
        ? whole.format(value)
        : value.toLocaleString(locale, { minimumFractionDigits: decimals }),
    percent: (ratio) => share.format(ratio),
    instant: (iso, zone) => date(iso, zone),
    exact: (iso, zone) => date(iso, zone, '2-digit'),
    span: (ms) => spanWords(Math.max(0, ms), t),
    tie: (ms) => exactTime(ms, language === 'vi' ? ',' : '.'),
  };
}

const UNITS = [
  ['days', DAY],
  ['hours', HOUR],
  ['minutes', MINUTE],
  ['seconds', SECOND],
] as const;

/** A length of time as days, hours, minutes and whole seconds. */
export function unitsOf(ms: number) {
  let left = ms;
  return UNITS.map(([unit, length]) => {
    const value = Math.floor(left / length);
    left %= length;
    return [unit, value] as const;
  });
}

function spanWords(ms: number, t: Say): string {
  const parts = unitsOf(ms);
  const first = parts.findIndex(([, value]) => value > 0);
  if (first < 0) return t('span.seconds', { n: 0 });
  return parts
    .slice(first, first + 2)
    .filter(([, value]) => value > 0)
    .map(([unit, value]) => t(`span.${unit}`, { n: value }))
    .join(' ');
}

/** Phrases and formats of the language in use. */
export function useWords(): { t: Say; f: Format; language: Language } {
  const { language, t } = useLanguage();
  return useMemo(() => ({ t, language, f: makeFormat(language, t) }), [language, t]);
}
