import { readdirSync, readFileSync } from 'node:fs';
import type { Ground } from './ground';
import type { Row } from './row';

const KILOBYTES_PER_MEGABYTE = 1_024;

/** What each process of the installation has taken. */
export function memory({ own }: Ground): Row[] {
  return Object.entries(own.state.processes)
    .flatMap(([role, pids]) =>
      pids.map((pid, index) => {
        const isTree = role === 'postgres';
        return {
          name: `memory of ${role}${pids.length > 1 ? ` ${index + 1}` : ''}`,
          value: isTree ? proportional(family(pid)) : kilobytes(pid, 'status', 'VmHWM'),
          unit: 'MB',
          how: isTree
            ? 'all its processes now, shared pages counted once (Pss), after the measurements above'
            : 'resident set at its highest (VmHWM), after the measurements above',
        };
      }),
    )
    .map((row) => ({
      ...row,
      value: row.value === null ? null : Math.round(row.value / KILOBYTES_PER_MEGABYTE),
    }));
}

/** What processes and their children hold now, in megabytes; 0 where the system does not tell. */
export function megabytesOf(pids: number[]): number {
  const all = pids.flatMap(family).map((pid) => kilobytes(pid, 'status', 'VmRSS') ?? 0);
  return all.reduce((sum, one) => sum + one, 0) / KILOBYTES_PER_MEGABYTE;
}

/** A figure in kilobytes that the system keeps of a process; null where it does not tell. */
function kilobytes(pid: number, file: string, name: string): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/${file}`, 'utf8');
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1];
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}

function proportional(pids: number[]): number | null {
  const parts = pids.map((pid) => kilobytes(pid, 'smaps_rollup', 'Pss'));
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
}

/** A process and its children. */
function family(parent: number): number[] {
  try {
    const pids = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return [parent, ...pids.filter((pid) => parentOf(pid) === parent)];
  } catch {
    return [parent];
  }
}

function parentOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(fields?.[1]);
  } catch {
    return null;
  }
}
