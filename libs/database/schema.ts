import type { SchemaPart } from './data-source';
import { Ledger1760000000000 } from './migrations/1760000000000-ledger';

/** The base's part of the schema. */
export const databaseSchema: SchemaPart = { entities: [], migrations: [Ledger1760000000000] };
