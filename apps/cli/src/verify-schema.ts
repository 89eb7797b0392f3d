import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pendingSchemaChanges, runMigrations } from '@bangvang/database';
import { schema } from '../../schema';
import { EmbeddedPostgres, Guard, postgresPlace } from './embedded';

/**
 * Proves that an empty database becomes, by all migrations, exactly what the entities say; prints the
 * statements that would be missing, and exits with 1, when it does not.
 */
export async function verifySchema(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-schema-'));
  chmodSync(folder, 0o755);
  const guard = new Guard();
  guard.removeAtEnd(folder);
  const postgres = await EmbeddedPostgres.start({
    place: postgresPlace(folder),
    logFile: join(folder, 'postgres.log'),
    guard,
    passwords: { admin: 'for-this-check', owner: 'for-this-check' },
    durability: 'none',
  });
  try {
    await postgres.ensureDatabase();
    await runMigrations(postgres.url(), schema);
    const missing = await pendingSchemaChanges(postgres.url(), schema);
    if (missing.length === 0) return;
    process.stdout.write(`The entities differ from the migrations by:\n${missing.join('\n')}\n`);
    process.exitCode = 1;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
