import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

const POLL_MS = 20;
/** Longer than anything takes on a busy machine; it ends what no test waits for any more. */
const PATIENCE_MS = 60_000;

/** Waits until something holds, for as long as the test has time. @throws when it never does */
export async function until(
  holds: () => boolean | Promise<boolean>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`it never came: ${holds.toString()}`);
    await sleep(POLL_MS);
  }
}

/** Expects of what is read that it becomes something, as soon as it may. */
export async function becomes<T>(read: () => Promise<T>, expected: T): Promise<void> {
  await until(async () => isDeepStrictEqual(await read(), expected)).catch(() => undefined);
  expect(await read()).toEqual(expected);
}
