import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { PINNED_NODE, ROOT } from './project.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_POLL_MS = 500;

/** The environment of everything that runs on the pinned Node: its `node` and tools come first. */
export function environment() {
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, BANGVANG_BOOTSTRAP: String(process.pid) };
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
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) child.kill('SIGTERM');
  }, PARENT_POLL_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of FORWARDED) process.off(name, forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
