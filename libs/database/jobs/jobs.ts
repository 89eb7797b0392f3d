import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Config, Loop, newId, Threads } from '@bangvang/platform';
import type { Job, PgBoss } from 'pg-boss';
import { Database, query, type Tx } from '../database';
import { askingBoss, QUEUE_OPTIONS, WORK_OPTIONS, workingBoss } from './boss';

/** What a handler is told besides the data of its job. */
export interface JobContext {
  id: string;
  /** Aborted when this process ends, or the job took longer than any job may. */
  signal: AbortSignal;
}

/**
 * Does one job. It may be called again with the same data, after a crash in the middle too: it goes
 * on from what its own tables say. For one singleton key it never runs twice at the same time.
 */
export type JobHandler<Data extends object> = (data: Data, context: JobContext) => Promise<void>;

export interface EnqueueOptions {
  /** At most one job of a key waits; what is asked for while one runs waits for its end. */
  singletonKey?: string;
  /** Seconds before it may begin. */
  delaySeconds?: number;
}

/** A job's data as it is stored, with the key that its lock goes by. */
interface Envelope {
  key: string;
  data: object;
}

const BUSY_SECONDS = 1;
const RACES = 5;
const AGAIN_MS = 2_000;
/** Once started, the queue looks after itself. */
const STARTED_MS = 2_147_483_647;

/**
 * Work that is done after the request that asked for it, by a worker. A job is a row that commits
 * with the data that asks for it; a job whose worker died is taken up by another; one that failed
 * is tried again, later each time.
 */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly log = new Logger('Jobs');
  private readonly handlers = new Map<string, JobHandler<object>>();
  private readonly queues = new Map<string, Promise<void>>();
  private readonly starting: Loop;
  private asking: PgBoss | undefined;
  private working: PgBoss | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly threads: Threads,
  ) {
    this.starting = new Loop({ name: 'Jobs', everyMs: STARTED_MS, turn: () => this.begin() });
  }

  /**
   * Asks for a job, in the caller's transaction. Where a job of the key waits already, the newest
   * data replaces its own, and it begins after this transaction.
   */
  async enqueue(
    tx: Tx,
    name: string,
    data: object,
    { singletonKey, delaySeconds = 0 }: EnqueueOptions = {},
  ): Promise<void> {
    await this.ensureQueue(name);
    const key = singletonKey ?? newId();
    const envelope: Envelope = { key, data };
    const db = { executeSql: async (sql: string, values?: unknown[]) => rowsOf(tx, sql, values) };
    const options = { singletonKey: key, startAfter: delaySeconds, db };
    // Between finding a job of this key in the way and changing it, a worker may have begun it.
    for (let attempt = 0; attempt < RACES; attempt += 1) {
      const { jobs } = await this.queue().upsert(name, envelope, options);
      if (jobs.length > 0) return;
    }
    throw new Error(`job ${name} ${key} could not be enqueued`);
  }

  /** How many jobs of these keys are not done yet: they wait, are under way, or are to be tried again. */
  async underWay(tx: Tx, name: string, keys: string[]): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*) FROM pgboss.job
        WHERE name = $1 AND singleton_key = ANY($2::text[]) AND state IN ('created', 'active', 'retry')`,
      [name, keys],
    );
    return row!.count;
  }

  /** Says how jobs of a name are done; it happens in processes that {@link start}. */
  work<Data extends object>(name: string, handler: JobHandler<Data>): void {
    this.handlers.set(name, handler as JobHandler<object>);
  }

  /** The same for heavy work, which is done in a thread: nobody else in this process waits for it. */
  workApart<Data extends object>(name: string, handler: (data: Data) => Promise<void>): void {
    this.threads.provide(name, handler);
    this.work<Data>(name, (data) => this.threads.run(name, data));
  }

  /** From now on this process does jobs, as soon as PostgreSQL is there. */
  start(): void {
    this.starting.start();
  }

  /** No further job begins; one under way is given up, and taken up again elsewhere. */
  async stop(): Promise<void> {
    await this.starting.stop();
    const { working } = this;
    this.working = undefined;
    await working?.stop({ graceful: false });
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  private async begin(): Promise<number> {
    if (!this.database.source.isInitialized) return AGAIN_MS;
    const boss = workingBoss(this.config.DATABASE_URL);
    boss.on('error', (error) => this.log.warn(error.message));
    boss.on('warning', ({ message }) => this.log.debug(message));
    await boss.start();
    this.working = boss;
    for (const [name, handler] of this.handlers) {
      await this.ensureQueue(name);
      await boss.work<Envelope>(name, WORK_OPTIONS, async ([job]) => {
        if (job) await this.run(name, handler, job);
      });
    }
    return STARTED_MS;
  }

  /** The lock ends with its connection: a process that died holds nobody up. */
  private async run(name: string, handler: JobHandler<object>, job: Job<Envelope>): Promise<void> {
    const { key, data } = job.data;
    const runner = this.database.source.createQueryRunner();
    const lock = [`${name} ${key}`];
    try {
      const [row] = await query<{ got: boolean }>(runner.manager, LOCK, lock);
      if (!row?.got) {
        const later = { singletonKey: key, delaySeconds: BUSY_SECONDS };
        return await this.enqueue(runner.manager, name, data, later);
      }
      try {
        await handler(data, { id: job.id, signal: job.signal });
      } catch (error) {
        // What is given up because this process ends is no failure.
        if (this.working)
          this.log.error(`${name}: ${(error as Error).message}`, (error as Error).stack);
        throw error;
      } finally {
        await runner.query(UNLOCK, lock);
      }
    } finally {
      await runner.release();
    }
  }

  private ensureQueue(name: string): Promise<void> {
    const known = this.queues.get(name);
    if (known) return known;
    const made = this.queue().createQueue(name, QUEUE_OPTIONS);
    this.queues.set(name, made);
    made.catch(() => this.queues.delete(name));
    return made;
  }

  private queue(): PgBoss {
    this.asking ??= askingBoss(this.database.tx.dataSource);
    return this.asking;
  }
}

const LOCK = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got';
const UNLOCK = 'SELECT pg_advisory_unlock(hashtextextended($1, 0))';

const rowsOf = async (tx: Tx, sql: string, values: unknown[] = []) => ({
  rows: await query<Record<string, unknown>>(tx, sql, values),
});
