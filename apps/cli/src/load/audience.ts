import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AudienceOrder, AudienceReport, Pulse } from './audience-protocol';

/** A process may open about 20,000 files. */
const PER_PROCESS = 10_000;
/** Connections from one address to one port. */
const PER_ADDRESS = 25_000;
const FIRST_LOCAL_ADDRESS = 2;
const POLL_MS = 100;

export interface AudienceOptions {
  host: string;
  port: number;
  /** One viewer per room named. */
  rooms: string[];
}

/** Viewers of boards, in processes of their own. */
export class Audience {
  private readonly processes: ChildProcess[] = [];
  private readonly reports = new Map<ChildProcess, AudienceReport>();
  private readonly heard: Pulse[] = [];

  /** Starts the viewers and waits until all of them are in their rooms, or the time is over. */
  static async gather(options: AudienceOptions, timeoutMs: number): Promise<Audience> {
    const audience = new Audience();
    for (let first = 0; first < options.rooms.length; first += PER_PROCESS) {
      audience.start(options, first);
    }
    const deadline = performance.now() + timeoutMs;
    while (audience.total('watching') < options.rooms.length && performance.now() < deadline) {
      await sleep(POLL_MS);
    }
    return audience;
  }

  /** How many viewers are in their rooms now, or how many messages they got, and so on. */
  total(what: 'watching' | 'joins' | 'messages' | 'lost' | 'backwards'): number {
    return [...this.reports.values()].reduce((sum, report) => sum + report[what], 0);
  }

  /** Process ids, for looking at what they take. */
  get pids(): number[] {
    return this.processes.flatMap(({ pid }) => pid ?? []);
  }

  /** Ends the viewers. Resolves with every pulse that a sample of them heard, each viewer's in order. */
  async finish(): Promise<Pulse[]> {
    await Promise.all(
      this.processes.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.send('finish' satisfies AudienceOrder);
        await once(child, 'exit');
      }),
    );
    return this.heard;
  }

  private start({ host, port, rooms }: AudienceOptions, first: number): void {
    const child = fork(join(__dirname, 'viewer-process.js'), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (report: AudienceReport) => {
      this.heard.push(...report.pulses);
      this.reports.set(child, report);
    });
    const viewers = rooms.slice(first, first + PER_PROCESS).map((room, index) => ({
      room,
      ...localAddress(host, first + index),
    }));
    child.send({ host, port, viewers, seed: first } satisfies AudienceOrder);
    this.processes.push(child);
  }
}

/** On this machine there are addresses enough: 127.0.0.2, .3 and so on. */
function localAddress(host: string, viewer: number): { localAddress?: string } {
  if (!host.startsWith('127.')) return {};
  return { localAddress: `127.0.0.${FIRST_LOCAL_ADDRESS + Math.floor(viewer / PER_ADDRESS)}` };
}
