import { runMigrations } from '@bangvang/database';
import { loadConfig, type Config } from '@bangvang/platform';
import { schema } from '../../../schema';
import { say } from '../project';
import type { Secrets } from '../secrets';
import { seedDemo, type DemoLogins, type Login } from '../seed';
import { firstAdministrator } from './empty';

/** Who can sign in, as far as a start may tell. */
export interface Prepared {
  demo: DemoLogins | null;
  /** The administrator that an empty installation was just begun with. */
  first: Login | null;
}

/**
 * Brings the database to the newest schema. An empty one gets the demo, or the administrator whose
 * e-mail is given as `empty`.
 * @throws Failure when an empty installation is asked for where the demo is
 */
export async function prepareDatabase(
  env: NodeJS.ProcessEnv,
  secrets: Secrets,
  { empty, stopping }: { empty: string | undefined; stopping: AbortSignal },
): Promise<Prepared> {
  const config = loadConfig(env);
  await runMigrations(config.DATABASE_URL, schema);
  stopping.throwIfAborted();
  if (empty !== undefined) return { demo: null, first: await firstAdministrator(config, empty) };
  return { demo: await demo(config, secrets, stopping), first: null };
}

async function demo(
  config: Config,
  secrets: Secrets,
  stopping: AbortSignal,
): Promise<DemoLogins | null> {
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
