import type { SchemaPart } from '@bangvang/database';
import { Entries1760000091000 } from './migrations/1760000091000-entries';
import { Similarity1760000091500 } from './migrations/1760000091500-similarity';

/** The essays' part of the schema. */
export const essaysSchema: SchemaPart = {
  entities: [],
  migrations: [Entries1760000091000, Similarity1760000091500],
};
