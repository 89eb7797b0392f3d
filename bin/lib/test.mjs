/** Runs every test, or those whose path matches the arguments, and ends with one plain line of counts. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from './project.mjs';
import { environment } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bangvang-results-'));
const resultFile = join(folder, 'jest.json');
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

const code = await jest([
  ...JEST,
  '--json',
  `--outputFile=${resultFile}`,
  ...process.argv.slice(2),
]);
process.exitCode = report(code);
rmSync(folder, { recursive: true, force: true });

/** Jest's own report stays on the terminal; the JSON that it also prints does not. */
function jest(args) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...environment(), BANGVANG_TEST_MAY_INSTALL: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  return new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
}

/** Prints who was skipped, then the counts. A spec file that could not even be loaded counts as failed. */
function report(status) {
  const result = readResult();
  if (!result) {
    console.log('\n0 passed, 1 failed');
    return 1;
  }
  const tests = result.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: relative(ROOT, name) })),
  );
  const skipped = tests.filter((test) =>
    ['pending', 'todo', 'skipped', 'disabled'].includes(test.status),
  );
  if (skipped.length > 0) {
    console.log('\nSkipped:');
    for (const { file, fullName } of skipped) console.log(`  ${file}: ${fullName}`);
  }
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed =
    tests.filter((test) => test.status === 'failed').length + result.numRuntimeErrorTestSuites;
  console.log(
    `\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
  );
  return failed > 0 ? 1 : status;
}

function readResult() {
  try {
    return JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    return null;
  }
}
