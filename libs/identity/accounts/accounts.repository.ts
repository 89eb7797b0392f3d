import { Injectable } from '@nestjs/common';
import type { ContestRole } from '@bangvang/contracts';
import { query, type Tx } from '@bangvang/database';
import { IsNull, MoreThan } from 'typeorm';
import { StaffAccount, StaffRole } from './accounts.entity';

export type NewAccount = Pick<StaffAccount, 'id' | 'email' | 'name' | 'passwordHash' | 'isAdmin'>;
export type AccountChanges = Partial<Pick<StaffAccount, 'email' | 'name' | 'isAdmin'>> & {
  disabled?: boolean;
};

/** What a sign-in is judged by. */
export type Credentials = Pick<StaffAccount, 'id' | 'passwordHash'>;

/** Staff accounts and their roles in PostgreSQL. */
@Injectable()
export class AccountsRepository {
  /** Accounts with their roles by e-mail, beginning after one. */
  list(tx: Tx, after: string, limit: number): Promise<StaffAccount[]> {
    return tx.getRepository(StaffAccount).find({
      where: { email: MoreThan(after) },
      order: { email: 'ASC' },
      relations: { roles: true },
      take: limit,
    });
  }

  /** One account with its roles. */
  byId(tx: Tx, id: string): Promise<StaffAccount | null> {
    return tx.getRepository(StaffAccount).findOne({ where: { id }, relations: { roles: true } });
  }

  /** One account with its roles. */
  byEmail(tx: Tx, email: string): Promise<StaffAccount | null> {
    return tx.getRepository(StaffAccount).findOne({ where: { email }, relations: { roles: true } });
  }

  /** The password hash of an account that may sign in. */
  credentials(tx: Tx, email: string): Promise<Credentials | null> {
    return tx.getRepository(StaffAccount).findOne({
      select: { id: true, passwordHash: true },
      where: { email, disabledAt: IsNull() },
    });
  }

  /**
   * Whether the account still has this password and may sign in. Keeps both so until the transaction
   * ends: a session opened here cannot slip past a change of password that ends all sessions.
   */
  async keepCredentials(tx: Tx, { id, passwordHash }: Credentials): Promise<boolean> {
    const rows = await query(
      tx,
      `SELECT FROM staff_account
        WHERE id = $1 AND password_hash = $2 AND disabled_at IS NULL FOR NO KEY UPDATE`,
      [id, passwordHash],
    );
    return rows.length === 1;
  }

  /** @throws a unique violation of `staff_account_email` when the e-mail has an account */
  async insert(tx: Tx, account: NewAccount): Promise<void> {
    await tx.getRepository(StaffAccount).insert(account);
  }

  /** Changes what is given. Returns whether there is such an account. */
  async update(tx: Tx, id: string, changes: AccountChanges): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE staff_account SET
         email = coalesce($2, email), name = coalesce($3, name), is_admin = coalesce($4, is_admin),
         disabled_at = CASE WHEN $5::boolean THEN coalesce(disabled_at, now())
                            WHEN NOT $5::boolean THEN NULL ELSE disabled_at END
       WHERE id = $1 RETURNING id`,
      [id, changes.email, changes.name, changes.isAdmin, changes.disabled],
    );
    return rows.length === 1;
  }

  async setPasswordHash(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.getRepository(StaffAccount).update({ id }, { passwordHash });
  }

  /** Locks the accounts that administer, so that two changes cannot both take the last but one away. */
  async lockAdmins(tx: Tx): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT id FROM staff_account WHERE is_admin AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
    );
    return rows.map(({ id }) => id);
  }

  /** @throws a foreign key violation: of `staff_role_account`, or of `fkx_staff_role_contest_id` */
  async giveRole(tx: Tx, accountId: string, contestId: string, role: ContestRole): Promise<void> {
    await tx
      .getRepository(StaffRole)
      .upsert({ accountId, contestId, role }, ['accountId', 'contestId']);
  }

  async takeRole(tx: Tx, accountId: string, contestId: string): Promise<void> {
    await tx.getRepository(StaffRole).delete({ accountId, contestId });
  }
}
