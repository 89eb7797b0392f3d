import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { BUNDLE_SCHEMA_ID, bundleSchema, type Definition } from './schema/bundle.schema';
import { WORKS_SCHEMA_ID, worksSchema } from './schema/works.schema';
import { BIRTH_PATTERN, DAY_PATTERN, INSTANT_PATTERN, SHA256_PATTERN } from './schema/words';
import { Unreadable } from './unreadable';

const ajv = new Ajv2020({ allowUnionTypes: true, discriminator: true });
ajv.addSchema(bundleSchema);

const checks = new Map<Definition, ValidateFunction>();

function checkOf(definition: Definition): ValidateFunction {
  const known = checks.get(definition);
  if (known) return known;
  const check = ajv.compile({ $ref: `${BUNDLE_SCHEMA_ID}#/$defs/${definition}` });
  checks.set(definition, check);
  return check;
}

/** Whether a bundle may have a part of this name. */
export const isPart = (name: string): boolean =>
  Object.hasOwn(bundleSchema['properties'] as object, name);

/** Refuses what has not the shape that the schema gives it. @throws Unreadable with the path */
export function checkShape(definition: Definition, value: unknown, path: string): void {
  refuse(checkOf(definition), value, path);
}

/** The same for a whole bundle of works. @throws Unreadable with the path */
export function checkWorksShape(value: unknown): void {
  const check = ajv.getSchema(WORKS_SCHEMA_ID) ?? ajv.compile(worksSchema);
  refuse(check as ValidateFunction, value, '');
}

function refuse(check: ValidateFunction, value: unknown, path: string): void {
  if (check(value)) return;
  const error = check.errors?.[0];
  const at = path + pathOf(error?.instancePath ?? '');
  throw new Unreadable(at.replace(/^\./, ''), error ? expected(error) : 'other');
}

/** `/rounds/0/opensAt` as JSON writes it in a program: `.rounds[0].opensAt`. */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('');
}

/** What the patterns of the schema mean. */
const PATTERNS: Record<string, string> = {
  [INSTANT_PATTERN]: 'a date and time with its offset, as 2026-05-19T08:00:00+07:00',
  [DAY_PATTERN]: 'a day yyyy-mm-dd',
  [BIRTH_PATTERN]: 'a day yyyy-mm-dd or a year yyyy',
  [SHA256_PATTERN]: '64 hexadecimal digits',
};

type Params = Record<string, string & string[]>;

/** What is said instead of the words of the validator. */
const SAID: Record<string, (params: Params) => string> = {
  additionalProperties: (told) => `there is no field "${told['additionalProperty']}"`,
  required: (told) => `must have a field "${told['missingProperty']}"`,
  enum: (told) => `must be one of: ${told['allowedValues']?.join(', ')}`,
  const: (told) => `must be ${JSON.stringify(told['allowedValue'])}`,
  discriminator: () => 'must have a "kind" that there is',
  type: (told) => `must be ${typesOf(told['type'])}`,
  minItems: (told) => `must have at least ${told['limit']}`,
  maxItems: (told) => `must have at most ${told['limit']}`,
  minLength: () => 'must not be empty',
  maxLength: (told) => `must have at most ${told['limit']} characters`,
  minimum: (told) => `must be ${told['limit']} or more`,
  maximum: (told) => `must be ${told['limit']} or less`,
  pattern: (told) => `must be ${PATTERNS[told['pattern'] ?? ''] ?? `as ${told['pattern']}`}`,
};

/** What people call the types of JSON. */
const TYPES: Record<string, string> = {
  string: 'a text in quotation marks',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list [...]',
  object: 'an object {...}',
  null: 'null',
};

/** Any of these types; a bundle takes a number for a name, and that goes without saying. */
const typesOf = (types: string | string[] | undefined): string =>
  [types ?? []]
    .flat()
    .flatMap((one) => one.split(','))
    .map((one) => TYPES[one] ?? one)
    .join(' or ');

function expected({ keyword, params, message = 'must be something else' }: ErrorObject): string {
  return SAID[keyword]?.(params as Params) ?? message;
}
