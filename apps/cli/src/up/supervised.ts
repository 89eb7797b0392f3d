import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
/** After running this long a fall counts as the first again. */
const STEADY_MS = 30_000;

/** Something that runs until it ends by itself, and can be started once more. */
export interface Runnable {
  name: string;
  /** Resolves once it serves; rejects when it ended before that. */
  start(): Promise<void>;
  /** Resolves with how it ended, for people. */
  ended(): Promise<string>;
}

/**
 * Keeps a runnable running after its first start: whenever it ends it is started again, the longer
 * the oftener it falls, until `stopping` is aborted. Every fall and return is told in one line.
 */
export async function keepRunning(
  runnable: Runnable,
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  let since = performance.now();
  let how = await runnable.ended();
  while (!stopping.aborted) {
    if (performance.now() - since > STEADY_MS) pause = FIRST_PAUSE_MS;
    say(`${runnable.name} ended (${how}); starting it again in ${pause / 1000} s.`);
    await sleep(pause, undefined, { signal: stopping }).catch(() => undefined);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    if (stopping.aborted) return;
    since = performance.now();
    try {
      await runnable.start();
      say(`${runnable.name} is back.`);
      how = await runnable.ended();
    } catch (error) {
      how = (error as Error).message;
    }
  }
}
