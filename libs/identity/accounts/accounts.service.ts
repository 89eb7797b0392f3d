import { Injectable, Logger } from '@nestjs/common';
import { JUDGING_ROLES, type ContestRole } from '@bangvang/contracts';
import {
  Database,
  isCheckViolation,
  isForeignKeyViolation,
  isUniqueViolation,
  type Tx,
} from '@bangvang/database';
import { newId, newReadableCode } from '@bangvang/platform';
import {
  accountExists,
  accountNotFound,
  contestNotFound,
  lastAdmin,
  passwordRefused,
  roleInUse,
  rolesExclude,
} from '../identity.errors';
import { SessionsRepository } from '../sessions/sessions.repository';
import type { CreateAccountDto, ListAccountsDto, UpdateAccountDto } from './accounts.dto';
import type { StaffAccount } from './accounts.entity';
import { AccountsRepository } from './accounts.repository';
import { canonicalEmail, passwordFaults } from './accounts.rules';
import { Passwords } from './passwords';

const PAGE = 100;
/** Groups of four in a password made for somebody: 79 bits. */
const GENERATED_GROUPS = 4;

/** Staff accounts as admins manage them. `by` is who does it, for the log. */
@Injectable()
export class Accounts {
  private readonly log = new Logger('Accounts');

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: Passwords,
  ) {}

  /** A page of accounts by e-mail, and where the next one begins. */
  async list({ after = '', limit = PAGE }: ListAccountsDto) {
    const accounts = await this.accounts.list(this.database.tx, after, limit);
    return { accounts, next: accounts.length === limit ? (accounts.at(-1)?.email ?? null) : null };
  }

  /** @throws Problem NOT_FOUND */
  get(id: string): Promise<StaffAccount> {
    return this.load(this.database.tx, id);
  }

  /** The account with an e-mail, with its roles; null when there is none. */
  byEmail(email: string): Promise<StaffAccount | null> {
    return this.accounts.byEmail(this.database.tx, canonicalEmail(email));
  }

  /** @throws Problem ACCOUNT_EXISTS, VALIDATION_FAILED */
  async create(by: string, { password, ...account }: CreateAccountDto): Promise<StaffAccount> {
    const faults = passwordFaults('password', password, account);
    if (faults.length > 0) throw passwordRefused(faults);
    const id = newId();
    const passwordHash = await this.passwords.hash(password);
    await this.accounts
      .insert(this.database.tx, { isAdmin: false, ...account, id, passwordHash })
      .catch(refuseTakenEmail(account.email));
    this.log.log(`${by} created account ${id}`);
    return this.get(id);
  }

  /** @throws Problem NOT_FOUND, ACCOUNT_EXISTS, LAST_ADMIN, ROLES_EXCLUDE */
  async update(by: string, id: string, changes: UpdateAccountDto): Promise<StaffAccount> {
    const account = await this.database.transaction(async (tx) => {
      if (changes.disabled === true || changes.isAdmin === false) await this.spareLastAdmin(tx, id);
      const found = await this.accounts
        .update(tx, id, changes)
        .catch(refuseExclusive)
        .catch(refuseTakenEmail(changes.email ?? ''));
      if (!found) throw accountNotFound();
      if (changes.disabled === true) await this.sessions.revokeAll(tx, id);
      return this.load(tx, id);
    });
    this.log.log(`${by} changed account ${id}: ${Object.keys(changes).join(', ')}`);
    return account;
  }

  /** Sets somebody's password and ends all their sessions. @throws Problem NOT_FOUND, VALIDATION_FAILED */
  async setPassword(by: string, id: string, password: string): Promise<void> {
    const faults = passwordFaults('password', password, await this.get(id));
    if (faults.length > 0) throw passwordRefused(faults);
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async (tx) => {
      await this.accounts.setPasswordHash(tx, id, passwordHash);
      await this.sessions.revokeAll(tx, id);
    });
    this.log.log(`${by} set the password of account ${id}`);
  }

  /** Makes up a new password for an account and returns it; nobody can read it later. @throws Problem NOT_FOUND */
  async resetPassword(by: string, email: string): Promise<string> {
    const account = await this.accounts.byEmail(this.database.tx, canonicalEmail(email));
    if (!account) throw accountNotFound();
    const password = newReadableCode(GENERATED_GROUPS);
    await this.setPassword(by, account.id, password);
    return password;
  }

  /** Gives an account its one role in a contest. @throws Problem NOT_FOUND, CONTEST_NOT_FOUND, ROLES_EXCLUDE */
  async giveRole(
    by: string,
    id: string,
    contestId: string,
    role: ContestRole,
  ): Promise<StaffAccount> {
    const { isAdmin } = await this.load(this.database.tx, id);
    if (isAdmin && JUDGING_ROLES.includes(role)) throw rolesExclude();
    await this.accounts
      .giveRole(this.database.tx, id, contestId, role)
      .catch(refuseExclusive)
      .catch((error: unknown) => {
        throw isForeignKeyViolation(error, 'fkx_staff_role_contest_id') ? contestNotFound() : error;
      });
    this.log.log(`${by} made account ${id} ${role} of contest ${contestId}`);
    return this.get(id);
  }

  /** Takes a role away; nothing happens where there is none. @throws Problem NOT_FOUND, CONFLICT while it is needed */
  async takeRole(by: string, id: string, contestId: string): Promise<StaffAccount> {
    await this.accounts.takeRole(this.database.tx, id, contestId).catch((error: unknown) => {
      throw isForeignKeyViolation(error) ? roleInUse() : error;
    });
    this.log.log(`${by} took from account ${id} its role in contest ${contestId}`);
    return this.get(id);
  }

  /** Creates an administrator unless the e-mail has an account; an existing one stays as it is. */
  async ensureAdmin(
    account: Omit<CreateAccountDto, 'isAdmin'>,
  ): Promise<{ id: string; created: boolean }> {
    const email = canonicalEmail(account.email);
    const known = await this.accounts.byEmail(this.database.tx, email);
    if (known) return { id: known.id, created: false };
    const { id } = await this.create('setup', { ...account, email, isAdmin: true });
    return { id, created: true };
  }

  private async load(tx: Tx, id: string): Promise<StaffAccount> {
    const account = await this.accounts.byId(tx, id);
    if (!account) throw accountNotFound();
    return account;
  }

  private async spareLastAdmin(tx: Tx, id: string): Promise<void> {
    const admins = await this.accounts.lockAdmins(tx);
    if (admins.length === 1 && admins[0] === id) throw lastAdmin();
  }
}

const refuseTakenEmail =
  (email: string) =>
  (error: unknown): never => {
    throw isUniqueViolation(error, 'staff_account_email') ? accountExists(email) : error;
  };

/** The database refuses what came in between, too: judging, and a role that sees authors. */
const refuseExclusive = (error: unknown): never => {
  throw isCheckViolation(error, 'staff_role_excludes') ? rolesExclude() : error;
};
