import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { Client } from 'pg';
import { createClient } from 'redis';

/** How many files a process of this user may have open. */
export function openFilesLimit(): number {
  const limit =
    onLinux() ?? execFileSync('/bin/sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).trim();
  return limit === 'unlimited' ? Infinity : Number(limit);
}

function onLinux(): string | undefined {
  try {
    return /Max open files\s+(\S+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** The value of a PostgreSQL setting. */
export async function databaseSetting(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [
      name,
    ]);
    return rows[0]?.value ?? '';
  } finally {
    await client.end();
  }
}

/** The value of a Redis setting; undefined where a hosted server does not tell. */
export async function redisSetting(url: string, name: string): Promise<string | undefined> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.configGet(name))[name];
  } catch {
    return undefined;
  } finally {
    client.destroy();
  }
}
