import type { QuestionType } from './question-type';

const SCALE = 1_000_000;
const MAX = 1_000_000_000;

/** A number, right within a tolerance. Values have at most six decimals and stay within ±10^9. */
export const numeric: QuestionType = {
  validate({ options, key: { correct, value, tolerance } }) {
    return [
      ...(options.length > 0 ? [{ path: 'options', expected: 'không có phương án' }] : []),
      ...(correct !== undefined ? [{ path: 'key.correct', expected: 'không có chữ cái' }] : []),
      ...(isExact(value)
        ? []
        : [{ path: 'key.value', expected: 'số trong ±10^9, tối đa 6 chữ số thập phân', value }]),
      ...(tolerance === undefined || (isExact(tolerance) && tolerance >= 0)
        ? []
        : [{ path: 'key.tolerance', expected: 'số không âm, tối đa 6 chữ số thập phân' }]),
    ];
  },
  render: ({ key: { value, tolerance } }) => ({
    optionIds: [],
    originals: [],
    correct: [],
    ...(value === undefined ? {} : { value }),
    tolerance: tolerance ?? 0,
  }),
  check: (_, answer) => (isExact(answer) ? null : 'a number within ±10^9 with at most 6 decimals'),
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
