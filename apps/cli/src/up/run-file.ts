import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivate } from '../data-folder';
import { codeOf } from '../failure';
import { isAlive, startedAt } from '../processes';
import { say } from '../project';

/** What runs now: for the commands that look at, or play against, a running installation. */
export interface RunState {
  /** The launcher. */
  pid: number;
  /** When the launcher's process began, as the system counts. */
  since: string;
  url: string;
  databaseUrl: string;
  redisUrl: string;
  processes: Record<'api' | 'live' | 'worker' | 'postgres' | 'redis', number[]>;
}

const file = (folder: string): string => join(folder, 'run.json');

/** Says what runs; called again whenever a process was replaced. A full disk is no reason to fall over. */
export function writeRunState(folder: string, state: RunState): void {
  try {
    writePrivate(file(folder), `${JSON.stringify(state, null, 2)}\n`);
  } catch (error) {
    say(
      `${file(folder)} could not be written (${codeOf(error)}): other commands see an older state.`,
    );
  }
}

/** Nothing runs any more. */
export function removeRunState(folder: string): void {
  rmSync(file(folder), { force: true });
}

/** What runs on a data folder, or null; a file left by a launcher that was killed counts for nothing. */
export function readRunState(folder: string): RunState | null {
  try {
    const state = JSON.parse(readFileSync(file(folder), 'utf8')) as RunState;
    return isAlive(state.pid) && startedAt(state.pid) === state.since ? state : null;
  } catch {
    return null;
  }
}
