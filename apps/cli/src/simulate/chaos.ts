import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { instant } from '../load/clock';
import type { HttpClient } from '../load/http-client';
import { Failure } from '../failure';
import { dataFolder } from '../data-folder';
import { say } from '../project';
import { readRunState } from '../up/run-file';
import { areRanksTold, readBoard } from './check-board';
import type { Stage } from './contestant';
import type { PersonRecord } from './records';

/** What was done to the installation. */
export interface Fault {
  what: string;
  /** By `clock.ts`. */
  at: number;
  /** Until the board told everything again, and people their ranks; null when they never did. */
  recoveredMs: number | null;
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

/** Without any fault the board may be so late: it is told once a second. */
const USUAL_LAG_MS = 1_500;
const LOOK_EVERY_MS = 100;
const GIVE_UP_AFTER_MS = 60_000;

/** Breaks what an installation is made of while it is played with, and looks when the board is well again. */
export class Chaos {
  readonly faults: Fault[] = [];
  private readonly recovering: Promise<void>[] = [];

  /** @throws Failure when nothing of ours runs that could be broken */
  constructor(
    private readonly client: HttpClient,
    private readonly stage: Stage,
    /** Who has registered until now. */
    private readonly people: PersonRecord[],
    /** Whether everybody who watches is in their room. */
    private readonly isAudienceWhole: () => boolean,
  ) {
    if (readRunState(dataFolder())) return;
    throw new Failure(
      `Chaos needs an installation started by "npm start" from ${dataFolder()}, whose processes it may kill.`,
    );
  }

  /** Strikes between two instants. Resolves when the board has recovered from the last fault. */
  async run(from: number, to: number): Promise<void> {
    for (const [share, what, strike] of PLAN) {
      await sleep(Math.max(0, from + share * (to - from) - instant()));
      await strike();
      const fault: Fault = { what, at: instant(), recoveredMs: null };
      this.faults.push(fault);
      this.recovering.push(this.lookAfter(fault));
      say(`Chaos: ${what}.`);
    }
    await Promise.all(this.recovering);
  }

  /** The last fault; undefined when there was none. */
  get last(): Fault | undefined {
    return this.faults.at(-1);
  }

  /**
   * Looks at the public board until it tells everything that was acknowledged before the usual lag,
   * people are told their ranks, and everybody who watches is back.
   */
  private async lookAfter(fault: Fault): Promise<void> {
    while (instant() - fault.at < GIVE_UP_AFTER_MS) {
      await sleep(LOOK_EVERY_MS);
      const due = this.stage.log.countUntil(instant() - USUAL_LAG_MS);
      const shown = await readBoard(this.client, this.stage.arena.roundId);
      if (!shown || shown.board.stale || shown.pulse.attempts < due) continue;
      if (!(await areRanksTold(this.client, this.stage.arena.roundId, this.people))) continue;
      if (!this.isAudienceWhole()) continue;
      fault.recoveredMs = instant() - fault.at;
      return;
    }
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
