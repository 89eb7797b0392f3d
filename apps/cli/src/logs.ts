import { copyFileSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const KEPT_BYTES = 20_000_000;
const LOOK_EVERY_MS = 60_000;

/**
 * Keeps logs from filling the disk, now and from time to time: one that has grown large is put aside,
 * over the one put aside before. The processes go on writing to the same file, which they append to.
 * @returns the way to stop looking
 */
export function keepLogsSmall(folder: string): () => void {
  putAside(folder);
  const timer = setInterval(() => putAside(folder), LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function putAside(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!name.endsWith('.log') || statSync(file).size < KEPT_BYTES) continue;
    copy(file, `${file}.1`);
    truncateSync(file);
  }
}

/** On a full disk room matters more than what was said long ago. */
function copy(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch {
    rmSync(to, { force: true });
  }
}
