import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDataFolder } from '../data-folder';
import { Guard } from '../embedded';
import { keepLogsSmall } from '../logs';
import { loadSecrets } from '../secrets';
import type { DemoLogins } from '../seed';
import { SHOWN_JUDGE } from '../seed/demo-accounts';
import { lockFolder } from './folder-lock';
import { Installation } from './installation';
import { startServers, type OwnServer } from './servers';
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
  const leaveLogs = keepLogsSmall(join(folder, 'logs'));
  const guard = new Guard();
  const installation = new Installation(folder, guard);
  const starting = start(folder, guard, installation, stopping);
  try {
    await Promise.race([starting, aborted(stopping)]);
    await aborted(stopping);
  } finally {
    await Promise.race([starting.catch(() => undefined), sleep(STEP_GRACE_MS)]);
    await installation.stop();
    leaveLogs();
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
  const { apiProcesses, url, env: settled } = await settle(secrets);
  const onStart = (own: OwnServer): void => installation.addServer(own);
  const { databaseUrl, redisUrl } = await startServers({ folder, secrets, guard, onStart });
  stopping.throwIfAborted();
  const env = { ...settled, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
  installation.launchApps(apiProcesses, env);
  const { prepareDatabase } = await import('./prepare.js');
  const logins = await prepareDatabase(env, secrets, stopping);
  await installation.startApps({ url, databaseUrl, redisUrl });
  process.stdout.write(welcome(url, logins));
}

function welcome(url: string, logins: DemoLogins | null): string {
  const lines = [`Bảng Vàng is ready: ${url}`];
  if (logins) {
    const { organiser, admin, made, writing } = logins;
    lines.push(`Organiser of the demo contest: ${organiser.email}, password ${organiser.password}`);
    if (writing === 'whole')
      lines.push(`Judge of the demo's writing contest: ${SHOWN_JUDGE}, the same password`);
    lines.push(`Administrator: ${admin.email}, password ${admin.password}`);
    if (!made)
      lines.push('(These are the passwords of the first start; they may have been changed.)');
  }
  return `${lines.join('\n')}\n`;
}
