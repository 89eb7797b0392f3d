import { Failure } from '../failure';
import { StaffDesk } from '../load/staff-desk';
import { say } from '../project';
import { aborted, stopRequest } from '../up/stop-request';
import { burst } from './burst';
import type { Ground } from './ground';
import { lag } from './lag';
import { memory } from './memory';
import { OwnInstallation } from './own-installation';
import { ranks } from './ranks';
import { replay } from './replay';
import { showRows, type Row } from './row';
import { steady } from './steady';
import { throughput } from './throughput';

type Part = [what: string, measure: (ground: Ground) => Promise<Row[]>];

const PARTS: Part[] = [
  ['writes per second', throughput],
  ['a minute of writes', steady],
  ['10,000 submits at once', burst],
  ['the board with 2,000 sockets', (ground) => lag(ground, 2_000)],
  ['the board with 10,000 sockets', (ground) => lag(ground, 10_000)],
  ['the Hải Phòng contest', replay],
  ['memory', (ground) => Promise.resolve(memory(ground))],
  ['ranks among a million', ranks],
];

/**
 * Measures an installation of its own and prints a table, or JSON. The exit code is 1 when something
 * could not be measured.
 */
export async function bench({ json = false }: { json?: boolean }): Promise<void> {
  say('Starting an installation to measure ...');
  const stopping = stopRequest();
  const own = await OwnInstallation.start();
  const rows: Row[] = [];
  try {
    await Promise.race([measureAll(own, rows, stopping), aborted(stopping)]);
  } finally {
    await own.stop();
  }
  if (stopping.aborted) throw new Failure('Stopped before everything was measured.');
  process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : showRows(rows));
}

async function measureAll(own: OwnInstallation, rows: Row[], stopping: AbortSignal): Promise<void> {
  const desk = await StaffDesk.open(own.url, own.state.databaseUrl);
  for (const part of PARTS) {
    if (stopping.aborted) return;
    rows.push(...(await run(part, { own, desk })));
  }
}

async function run([what, measure]: Part, ground: Ground): Promise<Row[]> {
  say(`Measuring ${what} ...`);
  try {
    return await measure(ground);
  } catch (error) {
    process.exitCode = 1;
    return [{ name: what, value: null, unit: '', how: `failed: ${(error as Error).message}` }];
  }
}
