import { applyDecorators, type PipeTransform } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { cells, CleanText, expects, expectsWholeNumber, invalid } from '@bangvang/platform';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min, ValidateBy } from 'class-validator';

/** Lower-case words joined by hyphens, as in addresses. */
export const SHORT_WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const FAR_PAST = '1800-01-01';
const FAR_FUTURE = '2199-12-31';

/** A day of the calendar, yyyy-mm-dd. */
export function Day(api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2023-05-19', ...api }),
    ValidateBy({ name: 'day', validator: { validate: isDay } }, expects(A_DAY.en, A_DAY.vi)),
  );
}

const A_DAY = {
  en: `a day yyyy-mm-dd from ${FAR_PAST} to ${FAR_FUTURE}`,
  vi: `một ngày từ ${FAR_PAST} đến ${FAR_FUTURE}, dạng yyyy-mm-dd`,
};

function isDay(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    cells.parseDate(value) === value &&
    value >= FAR_PAST &&
    value <= FAR_FUTURE
  );
}

/** A day in the path of a route. */
export const DayPipe: PipeTransform<string, string> = {
  transform(value, { data }) {
    if (isDay(value)) return value;
    throw invalid([{ path: data ?? 'day', expected: A_DAY.en, hint: A_DAY.vi, value }]);
  },
};

/** A whole number within bounds, both included. */
export function WholeNumber(min: number, max: number, api: ApiPropertyOptions = {}) {
  const words = expectsWholeNumber(min, max);
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max, ...api }),
    IsInt(words),
    Min(min, words),
    Max(max, words),
  );
}

/** The same in a query string. */
export const QueryNumber = (min: number, max: number, api?: ApiPropertyOptions) =>
  applyDecorators(
    WholeNumber(min, max, api),
    Type(() => Number),
  );

/** A kind of unit. */
export function Kind(api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ pattern: SHORT_WORD.source, maxLength: 40, example: 'quan', ...api }),
    Matches(
      SHORT_WORD,
      expects('a short word: a-z, 0-9 and -', 'một từ ngắn gồm a-z, 0-9 và dấu -'),
    ),
    CleanText({ max: 40, api: { example: 'quan', ...api } }),
  );
}
