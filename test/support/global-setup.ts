import 'reflect-metadata';
import type { Config } from 'jest';
import { findChromium, installChromium } from './chromium';
import { startTestServers, TEST_SERVERS } from './test-servers';

/** Set by `npm test`, which is allowed to install what the tests need. */
const MAY_INSTALL = 'BANGVANG_TEST_MAY_INSTALL';

/** Starts the servers of the run and leaves the way to stop them for `global-teardown.ts`. */
export default async function setup(config: Config): Promise<void> {
  if (process.env[MAY_INSTALL] && !findChromium()) installChromium();
  const { servers, stop } = await startTestServers(Number(config.maxWorkers ?? 1));
  process.env[TEST_SERVERS] = JSON.stringify(servers);
  Object.assign(globalThis, { stopTestServers: stop });
}
