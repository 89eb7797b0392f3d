import { applyDecorators, type PipeTransform } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { cells, CleanText, invalid } from '@bangvang/platform';
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
    ValidateBy({ name: 'day', validator: { validate: isDay, defaultMessage: () => A_DAY } }),
  );
}

const A_DAY = `a day yyyy-mm-dd from ${FAR_PAST} to ${FAR_FUTURE}`;

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
    throw invalid([{ path: data ?? 'day', expected: A_DAY, value }]);
  },
};

/** A whole number in a query string. */
export function QueryNumber(min: number, max: number, api: ApiPropertyOptions = {}) {
  const message = `a whole number from ${min} to ${max}`;
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max, ...api }),
    Type(() => Number),
    IsInt({ message }),
    Min(min, { message }),
    Max(max, { message }),
  );
}

/** A kind of unit. */
export function Kind(api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ pattern: SHORT_WORD.source, maxLength: 40, example: 'quan', ...api }),
    Matches(SHORT_WORD, { message: 'a short word: a-z, 0-9 and -' }),
    CleanText({ max: 40, api: { example: 'quan', ...api } }),
  );
}
