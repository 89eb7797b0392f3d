import type { SchemaPart } from '@bangvang/database';
import { Closing1760000080000 } from './migrations/1760000080000-closing';

/** Results' part of the schema. */
export const resultsSchema: SchemaPart = {
  entities: [],
  migrations: [Closing1760000080000],
};
