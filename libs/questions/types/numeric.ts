import { cells } from '@bangvang/platform';
import { wrong, type QuestionType } from './question-type';

const SCALE = 1_000_000;
const MAX = 1_000_000_000;

const NO_OPTIONS = { en: 'no options', vi: 'không có phương án' };
const NO_LETTERS = { en: 'left out: the key is a number', vi: 'để trống: đáp án là một số' };
const VALUE = {
  en: 'a number within ±10^9 with at most 6 decimals',
  vi: 'số trong khoảng ±10^9, tối đa 6 chữ số thập phân',
};
const TOLERANCE = {
  en: 'a number from 0 to 10^9 with at most 6 decimals',
  vi: 'số từ 0 đến 10^9, tối đa 6 chữ số thập phân',
};

/** A number, right within a tolerance. */
export const numeric: QuestionType = {
  validate: ({ options, key: { correct, value, tolerance } }) => [
    ...(options.length > 0 ? [wrong('options', NO_OPTIONS, options.length)] : []),
    ...(correct === undefined ? [] : [wrong('key.correct', NO_LETTERS, correct.join(', '))]),
    ...(isExact(value) ? [] : [wrong('key.value', VALUE, value)]),
    ...(tolerance === undefined || (isExact(tolerance) && tolerance >= 0)
      ? []
      : [wrong('key.tolerance', TOLERANCE, tolerance)]),
  ],
  readKey: (cell) => {
    const value = typeof cell === 'string' ? cells.parseVietnameseNumber(cell) : cell;
    return isExact(value) ? { value } : null;
  },
  keyCell: VALUE,
  render: ({ key: { value, tolerance } }) => ({
    optionIds: [],
    originals: [],
    correct: [],
    ...(value === undefined ? {} : { value }),
    tolerance: tolerance ?? 0,
  }),
  check: (_, answer) => (isExact(answer) ? null : VALUE),
  isCorrect: ({ value, tolerance }, answer) =>
    typeof answer === 'number' &&
    value !== undefined &&
    Math.abs(millionths(answer) - millionths(value)) <= millionths(tolerance ?? 0),
};

/** Within the bounds, decimals become integers below 2^53, so that 1.1 is within 0.1 of 1. */
const millionths = (value: number): number => Math.round(value * SCALE);

function isExact(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MAX && millionths(value) / SCALE === value;
}
