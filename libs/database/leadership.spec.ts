import { testConfig } from '../../test/support/app';
import { until } from '../../test/support/until';
import { query } from './database';
import { Leadership } from './leadership';

describe('the lead', () => {
  it('is held by one at a time and passes on when it is given up', async () => {
    const config = await testConfig();
    const [first, second] = [new Leadership(config, 42), new Leadership(config, 42)];
    const other = new Leadership(config, 43);

    expect(await first.claim()).not.toBeNull();
    expect(await first.claim()).not.toBeNull();
    expect(await second.claim()).toBeNull();
    expect(await other.claim()).not.toBeNull();

    await first.resign();
    // PostgreSQL notices the end of a connection a moment after it.
    await until(async () => (await second.claim()) !== null);
    expect(await first.claim()).toBeNull();
    await Promise.all([first.resign(), second.resign(), other.resign()]);
  });

  it('is lost with its connection, and nothing more can be read on it', async () => {
    const config = await testConfig();
    const [first, second] = [new Leadership(config, 42), new Leadership(config, 42)];
    const tx = await first.claim();
    const [{ pid }] = (await query<{ pid: number }>(tx!, 'SELECT pg_backend_pid() AS pid')) as [
      { pid: number },
    ];
    await second.claim();
    const killer = new Leadership(config, 44);
    await query((await killer.claim())!, 'SELECT pg_terminate_backend($1)', [pid]);

    await expect(query(tx!, 'SELECT 1')).rejects.toThrow();
    await first.resign();
    // PostgreSQL notices the end of a connection a moment after it.
    await until(async () => (await second.claim()) !== null);
    expect(await first.claim()).toBeNull();
    await Promise.all([first.resign(), second.resign(), killer.resign()]);
  });
});
