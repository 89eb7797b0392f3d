import { Injectable } from '@nestjs/common';
import type { FieldError } from '@bangvang/contracts';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { Accounts } from '@bangvang/identity';
import type { StaffIdentity } from '@bangvang/platform';
import {
  holdersInvalid,
  holdersStand,
  keyRefused,
  notHolder,
  tooManyTries,
} from './custody.errors';
import { isRefusal } from './refusal';
import { KeysRepository, type HolderRow } from './keys.repository';
import { newKeyPair, unwrap, wrap, type KeyPair } from './seal.rules';

const TRIES = 5;
const TRIES_MINUTES = 15;

/** The two who can open the link together: named by the organisers, each with a passphrase of their own. */
@Injectable()
export class Keys {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: KeysRepository,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Names the two holders by e-mail; who stays keeps the key they set. An account without a role in
   * the contest gets that of a key holder. @throws Problem VALIDATION_FAILED, KEY_HOLDERS_STAND
   */
  async name(contestId: string, emails: string[], staff: StaffIdentity): Promise<void> {
    const wanted = await Promise.all(
      emails.map((email, index) => this.mayHold(contestId, email, `emails[${index}]`)),
    );
    const faults = wanted.flatMap((one) => ('fault' in one ? [one.fault] : []));
    if (faults.length > 0) throw holdersInvalid(faults);
    const ids = wanted.flatMap((one) => ('id' in one ? [one.id] : []));
    for (const id of ids) {
      await this.accounts.giveRole(`staff:${staff.accountId}`, id, contestId, 'key-holder');
    }
    await this.database.transaction(async (tx) => {
      const now = await this.repository.holders(tx, contestId);
      const gone = now.filter(({ accountId }) => !ids.includes(accountId));
      await this.repository
        .forget(
          tx,
          contestId,
          gone.map((one) => one.accountId),
        )
        .catch(stand);
      const left = now.filter((one) => !gone.includes(one));
      const places = ([1, 2] as const).filter((place) => left.every((one) => one.place !== place));
      const fresh = ids.filter((id) => left.every(({ accountId }) => accountId !== id));
      for (const [index, accountId] of fresh.entries()) {
        const place = places[index] ?? 1;
        await this.repository.name(tx, contestId, place, { accountId, by: staff.accountId });
      }
      const actor = `staff:${staff.accountId}`;
      const payload = { accountIds: ids };
      await this.ledger.append(tx, { kind: 'key-holders-named', contestId, actor, payload });
    });
  }

  /** A holder sets their own passphrase, in their own session. @throws Problem FORBIDDEN, KEY_HOLDERS_STAND */
  async set(contestId: string, passphrase: string, staff: StaffIdentity): Promise<void> {
    await this.holder(this.database.tx, contestId, staff);
    const { publicKey, privateKey } = newKeyPair();
    const kept = await wrap(passphrase, privateKey);
    privateKey.fill(0);
    await this.database.transaction(async (tx) => {
      await this.repository
        .setKey(tx, contestId, staff.accountId, { publicKey, ...kept })
        .catch(stand);
      const actor = `staff:${staff.accountId}`;
      await this.ledger.append(tx, { kind: 'key-set', contestId, actor });
    });
  }

  /**
   * A holder's key pair, by their passphrase.
   * @throws Problem FORBIDDEN, KEY_REFUSED (recorded), TOO_MANY_REQUESTS after several
   */
  async unlock(contestId: string, passphrase: string, staff: StaffIdentity): Promise<KeyPair> {
    const { tx } = this.database;
    const { publicKey, wrapped, salt } = await this.holder(tx, contestId, staff);
    const actor = `staff:${staff.accountId}`;
    const wrong = await this.repository.refusals(tx, contestId, actor, TRIES_MINUTES);
    if (wrong >= TRIES) throw tooManyTries(TRIES_MINUTES * 60);
    const privateKey = wrapped && salt ? await unwrap(passphrase, { wrapped, salt }) : null;
    if (!privateKey || !publicKey) {
      await this.ledger.append(tx, { kind: 'link-refused', contestId, actor });
      throw keyRefused();
    }
    return { publicKey, privateKey };
  }

  private async holder(tx: Tx, contestId: string, staff: StaffIdentity): Promise<HolderRow> {
    const holders = await this.repository.holders(tx, contestId);
    const mine = holders.find(({ accountId }) => accountId === staff.accountId);
    if (!mine) throw notHolder();
    return mine;
  }

  private async mayHold(
    contestId: string,
    email: string,
    path: string,
  ): Promise<{ id: string } | { fault: FieldError }> {
    const account = await this.accounts.byEmail(email);
    const role = account?.roles.find((one) => one.contestId === contestId)?.role;
    const fits = account && !account.disabledAt && (role === undefined || role === 'key-holder');
    if (fits) return { id: account.id };
    const expected = 'the e-mail of a staff account without another role in this contest';
    const hint = 'email của một tài khoản không giữ vai trò khác trong cuộc thi này';
    return { fault: { path, expected, hint, value: email } };
  }
}

const stand = (error: unknown): never => {
  throw isRefusal(error, 'key_holder_stands') ? holdersStand() : error;
};
