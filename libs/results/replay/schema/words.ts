/*
 * What the schema of a bundle is written with. Descriptions are for those who write a bundle by hand.
 */

/** A piece of JSON Schema 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

export const INSTANT_PATTERN =
  '^(19|20|21)\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)$';
export const DAY_PATTERN = '^\\d{4}-\\d\\d-\\d\\d$';
/** A day, or a year where only that is known. */
export const BIRTH_PATTERN = '^\\d{4}(-\\d\\d-\\d\\d)?$';
export const SHA256_PATTERN = '^[0-9a-f]{64}$';
/** The number of a question on a paper. */
export const QUESTION_NO_PATTERN = '^[1-9][0-9]{0,2}$';

const MAX_WHOLE = 9_007_199_254_740_991;

/** A text that is not empty. */
export const text = (description: string, maxLength = 200): Schema => ({
  type: 'string',
  minLength: 1,
  maxLength,
  description,
});

/** A number or a text that names somebody or something; `7` and `"7"` are the same. */
export const name = (description: string): Schema => ({
  type: ['string', 'integer'],
  minLength: 1,
  maxLength: 80,
  description,
});

/** A whole number; at most what a JSON number holds exactly. */
export const whole = (description: string, minimum = 0, maximum = MAX_WHOLE): Schema => ({
  type: 'integer',
  minimum,
  maximum,
  description,
});

/** True or false. */
export const yesNo = (description: string): Schema => ({ type: 'boolean', description });

/** A moment with its offset from UTC, to the second or millisecond: {@link INSTANT_PATTERN}. */
export const instant = (description: string): Schema => ({
  type: 'string',
  pattern: INSTANT_PATTERN,
  description,
});

/** A day of the calendar, as `2026-05-19`. */
export const day = (description: string): Schema => ({
  type: 'string',
  pattern: DAY_PATTERN,
  description,
});

/** A SHA-256 in 64 small hexadecimal digits. */
export const sha256Text = (description: string): Schema => ({
  type: 'string',
  pattern: SHA256_PATTERN,
  description,
});

/** Points: at most two decimals, which the reader checks, since JSON Schema cannot say it exactly. */
export const points = (description: string): Schema => ({
  type: 'number',
  minimum: -10_000_000,
  maximum: 10_000_000,
  description,
});

/** One of these words and no other. */
export const oneOf = (words: readonly string[], description: string): Schema => ({
  enum: words,
  description,
});

/** A list, maybe empty, of what `items` says. */
export const list = (items: Schema, description: string): Schema => ({
  type: 'array',
  items,
  description,
});

/** Null or what the schema says. */
export const orNull = (schema: Schema): Schema => ({
  ...schema,
  type: [...new Set([schema['type']].flat()), 'null'],
});

/** An object with these fields and no other; those in `required` must be there. */
export const object = (
  properties: Record<string, Schema>,
  required: readonly string[],
  description: string,
): Schema => ({
  type: 'object',
  properties,
  required: [...required],
  additionalProperties: false,
  description,
});

/** An object whose fields are named by those who write it. */
export const table = (values: Schema, description: string): Schema => ({
  type: 'object',
  additionalProperties: values,
  description,
});

/** Any JSON object: another document says what is in it. */
export const document = (description: string): Schema => ({ type: 'object', description });

/** What another definition of this schema says. */
export const ref = (definition: string): Schema => ({ $ref: `#/$defs/${definition}` });
