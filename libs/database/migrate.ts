import { createDataSource, type SchemaPart } from './data-source';
import { installJobQueue } from './jobs/boss';

const MIGRATION_LOCK = 7_201_946;

/**
 * Brings a database to the newest schema, the job queue's own included; several callers at once wait
 * for each other.
 * @returns the names of the migrations that ran now
 */
export async function runMigrations(url: string, schema: SchemaPart): Promise<string[]> {
  const source = createDataSource(url, schema, { pool: 2, applicationName: 'bangvang-migrate' });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await source.runMigrations();
    await installJobQueue(source);
    return done.map((migration) => migration.name);
  } finally {
    await guard.release();
    await source.destroy();
  }
}

/**
 * The statements that would still be needed to bring the migrated database to the entities; empty
 * when both agree. Foreign keys across features exist in migrations only, by the name `fkx_...`.
 */
export async function pendingSchemaChanges(url: string, schema: SchemaPart): Promise<string[]> {
  const source = createDataSource(url, schema, { pool: 1, applicationName: 'bangvang-check' });
  await source.initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries
      .map(({ query }) => query)
      .filter((query) => !/DROP CONSTRAINT "fkx_/.test(query));
  } finally {
    await source.destroy();
  }
}
