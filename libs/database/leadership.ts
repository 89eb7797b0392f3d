import type { DataSource, QueryRunner } from 'typeorm';
import type { Config } from '@bangvang/platform';
import { createDataSource } from './data-source';
import { query, type Tx } from './database';

/** A dead machine's connection is noticed after about 20 seconds, not after the system's two hours. */
const NOTICE_THE_DEAD = `
  SET tcp_keepalives_idle = 10;
  SET tcp_keepalives_interval = 3;
  SET tcp_keepalives_count = 3`;

/**
 * One leader among any number of processes: whoever holds an advisory lock. The lock belongs to a
 * connection of its own and ends with it, so a leader that does its reading on that connection
 * cannot go on after it lost the lead.
 */
export class Leadership {
  private source: DataSource | undefined;
  private runner: QueryRunner | undefined;
  private holds = false;

  /** `lock` names what is led, in this database. */
  constructor(
    private readonly config: Config,
    private readonly lock: number,
  ) {}

  /**
   * The connection that holds the lead, or null while another process has it.
   * @throws when PostgreSQL is away; {@link resign} before trying again
   */
  async claim(): Promise<Tx | null> {
    const tx = await this.connection();
    if (!this.holds) {
      const [row] = await query<{ got: boolean }>(tx, 'SELECT pg_try_advisory_lock($1) AS got', [
        this.lock,
      ]);
      this.holds = row!.got;
    }
    return this.holds ? tx : null;
  }

  /** Gives the lead up, and the connection with it. */
  async resign(): Promise<void> {
    const { source } = this;
    this.source = this.runner = undefined;
    this.holds = false;
    if (source?.isInitialized) await source.destroy().catch(() => undefined);
  }

  private async connection(): Promise<Tx> {
    if (!this.runner) {
      const nothing = { entities: [], migrations: [] };
      const options = { pool: 1, applicationName: 'bangvang-leader' };
      this.source = createDataSource(this.config.DATABASE_URL, nothing, options);
      await this.source.initialize();
      const runner = this.source.createQueryRunner();
      await runner.connect();
      await runner.query(NOTICE_THE_DEAD);
      this.runner = runner;
    }
    return this.runner.manager;
  }
}
