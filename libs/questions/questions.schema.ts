import type { SchemaPart } from '@bangvang/database';
import { Questions1760000030000 } from './migrations/1760000030000-questions';

/** The part of the schema that holds banks and papers. */
export const questionsSchema: SchemaPart = { entities: [], migrations: [Questions1760000030000] };
