import type { SchemaPart } from '@bangvang/database';
import { Entries1760000091000 } from './migrations/1760000091000-entries';
import { Uploads1760000091300 } from './migrations/1760000091300-uploads';
import { Screening1760000091510 } from './migrations/1760000091510-screening';
import { Similarity1760000091500 } from './migrations/1760000091500-similarity';
import { Tiers1760000091700 } from './migrations/1760000091700-tiers';

/** The essays' part of the schema. */
export const essaysSchema: SchemaPart = {
  entities: [],
  migrations: [
    Entries1760000091000,
    Uploads1760000091300,
    Similarity1760000091500,
    Screening1760000091510,
    Tiers1760000091700,
  ],
};
