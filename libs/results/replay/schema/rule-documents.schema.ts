import { ContestRules } from '@bangvang/rulebook';
import { DecidingRules } from '../hand-rules';
import { ref, type Schema } from './words';

/*
 * The rule documents in JSON Schema, read off the classes that check them: their decorators describe
 * each field for OpenAPI, and a bundle is described by the same.
 */

const FIELDS = 'swagger/apiModelPropertiesArray';
const FIELD = 'swagger/apiModelProperties';

type Class = new () => object;

/** What a decorator says of a field. */
interface Described {
  type?: unknown;
  isArray?: boolean;
  required?: boolean;
  nullable?: boolean;
  enum?: readonly unknown[];
  /** Of a list of words. */
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  [keyword: string]: unknown;
}

/** Keywords that mean the same in JSON Schema. */
const KEYWORDS = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'description'];

/** What decorators call the simple types. */
const TYPES = new Map<unknown, string>([
  [String, 'string'],
  [Boolean, 'boolean'],
  [Number, 'number'],
]);

/** Definitions of the documents and of everything in them, by the name of the class. */
export const ruleDocuments: Record<string, Schema> = {};
/** As a contest's rules stand in a bundle. */
export const contestRules: Schema = defined(ContestRules);
/** As much of a round's rules as its result follows from. */
export const roundRules: Schema = defined(DecidingRules);

/** Definitions of one document and of everything in it. */
export function documentsOf(name: string): Record<string, Schema> {
  const reached = new Set([name]);
  for (const one of reached) {
    const text = JSON.stringify(ruleDocuments[one]);
    for (const [, inner] of text.matchAll(/"#\/\$defs\/(\w+)"/g)) reached.add(inner!);
  }
  return Object.fromEntries([...reached].map((one) => [one, ruleDocuments[one]!]));
}

function defined(document: Class): Schema {
  const { name } = document;
  if (!Object.hasOwn(ruleDocuments, name)) {
    ruleDocuments[name] = {};
    ruleDocuments[name] = describe(document);
  }
  return ref(name);
}

function describe({ prototype }: Class): Schema {
  const names = (Reflect.getMetadata(FIELDS, prototype as object) as string[] | undefined) ?? [];
  const fields = names.map((name): [string, Described] => [
    name.slice(1),
    Reflect.getMetadata(FIELD, prototype as object, name.slice(1)) as Described,
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field)])),
    required: fields.filter(([, { required = true }]) => required).map(([name]) => name),
    additionalProperties: false,
  };
}

function fieldSchema(field: Described): Schema {
  const { isArray = false, nullable = false, minItems, maxItems, items } = field;
  const one = items ?? valueSchema(field);
  if (isArray) {
    return Object.fromEntries(
      Object.entries({ type: 'array', items: one, minItems, maxItems }).filter(
        ([, value]) => value !== undefined,
      ),
    );
  }
  return nullable ? { anyOf: [one, { type: 'null' }] } : one;
}

function valueSchema({ type, enum: words, ...rest }: Described): Schema {
  if (words !== undefined) return { enum: words };
  const simple = typeof type === 'string' ? type : TYPES.get(type);
  if (simple !== undefined) {
    const told = Object.entries(rest).filter(([keyword]) => KEYWORDS.includes(keyword));
    return { type: simple, ...Object.fromEntries(told) };
  }
  // What was for the round, not for its result, may be anything.
  return typeof type !== 'function' || type === Object ? {} : defined((type as () => Class)());
}
