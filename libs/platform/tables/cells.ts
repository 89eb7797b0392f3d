import { isDate } from 'node:util/types';
import { foldText } from '@bangvang/contracts';
import { cleanLine, cleanLines } from '../text';
import type { CellValue } from './read-table';

/** What a cell should have held, for machines and other languages, and in Vietnamese for the person. */
export interface Wording {
  en: string;
  vi: string;
}

/** A cell that is not what its column expects; `said` replaces the column's own words where it knows better. */
export class WrongCell {
  constructor(readonly said?: Wording) {}
}

/** Reads the cells of one column. `read` never sees an empty cell: those are told by `whenEmpty`. */
export interface Cell<T> {
  expected: Wording;
  read: (value: NonNullable<CellValue>) => T | WrongCell;
  whenEmpty: () => T | WrongCell;
}

const WRONG = new WrongCell();

/** A cell of your own: `read` gets what is in it (never empty) and answers the value or a WrongCell. */
export function cell<T>(expected: Wording, read: Cell<T>['read']): Cell<T> {
  return { expected, read, whenEmpty: () => WRONG };
}

/** The same cell, which may also be empty (or its whole column missing): then null. */
export function optional<T>(inner: Cell<T>): Cell<T | null> {
  const { en, vi } = inner.expected;
  return {
    expected: { en: `${en}, or nothing`, vi: `${vi}, hoặc để trống` },
    read: inner.read,
    whenEmpty: () => null,
  };
}

/** Text as it stands in the cell. A number in a text column is its digits; the apostrophe that exports put before formulas is taken off. */
export function textOf(value: NonNullable<CellValue>): string {
  if (isDate(value)) return isoDate(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value).replace(/^'(?=[=+\-@\t\r])/, '');
}

const CONTROL = /[\p{Cc}\p{Cs}\p{Co}]/u;

/** One line of text, cleaned and NFC, of `min` to `max` characters. */
export function text({ min = 1, max }: { min?: number; max: number }): Cell<string> {
  const expected = {
    en: `a text of ${min} to ${max} characters`,
    vi: `chữ, từ ${min} đến ${max} ký tự`,
  };
  return cell(expected, (value) => {
    const line = cleanLine(textOf(value));
    return line.length < min || line.length > max || CONTROL.test(line) ? WRONG : line;
  });
}

/** Text that may have several lines, cleaned and NFC, of `min` to `max` characters. */
export function lines({ min = 1, max }: { min?: number; max: number }): Cell<string> {
  const expected = {
    en: `a text of ${min} to ${max} characters`,
    vi: `chữ, từ ${min} đến ${max} ký tự`,
  };
  return cell(expected, (value) => {
    const clean = cleanLines(textOf(value));
    const length = clean.length;
    return length < min || length > max || CONTROL.test(clean.replace(/[\n\t]/g, ''))
      ? WRONG
      : clean;
  });
}

export interface NumberBounds {
  min: number;
  max: number;
}

/** A whole number; 195.675 is a hundred and ninety-five thousand. */
export function integer({ min, max }: NumberBounds): Cell<number> {
  const expected = {
    en: `a whole number from ${min} to ${max}`,
    vi: `số nguyên từ ${shown(min)} đến ${shown(max)}`,
  };
  return cell(expected, (value) => {
    const number = numberOf(value);
    return Number.isInteger(number) && number >= min && number <= max ? number : WRONG;
  });
}

/** A number; 7,25 is seven and a quarter. */
export function decimal({ min, max }: NumberBounds): Cell<number> {
  const expected = {
    en: `a number from ${min} to ${max}`,
    vi: `số từ ${shown(min)} đến ${shown(max)}, phần lẻ sau dấu phẩy`,
  };
  return cell(expected, (value) => {
    const number = numberOf(value);
    return number >= min && number <= max ? number : WRONG;
  });
}

const GROUPED = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const PLAIN = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A number as Vietnamese people write it: dots group thousands (195.675), a comma is decimal (7,25).
 * A dot that cannot group thousands (7.25, 0.125) is decimal. Not a number: NaN.
 */
export function parseVietnameseNumber(text: string): number {
  const written = text.trim();
  if (GROUPED.test(written)) return Number(written.replaceAll('.', '').replace(',', '.'));
  return PLAIN.test(written) ? Number(written.replace(',', '.')) : NaN;
}

function numberOf(value: NonNullable<CellValue>): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? parseVietnameseNumber(value) : NaN;
}

function shown(number: number): string {
  return number.toLocaleString('vi-VN');
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A date written dd/mm/yyyy or yyyy-mm-dd, as yyyy-mm-dd; null when it is none of the calendar. */
export function parseDate(text: string): string | null {
  const written = text.trim();
  const dayFirst = DAY_FIRST.exec(written);
  const [year, month, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : (YEAR_FIRST.exec(written)?.slice(1) ?? []);
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCFullYear() === Number(year);
  return exists ? isoDate(date) : null;
}

function isoDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** A date (dd/mm/yyyy, yyyy-mm-dd or an Excel date cell) as yyyy-mm-dd, within bounds of the same form. */
export function date({ from, to }: { from: string; to: string }): Cell<string> {
  const expected = {
    en: `a date dd/mm/yyyy from ${from} to ${to}`,
    vi: `ngày dạng dd/mm/yyyy, từ ${dayFirst(from)} đến ${dayFirst(to)}`,
  };
  return cell(expected, (value) => {
    const iso = isDate(value) ? isoDate(value) : parseDate(textOf(value));
    return iso !== null && iso >= from && iso <= to ? iso : WRONG;
  });
}

/** yyyy-mm-dd as dd/mm/yyyy. */
export function dayFirst(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** One of a few words; each value lists the words that mean it, compared without accents and case. */
export function choice<K extends string>(words: Record<K, readonly string[]>): Cell<K> {
  const values = Object.keys(words) as K[];
  const byWord = new Map(
    values.flatMap((value) => [value, ...words[value]].map((word) => [foldText(word), value])),
  );
  const expected = {
    en: `one of: ${values.join(', ')}`,
    vi: `một trong: ${values.map((value) => words[value][0] ?? value).join(', ')}`,
  };
  return cell(expected, (value) => byWord.get(foldText(textOf(value))) ?? WRONG);
}
