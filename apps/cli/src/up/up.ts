import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDataFolder } from '../data-folder';
import { Guard } from '../embedded';
import { keepLogsSmall } from '../logs';
import { loadSecrets } from '../secrets';
import { SHOWN_JUDGE } from '../seed/demo-accounts';
import { lockFolder } from './folder-lock';
import { Installation } from './installation';
import type { Prepared } from './prepare';
import { startServers, type OwnServer } from './servers';
import { settle } from './settings';
import { aborted, stopRequest } from './stop-request';

/** How long a step that is under way when we are asked to stop may take to finish. */
const STEP_GRACE_MS = 1_000;

/** How an installation is started. */
export interface UpOptions {
  /** E-mail of the first administrator of an installation without the demo. */
  empty?: string;
}

/**
 * Everything on one machine: servers, migrations, the demo and the product's processes, until asked
 * to stop. Whatever happens, nothing that it started is left running.
 * @throws Failure in one sentence when it cannot start
 */
export async function up(options: UpOptions): Promise<void> {
  const stopping = stopRequest();
  const folder = prepareDataFolder();
  const unlock = lockFolder(folder);
  const leaveLogs = keepLogsSmall(join(folder, 'logs'));
  const guard = new Guard();
  const installation = new Installation(folder, guard);
  const starting = start(folder, { ...options, guard, installation }, stopping);
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

interface Start extends UpOptions {
  guard: Guard;
  installation: Installation;
}

async function start(
  folder: string,
  { guard, installation, empty }: Start,
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
  const prepared = await prepareDatabase(env, secrets, { empty, stopping });
  await installation.startApps({ url, databaseUrl, redisUrl });
  process.stdout.write(welcome(url, prepared));
}

function welcome(url: string, { demo, first }: Prepared): string {
  const lines = [`Bảng Vàng is ready: ${url}`];
  if (first) {
    lines.push(`Administrator: ${first.email}, password ${first.password} (shown only now)`);
    lines.push(`There is no contest yet: sign in at ${url}/staff`);
  }
  if (demo) {
    const { organiser, admin, made, writing } = demo;
    lines.push(`Organiser of the demo contest: ${organiser.email}, password ${organiser.password}`);
    if (writing === 'whole')
      lines.push(`Judge of the demo's writing contest: ${SHOWN_JUDGE}, the same password`);
    lines.push(`Administrator: ${admin.email}, password ${admin.password}`);
    if (!made)
      lines.push('(These are the passwords of the first start; they may have been changed.)');
  }
  return `${lines.join('\n')}\n`;
}
