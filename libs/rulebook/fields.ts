import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { cells, expects, expectsWholeNumber, IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  MaxLength,
  ValidateBy,
  ValidateNested,
  ValidateIf,
} from 'class-validator';

const AN_INSTANT = expects(
  'a date and time with its offset, as 2026-05-19T08:00:00+07:00',
  'ngày giờ kèm múi giờ, ví dụ 2026-05-19T08:00:00+07:00',
);
const A_DAY = expects('a day yyyy-mm-dd', 'một ngày, dạng yyyy-mm-dd');
const AN_ID = expects(
  'at most 40 small letters, digits and single hyphens',
  'nhiều nhất 40 chữ thường không dấu, chữ số và gạch nối đơn',
);

/** Null is an answer too; leaving it out is not. Say `nullable` in the field's own decorator. */
export const OrNull = () => ValidateIf((_, value) => value !== null);

/** A whole number within bounds, both included. */
export function WholeNumber(min: number, max: number, api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max, ...api }),
    check('wholeNumber', expectsWholeNumber(min, max), (value) => {
      return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
    }),
  );
}

/** One of a closed list of words; `name` is the schema's name in OpenAPI. */
export function OneOf(name: string, words: readonly string[], api: ApiPropertyOptions = {}) {
  return applyDecorators(ApiProperty({ enum: [...words], enumName: name, ...api }), IsIn(words));
}

/** True or false, and nothing that only looks like it. */
export function YesNo(api: ApiPropertyOptions = {}) {
  return applyDecorators(ApiProperty({ type: Boolean, ...api }), IsBoolean());
}

const INSTANT = /^(20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** An instant as text, with its offset: nobody has to guess the zone. Years 2000 to 2199. */
export function Instant(api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date-time', ...api }),
    check('instant', AN_INSTANT, (value) => {
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
    IsObject(),
    ValidateNested(),
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
    IsObject({ each: true }),
    ValidateNested({ each: true }),
  );
}

/** A list of different words of a closed list; `name` is the schema's name in OpenAPI. */
export function ListOf(name: string, words: readonly string[]) {
  return applyDecorators(
    ApiProperty({ enum: [...words], enumName: name, isArray: true }),
    ...listOf({ max: words.length }),
    ArrayUnique(),
    IsIn(words, { each: true }),
  );
}

/** A list of different short texts of at most `length` characters each. */
export function ListOfText({ length, ...list }: ListOptions & { length: number }) {
  return applyDecorators(
    ApiProperty({ type: [String], maxItems: list.max, required: !list.optional }),
    ...listOf(list),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(length, { each: true }),
  );
}

/** A list of different whole numbers within bounds. */
export function WholeNumbers(min: number, max: number, list: ListOptions) {
  const words = expects(
    `whole numbers from ${min} to ${max}`,
    `các số nguyên từ ${min} đến ${max}`,
  );
  const fits = (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
  return applyDecorators(
    ApiProperty({ type: [Number], minimum: min, maximum: max, required: !list.optional }),
    ...listOf(list),
    ArrayUnique(),
    check('wholeNumbers', words, (value) => Array.isArray(value) && value.every(fits)),
  );
}

/** A day of the calendar, yyyy-mm-dd. */
export function Day(api: ApiPropertyOptions = {}) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2026-05-19', ...api }),
    check('day', A_DAY, (value) => {
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
    check('id', AN_ID, (value) => {
      return typeof value === 'string' && value.length <= 40 && ID.test(value);
    }),
  );
}

function listOf({ min = 0, max, optional = false }: ListOptions): PropertyDecorator[] {
  return [...(optional ? [IfGiven()] : []), IsArray(), ArrayMinSize(min), ArrayMaxSize(max)];
}

function check(
  name: string,
  words: ReturnType<typeof expects>,
  validate: (value: unknown) => boolean,
) {
  return ValidateBy({ name, validator: { validate } }, words);
}
