import type { SchemaPart } from '@bangvang/database';
import { Units1760000020000 } from './migrations/1760000020000-units';
import { Populations1760000020001 } from './migrations/1760000020001-populations';

/** Units' part of the schema. */
export const unitsSchema: SchemaPart = {
  entities: [],
  migrations: [Units1760000020000, Populations1760000020001],
};
