import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/** A whole number within bounds, both included. */
export function WholeNumber(min: number, max: number, api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max, ...api }),
    check('wholeNumber', `a whole number from ${min} to ${max}`, (value) => {
      return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
    }),
  );
}

/** One of a closed list of words; `name` is the schema's name in OpenAPI. */
export function OneOf(name: string, words: readonly string[], api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ enum: [...words], enumName: name, ...api }),
    IsIn(words, { message: `one of: ${words.join(', ')}` }),
  );
}

/** True or false, and nothing that only looks like it. */
export function YesNo(api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ type: Boolean, ...api }),
    check('yesNo', 'true or false', (value) => typeof value === 'boolean'),
  );
}

const INSTANT = /^(20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** An instant as text, with its offset: nobody has to guess the zone. Years 2000 to 2199. */
export function Instant(api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date-time', ...api }),
    check('instant', 'a date and time with its offset, as 2026-05-19T08:00:00+07:00', (value) => {
      return typeof value === 'string' && INSTANT.test(value) && !isNaN(Date.parse(value));
    }),
  );
}

/** A nested document of a class; null does not pass (class-validator alone would let it). */
export function Nested(type: () => new () => object, api: ApiPropertyOptions = {}) {
  return applyDecorators(
    // The OpenAPI module knows a lazy type by the name of the function: it must be `type`.
    ApiProperty({ type: () => type(), ...api }),
    Type(type),
    IsObject({ message: 'an object' }),
    ValidateNested({ message: 'an object' }),
  );
}

function check(name: string, expected: string, validate: (value: unknown) => boolean) {
  const options: ValidationOptions = { message: expected };
  return ValidateBy({ name, validator: { validate, defaultMessage: () => expected } }, options);
}
