import type { SchemaPart } from '@bangvang/database';
import { StaffAccount, StaffRole } from './accounts/accounts.entity';
import { JudgingRoles1760000010010 } from './migrations/1760000010010-judging-roles';
import { Staff1760000010000 } from './migrations/1760000010000-staff';

/** Identity's part of the schema. Sessions and counters are written in SQL only and need no entity. */
export const identitySchema: SchemaPart = {
  entities: [StaffAccount, StaffRole],
  migrations: [Staff1760000010000, JudgingRoles1760000010010],
};
