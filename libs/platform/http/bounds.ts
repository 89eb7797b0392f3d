import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;

/** One decorator of class-validator on one field, as class-validator keeps it. */
export type Bound = ReturnType<Storage['getTargetValidationMetadatas']>[number];

/** The bounds of a class, those it inherits among them. */
export function boundsOf(dto: Type<object>): Bound[] {
  return getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
}
