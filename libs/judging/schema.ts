import type { SchemaPart } from '@bangvang/database';
import { Jury1760000093000 } from './migrations/1760000093000-jury';
import { Custody1760000093010 } from './migrations/1760000093010-custody';
import { Assignment1760000093020 } from './migrations/1760000093020-assignment';
import { Promotion1760000093060 } from './migrations/1760000093060-promotion';
import { CodedEntries1760000093070 } from './migrations/1760000093070-coded-entries';
import { Marks1760000093500 } from './migrations/1760000093500-marks';
import { Standardisation1760000093550 } from './migrations/1760000093550-standardisation';
import { Exclusions1760000093600 } from './migrations/1760000093600-exclusions';
import { RolesSeen1760000093700 } from './migrations/1760000093700-roles-seen';
import { RolesOneByOne1760000093710 } from './migrations/1760000093710-roles-one-by-one';
import { ExclusionsFollowed1760000093720 } from './migrations/1760000093720-exclusions-followed';

/** Judging's part of the schema; its tables are used in SQL only. */
export const judgingSchema: SchemaPart = {
  entities: [],
  migrations: [
    Jury1760000093000,
    Custody1760000093010,
    Assignment1760000093020,
    Promotion1760000093060,
    CodedEntries1760000093070,
    Marks1760000093500,
    Standardisation1760000093550,
    Exclusions1760000093600,
    RolesSeen1760000093700,
    RolesOneByOne1760000093710,
    ExclusionsFollowed1760000093720,
  ],
};
