import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { failure, filesBelow, ROOT, say } from './project.mjs';
import { onPinnedNode } from './run.mjs';

/** What each half of the build is made of, and what it makes. */
const HALVES = {
  server: {
    sources: [
      'apps/api',
      'apps/live',
      'apps/worker',
      'apps/cli',
      'apps/schema.ts',
      'apps/thread.ts',
      'apps/thread-file.ts',
      'libs',
      '.swcrc',
      'bin/lib/build.mjs',
    ],
    result: 'dist/apps/cli/src/main.js',
  },
  web: {
    sources: ['apps/web', 'libs/contracts', 'package-lock.json', 'bin/lib/build.mjs'],
    result: 'dist/web/index.html',
  },
};

/** Makes dist/ fit the sources; does nothing, quickly, when it does. */
export async function ensureBuilt() {
  if (stale().length === 0) return;
  await withLock('build', 'building', async () => {
    const halves = stale();
    if (halves.length === 0) return;
    const began = performance.now();
    say('Building ...');
    const built = await Promise.all(halves.map(build));
    if (built.includes(false)) throw failure('The build failed.');
    say(`Built (${((performance.now() - began) / 1000).toFixed(1)} s).`);
  });
}

/** The stamp is that of the sources before the build: what changed meanwhile is built next time. */
async function build(half) {
  const stamp = stampOf(half);
  const code = await onPinnedNode(['bin/lib/build.mjs', half], { stdio: ['ignore', 2, 2] });
  if (code === 0) writeFileSync(stampFile(half), stamp);
  return code === 0;
}

function stale() {
  return Object.keys(HALVES).filter((half) => !isFresh(half));
}

function isFresh(half) {
  const file = stampFile(half);
  if (!existsSync(join(ROOT, HALVES[half].result)) || !existsSync(file)) return false;
  return readFileSync(file, 'utf8') === stampOf(half);
}

const stampFile = (half) => join(ROOT, 'dist', `.${half}-stamp`);

/** A hash over path, size and time of change of every source. */
function stampOf(half) {
  const hash = createHash('sha256');
  for (const source of HALVES[half].sources) {
    const path = join(ROOT, source);
    const files = existsSync(path) && statSync(path).isFile() ? [path] : filesBelow(path);
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(ROOT, file)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
