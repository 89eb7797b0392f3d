import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { Ledger, type Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import type { Participation } from '@bangvang/platform';
import { AuthorSeal, type Author } from '../author.seal';
import { Authors } from '../authors.service';
import { Calls } from '../call';
import { unitOf } from '../drafts/draft';
import type { EntryRow } from '../drafts/drafts.repository';
import { Allowance } from '../submissions/allowance.service';

/** What is known of a person who is named, and what follows from their word. */
@Injectable()
export class CoAuthorParts {
  constructor(
    readonly authors: Authors,
    readonly ledger: Ledger,
    private readonly participants: Participants,
    private readonly seal: AuthorSeal,
    private readonly allowance: Allowance,
    private readonly calls: Calls,
  ) {}

  /** A registered person as an author, with the keys that nobody else has. */
  async of(tx: Tx, me: Participation): Promise<{ id: string; author: Author; keys: Buffer[] }> {
    const person = (await this.participants.people(tx, me.contestId, [me.no])).get(me.no);
    const { phone, email, personalId } = await this.participants.contactOf(tx, me.contestId, me.no);
    const author: Author = {
      participantId: me.participantId,
      name: person?.fullName ?? '',
      penName: null,
      data: { phone, email, personalId },
    };
    const birthDate = person?.birthDate ?? undefined;
    return {
      id: me.participantId,
      author: { ...author, data: { ...author.data, birthDate } },
      // Many share a name and a birth date: nobody sees a work for that.
      keys: this.seal.keys(author),
    };
  }

  /** Whether a person may be the author of one work more. @throws Problem ENTRY_LIMIT */
  async requireRoom(tx: Tx, row: EntryRow, author: Author): Promise<void> {
    if (row.state !== 'submitted' && row.state !== 'accepted') return;
    const { rules } = await this.calls.of(tx, row.contestId);
    if (rules.coAuthorCountsAsWork) await this.allowance.requireOne(tx, row, author, rules);
  }

  /** The draft's author of this name is that participant; null: nobody registered. */
  async know(
    tx: Tx,
    row: EntryRow,
    nameFolded: string,
    participantId: string | null,
  ): Promise<void> {
    const authors = await this.authors.of(tx, row.id, unitOf(row));
    const known = authors.map((author, index) =>
      index > 0 && foldText(author.name) === nameFolded ? { ...author, participantId } : author,
    );
    await this.authors.keep(tx, row.id, known);
  }
}
