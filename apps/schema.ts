import { databaseSchema, joinSchema } from '@bangvang/database';

/** Every feature's tables and migrations: what `migrate` runs and every process maps. */
export const schema = joinSchema(databaseSchema);
