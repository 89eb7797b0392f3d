export { UnitFiles } from './import/unit-files';
export * from './schema';
export { UnitsAdmin } from './units.admin';
export * from './units.module';
export type { Unit } from './units.rules';
export { Units } from './units.service';
