import { runMigrations } from '@bangvang/database';
import { loadConfig } from '@bangvang/platform';
import { schema } from '../../../schema';
import { say } from '../project';
import type { Secrets } from '../secrets';
import { seedDemo, type DemoLogins } from '../seed';

/** Brings the database to the newest schema and puts the demo into an empty one. */
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
  if (logins?.writing !== 'missing') return logins;
  const { seedWriting } = await import('../seed/writing/index.js');
  const writing = await seedWriting(config, passwords.organiser).then(
    () => 'whole' as const,
    (error: Error) => {
      say(`The demo's writing contest waits for the next start: ${error.message}`);
      return 'missing' as const;
    },
  );
  stopping.throwIfAborted();
  return { ...logins, writing };
}
