import type { SchemaPart } from '@bangvang/database';
import { UnitTargets1760000095000 } from './migrations/1760000095000-unit-targets';

/** Reporting's part of the schema. */
export const reportingSchema: SchemaPart = {
  entities: [],
  migrations: [UnitTargets1760000095000],
};
