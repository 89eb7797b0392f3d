import { setTimeout as sleep } from 'node:timers/promises';
import { AnswerSheets } from '../load/answer-sheets';
import { makeArena, type Arena, type ArenaOptions } from '../load/arena';
import { Courier, Tally } from '../load/courier';
import { Crowd } from '../load/crowd';
import { HttpClient } from '../load/http-client';
import type { StaffDesk } from '../load/staff-desk';
import { SubmissionLog } from '../load/submission-log';
import type { OwnInstallation } from './own-installation';

/** What every measurement stands on. */
export interface Ground {
  own: OwnInstallation;
  desk: StaffDesk;
}

/** A contest with people to come, and everything that was noted about them. */
export interface Field {
  arena: Arena;
  client: HttpClient;
  tally: Tally;
  log: SubmissionLog;
  crowd: Crowd;
}

const HOUR_MS = 3_600_000;
const USUAL: ArenaOptions = {
  title: 'Đo tốc độ',
  attemptsMax: 100,
  timeLimitSeconds: 3_600,
  lastsMs: HOUR_MS,
};
/** Every process knows that a round has opened. */
const KNOWN_EVERYWHERE_MS = 1_500;

/** Makes a contest, waits until its round is open, and opens the connections. */
export async function prepareField(
  { own, desk }: Ground,
  connections: number,
  options: Partial<ArenaOptions> = {},
): Promise<Field> {
  const arena = await makeArena(desk, { ...USUAL, ...options });
  const client = new HttpClient({ host: own.host, port: own.port, connections });
  await client.warm();
  await sleep(Math.max(0, arena.opensAt.getTime() - Date.now()) + KNOWN_EVERYWHERE_MS);
  return fieldOf(arena, client);
}

/** A field with nothing noted yet. */
export function fieldOf(arena: Arena, client: HttpClient): Field {
  const tally = new Tally();
  const log = new SubmissionLog();
  const courier = new Courier(client, tally);
  const crowd = new Crowd(arena, courier, new AnswerSheets(), log);
  return { arena, client, tally, log, crowd };
}

/** The same people, with a new tally. */
export function fresh({ arena, client, crowd }: Field): Field {
  const next = fieldOf(arena, client);
  next.crowd.players.push(...crowd.players);
  return next;
}

/** Runs the work and says how long it took, in seconds. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
