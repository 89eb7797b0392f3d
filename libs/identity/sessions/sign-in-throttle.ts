import { Injectable } from '@nestjs/common';
import { Database, query, type Tx } from '@bangvang/database';
import { Keyring } from '@bangvang/platform';
import { signInThrottled } from '../identity.errors';
import {
  FORGET_SECONDS,
  FREE_FAILURES_PER_ACCOUNT,
  FREE_FAILURES_PER_NETWORK,
  networkOf,
  waits,
} from './sessions.rules';

const ACCOUNT_WAITS = waits(FREE_FAILURES_PER_ACCOUNT);
const NETWORK_WAITS = waits(FREE_FAILURES_PER_NETWORK);
const PURGED_PER_TRY = 50;

/** The counters that one try at a password was written to. */
export interface Try {
  account: Buffer;
  network: Buffer;
}

/**
 * Makes guessing slow without locking anyone out. Each try counts as wrong before the password is
 * looked at, so that tries at the same moment cannot share one count; a right one is taken back.
 *
 * Wrong passwords for an account are counted apart for each network it has signed in from, and
 * together for all others: strangers who keep guessing, however many, cost the person at home nothing.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  /** @throws Problem SIGN_IN_THROTTLED when it is too early; the try then counts for nothing */
  async begin(email: string, address: string): Promise<Try> {
    await this.purge();
    const network = this.networkKey(address);
    return this.database.transaction(async (tx) => {
      const known = await this.isKnown(tx, email, network);
      const account = this.key(`account ${email} ${known ? network.toString('hex') : 'elsewhere'}`);
      await this.count(tx, network, NETWORK_WAITS);
      await this.count(tx, account, ACCOUNT_WAITS);
      return { account, network };
    });
  }

  /** The password was right: the account starts afresh, the network gets this one try back. */
  async succeed(tx: Tx, { account, network }: Try): Promise<void> {
    await query(
      tx,
      `UPDATE sign_in_throttle SET failures = failures - 1, open_at = now()
        WHERE key = $1 AND failures > 0`,
      [network],
    );
    await query(tx, 'DELETE FROM sign_in_throttle WHERE key = $1', [account]);
  }

  /** The network of an address as it is stored: a keyed hash, since an address is personal data. */
  networkKey(address: string): Buffer {
    return this.key(`network ${networkOf(address)}`);
  }

  private key(value: string): Buffer {
    return this.keyring.keyedHash('sign-in', value);
  }

  private async isKnown(tx: Tx, email: string, network: Buffer): Promise<boolean> {
    const rows = await query(
      tx,
      `SELECT FROM staff_session s JOIN staff_account a ON a.id = s.account_id
        WHERE a.email = $1 AND s.address_hash = $2 LIMIT 1`,
      [email, network],
    );
    return rows.length > 0;
  }

  /** One statement decides and counts. By the wall clock: a transaction's `now()` stands still while it waits for a lock. */
  private async count(tx: Tx, key: Buffer, waits: number[]): Promise<void> {
    const failures = `(CASE WHEN t.forget_at > clock_timestamp() THEN t.failures ELSE 0 END + 1)`;
    const counted = await query(
      tx,
      `INSERT INTO sign_in_throttle AS t (key, failures, open_at, forget_at)
       VALUES ($1, 1, clock_timestamp() + make_interval(secs => ($2::int[])[1]),
               clock_timestamp() + make_interval(secs => $3))
       ON CONFLICT (key) DO UPDATE SET
         failures = ${failures},
         open_at = clock_timestamp()
           + make_interval(secs => ($2::int[])[least(${failures}, cardinality($2::int[]))]),
         forget_at = excluded.forget_at
       WHERE t.open_at <= clock_timestamp()
       RETURNING failures`,
      [key, waits, FORGET_SECONDS],
    );
    if (counted.length === 0) await this.refuse(tx, key);
  }

  private async refuse(tx: Tx, key: Buffer): Promise<never> {
    const [row] = await query<{ open_at: Date; seconds: number }>(
      tx,
      `SELECT open_at, greatest(1, ceil(extract(epoch FROM open_at - clock_timestamp())))::int AS seconds
         FROM sign_in_throttle WHERE key = $1`,
      [key],
    );
    throw signInThrottled(row!.seconds, row!.open_at);
  }

  /** Keeps the table at what the last hour brought. Outside the transaction: it must hold no lock while another waits. */
  private async purge(): Promise<void> {
    await query(
      this.database.tx,
      `DELETE FROM sign_in_throttle WHERE key IN (
         SELECT key FROM sign_in_throttle WHERE forget_at <= now()
          ORDER BY forget_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [PURGED_PER_TRY],
    );
  }
}
