import type { SchemaPart } from '@bangvang/database';
import { Contests1760000040000 } from './migrations/1760000040000-contests';
import { ContestsLinks1760000040001 } from './migrations/1760000040001-contests-links';

/** Contests' part of the schema. */
export const contestsSchema: SchemaPart = {
  entities: [],
  migrations: [Contests1760000040000, ContestsLinks1760000040001],
};
