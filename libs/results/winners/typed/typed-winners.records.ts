import { Injectable } from '@nestjs/common';
import { Ledger, type Tx } from '@bangvang/database';
import { Keyring, type StaffIdentity } from '@bangvang/platform';
import type { VoidReason } from '../winners.rules';
import { placeKey, type AuthorPlace } from './author-place.rules';
import { TypedWinnersRepository, type TypedRow } from './typed-winners.repository';

/** What is put on record about a winner: their data, or why they are not recognised. */
export interface TypedWinner extends AuthorPlace {
  asked: string[];
  given: Record<string, unknown> | null;
  voidReason: VoidReason | null;
  note: string | null;
}

/** What organisers typed for winners: encrypted, each bound to its author's place, every look on record. */
@Injectable()
export class TypedWinnerRecords {
  constructor(
    private readonly repository: TypedWinnersRepository,
    private readonly keyring: Keyring,
    private readonly ledger: Ledger,
  ) {}

  /** By `placeKey`. */
  async of(tx: Tx, contestId: string): Promise<Map<string, TypedRow>> {
    const rows = await this.repository.ofContest(tx, contestId);
    return new Map(rows.map((row) => [placeKey(row), row]));
  }

  async put(tx: Tx, contestId: string, typed: TypedWinner, staff: StaffIdentity): Promise<void> {
    const { given, ...row } = typed;
    const sealed = given && this.keyring.encrypt(JSON.stringify(given), contextOf(typed));
    const state = typed.voidReason === null ? 'confirmed' : 'void';
    await this.repository.put(tx, { ...row, given: sealed, state, by: staff.accountId });
    const kind = state === 'void' ? 'winner-passed-over' : 'winner-typed';
    await this.note(tx, contestId, kind, typed, staff);
  }

  /** What was typed, decrypted. */
  async open(
    tx: Tx,
    contestId: string,
    { given, ...place }: AuthorPlace & { given: Buffer },
    staff: StaffIdentity,
  ): Promise<Record<string, unknown>> {
    await this.note(tx, contestId, 'winner-data-read', place, staff);
    return JSON.parse(this.keyring.decrypt(given, contextOf(place))) as Record<string, unknown>;
  }

  private note(
    tx: Tx,
    contestId: string,
    kind: 'winner-typed' | 'winner-passed-over' | 'winner-data-read',
    { entryId, ordinal }: AuthorPlace,
    { accountId }: StaffIdentity,
  ): Promise<void> {
    const payload = { entryId, ordinal };
    return this.ledger.append(tx, { kind, contestId, actor: `staff:${accountId}`, payload });
  }
}

const contextOf = (place: AuthorPlace): string => `typed-winner:${placeKey(place)}`;
