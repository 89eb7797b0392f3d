import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, say } from './project.mjs';

const POLL_MS = 100;
const SAY_AFTER_MS = 1_500;

/**
 * Does something while no other bootstrap of this checkout does it. The lock of a process that has
 * ended (also when its number was given to another since) counts for nothing.
 */
export async function withLock(name, waitingFor, work) {
  const file = join(ROOT, '.data/locks', `${name}.lock`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const began = performance.now();
  let said = false;
  while (!take(file)) {
    if (!said && performance.now() - began > SAY_AFTER_MS) {
      say(`Waiting for another command that is ${waitingFor} ...`);
      said = true;
    }
    await sleep(POLL_MS);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  const mine = `${process.pid} ${startOf(process.pid)}`;
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isStale(file)) rmSync(file, { force: true });
  return false;
}

function isStale(file) {
  let holder;
  try {
    holder = readFileSync(file, 'utf8');
  } catch {
    return false;
  }
  const [pid, start] = holder.split(' ');
  if (!pid) return false;
  return !isAlive(Number(pid)) || startOf(Number(pid)) !== (start ?? '');
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When a process began, where the system tells it cheaply (Linux); else an empty text. */
function startOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19];
  } catch {
    return '';
  }
}
