import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ON_LINUX = process.platform === 'linux';

/** Whether a process with this id runs; one that has ended but was not collected yet does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !ON_LINUX || !/^[ZX]/.test(statFields(pid)[0] ?? 'X');
}

/** The command line of a process; empty when there is none. */
export function commandLine(pid: number): string {
  return ON_LINUX ? readProc(pid, 'cmdline').replaceAll('\0', ' ').trim() : ps(pid, 'args=');
}

/** When the process began, as the system writes it; with its id this names one process for good. */
export function startedAt(pid: number): string {
  return ON_LINUX ? (statFields(pid)[19] ?? '') : ps(pid, 'lstart=');
}

/** The fields of /proc/PID/stat from the state on (the name before it may hold anything). */
function statFields(pid: number): string[] {
  return readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function ps(pid: number, column: string): string {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
  return (
    spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', env }).stdout ?? ''
  ).trim();
}
