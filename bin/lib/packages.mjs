import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { diskFullSentence, failure, PINNED_NODE, ROOT, say } from './project.mjs';

const LOCK_FILE = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules/.bangvang-stamp');
/** What npm itself writes about the tree that it installed. */
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json');

/** Makes node_modules fit package-lock.json; does nothing, quickly, when it does. */
export async function ensurePackages() {
  if (isStamped()) return;
  await withLock('packages', 'installing packages', async () => {
    if (isStamped()) return;
    if (!fits()) await install();
    if (!existsSync(PINNED_NODE)) {
      throw failure(
        'The package "node" did not install its program: remove node_modules and start again.',
      );
    }
    writeFileSync(STAMP, wanted());
  });
}

function isStamped() {
  return existsSync(STAMP) && existsSync(PINNED_NODE) && readFileSync(STAMP, 'utf8') === wanted();
}

function wanted() {
  const lock = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
}

/** Whether somebody's own `npm install` already left exactly the locked packages. */
function fits() {
  if (!existsSync(INSTALLED) || !existsSync(PINNED_NODE)) return false;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages;
  delete locked[''];
  const missing = Object.entries(locked).some(
    ([path, entry]) => !entry.optional && installed[path]?.version !== entry.version,
  );
  const foreign = Object.entries(installed).some(
    ([path, entry]) => locked[path]?.version !== entry.version,
  );
  return !missing && !foreign;
}

async function install() {
  const began = performance.now();
  say('Installing packages (needed once, a minute or so) ...');
  const { code, output } = await npm([
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0) {
    throw failure(
      diskFullSentence(output) ??
        `Installing packages failed:\n${output.trim().split('\n').slice(-30).join('\n')}`,
    );
  }
  say(`Packages are installed (${Math.round((performance.now() - began) / 1000)} s).`);
}

/** npm's output is kept and shown only when it fails: its warnings about Node's version mislead here. */
function npm(args) {
  const script = process.env.npm_execpath;
  const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const stop = (signal) => child.kill(signal);
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    child.once('error', () => reject(failure('npm was not found on the PATH.')));
    child.once('close', (code) => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve({ code, output });
    });
  });
}
