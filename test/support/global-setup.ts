import 'reflect-metadata';
import type { Config } from 'jest';
import { startTestServers, TEST_SERVERS } from './test-servers';

/** Starts the servers of the run and leaves the way to stop them for `global-teardown.ts`. */
export default async function setup(config: Config): Promise<void> {
  const { servers, stop } = await startTestServers(Number(config.maxWorkers ?? 1));
  process.env[TEST_SERVERS] = JSON.stringify(servers);
  Object.assign(globalThis, { stopTestServers: stop });
}
