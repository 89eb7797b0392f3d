import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { newId, newToken, type StaffIdentity } from '@bangvang/platform';
import { passwordFaults } from '../accounts/accounts.rules';
import { AccountsRepository, type Credentials } from '../accounts/accounts.repository';
import { Passwords } from '../accounts/passwords';
import {
  currentPasswordWrong,
  passwordRefused,
  sessionNotFound,
  signInFailed,
} from '../identity.errors';
import { Turnstile } from '../turnstile';
import type { ChangePasswordDto, StaffSignInDto } from './sessions.dto';
import { SessionsRepository, type SessionRow } from './sessions.repository';
import { tokenHash } from './sessions.rules';
import { SignInThrottle, type Try } from './sign-in-throttle';

/** Where a request comes from, as far as a session remembers it. */
export interface Caller {
  address: string;
  userAgent: string | null;
}

/** A crowd at the door waits in memory and not for the database, which contestants need. */
const CHECKS_AT_ONCE = 4;
const MAX_WAITING = 60;

interface Checked {
  credentials: Credentials | null;
  thisTry: Try;
}

/** A session just opened: the secret for the cookie, and whose it is. */
export interface OpenedSession {
  token: string;
  staff: StaffIdentity;
}

/** Signing in and out, and the sessions in between. */
@Injectable()
export class Sessions {
  private readonly door = new Turnstile(CHECKS_AT_ONCE, MAX_WAITING);

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Who a token belongs to, or null when it opens no live session. */
  identify(token: string): Promise<StaffIdentity | null> {
    return this.sessions.ownerOf(this.database.tx, tokenHash(token));
  }

  /**
   * Opens a session.
   * @throws Problem SIGN_IN_FAILED, SIGN_IN_THROTTLED, OVERLOADED
   */
  async signIn(body: StaffSignInDto, caller: Caller): Promise<OpenedSession> {
    const { email, password } = body;
    const { credentials, thisTry } = await this.check(email, password, caller);
    if (!credentials) throw signInFailed();
    const newHash = this.passwords.isOutdated(credentials.passwordHash)
      ? await this.passwords.hash(password)
      : null;
    const opened = await this.database.transaction(async (tx) => {
      if (!(await this.accounts.keepCredentials(tx, credentials))) return null;
      if (newHash) await this.accounts.setPasswordHash(tx, credentials.id, newHash);
      await this.throttle.succeed(tx, thisTry);
      return this.open(tx, credentials.id, thisTry, caller);
    });
    return opened ?? this.signIn(body, caller); // it changed in this very moment: look again
  }

  /**
   * Changes the caller's own password: all their sessions end, and a new one begins.
   * @throws Problem VALIDATION_FAILED naming the field, SIGN_IN_THROTTLED, OVERLOADED
   */
  async changePassword(
    staff: StaffIdentity,
    body: ChangePasswordDto,
    caller: Caller,
  ): Promise<OpenedSession> {
    const { currentPassword, newPassword } = body;
    const faults = passwordFaults('newPassword', newPassword, staff);
    if (faults.length > 0) throw passwordRefused(faults);
    const { credentials, thisTry } = await this.check(staff.email, currentPassword, caller);
    if (!credentials) throw currentPasswordWrong();
    const newHash = await this.passwords.hash(newPassword);
    const opened = await this.database.transaction(async (tx) => {
      if (!(await this.accounts.keepCredentials(tx, credentials))) return null;
      await this.accounts.setPasswordHash(tx, credentials.id, newHash);
      await this.throttle.succeed(tx, thisTry);
      await this.sessions.revokeAll(tx, credentials.id);
      return this.open(tx, credentials.id, thisTry, caller);
    });
    return opened ?? this.changePassword(staff, body, caller);
  }

  /** The live sessions of the caller. */
  list({ accountId }: StaffIdentity): Promise<SessionRow[]> {
    return this.sessions.liveOf(this.database.tx, accountId);
  }

  /** Ends one session of the caller. @throws Problem NOT_FOUND when it is not theirs, or has ended */
  async revoke({ accountId }: StaffIdentity, id: string): Promise<void> {
    if (!(await this.sessions.revoke(this.database.tx, accountId, id))) throw sessionNotFound();
  }

  /** The credentials if the password is right, at the same pace whether there is such an account or not. */
  private check(email: string, password: string, { address }: Caller): Promise<Checked> {
    return this.door.run(async () => {
      const thisTry = await this.throttle.begin(email, address);
      const credentials = await this.accounts.credentials(this.database.tx, email);
      const right = await this.passwords.matches(credentials?.passwordHash ?? null, password);
      return { credentials: right ? credentials : null, thisTry };
    });
  }

  private async open(
    tx: Tx,
    accountId: string,
    { network }: Try,
    caller: Caller,
  ): Promise<OpenedSession> {
    const token = newToken();
    const hash = tokenHash(token);
    await this.sessions.insert(tx, {
      id: newId(),
      tokenHash: hash,
      accountId,
      addressHash: network,
      userAgent: caller.userAgent,
    });
    await this.sessions.revokeSurplus(tx, accountId);
    await this.sessions.purge(tx);
    return { token, staff: (await this.sessions.ownerOf(tx, hash)) as StaffIdentity };
  }
}
