import { mkdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf, diskFull, Failure, saysDiskFull } from './failure';
import { ROOT } from './project';

/** What a new database and a day's log need at the least. */
const NEEDED_BYTES = 200_000_000;

/** Where everything that must survive a restart is kept: `.data` in the checkout, or BANGVANG_DATA. */
export function dataFolder(): string {
  return resolve(ROOT, process.env['BANGVANG_DATA'] ?? '.data');
}

/**
 * Makes the data folder and its folder of logs unless they are there.
 * @throws Failure when it cannot be written, or its disk is full
 */
export function prepareDataFolder(): string {
  const folder = dataFolder();
  try {
    mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
    writePrivate(join(folder, '.writable'), '');
    rmSync(join(folder, '.writable'));
  } catch (error) {
    if (saysDiskFull(error)) throw diskFull(folder);
    throw new Failure(
      `The data folder ${folder} cannot be written (${codeOf(error)}): give it to this user or set BANGVANG_DATA.`,
    );
  }
  if (freeBytes(folder) < NEEDED_BYTES) throw diskFull(folder);
  return folder;
}

/** Bytes that this user may still write where the folder lies. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Writes a file that only this user may read; others see the old content or the new, never a half. */
export function writePrivate(file: string, content: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content, { mode: 0o600, flush: true });
  renameSync(unfinished, file);
}
