import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that everything runs on, pinned as the npm package `node`. */
export const PINNED_NODE = join(ROOT, 'node_modules/.bin/node');

export const major = (version) => Number(version.split('.')[0]);

/** Tells the person at the terminal. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** An error that a person can act on; shown without a stack. */
export function failure(sentence) {
  return Object.assign(new Error(sentence), { sentence });
}

/** The sentence for a full disk when an output or an error says so. */
export function diskFullSentence(text) {
  return /ENOSPC|No space left on device|EDQUOT/.test(text)
    ? `The disk that holds ${ROOT} is full: free some space and start again.`
    : null;
}

/** Paths of all files below a folder, in a fixed order; nothing when the folder is not there. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
      return [path];
    });
}
