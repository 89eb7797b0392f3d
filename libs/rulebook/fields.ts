import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { cells, IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  MaxLength,
  ValidateBy,
  ValidateNested,
  ValidateIf,
  type ValidationOptions,
} from 'class-validator';

/** Null is an answer too; leaving it out is not. Say `nullable` in the field's own decorator. */
export const OrNull = () => ValidateIf((_, value) => value !== null);

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

/** A nested document that may be left out. */
export function OptionalNested(type: () => new () => object) {
  return applyDecorators(IfGiven(), Nested(type, { required: false }));
}

export interface ListOptions {
  min?: number;
  max: number;
  /** Whether the list may be left out. */
  optional?: boolean;
}

/** A list of nested documents of one class. */
export function NestedList(
  type: () => new () => object,
  { min = 0, max, optional = false }: ListOptions,
) {
  const api: ApiPropertyOptions = { isArray: true, minItems: min, maxItems: max };
  return applyDecorators(
    // The OpenAPI module knows a lazy type by the name of the function: it must be `type`.
    optional
      ? ApiPropertyOptional({ type: () => type(), ...api })
      : ApiProperty({ type: () => type(), ...api }),
    Type(type),
    ...listOf({ min, max, optional }),
    IsObject({ each: true, message: 'objects' }),
    ValidateNested({ each: true, message: 'objects' }),
  );
}

/** A list of different words of a closed list; `name` is the schema's name in OpenAPI. */
export function ListOf(name: string, words: readonly string[]) {
  return applyDecorators(
    ApiProperty({ enum: [...words], enumName: name, isArray: true }),
    ...listOf({ max: words.length }),
    ArrayUnique({ message: 'each at most once' }),
    IsIn(words, { each: true, message: `each one of: ${words.join(', ')}` }),
  );
}

/** A list of different short texts of at most `length` characters each. */
export function ListOfText({ length, ...list }: ListOptions & { length: number }) {
  return applyDecorators(
    ApiProperty({ type: [String], maxItems: list.max, required: !list.optional }),
    ...listOf(list),
    ArrayUnique({ message: 'each at most once' }),
    IsString({ each: true, message: 'texts' }),
    MaxLength(length, { each: true, message: `at most ${length} characters each` }),
  );
}

/** A list of different whole numbers within bounds. */
export function WholeNumbers(min: number, max: number, list: ListOptions) {
  const expected = `whole numbers from ${min} to ${max}`;
  const fits = (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
  return applyDecorators(
    ApiProperty({ type: [Number], minimum: min, maximum: max, required: !list.optional }),
    ...listOf(list),
    ArrayUnique({ message: 'each at most once' }),
    check('wholeNumbers', expected, (value) => Array.isArray(value) && value.every(fits)),
  );
}

/** A day of the calendar, yyyy-mm-dd. */
export function Day(api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2026-05-19', ...api }),
    check('day', 'a day yyyy-mm-dd', (value) => {
      return typeof value === 'string' && cells.parseDate(value) === value;
    }),
  );
}

/** What a small word that names something in a document looks like. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A small word that names something in a document: `giai-nhat`. */
export function Id() {
  return applyDecorators(
    ApiProperty({ type: String, pattern: ID.source, maxLength: 40 }),
    check('id', 'at most 40 small letters, digits and single hyphens', (value) => {
      return typeof value === 'string' && value.length <= 40 && ID.test(value);
    }),
  );
}

function listOf({ min = 0, max, optional = false }: ListOptions): PropertyDecorator[] {
  return [
    ...(optional ? [IfGiven()] : []),
    IsArray({ message: 'a list' }),
    ArrayMinSize(min, { message: `at least ${min}` }),
    ArrayMaxSize(max, { message: `at most ${max}` }),
  ];
}

function check(name: string, expected: string, validate: (value: unknown) => boolean) {
  const options: ValidationOptions = { message: expected };
  return ValidateBy({ name, validator: { validate, defaultMessage: () => expected } }, options);
}
