import type { SchemaPart } from '@bangvang/database';
import { Participants1760000050000 } from './migrations/1760000050000-participants';
import { Divisions1760000050001 } from './migrations/1760000050001-divisions';
import { Origins1760000050002 } from './migrations/1760000050002-origins';
import { CollectedData1760000050003 } from './migrations/1760000050003-collected-data';

/** The participants' part of the schema. */
export const participantsSchema: SchemaPart = {
  entities: [],
  migrations: [
    Participants1760000050000,
    Divisions1760000050001,
    Origins1760000050002,
    CollectedData1760000050003,
  ],
};
