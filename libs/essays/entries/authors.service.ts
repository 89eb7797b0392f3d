import { Injectable } from '@nestjs/common';
import type { FieldError } from '@bangvang/contracts';
import type { Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import type { Participation } from '@bangvang/platform';
import type { AuthorField, WritingRules } from '@bangvang/rulebook';
import { Units } from '@bangvang/units';
import { AuthorSeal, type Author, type AuthorData } from './author.seal';
import { CoAuthorsRepository } from './co-authors/co-authors.repository';
import { declinedAmong, withConfirmed } from './co-authors/co-authors.rules';
import { DraftsRepository, type AuthorRow } from './drafts/drafts.repository';
import { readAuthor, typedAuthor, type TypedAuthor } from './rules/authors.rules';

/** The authors of drafts and entries: read, sealed, and known again. */
@Injectable()
export class Authors {
  constructor(
    private readonly seal: AuthorSeal,
    private readonly repository: DraftsRepository,
    private readonly participants: Participants,
    private readonly units: Units,
    private readonly coAuthors: CoAuthorsRepository,
  ) {}

  /** The first author of a new draft: the caller, with what their registration knows and the rules ask. */
  async first(
    tx: Tx,
    me: Participation,
    { rules, unit }: { rules: WritingRules; unit: boolean },
  ): Promise<Author> {
    const person = (await this.participants.people(tx, me.contestId, [me.no])).get(me.no);
    const contact = await this.participants.contactOf(tx, me.contestId, me.no);
    if (unit && me.unitNo !== null) {
      const name = (await this.units.byNo(me.unitNo))?.name ?? '';
      const { phone, email, address } = contact;
      const data = wanted(rules, { phone, email, address });
      return { participantId: me.participantId, unitNo: me.unitNo, name, penName: null, data };
    }
    const known: AuthorData = { ...contact, birthDate: person?.birthDate ?? undefined };
    return {
      participantId: me.participantId,
      name: person?.fullName ?? '',
      penName: null,
      data: wanted(rules, known),
    };
  }

  /** Typed authors as they are kept in a draft; the first keeps who it is. */
  typed(list: TypedAuthor[], first: Author | undefined): Author[] {
    return list.map(typedAuthor).map((author, index) => {
      if (index > 0 || !first) return author;
      const { participantId, unitNo, name } = first;
      return { ...author, participantId, name, ...(unitNo !== undefined && { unitNo }) };
    });
  }

  /** Authors with their data in its one form, and what could not be read of it. */
  read(authors: Author[], rules: WritingRules, today: string) {
    const read = authors.map((author, index) =>
      readAuthor(author, rules, { path: `authors[${index}]`, today }),
    );
    const errors: FieldError[] = read.flatMap((one) => one.errors);
    return { authors: read.map(({ author }) => author), errors };
  }

  /** The draft's authors, or those of a version. */
  async of(tx: Tx, entryId: string, unitNo: number | null, version = 0): Promise<Author[]> {
    const rows = await this.repository.authors(tx, entryId, version);
    return rows.map(({ participantId, name, penName, data }, index) => ({
      participantId,
      name,
      penName,
      data: this.seal.open(entryId, data),
      ...(index === 0 && unitNo !== null && { unitNo }),
    }));
  }

  keep(tx: Tx, entryId: string, authors: Author[]): Promise<void> {
    const rows = authors.map((author): AuthorRow => ({
      participantId: author.participantId,
      name: author.name,
      penName: author.penName,
      data: this.seal.seal(entryId, author.data),
      keys: this.seal.keys(author),
    }));
    return this.repository.setAuthors(tx, entryId, rows);
  }

  /** Typed authors, each co-author who confirmed as the participant they are. */
  async confirmed(tx: Tx, entryId: string, authors: Author[]): Promise<Author[]> {
    return withConfirmed(authors, await this.coAuthors.of(tx, entryId));
  }

  /** What stands against authors who declined being named. */
  async declined(tx: Tx, entryId: string, authors: Author[]): Promise<FieldError[]> {
    const said = await this.coAuthors.of(tx, entryId);
    return declinedAmong(authors, said, (author) => this.seal.keys(author));
  }

  /** By which an author is known again. */
  keysOf(author: Author): Buffer[] {
    return this.seal.keys(author);
  }
}

/** What is known, as far as the rules ask for it now. */
function wanted({ authorData }: WritingRules, known: AuthorData): AuthorData {
  const asks = (wantedField: AuthorField) =>
    authorData.some(({ field, need }) => field === wantedField && need !== 'winners');
  return Object.fromEntries(
    Object.entries(known).filter(
      ([field, value]) => value !== undefined && asks(field as AuthorField),
    ),
  );
}
