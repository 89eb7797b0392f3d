import { runMigrations } from '@bangvang/database';
import { loadConfig } from '@bangvang/platform';
import { schema } from '../../../schema';
import type { Secrets } from '../secrets';
import { seedDemo, type DemoLogins } from '../seed';

/** Brings the database to the newest schema and puts the demo contest into an empty one. */
export async function prepareDatabase(
  env: NodeJS.ProcessEnv,
  secrets: Secrets,
  stopping: AbortSignal,
): Promise<DemoLogins | null> {
  const config = loadConfig(env);
  await runMigrations(config.DATABASE_URL, schema);
  stopping.throwIfAborted();
  const passwords = { admin: secrets.ADMIN_PASSWORD, organiser: secrets.DEMO_PASSWORD };
  const logins = await seedDemo(config, passwords);
  stopping.throwIfAborted();
  return logins;
}
