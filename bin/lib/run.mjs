import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { PINNED_NODE, ROOT } from './project.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_POLL_MS = 500;

/**
 * The environment of everything that runs on the pinned Node: its `node` and tools come first, and
 * what V8 compiled is kept, which takes a quarter off the start of each process.
 */
export function environment() {
  return {
    ...process.env,
    PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled'),
    BANGVANG_BOOTSTRAP: String(process.pid),
  };
}

/**
 * Runs the pinned Node in the foreground. Signals are passed on, and so is the disappearance of npm
 * when it was npm that started us. Resolves to the exit code, 128 + n after signal n.
 */
export function onPinnedNode(args, options = {}) {
  const child = spawn(PINNED_NODE, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment(),
    ...options,
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  const isOrphan = orphanCheck();
  const watch = setInterval(() => isOrphan() && child.kill('SIGTERM'), PARENT_POLL_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of FORWARDED) process.off(name, forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Tells whether npm, or the shell that stands between it and us, is gone; never when npm is not there. */
function orphanCheck() {
  if (!process.env.npm_lifecycle_event) return () => false;
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  return () => process.ppid !== parent || !exists(grandparent);
}

/** The parent of another process; the process itself where neither /proc nor `ps` tells. */
function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
    return Number(stdout) || pid;
  }
}

function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
