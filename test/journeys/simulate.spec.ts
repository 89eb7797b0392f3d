import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Up } from '../support/up';

const ROOT = join(__dirname, '../..');

jest.setTimeout(600_000);

let up: Up;
beforeAll(async () => {
  up = new Up();
  await up.ready();
});
afterAll(() => up.stop());

interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** `bangvang simulate ...` against the installation. */
function simulate(...options: string[]): Promise<Result> {
  const args = ['dist/apps/cli/src/main.js', 'simulate', ...options];
  const env = { ...process.env, BANGVANG_DATA: up.folder, NODE_OPTIONS: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const played = ['--people', '250', '--attempts', '400', '--viewers', '60', '--over', '20s'];

it('plays a whole contest, and finds everything stored and shown as it was acknowledged', async () => {
  const { code, stdout, stderr } = await simulate(...played, '--json');
  const verdict = JSON.parse(stdout) as Record<string, unknown>;
  expect(verdict).toMatchObject({
    people: 250,
    attempts: 400,
    lost: 0,
    doubled: 0,
    scoreDifferences: 0,
    rankDifferences: 0,
    errors: 0,
    viewers: 60,
    faults: 0,
    recoveredMs: null,
    ranksCompared: 250,
    findings: [],
  });
  expect(verdict['boardLagP99Ms']).toEqual(expect.any(Number));
  expect(code).toBe(0);
  expect(stderr).toContain('Comparing');
});

it('finds the same while processes are killed and Redis is emptied', async () => {
  const { code, stdout } = await simulate(...played, '--chaos', '--json');
  const verdict = JSON.parse(stdout) as Record<string, unknown>;
  expect(verdict).toMatchObject({
    lost: 0,
    doubled: 0,
    scoreDifferences: 0,
    rankDifferences: 0,
    errors: 0,
    faults: 6,
    viewers: 60,
    findings: [],
  });
  // A number once the board was seen to have recovered from the last fault; null when it never was.
  expect(verdict['recoveredMs']).toEqual(expect.any(Number));
  expect(code).toBe(0);
});

it('says in one sentence what it cannot do', async () => {
  const { code, stdout, stderr } = await simulate('--people', 'many');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^--people must be a whole number .*\n$/);
});
