#!/usr/bin/env node
/**
 * The one entry of every npm script. It needs nothing but Node 20 and npm: it sees to it that the
 * packages and the build are those of this checkout, then goes on with the Node that the project pins.
 * What it says itself goes to stderr, so that a command's own output can be piped.
 */
import { major, ROOT, say } from './lib/project.mjs';

if (major(process.versions.node) < 20) {
  say(`Node 20 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const { ensurePackages } = await import('./lib/packages.mjs');
const { ensureBuilt } = await import('./lib/freshness.mjs');
const { onPinnedNode } = await import('./lib/run.mjs');

const CLI = 'dist/apps/cli/src/main.js';
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** verb -> [whether it needs the build, the command line for the pinned Node]. */
const VERBS = {
  up: [true, [CLI, 'up']],
  bench: [true, [CLI, 'bench']],
  cli: [true, [CLI]],
  build: [true, null],
  generate: [true, ['bin/lib/generate.mjs']],
  check: [true, ['bin/lib/check.mjs']],
  test: [true, ['bin/lib/test.mjs']],
  jest: [false, JEST],
};

const [verb = '', ...rest] = process.argv.slice(2);
const plan = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
if (!plan) {
  say(`Usage: node bin/bootstrap.mjs ${Object.keys(VERBS).join(' | ')}`);
  process.exit(64);
}

process.chdir(ROOT);
try {
  await ensurePackages();
  const [needsBuild, command] = plan;
  if (needsBuild) await ensureBuilt();
  if (command) process.exitCode = await onPinnedNode([...command, ...rest]);
} catch (error) {
  say(error.sentence ?? error.stack);
  process.exitCode = 1;
}
