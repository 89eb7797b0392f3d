import { setTimeout as sleep } from 'node:timers/promises';
import { Latencies, roundMs } from '../load/latencies';
import { isAlive } from '../processes';
import { OwnInstallation } from './own-installation';
import type { Row } from './row';

const REPETITIONS = 5;
const LOOK_EVERY_MS = 10;

/** How soon everything is gone after SIGTERM, and ready again on the same data. */
export async function start(): Promise<Row[]> {
  const gone = new Latencies();
  const ready = new Latencies();
  let own = await OwnInstallation.start();
  try {
    for (let n = 0; n < REPETITIONS; n += 1) {
      const { pid, processes } = own.state;
      const pids = [pid, ...Object.values(processes).flat()];
      gone.add(await timeOf(() => Promise.all([own.end(), allGone(pids)])));
      ready.add(await timeOf(async () => void (own = await own.again())));
    }
  } finally {
    await own.stop();
  }
  const how = `${REPETITIONS} times, on the data of a first start, beside an installation at rest`;
  return [
    ...rowsOf('from SIGTERM until every process is gone', gone, how),
    ...rowsOf('a second start until ready', ready, how),
  ];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function allGone(pids: number[]): Promise<void> {
  while (pids.some(isAlive)) await sleep(LOOK_EVERY_MS);
}

function rowsOf(name: string, times: Latencies, how: string): Row[] {
  return [
    { name: `${name}, p50`, value: roundMs(times.percentile(0.5)), unit: 'ms', how },
    { name: `${name}, max`, value: roundMs(times.percentile(1)), unit: 'ms', how },
  ];
}
