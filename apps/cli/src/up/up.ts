import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '@bangvang/platform';
import { runMigrations } from '@bangvang/database';
import { schema } from '../../../schema';
import { prepareDataFolder } from '../data-folder';
import { Guard } from '../embedded';
import { loadSecrets } from '../secrets';
import { seedDemo, type DemoLogins } from '../seed';
import { lockFolder } from './folder-lock';
import { Installation } from './installation';
import { startServers } from './servers';
import { settle } from './settings';
import { aborted, stopRequest } from './stop-request';

/** How long a step that is under way when we are asked to stop may take to finish. */
const STEP_GRACE_MS = 1_000;

/**
 * Everything on one machine: servers, migrations, the demo and the product's processes, until asked
 * to stop. Whatever happens, nothing that it started is left running.
 * @throws Failure in one sentence when it cannot start
 */
export async function up(): Promise<void> {
  const stopping = stopRequest();
  const folder = prepareDataFolder();
  const unlock = lockFolder(folder);
  const guard = new Guard();
  const installation = new Installation(folder, guard);
  const starting = start(folder, guard, installation, stopping);
  try {
    await Promise.race([starting, aborted(stopping)]);
    await aborted(stopping);
  } finally {
    await Promise.race([starting.catch(() => undefined), sleep(STEP_GRACE_MS)]);
    await installation.stop();
    unlock();
  }
}

async function start(
  folder: string,
  guard: Guard,
  installation: Installation,
  stopping: AbortSignal,
): Promise<void> {
  const secrets = loadSecrets(folder);
  const settings = await settle(secrets);
  const servers = await startServers({
    folder,
    secrets,
    guard,
    onStart: (own) => installation.addServer(own),
  });
  const env = { ...settings.env, DATABASE_URL: servers.databaseUrl, REDIS_URL: servers.redisUrl };
  stopping.throwIfAborted();
  await runMigrations(servers.databaseUrl, schema);
  stopping.throwIfAborted();
  const logins = await seedDemo(loadConfig(env), {
    admin: secrets.ADMIN_PASSWORD,
    organiser: secrets.DEMO_PASSWORD,
  });
  stopping.throwIfAborted();
  const url = await installation.startApps(settings.apiProcesses, env);
  process.stdout.write(welcome(url, logins));
}

function welcome(url: string, logins: DemoLogins | null): string {
  const lines = [`Bảng Vàng is ready: ${url}`];
  if (logins) {
    const { organiser, admin } = logins;
    lines.push(`Organiser of the demo contest: ${organiser.email}, password ${organiser.password}`);
    lines.push(`Administrator: ${admin.email}, password ${admin.password}`);
  }
  return `${lines.join('\n')}\n`;
}
