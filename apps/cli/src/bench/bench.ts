import { Failure } from '../failure';
import { StaffDesk } from '../load/staff-desk';
import { say } from '../project';
import { aborted, stopRequest } from '../up/stop-request';
import { assignment } from './assignment';
import { bundle } from './bundle';
import { burst } from './burst';
import { certificates } from './certificates';
import { exports } from './exports';
import { close } from './close';
import type { Ground } from './ground';
import { lag } from './lag';
import { memory } from './memory';
import { nextWork } from './next-work';
import { OwnInstallation } from './own-installation';
import { publication } from './publication';
import { ranks } from './ranks';
import { replay } from './replay';
import { showRows, type Row } from './row';
import { similarity } from './similarity';
import { start } from './start';
import { steady } from './steady';
import { throughput } from './throughput';
import { uploads } from './uploads';

interface Part {
  what: string;
  measure: (ground: Ground) => Promise<Row[]>;
}

const PARTS: Record<string, Part> = {
  throughput: { what: 'writes per second', measure: throughput },
  steady: { what: 'a minute of writes', measure: steady },
  burst: { what: '10,000 submits at once', measure: burst },
  'lag-2000': { what: 'the board with 2,000 sockets', measure: (ground) => lag(ground, 2_000) },
  'lag-10000': { what: 'the board with 10,000 sockets', measure: (ground) => lag(ground, 10_000) },
  replay: { what: 'the Hải Phòng contest', measure: replay },
  memory: { what: 'memory', measure: (ground) => Promise.resolve(memory(ground)) },
  ranks: { what: 'ranks among a million', measure: ranks },
  export: { what: 'a report and an export of 500,000 attempts', measure: exports },
  close: { what: 'the closing of 312,564 attempts', measure: close },
  publish: { what: 'a publication of 312,564 attempts', measure: publication },
  bundle: { what: 'a bundle of 312,564 attempts', measure: bundle },
  similarity: { what: 'similarity of 20,000 works', measure: () => Promise.resolve(similarity()) },
  assignment: { what: '5,000 works to 60 judges', measure: () => Promise.resolve(assignment()) },
  'next-work': { what: 'a judge’s next of 20,000 works', measure: nextWork },
  uploads: { what: '200 uploads at once, and the reading of written works', measure: uploads },
  certificates: { what: '200,000 certificates', measure: certificates },
  start: { what: 'stopping and starting again', measure: start },
};

/** What can be measured by itself with `--only`. */
const PART_NAMES = Object.keys(PARTS);

interface BenchOptions {
  json?: boolean;
  /** Names of parts; all of them where it is absent. */
  only?: string[];
}

/**
 * Measures an installation of its own and prints a table, or JSON; each figure is also said on stderr
 * as soon as it is known. The exit code is 1 when something could not be measured.
 * @throws Failure where `only` names no part
 */
export async function bench({ json = false, only = PART_NAMES }: BenchOptions): Promise<void> {
  const parts = only.map(partOf);
  say('Starting an installation to measure ...');
  const stopping = stopRequest();
  const own = await OwnInstallation.start();
  const rows: Row[] = [];
  try {
    await Promise.race([measureAll(own, parts, rows, stopping), aborted(stopping)]);
  } finally {
    await own.stop();
  }
  if (stopping.aborted) throw new Failure('Stopped before everything was measured.');
  process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : showRows(rows));
}

function partOf(name: string): Part {
  const part = PARTS[name];
  if (!part) throw new Failure(`There is no part "${name}"; there are ${PART_NAMES.join(', ')}.`);
  return part;
}

async function measureAll(
  own: OwnInstallation,
  parts: Part[],
  rows: Row[],
  stopping: AbortSignal,
): Promise<void> {
  const desk = await StaffDesk.open(own.url, own.state.databaseUrl);
  for (const part of parts) {
    if (stopping.aborted) return;
    const measured = await run(part, { own, desk });
    rows.push(...measured);
    say(showRows(measured).trimEnd());
  }
}

async function run({ what, measure }: Part, ground: Ground): Promise<Row[]> {
  say(`Measuring ${what} ...`);
  try {
    return await measure(ground);
  } catch (error) {
    process.exitCode = 1;
    return [{ name: what, value: null, unit: '', how: `failed: ${(error as Error).message}` }];
  }
}
