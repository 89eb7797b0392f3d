import { Client } from 'pg';
import { createClient } from 'redis';
import { createTestDatabase, testRedisUrl } from './servers';

describe('the servers of the tests', () => {
  it('gives each caller a migrated PostgreSQL database of its own', async () => {
    const urls = await Promise.all([createTestDatabase(), createTestDatabase()]);
    expect(new Set(urls).size).toBe(2);
    const client = new Client({ connectionString: urls[0] });
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version, to_regclass('ledger') IS NOT NULL AS migrated, rolsuper
         FROM pg_roles WHERE rolname = current_user`,
    );
    await client.end();
    expect(rows[0]).toMatchObject({ migrated: true, rolsuper: false });
    expect((rows[0] as { version: number }).version).toBeGreaterThanOrEqual(180_000);
  });

  it('gives each worker a Redis', async () => {
    const client = createClient({ url: testRedisUrl() });
    await client.connect();
    await expect(client.ping()).resolves.toBe('PONG');
    client.destroy();
  });
});
