/** The static half of the checks: every step by name, with its time; one failure does not hide another. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment } from './run.mjs';
import { ROOT } from './project.mjs';

const CLI = 'dist/apps/cli/src/main.js';
const tool = (name) => join(ROOT, 'node_modules/.bin', name);

/** Name of the step -> its command line. */
const STEPS = {
  types: [tool('tsc'), '--noEmit'],
  'types of the web': [tool('tsc'), '--noEmit', '-p', 'apps/web'],
  lint: [tool('eslint'), '.', '--max-warnings', '0'],
  format: [tool('prettier'), '--check', '--log-level', 'warn', '.'],
  arrows: [tool('depcruise'), 'apps', 'libs', 'test', '--output-type', 'err'],
  'unused code': [tool('knip'), '--no-progress'],
  migrations: [tool('node'), CLI, 'verify-schema'],
  'generated files': [tool('node'), 'bin/lib/generate.mjs', '--check'],
};

const failed = [];
for (const [name, [program, ...args]] of Object.entries(STEPS)) {
  const began = performance.now();
  const { code, output } = await run(program, args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(18)} ${seconds.padStart(6)} s`);
  if (code === 0) continue;
  failed.push(name);
  console.log(`${output.trim()}\n`);
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...environment(), FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
