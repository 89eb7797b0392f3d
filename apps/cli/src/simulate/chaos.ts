import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { instant } from '../load/clock';
import { Failure } from '../failure';
import { dataFolder } from '../data-folder';
import { say } from '../project';
import { readRunState } from '../up/run-file';

/** What was done to the installation. */
export interface Fault {
  what: string;
  /** By `clock.ts`. */
  at: number;
}

type Strike = () => Promise<void>;

/** Which fault comes when, as a share of the time played. The last ones come shortly before the end. */
const PLAN: [share: number, what: string, strike: Strike][] = [
  [0.2, 'worker killed', () => kill('worker')],
  [0.35, 'FLUSHALL', flush],
  [0.5, 'live killed', () => kill('live')],
  [0.65, 'api killed', () => kill('api')],
  [0.9, 'worker killed', () => kill('worker')],
  [0.97, 'FLUSHALL', flush],
];

/** Breaks what an installation is made of while it is played with. */
export class Chaos {
  readonly faults: Fault[] = [];

  /** @throws Failure when nothing of ours runs that could be broken */
  constructor() {
    if (!readRunState(dataFolder())) {
      throw new Failure(
        `Chaos needs an installation started by "npm start" from ${dataFolder()}, whose processes it may kill.`,
      );
    }
  }

  /** Strikes between two instants. Resolves after the last fault. */
  async run(from: number, to: number): Promise<void> {
    for (const [share, what, strike] of PLAN) {
      const at = from + share * (to - from);
      await sleep(Math.max(0, at - instant()));
      await strike();
      this.faults.push({ what, at: instant() });
      say(`Chaos: ${what}.`);
    }
  }

  /** When the last fault was; null when there was none. */
  get last(): number | null {
    return this.faults.at(-1)?.at ?? null;
  }
}

/** Kills a process of a kind as the system does when memory is short. */
function kill(role: 'worker' | 'live' | 'api'): Promise<void> {
  const [pid] = readRunState(dataFolder())?.processes[role] ?? [];
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  return Promise.resolve();
}

/** Empties Redis: everything in it is a projection. */
async function flush(): Promise<void> {
  const url = readRunState(dataFolder())?.redisUrl;
  if (!url) return;
  const client = createClient({ url });
  client.on('error', () => undefined);
  await client.connect();
  await client.flushAll();
  client.destroy();
}
