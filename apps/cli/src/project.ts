import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the installation: the nearest one above with a package.json. */
export const ROOT = above(__dirname);

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder));
}

/** Tells the person at the terminal; stdout is left to what a command was asked for. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
