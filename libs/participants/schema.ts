import type { SchemaPart } from '@bangvang/database';
import { Participants1760000050000 } from './migrations/1760000050000-participants';

/** The participants' part of the schema. */
export const participantsSchema: SchemaPart = {
  entities: [],
  migrations: [Participants1760000050000],
};
