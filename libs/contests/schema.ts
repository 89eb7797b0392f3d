import type { SchemaPart } from '@bangvang/database';
import { Contests1760000040000 } from './migrations/1760000040000-contests';

/** Contests' part of the schema. */
export const contestsSchema: SchemaPart = { entities: [], migrations: [Contests1760000040000] };
