import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Config, Problem, says } from '@bangvang/platform';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Pool } from 'pg';
import { createDataSource, type SchemaPart } from './data-source';
import { Heartbeat } from './heartbeat';
import { Places } from './places';

const RETRY_MS = 1_000;
/** Many times what a batch takes on a busy server. */
const ANSWER_WITHIN_MS = 8_000;

/** A connection or a transaction: the first argument of every repository method. */
export type Tx = EntityManager;

/**
 * The way to PostgreSQL. A process starts without it and says 503 until it is there; it comes back
 * by itself after an outage.
 */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  readonly source: DataSource;
  private readonly log = new Logger('Database');
  /** Transactions leave a third of the connections free: what one of them asks besides never waits for another's end. */
  private readonly places: Places;
  private readonly heartbeat: Heartbeat;
  private closing = false;

  constructor(config: Config, schema: SchemaPart, applicationName: string) {
    this.source = createDataSource(config.DATABASE_URL, schema, {
      pool: config.DATABASE_POOL,
      applicationName,
    });
    this.places = new Places(Math.ceil((config.DATABASE_POOL * 2) / 3));
    this.heartbeat = new Heartbeat(config.DATABASE_URL, applicationName);
  }

  async onModuleInit(): Promise<void> {
    try {
      await this.connect();
    } catch (error) {
      this.log.warn(`away: ${(error as Error).message}`);
      this.retry();
    }
  }

  private async connect(): Promise<void> {
    await this.source.initialize();
    this.heartbeat.watch(poolOf(this.source));
  }

  private retry(): void {
    setTimeout(() => {
      if (this.closing) return;
      this.connect().then(
        () => this.log.log('connected'),
        () => this.retry(),
      );
    }, RETRY_MS).unref();
  }

  /** Outside any transaction: each statement commits on its own. */
  get tx(): Tx {
    if (!this.source.isInitialized) {
      throw new Problem(
        'UNAVAILABLE',
        says(
          'The system is connecting to its data; please try again in a few seconds.',
          'Hệ thống đang kết nối dữ liệu, xin thử lại sau ít giây.',
        ),
        {
          retryAfter: 2,
        },
      );
    }
    return this.source.manager;
  }

  /** Runs `work` in one transaction, committed when it returns and rolled back when it throws. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { tx } = this;
    return this.places.within(() => tx.transaction(work));
  }

  /**
   * Runs a named statement on its own connection and commit: parsed once per connection, for
   * statements that run hundreds of times a second. A server that does not answer is given up
   * soon, so that those who wait are told to come again.
   */
  async prepared<Row extends object>(
    name: string,
    text: string,
    values: unknown[],
  ): Promise<Row[]> {
    const pool = poolOf(this.tx.dataSource);
    const statement = { name, text, values, query_timeout: ANSWER_WITHIN_MS };
    return (await pool.query<Row>(statement)).rows;
  }

  /** The instant by the database's clock, which decides everything about contests. */
  async now(): Promise<Date> {
    const [row] = await query<{ now: Date }>(this.tx, 'SELECT now() AS now');
    return row!.now;
  }

  /** TypeORM's repository of an entity, inside a transaction or not. */
  repository<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>): Repository<E> {
    return tx.getRepository(entity);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    this.heartbeat.stop();
    if (this.source.isInitialized) await this.source.destroy();
  }
}

const poolOf = ({ driver }: DataSource): Pool => (driver as unknown as { master: Pool }).master;

/**
 * SQL with its result type said once, at the call. Rows come back as PostgreSQL names them; an
 * UPDATE or DELETE answers with the rows of its RETURNING, as an INSERT does.
 */
export async function query<Row>(tx: Tx, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const answer: Row[] | [rows: Row[], affected: number] = await tx.query(sql, parameters);
  return hasAffected(answer) ? answer[0] : answer;
}

/** TypeORM answers UPDATE and DELETE, unlike everything else, with the rows and their number. */
function hasAffected<Row>(
  answer: Row[] | [rows: Row[], affected: number],
): answer is [rows: Row[], affected: number] {
  return Array.isArray(answer[0]);
}

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const CHECK_VIOLATION = '23514';

/** Whether an error is PostgreSQL refusing a duplicate, optionally of one named constraint. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, UNIQUE_VIOLATION, constraint);
}

/** Whether an error is PostgreSQL missing the row that a foreign key names, optionally of one named constraint. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, FOREIGN_KEY_VIOLATION, constraint);
}

/** Whether an error is PostgreSQL refusing a value, by a check or a trigger that names itself as one. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, CHECK_VIOLATION, constraint);
}

function isViolation(error: unknown, code: string, constraint?: string): boolean {
  const driver = (error as { driverError?: { code?: string; constraint?: string } }).driverError;
  return driver?.code === code && (constraint === undefined || driver.constraint === constraint);
}
