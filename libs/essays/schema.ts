import type { SchemaPart } from '@bangvang/database';
import { Entries1760000091000 } from './migrations/1760000091000-entries';
import { Paper1760000091050 } from './migrations/1760000091050-paper';
import { Uploads1760000091300 } from './migrations/1760000091300-uploads';
import { Screening1760000091510 } from './migrations/1760000091510-screening';
import { Similarity1760000091500 } from './migrations/1760000091500-similarity';
import { Tiers1760000091700 } from './migrations/1760000091700-tiers';
import { Desks1760000091710 } from './migrations/1760000091710-desks';
import { CoAuthors1760000091800 } from './migrations/1760000091800-co-authors';

/** The essays' part of the schema. */
export const essaysSchema: SchemaPart = {
  entities: [],
  migrations: [
    Entries1760000091000,
    Paper1760000091050,
    Uploads1760000091300,
    Similarity1760000091500,
    Screening1760000091510,
    Tiers1760000091700,
    Desks1760000091710,
    CoAuthors1760000091800,
  ],
};
