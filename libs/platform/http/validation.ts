import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { ValidateIf } from 'class-validator';
import type { FieldError } from '@bangvang/contracts';
import { Problem } from '../errors';

const MAX_ERRORS = 50;
const MAX_SHOWN = 80;
const NEVER_SHOWN = /password/i;

/** Flattens class-validator's tree to paths as JSON writes them: `draw.parts[0].count`. */
export function fieldErrors(errors: ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = join(parent, error.property);
    const own = error.constraints
      ? [{ path, expected: Object.values(error.constraints).join('; '), ...shown(error) }]
      : [];
    return [...own, ...fieldErrors(error.children ?? [], path)];
  });
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

/** The global pipe: unknown fields are refused, and every error names its path. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => invalid(fieldErrors(errors)),
  });
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
