import type { Type } from '@nestjs/common';
import {
  getMetadataStorage,
  ValidationTypes,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { boundsOf, type Bound } from './bounds';

/** What the decorators of one field ask. */
interface Field {
  /** Whether the field is looked at at all: IsOptional, ValidateIf. */
  conditions: ((object: object, value: unknown) => boolean)[];
  rules: { constraint: ValidatorConstraintInterface; parameters: unknown[] }[];
}

/** Whether an object is a DTO without a fault: every rule holds, and there is no other field. */
export type DtoCheck = (object: object) => boolean;

/**
 * The rules of a DTO class, gathered once. class-validator gathers them from the decorators of every
 * class of the process each time it looks at an object, and writes a report about each field; for an
 * object that is right, which is nearly every one, that is thrown away. What is wrong with one that is
 * not remains for class-validator to say.
 * @returns null for classes with more than plain rules (nested, asynchronous, rules for each element)
 */
export function dtoCheck(dto: Type<object>): DtoCheck | null {
  const fields = new Map<string, Field>();
  for (const bound of boundsOf(dto)) {
    const field = fields.get(bound.propertyName) ?? { conditions: [], rules: [] };
    fields.set(bound.propertyName, field);
    if (!addTo(field, bound)) return null;
  }
  if (fields.size === 0) return null;
  const entries = [...fields];
  return (object) =>
    Object.keys(object).every((property) => fields.has(property)) &&
    entries.every(([property, field]) => fits(object, property, field, dto.name));
}

/** False where the rule is none of the plain ones. */
function addTo(field: Field, bound: Bound): boolean {
  if (bound.each || bound.validateIf) return false;
  if (bound.type === ValidationTypes.CONDITIONAL_VALIDATION) {
    field.conditions.push(bound.constraints[0] as Field['conditions'][number]);
    return true;
  }
  if (bound.type !== ValidationTypes.CUSTOM_VALIDATION) return false;
  for (const { async, instance } of getMetadataStorage().getTargetValidatorConstraints(
    bound.constraintCls,
  )) {
    if (async) return false;
    field.rules.push({ constraint: instance, parameters: bound.constraints ?? [] });
  }
  return true;
}

function fits(object: object, property: string, field: Field, targetName: string): boolean {
  const value: unknown = object[property as keyof typeof object];
  if (!field.conditions.every((condition) => condition(object, value))) return true;
  return field.rules.every(({ constraint, parameters }) => {
    const about: ValidationArguments = {
      targetName,
      property,
      object,
      value,
      constraints: parameters,
    };
    // A promise is truthy, but no answer.
    return constraint.validate(value, about) === true;
  });
}
