import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import {
  ValidateIf,
  validateSync,
  type ValidationError,
  type ValidatorOptions,
} from 'class-validator';
import type { FieldError } from '@bangvang/contracts';
import { Problem } from '../errors';

const MAX_ERRORS = 50;
const MAX_SHOWN = 80;
/** What people would not want to find in somebody's log of answers. */
const NEVER_SHOWN =
  /password|recoveryCode|fullName|birthDate|phone|email|personalId|address|ticket/i;
/** Deeper than anything the API takes; what reads the body calls itself once for every level. */
const MAX_DEPTH = 32;

/** Flattens class-validator's tree to paths as JSON writes them: `draw.parts[0].count`. */
export function fieldErrors(errors: ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = join(parent, error.property);
    const own = error.constraints
      ? [{ path, expected: expectations(error.constraints), ...shown(error) }]
      : [];
    return [...own, ...fieldErrors(error.children ?? [], path)];
  });
}

function expectations(constraints: Record<string, string>): string {
  if (constraints.whitelistValidation) return 'nothing: there is no such field';
  return [...new Set(Object.values(constraints))].join('; ');
}

function join(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent ? `${parent}.${property}` : property;
}

function shown({ property, value }: ValidationError): { value?: unknown } {
  if (NEVER_SHOWN.test(property)) return {};
  if (typeof value === 'string')
    return { value: value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value };
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? { value } : {};
}

/** For a field that may be left out; unlike IsOptional it does not let null through. */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/**
 * What must not reach the transformation: nesting without end, and `constructor`, which it would
 * leave out in silence. Null where there is none.
 */
function unreadable(value: unknown, path = '', depth = 0): FieldError | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth === MAX_DEPTH) {
    return { path: `${path.slice(0, MAX_SHOWN)}…`, expected: `at most ${MAX_DEPTH} levels` };
  }
  for (const [property, child] of Object.entries(value)) {
    const at = join(path, property);
    if (property === 'constructor')
      return { path: at, expected: 'nothing: there is no such field' };
    const wrong = unreadable(child, at, depth + 1);
    if (wrong) return wrong;
  }
  return null;
}

const OPTIONS = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false },
} satisfies ValidatorOptions;

const PRIMITIVES = new Set<unknown>([String, Number, Boolean, Array, Object]);

/**
 * Reads bodies and queries into their DTO classes: unknown fields are refused, and every error names
 * its path. Nest's own pipe does the same with several more walks over each value, which is a tenth
 * of what an answer on the hot path costs.
 */
class DtoPipe implements PipeTransform {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if (!metatype || type === 'custom' || PRIMITIVES.has(metatype)) return value;
    const given = value ?? {};
    const wrong = type === 'body' ? unreadable(given) : null;
    if (wrong) throw invalid([wrong]);
    if (typeof given !== 'object' || Array.isArray(given)) {
      throw invalid([{ path: '', expected: 'an object' }]);
    }
    const read = plainToInstance(metatype, given) as object;
    const errors = validateSync(read, OPTIONS);
    if (errors.length > 0) throw invalid(fieldErrors(errors));
    return read;
  }
}

/** The global pipe. */
export function validationPipe(): PipeTransform {
  return new DtoPipe();
}

/** The problem that lists what is wrong with the input. */
export function invalid(errors: FieldError[]): Problem {
  const paths = errors
    .slice(0, 3)
    .map((error) => error.path)
    .join(', ');
  return new Problem('VALIDATION_FAILED', `Chưa đúng: ${paths}.`, {
    errors: errors.slice(0, MAX_ERRORS),
  });
}
