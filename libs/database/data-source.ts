import {
  DataSource,
  type DataSourceOptions,
  type EntityTarget,
  type MigrationInterface,
  type ObjectLiteral,
} from 'typeorm';
import { types } from 'pg';

const INT8 = 20;
const CONNECT_TIMEOUT_MS = 3_000;
const STATEMENT_TIMEOUT_MS = 30_000;
/** The server ends a statement that takes too long; one it says nothing about is given up here. */
const ANSWER_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 5_000;

/**
 * Prepared statements are planned for the tables as they are now. A plan made once while a round's
 * tables were empty reads them from end to end ever after; planning anew costs a batch under a
 * millisecond.
 */
const PLANNING = '-c plan_cache_mode=force_custom_plan';

// Counts and sequence numbers stay far below 2^53; strings would only invite mistakes.
types.setTypeParser(INT8, Number);

/** What a feature adds to the database: its tables as entities, and the migrations that make them. */
export interface SchemaPart {
  entities: EntityTarget<ObjectLiteral>[];
  migrations: (new () => MigrationInterface)[];
}

export interface ConnectionOptions {
  pool: number;
  applicationName: string;
}

/** A data source over PostgreSQL for the given parts of the schema; not connected yet. */
export function createDataSource(
  url: string,
  schema: SchemaPart,
  options: ConnectionOptions,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: schema.entities as DataSourceOptions['entities'],
    migrations: schema.migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    applicationName: options.applicationName,
    poolSize: options.pool,
    poolErrorHandler: () => undefined,
    extra: {
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
      keepAlive: true,
      options: PLANNING,
    },
  });
}

/** Joins the parts of the schema; the composition root lists them. */
export function joinSchema(...parts: SchemaPart[]): SchemaPart {
  return {
    entities: parts.flatMap((part) => part.entities),
    migrations: parts.flatMap((part) => part.migrations),
  };
}
