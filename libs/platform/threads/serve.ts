import { parentPort, workerData } from 'node:worker_threads';
import { loadConfig, type Config } from '../config';
import { carried, type Answered, type Asked } from './messages';
import type { Threads } from './threads';

/** Connections that one task needs: its snapshot, and what it says meanwhile. */
const CONNECTIONS = 4;

/** Within a thread: the configuration of the process that started it. */
export function threadConfig(): Config {
  return loadConfig({
    ...(workerData as Record<string, string>),
    DATABASE_POOL: String(CONNECTIONS),
  });
}

/** Within a thread: does what is asked of it. */
export function serveTasks(threads: Pick<Threads, 'perform'>): void {
  const tell = (message: Answered): void => parentPort?.postMessage(message);
  parentPort?.on('message', ({ id, task, data }: Asked) => {
    threads.perform(task, data).then(
      (answer) => tell({ id, answer }),
      (error: unknown) => tell({ id, error: carried(error) }),
    );
  });
  tell({ ready: true });
}
