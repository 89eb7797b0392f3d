import { foldText } from '@bangvang/contracts';

const NAME = /^(?=.*\p{L})[\p{L}\p{M}\p{Zs}.,'’ʼ·\-()]+$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const OLDEST_YEAR = 1900;

/** A birth date as asked for: a day, or only the year where nobody knows more. */
export interface BirthDate {
  /** ISO date; the first of January when only the year is known. */
  date: string;
  yearOnly: boolean;
}

/** What a check answers: the normalised value, or what was expected instead. */
export type Checked<T> = { value: T } | { expected: string };

/**
 * A person's name: letters of any script, so that Y Moan, H'Hen Niê, Ê Ban, one-word and foreign
 * names pass; no digits and no symbols. The text is NFC and trimmed already.
 */
export function checkName(name: string): Checked<string> {
  return NAME.test(name)
    ? { value: name }
    : { expected: 'họ và tên bằng chữ, không có chữ số hay ký hiệu' };
}

/** dd/mm/yyyy, yyyy-mm-dd or yyyy; not before 1900, not after `today` (ISO date). */
export function checkBirthDate(text: string, today: string): Checked<BirthDate> {
  const expected = {
    expected: `ngày sinh dd/mm/yyyy (hoặc chỉ năm sinh), từ ${OLDEST_YEAR} đến nay`,
  };
  const parts = readDate(text);
  if (!parts) return expected;
  const { year, month, day, yearOnly } = parts;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const real = new Date(`${date}T00:00:00Z`);
  const exists =
    real.getUTCFullYear() === year && real.getUTCMonth() + 1 === month && real.getUTCDate() === day;
  return exists && year >= OLDEST_YEAR && date <= today ? { value: { date, yearOnly } } : expected;
}

function readDate(
  text: string,
): { year: number; month: number; day: number; yearOnly: boolean } | null {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (local)
    return {
      day: Number(local[1]),
      month: Number(local[2]),
      year: Number(local[3]),
      yearOnly: false,
    };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso)
    return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), yearOnly: false };
  return /^\d{4}$/.test(text) ? { year: Number(text), month: 1, day: 1, yearOnly: true } : null;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Full years on `today` (ISO dates). With only the year known, the year in which the age is reached counts. */
export function ageOn(birth: BirthDate, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.date.slice(0, 4));
  return birth.yearOnly || today.slice(5) >= birth.date.slice(5) ? years : years - 1;
}

/**
 * A name in the form that is compared: lower case, accents kept, but the tone mark at the end of
 * its syllable, since "hoà" and "hòa" are one word written two ways.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/u)
    .map((syllable) => syllable.replace(TONES, '') + (syllable.match(TONES) ?? []).join(''))
    .join(' ');
}

/** The name as the public sees it: whole, or with the middle words cut to their first letters. */
export function displayName(name: string, rule: 'full' | 'masked'): string {
  if (rule === 'full') return name;
  const words = name.split(' ');
  if (words.length < 3) return name;
  return words
    .map((word, index) => (index === 0 || index === words.length - 1 ? word : `${[...word][0]}.`))
    .join(' ');
}

/** A name folded for search without accents. */
export const foldedName = (name: string): string => foldText(name);
