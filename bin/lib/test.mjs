/**
 * Runs every test, or those whose path matches the arguments, and ends with one plain line of counts.
 * A spec file that does not end fails the run and is named; so that a run always ends.
 */
import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { clearTimeout } from 'node:timers';
import { ROOT } from './project.mjs';
import { environment } from './run.mjs';

/** The longest files take two and a half minutes on two cores. */
const FILE_MS = 15 * 60_000;
/** From the last result to the end of Jest, which stops the servers in between. */
const END_MS = 60_000;
const NOT_RUN = ['pending', 'todo', 'skipped', 'disabled'];

const { status, results, stuck } = await jest([
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  ...process.argv.slice(2),
]);
process.exitCode = report();

/** Resolves when Jest has ended, by itself or, when it would not, by force: with all its processes. */
function jest(args) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    env: { ...environment(), BANGVANG_TEST_MAY_INSTALL: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);

  const told = { results: null, stuck: [] };
  const timers = new Map();
  const expect = (what, ms, sentence) => {
    timers.set(
      what,
      setTimeout(() => {
        console.error(sentence);
        process.kill(-child.pid, 'SIGKILL');
      }, ms),
    );
  };
  const came = (what) => clearTimeout(timers.get(what));
  child.on('message', ({ kind, path, ...rest }) => {
    if (kind === 'began') {
      const file = relative(ROOT, path);
      const minutes = FILE_MS / 60_000;
      expect(
        path,
        FILE_MS,
        `\n${file} did not end within ${minutes} minutes; the run is given up.`,
      );
      told.stuck.push(file);
    }
    if (kind === 'ended') {
      came(path);
      told.stuck = told.stuck.filter((file) => file !== relative(ROOT, path));
    }
    if (kind === 'results') {
      told.results = rest;
      const seconds = END_MS / 1_000;
      expect(kind, END_MS, `\nJest had not ended ${seconds} s after its last test and was ended.`);
    }
  });
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      for (const what of timers.keys()) came(what);
      resolve({ status: code ?? 0, ...told });
    }),
  );
}

/** Prints who was skipped, then the counts. A spec file that could not be loaded, or did not end, counts as failed. */
function report() {
  if (!results) {
    for (const file of stuck) console.log(`Not ended: ${file}`);
    console.log(`\n0 passed, ${Math.max(1, stuck.length)} failed`);
    return 1;
  }
  const { tests, unloaded } = results;
  const skipped = tests.filter((test) => NOT_RUN.includes(test.status));
  if (skipped.length > 0) {
    console.log('\nSkipped:');
    for (const { path, fullName } of skipped) console.log(`  ${relative(ROOT, path)}: ${fullName}`);
  }
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length + unloaded;
  console.log(
    `\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
  );
  return failed > 0 ? 1 : status;
}
