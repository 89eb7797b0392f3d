import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, commandLine } from '../processes';

const PATIENCE_MS = 5_000;

/**
 * Ends a PostgreSQL that still runs on our data folder although its launcher and its guard are gone
 * (both were killed by force). The caller holds the lock of the folder, so nobody else wants it.
 */
export async function endOrphan(data: string): Promise<void> {
  const pid = postmasterPid(data);
  if (pid === null || !isAlive(pid) || !commandLine(pid).includes(data)) return;
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + PATIENCE_MS;
  while (isAlive(pid)) {
    if (performance.now() > deadline) process.kill(pid, 'SIGQUIT');
    await sleep(50);
  }
}

function postmasterPid(data: string): number | null {
  try {
    return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]) || null;
  } catch {
    return null;
  }
}
