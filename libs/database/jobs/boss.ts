import { PgBoss, type Db, type QueueOptions, type WorkOptions } from 'pg-boss';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The schema that pg-boss keeps to itself. */
const SCHEMA = 'pgboss';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How every queue behaves: handlers go on where they were, so trying again is always right. */
export const QUEUE_OPTIONS: QueueOptions & { policy: string; notify: boolean } = {
  // One job of a key waits; who runs is decided by a lock, which a dead process cannot hold.
  policy: 'short',
  notify: true,
  heartbeatSeconds: 30,
  expireInSeconds: 12 * HOUR,
  retryLimit: 50,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 5 * MINUTE,
  deleteAfterSeconds: 24 * HOUR,
};

/**
 * A worker is woken by a notification. It looks by itself for what nobody notifies of: jobs that wait
 * a second because another worker has their key, and jobs to be tried again.
 */
export const WORK_OPTIONS: WorkOptions = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
};

/** Who looks after dead jobs and old rows, and how often. */
const KEEPING = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };
const CONNECTIONS = 2;

/** A queue that does jobs, on connections of its own. */
export function workingBoss(connectionString: string): PgBoss {
  return new PgBoss({
    connectionString,
    schema: SCHEMA,
    application_name: 'bangvang-jobs',
    max: CONNECTIONS,
    migrate: false,
    schedule: false,
    useListenNotify: true,
    ...KEEPING,
  });
}

/** A queue that only takes jobs in, over connections that are there. */
export function askingBoss(source: DataSource): PgBoss {
  return new PgBoss({ db: poolOf(source), schema: SCHEMA, ...QUIET });
}

/** Makes the tables of the queue, or brings them to what this version of pg-boss needs. */
export async function installJobQueue(source: DataSource): Promise<void> {
  const boss = new PgBoss({ db: poolOf(source), schema: SCHEMA, ...QUIET, migrate: true });
  await boss.start();
  await boss.stop({ graceful: false });
}

const QUIET = { migrate: false, supervise: false, schedule: false };

/** pg-boss sends several statements at once, which TypeORM cannot read the answers of. */
function poolOf(source: DataSource): Db {
  const { master } = source.driver as unknown as { master: Pool };
  return { executeSql: (text, values) => master.query(text, values) };
}
