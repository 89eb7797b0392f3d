import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';

const CLIENTS = 64;
const SECONDS = 10;
const TABLE = 'bench_submission';

/** The row of a submission as the product keeps it, with the same indexes and checks. */
const MAKE = `CREATE TABLE ${TABLE} (LIKE attempt INCLUDING ALL)`;

const WHAT =
  'the row of a submission into an empty table with the indexes and checks of the product, while that is idle; ' +
  'a submit of the product also locks and updates the row of its start, and adds one to the ledger';

const INSERT = `INSERT INTO ${TABLE} (id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
    answers, submitted_at, auto, centipoints, correct, complete, duration_ms)
  VALUES (uuidv7(), gen_random_uuid(), gen_random_uuid(), 4711, 17, 1, 5, now(), now() + interval '1 hour', '{"1":"b","2":["a","c"],"3":"a","4":1007.5,"5":"d","6":"c","7":"a","8":["b","d"],"9":"a","10":"b","11":1015,"12":"c"}',
  now(), false, 6500, 11, true, 61234);`;

/** One INSERT per transaction of the row of a submission, on the same server: what a plain server would do. */
export async function insertsPerSecond(
  databaseUrl: string,
): Promise<{ perSecond: number; how: string }> {
  const admin = new Client({ connectionString: databaseUrl });
  await admin.connect();
  try {
    await admin.query(MAKE);
    return (await byPgbench(databaseUrl)) ?? (await byLoop(databaseUrl));
  } finally {
    await admin.query(`DROP TABLE IF EXISTS ${TABLE}`);
    await admin.end();
  }
}

/** With pgbench where it is on the PATH; null where it is not. */
async function byPgbench(databaseUrl: string): Promise<{ perSecond: number; how: string } | null> {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-pgbench-'));
  const script = join(folder, 'insert.sql');
  writeFileSync(script, INSERT.replaceAll('\n', ' '));
  const options = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', '2', '-T', String(SECONDS)];
  try {
    const pgbench = spawn('pgbench', [...options, '-f', script, databaseUrl], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    pgbench.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(pgbench, 'close');
    const tps = /tps = ([\d.]+)/.exec(output)?.[1];
    if (tps === undefined) return null;
    return {
      perSecond: Number(tps),
      how: `pgbench ${options.join(' ')}: ${WHAT}`,
    };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same from here: as many connections, each inserting again as soon as it was answered. */
async function byLoop(databaseUrl: string): Promise<{ perSecond: number; how: string }> {
  const pool = new Pool({ connectionString: databaseUrl, max: CLIENTS });
  let done = 0;
  const began = performance.now();
  const end = began + SECONDS * 1_000;
  const insert = async (): Promise<void> => {
    const client = await pool.connect();
    for (; performance.now() < end; done += 1) await client.query({ name: 'insert', text: INSERT });
    client.release();
  };
  await Promise.all(Array.from({ length: CLIENTS }, insert));
  const seconds = (performance.now() - began) / 1_000;
  await pool.end();
  return {
    perSecond: done / seconds,
    how: `no pgbench on the PATH: ${CLIENTS} connections of node-postgres, prepared, for ${SECONDS} s: ${WHAT}`,
  };
}
