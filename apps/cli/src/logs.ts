import { existsSync, renameSync, statSync } from 'node:fs';

const KEPT_BYTES = 10_000_000;

/** Puts a log that has grown large aside, over the one put aside before. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > KEPT_BYTES) renameSync(file, `${file}.1`);
}
