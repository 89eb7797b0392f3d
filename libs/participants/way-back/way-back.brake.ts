import { Injectable } from '@nestjs/common';
import { Database, query, type Tx } from '@bangvang/database';
import { networkOf } from '@bangvang/identity';
import { Keyring } from '@bangvang/platform';
import { wayBackThrottled } from '../participants.errors';

/** Wrong codes that cost no wait: for one person, and from one network, behind which a whole school may sit. */
const FREE = { person: 10, network: 60 };
const LONGEST_WAIT_SECONDS = 60;
const FORGET_SECONDS = 3_600;
const PURGED_PER_TRY = 50;

/** The counters that one try was written to. */
export interface Try {
  person: Buffer;
  network: Buffer;
}

/**
 * Makes guessing entry codes slow. A code holds some 59 bits, so that one guess a minute is as good
 * as none; longer waits would only let anybody lock out the owner of a known phone number.
 */
@Injectable()
export class WayBackBrake {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Counts a try as wrong before the code is looked at, so that tries at the same moment cannot
   * share one count. It is counted alike whether the person exists or not.
   * @throws Problem TOO_MANY_REQUESTS when it is too early; the try then counts for nothing
   */
  async begin(uniquenessHash: Buffer, address: string): Promise<Try> {
    await this.purge();
    const person = uniquenessHash;
    const network = this.keyring.keyedHash('way-back-network', networkOf(address));
    await this.database.transaction(async (tx) => {
      await this.count(tx, network, FREE.network);
      await this.count(tx, person, FREE.person);
    });
    return { person, network };
  }

  /** The code was right: the person starts afresh, the network gets this one try back. */
  async succeed({ person, network }: Try): Promise<void> {
    await query(
      this.database.tx,
      `WITH given_back AS (
         UPDATE way_back_throttle SET failures = failures - 1, blocked_until = now()
          WHERE key = $2 AND failures > 0)
       DELETE FROM way_back_throttle WHERE key = $1`,
      [person, network],
    );
  }

  /** One statement decides and counts; by the wall clock, since `now()` stands still while waiting for a lock. */
  private async count(tx: Tx, key: Buffer, free: number): Promise<void> {
    const counted = await query(
      tx,
      `INSERT INTO way_back_throttle AS t (key, failures, blocked_until, last_failure_at)
       VALUES ($1, 1, clock_timestamp(), clock_timestamp())
       ON CONFLICT (key) DO UPDATE SET
         (failures, blocked_until) = (
           SELECT n, clock_timestamp() + make_interval(secs =>
                    CASE WHEN n < $2 THEN 0 ELSE least($3, 2 ^ least(n - $2 + 1, 20)) END)
             FROM (SELECT 1 + CASE WHEN t.last_failure_at < clock_timestamp() - make_interval(secs => $4)
                                   THEN 0 ELSE t.failures END) AS counted (n)),
         last_failure_at = clock_timestamp()
       WHERE t.blocked_until <= clock_timestamp()
       RETURNING failures`,
      [key, free, LONGEST_WAIT_SECONDS, FORGET_SECONDS],
    );
    if (counted.length > 0) return;
    const [row] = await query<{ seconds: number }>(
      tx,
      `SELECT greatest(1, ceil(extract(epoch FROM blocked_until - clock_timestamp())))::int AS seconds
         FROM way_back_throttle WHERE key = $1`,
      [key],
    );
    throw wayBackThrottled(row?.seconds ?? 1);
  }

  /** Keeps the table at what the last hour brought. */
  private async purge(): Promise<void> {
    await query(
      this.database.tx,
      `DELETE FROM way_back_throttle WHERE key IN (
         SELECT key FROM way_back_throttle WHERE last_failure_at < now() - make_interval(secs => $1)
          ORDER BY last_failure_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [FORGET_SECONDS, PURGED_PER_TRY],
    );
  }
}
