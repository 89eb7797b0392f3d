import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { BUNDLE_SCHEMA_ID, bundleSchema, type Definition } from './schema/bundle.schema';
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
  const check = checkOf(definition);
  if (check(value)) return;
  const error = check.errors?.[0];
  throw new Unreadable(path + pathOf(error?.instancePath ?? ''), error ? expected(error) : 'other');
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
  pattern: (told) => `must be ${PATTERNS[told['pattern'] ?? ''] ?? `as ${told['pattern']}`}`,
};

function expected({ keyword, params, message = 'must be something else' }: ErrorObject): string {
  return SAID[keyword]?.(params as Params) ?? message;
}
