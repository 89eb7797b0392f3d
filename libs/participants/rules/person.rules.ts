import { cells } from '@bangvang/platform';
import { expected, type Checked } from './checked';

const NAME = /^(?=.*\p{L})[\p{L}\p{M}\p{Zs}.,'’ʼ·\-()]+$/u;
/** No language stacks so many marks on a letter; pranks that run over other lines of a board do. */
const TOO_MANY_MARKS = /\p{M}{4}/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const OLDEST = '1900-01-01';

/** A birth date as asked for: a day, or only the year where nobody knows more. */
export interface BirthDate {
  /** ISO date; the first of January when only the year is known. */
  date: string;
  yearOnly: boolean;
}

/**
 * A person's name: letters of any script, so that Y Moan, H'Hen Niê, Ê Ban, one-word and foreign
 * names pass; no digits and no symbols. The text is NFC and trimmed already.
 */
export function checkName(name: string): Checked<string> {
  if (NAME.test(name) && !TOO_MANY_MARKS.test(name)) return { value: name };
  return expected(
    'a name in letters, without digits or symbols',
    'họ và tên bằng chữ (bảng mã Unicode), không có chữ số hay ký hiệu',
  );
}

/** dd/mm/yyyy, yyyy-mm-dd or yyyy; not before 1900, not after `today` (ISO date). */
export function checkBirthDate(text: string, today: string): Checked<BirthDate> {
  const yearOnly = /^\d{4}$/.test(text);
  const date = cells.parseDate(yearOnly ? `${text}-01-01` : text);
  if (date !== null && date >= OLDEST && date <= today) return { value: { date, yearOnly } };
  return expected(
    `a birth date dd/mm/yyyy (or only the year), from ${OLDEST.slice(0, 4)} to today`,
    `ngày sinh dd/mm/yyyy (hoặc chỉ năm sinh), từ năm ${OLDEST.slice(0, 4)} đến nay`,
  );
}

/** Full years on `today` (ISO dates). With only the year known, the year in which the age is reached counts. */
export function ageOn(birth: BirthDate, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.date.slice(0, 4));
  return birth.yearOnly || today.slice(5) >= birth.date.slice(5) ? years : years - 1;
}

/** Whether somebody may be below an age: with only the year known, born on its last day. */
export function mayBeBelow({ date, yearOnly }: BirthDate, age: number, today: string): boolean {
  const latest = yearOnly ? `${date.slice(0, 4)}-12-31` : date;
  return ageOn({ date: latest, yearOnly: false }, today) < age;
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
