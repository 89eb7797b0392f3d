import { isUnavailable } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../test/support/app';
import { startProxy, type Proxy } from '../../test/support/proxy';
import { createTestDatabase } from '../../test/support/servers';
import { until } from '../../test/support/until';
import { query } from './database';

let postgres: Proxy;
let test: TestApp;
beforeAll(async () => {
  postgres = await startProxy(await createTestDatabase());
  test = await createTestApp({ env: { DATABASE_URL: postgres.url } });
});
afterAll(async () => {
  await test.close();
  postgres.close();
});

const ask = (sql: string): Promise<unknown> => query(test.db.tx, sql);

/** The server knows the connection by its name. */
const isListening = async (): Promise<boolean> => {
  const found = (await ask(
    `SELECT 1 FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE '%-heartbeat'`,
  )) as unknown[];
  return found.length > 0;
};

it('gives up those who wait for a server that fell silent, and goes on when it is back', async () => {
  await until(isListening);
  postgres.stall();
  const waiting = [ask('SELECT 1'), test.db.transaction((tx) => query(tx, 'SELECT 1'))];
  for (const outcome of await Promise.allSettled(waiting)) {
    const error = (outcome as PromiseRejectedResult).reason as Error;
    expect(isUnavailable(error)).toBe(true);
    // That would be the longest time that a statement may take.
    expect(error.message).not.toMatch(/read timeout/);
  }

  await postgres.mend();
  await until(() =>
    ask('SELECT 1').then(
      () => true,
      () => false,
    ),
  );
  await until(isListening);
});
