import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** A count. */
export const Whole = (description?: string) =>
  ApiProperty({ type: 'integer', minimum: 0, ...(description && { description }) });

/** A count that may be unknown. */
export const WholeOrNull = (description?: string) =>
  ApiProperty({ type: 'integer', nullable: true, ...(description && { description }) });

/** An exact decimal as text, such as "22.88". */
export const Decimal = (description: string) =>
  ApiProperty({ type: String, nullable: true, description, example: '22.88' });

/** A text that may be absent. */
export const TextOrNull = (api: ApiPropertyOptions = {}) =>
  ApiProperty({ ...api, type: String, nullable: true } as ApiPropertyOptions);
