import { runMigrations } from '@bangvang/database';
import { schema } from '../../schema';
import { databaseUrl } from './installed';
import { reachPostgres } from './reach';

/** Runs the migrations that the database lacks, and names them. */
export async function migrate(): Promise<void> {
  const url = databaseUrl();
  await reachPostgres(url);
  const names = await runMigrations(url, schema);
  process.stdout.write(
    names.length > 0 ? `${names.join('\n')}\n` : 'The database is up to date.\n',
  );
}
