import type { Type } from '@nestjs/common';
import type { FieldError } from '@bangvang/contracts';
import { ValidationTypes, type ValidationError, type ValidationOptions } from 'class-validator';
import { boundsOf, type Bound } from './bounds';

/*
 * What is expected of a field is said in English to programs and in Vietnamese to the people who
 * fill it in. Both are made of the same bound: of its kind and its figures, or of the words that it
 * was given with `expects`.
 */

/** What is expected, in both languages. */
export interface Expectation {
  en: string;
  vi: string;
}

/**
 * Options of a bound whose figures alone do not say what is meant:
 * `@IsInt(expects('the number of a unit', 'số của đơn vị'))`.
 */
export function expects(en: string, vi: string, options: ValidationOptions = {}) {
  const said: Expectation = { en, vi };
  return { ...options, message: en, context: { said } } satisfies ValidationOptions;
}

/** The words of a whole number with both its bounds, for each of the decorators that keep them. */
export const expectsWholeNumber = (least: number, most: number) =>
  expects(`a whole number from ${least} to ${most}`, `một số nguyên từ ${least} đến ${most}`);

/** The words of an id, for IsUUID: `idOf('a round', 'vòng thi')`. */
export const idOf = (en: string, vi: string) =>
  expects(`the id of ${en} (UUID)`, `mã định danh của ${vi}`);

/** What a decorator was given: numbers as a rule, and else what prints as itself. */
type Figures = readonly (string | number)[];

/** `each`: what the decorator asks, it asks of every item of a list. */
type Words = (figures: Figures, each: boolean) => Expectation;

const kind =
  (en: string, vi: string, enEach = en, viEach = vi): Words =>
  (_, each) =>
    each ? { en: enEach, vi: viEach } : { en, vi };

const atLeast: Words = ([least]) => ({ en: `at least ${least}`, vi: `ít nhất ${least}` });
const atMost: Words = ([most]) => ({ en: `at most ${most}`, vi: `nhiều nhất ${most}` });

const fromTo: Words = ([least, most]) => ({
  en: `${least} to ${most}`,
  vi: `từ ${least} đến ${most}`,
});

const OBJECT = kind('an object', 'một đối tượng', 'objects', 'các đối tượng');

/** So many of something; or so many of it in each item of a list. */
const counted =
  (length: Words, en: string, vi: string): Words =>
  (figures, each) => {
    const said = length(figures, each);
    const things = figures.at(-1) === 1 ? en : `${en}s`;
    return each
      ? { en: `${said.en} ${things} each`, vi: `mỗi mục ${said.vi} ${vi}` }
      : { en: `${said.en} ${things}`, vi: `${said.vi} ${vi}` };
  };

const oneOf: Words = (values, each) => {
  const list = values.flat().join(', ');
  return each
    ? { en: `each one of: ${list}`, vi: `mỗi mục một trong: ${list}` }
    : { en: `one of: ${list}`, vi: `một trong: ${list}` };
};

/** Name of a constraint of class-validator -> its words. */
const WORDS: Readonly<Record<string, Words>> = {
  isDefined: kind('something, it is required', 'bắt buộc'),
  isString: kind('a text', 'một đoạn chữ', 'texts', 'các đoạn chữ'),
  isInt: kind('a whole number', 'một số nguyên', 'whole numbers', 'các số nguyên'),
  isNumber: kind('a number', 'một số', 'numbers', 'các số'),
  isBoolean: kind('true or false', 'có hoặc không (true hoặc false)'),
  isArray: kind('a list', 'một danh sách'),
  isObject: OBJECT,
  nestedValidation: OBJECT,
  isUuid: kind('an id (UUID)', 'một mã định danh (UUID)', 'ids (UUID)', 'các mã định danh (UUID)'),
  isEmail: kind('an e-mail address', 'một địa chỉ email', 'e-mail addresses', 'các địa chỉ email'),
  isTimeZone: kind('a zone of the IANA list', 'một múi giờ trong danh sách IANA'),
  isIn: oneOf,
  equals: ([value]) => ({ en: String(value), vi: String(value) }),
  matches: ([form]) => ({ en: `of the form ${form}`, vi: `đúng dạng ${form}` }),
  min: atLeast,
  max: atMost,
  minLength: counted(atLeast, 'character', 'ký tự'),
  maxLength: counted(atMost, 'character', 'ký tự'),
  isLength: counted(fromTo, 'character', 'ký tự'),
  arrayMinSize: counted(atLeast, 'item', 'mục'),
  arrayMaxSize: counted(atMost, 'item', 'mục'),
  arrayUnique: kind('each once', 'mỗi mục một lần'),
};

/** What a bound expects; undefined where nobody gave it words in both languages. */
export function expectationOf({ type, name, constraints, each, message, context }: Bound) {
  const { said } = (context ?? {}) as { said?: Expectation };
  // ValidateNested has a message of class-validator's even where it was given none.
  if (said || (message && type !== ValidationTypes.NESTED_VALIDATION)) return said;
  return WORDS[name ?? type]?.((constraints ?? []) as Figures, each ?? false);
}

/** What class-validator found wrong with one field, as an error says it. */
export function expected({ constraints = {}, target, property }: ValidationError) {
  const bounds = boundsByName(target?.constructor as Type<object> | undefined, property);
  return inBoth(
    Object.entries(constraints).map(([name, en]) => {
      const bound = bounds.get(name);
      // An item of a list has no decorator of its own: all there is to say is what an item is.
      return (bound ? expectationOf(bound) : WORDS[name]?.([], false)) ?? { en };
    }),
  );
}

/** As an error carries it: in English, and in Vietnamese where every part of it has the words. */
export function inBoth(said: readonly (Expectation | { en: string; vi?: undefined })[]) {
  const joined = (parts: readonly string[]): string => [...new Set(parts)].join('; ');
  const hints = said.flatMap(({ vi }) => vi ?? []);
  const error: Pick<FieldError, 'expected' | 'hint'> = {
    expected: joined(said.map(({ en }) => en)),
  };
  return hints.length === said.length ? { ...error, hint: joined(hints) } : error;
}

const known = new WeakMap<Type<object>, Bound[]>();

function boundsByName(dto: Type<object> | undefined, property: string): Map<string, Bound> {
  if (!dto) return new Map();
  let bounds = known.get(dto);
  if (!bounds) known.set(dto, (bounds = boundsOf(dto)));
  const own = bounds.filter(({ propertyName }) => propertyName === property);
  return new Map(own.map((bound) => [bound.name ?? bound.type, bound]));
}
