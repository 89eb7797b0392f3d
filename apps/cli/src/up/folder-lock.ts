import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure';
import { isAlive, startedAt } from '../processes';

const ATTEMPTS = 5;

/**
 * Takes the data folder for this process. The lock of a process that has ended counts for nothing.
 * @returns the way to give it back
 * @throws Failure when another `up` runs on it
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'up.lock');
  const mine = `${process.pid} ${startedAt(process.pid)}`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder !== null) {
      throw new Failure(
        `Bảng Vàng already runs on the data folder ${folder} (process ${holder}): stop it first, or set BANGVANG_DATA to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new Failure(
    `The lock ${file} cannot be taken: others are starting on this data folder at the same time.`,
  );
}

function holderOf(file: string): number | null {
  const [pid, since] = read(file).split(' ');
  const holder = Number(pid);
  return holder > 0 && isAlive(holder) && startedAt(holder) === since ? holder : null;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
