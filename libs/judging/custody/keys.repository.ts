import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** One of the two who hold a key. The key columns are null until the holder has set it. */
export interface HolderRow {
  place: 1 | 2;
  accountId: string;
  name: string;
  email: string;
  publicKey: Buffer | null;
  wrapped: Buffer | null;
  salt: Buffer | null;
  setAt: Date | null;
}

/** Key holders in PostgreSQL. */
@Injectable()
export class KeysRepository {
  holders(tx: Tx, contestId: string): Promise<HolderRow[]> {
    return query(
      tx,
      `SELECT k.place, k.account_id AS "accountId", a.name, a.email, k.public_key AS "publicKey",
              k.wrapped_key AS wrapped, k.salt, k.set_at AS "setAt"
         FROM key_holder k JOIN staff_account a ON a.id = k.account_id
        WHERE k.contest_id = $1 ORDER BY k.place`,
      [contestId],
    );
  }

  /** @throws what the trigger `key_holder_stands` refuses once works are coded */
  async name(
    tx: Tx,
    contestId: string,
    place: 1 | 2,
    who: { accountId: string; by: string },
  ): Promise<void> {
    await query(
      tx,
      'INSERT INTO key_holder (contest_id, place, account_id, named_by) VALUES ($1, $2, $3, $4)',
      [contestId, place, who.accountId, who.by],
    );
  }

  /** @throws what the trigger `key_holder_stands` refuses once works are coded */
  async forget(tx: Tx, contestId: string, accountIds: string[]): Promise<void> {
    await query(
      tx,
      'DELETE FROM key_holder WHERE contest_id = $1 AND account_id = ANY($2::uuid[])',
      [contestId, accountIds],
    );
  }

  /** @throws what the trigger `key_holder_stands` refuses once works are coded */
  async setKey(
    tx: Tx,
    contestId: string,
    accountId: string,
    key: { publicKey: Buffer; wrapped: Buffer; salt: Buffer },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE key_holder SET public_key = $3, wrapped_key = $4, salt = $5, set_at = now()
        WHERE contest_id = $1 AND account_id = $2`,
      [contestId, accountId, key.publicKey, key.wrapped, key.salt],
    );
  }

  /** How often an account gave a wrong passphrase in the last minutes. */
  async refusals(tx: Tx, contestId: string, actor: string, minutes: number): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM ledger
        WHERE contest_id = $1 AND actor = $2 AND kind = 'link-refused'
          AND at > now() - $3 * interval '1 minute'`,
      [contestId, actor, minutes],
    );
    return row!.count;
  }
}
