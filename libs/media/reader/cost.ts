import { readFile } from 'node:fs/promises';

const PAGE_BYTES = 4_096;
const MEGABYTE = 1024 * 1024;
/** Linux counts computing time for programs in hundredths of a second, whatever its kernel does. */
const TICKS_PER_SECOND = 100;
/** Of /proc/pid/stat, counted from behind the name: utime, stime and resident pages (proc(5)). */
const [USER, SYSTEM, RESIDENT] = [11, 12, 21];

/** What a process has cost so far. */
export interface Cost {
  cpuSeconds: number;
  megabytes: number;
}

/** What a process costs; null where the system does not tell, and bounds of heap and time remain. */
export async function costOf(pid: number | undefined): Promise<Cost | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold spaces itself.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, pages = 0] = [fields[USER], fields[SYSTEM], fields[RESIDENT]];
    return {
      cpuSeconds: (user + system) / TICKS_PER_SECOND,
      megabytes: (pages * PAGE_BYTES) / MEGABYTE,
    };
  } catch {
    return null;
  }
}
