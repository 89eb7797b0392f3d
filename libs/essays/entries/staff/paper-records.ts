import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity, says } from '@bangvang/platform';
import type { Author } from '../author.seal';
import { Authors } from '../authors.service';
import { DraftsRepository, type EntryRow } from '../drafts/drafts.repository';
import { entryExists } from '../entries.errors';
import { typedAuthor } from '../rules/authors.rules';
import { emptyContent } from '../rules/content';
import { changedFields, envelopeOf, type Envelope } from '../rules/paper.rules';
import { SubmissionsRepository } from '../submissions/submissions.repository';
import { BookRepository } from './book.repository';
import type { ChangePaperDto, PaperEntryDto } from './entries-staff.dto';
import { PaperHistory } from './paper-history';

/** What is written down of an envelope. */
@Injectable()
export class PaperRecords {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly book: BookRepository,
    private readonly authors: Authors,
    private readonly history: PaperHistory,
  ) {}

  async add(tx: Tx, contestId: string, body: PaperEntryDto, staff: StaffIdentity): Promise<string> {
    const authors = body.authors.map(typedAuthor);
    // Two clerks with one envelope, or with two of the same work, wait for each other.
    await this.submissions.lockAll(tx, [`${contestId} paper`]);
    await this.refuseTaken(tx, contestId, body.paperRef, null);
    if (body.another !== true) await this.refuseAlike(tx, contestId, body.title, authors);
    const id = newId();
    const { medium, genre, title, language } = body;
    const content = { ...emptyContent(medium, language), genre, title };
    const { paperRef: ref, postmarkOn, receivedOn, unitNo } = body;
    const paper = { ref, postmarkOn, receivedOn, by: staff.accountId };
    await unlessTaken(ref, () =>
      this.drafts.add(tx, { id, contestId, content, authorKind: 'person', unitNo, paper }),
    );
    await this.authors.keep(tx, id, authors);
    await this.history.add(tx, {
      ...{ entryId: id, envelope: envelopeOf(body), changed: [], version: null, reason: null },
      by: staff.accountId,
    });
    return id;
  }

  /**
   * Puts what a clerk reads now in place of what was typed before. @returns the entry as it is then,
   * and what was changed @throws Problem ENTRY_EXISTS for the number of another envelope
   */
  async change(
    tx: Tx,
    row: EntryRow,
    body: ChangePaperDto,
  ): Promise<{ row: EntryRow; envelope: Envelope; changed: string[] }> {
    const envelope = envelopeOf(body);
    const before = await this.authors.of(tx, row.id, null);
    const authors = body.authors.map(typedAuthor);
    const files = body.scans.map((uploadId) => ({ uploadId, role: 'work' as const, part: 1 }));
    const changed = changedFields(
      { envelope: typedBefore(row), authors: before, scans: scansOf(row) },
      { envelope, authors, scans: body.scans },
    );
    if (changed.length === 0) return { row, envelope, changed };
    await this.submissions.lockAll(tx, [`${row.contestId} paper`]);
    await this.refuseTaken(tx, row.contestId, body.paperRef, row.id);
    await unlessTaken(body.paperRef, () => this.history.setEnvelope(tx, row.id, envelope));
    await this.authors.keep(tx, row.id, authors);
    const { medium, genre, title, language } = body;
    await this.drafts.save(tx, row.id, { ...row.content, medium, genre, title, language, files });
    return { row: (await this.drafts.byId(tx, row.id))!, envelope, changed };
  }

  private async refuseTaken(
    tx: Tx,
    contestId: string,
    ref: string,
    but: string | null,
  ): Promise<void> {
    const other = await this.book.byRef(tx, contestId, ref);
    if (!other || other.id === but) return;
    throw entryExists(
      other.no,
      says(
        `Envelope ${ref} is in the book already: work ${other.no}.`,
        `Bì thư số ${ref} đã vào sổ: bài số ${other.no}.`,
      ),
    );
  }

  private async refuseAlike(
    tx: Tx,
    contestId: string,
    title: string,
    authors: Author[],
  ): Promise<void> {
    const keys = authors.flatMap((author) => this.authors.keysOf(author));
    const names = authors.map(({ name }) => name);
    const no = await this.book.alike(tx, contestId, title, keys, names);
    if (no === null) return;
    throw entryExists(
      no,
      says(
        `Work ${no} has the same title and author. If this is another one, please confirm.`,
        `Đã có bài số ${no} cùng tên tác phẩm và tác giả. Nếu đây là bài khác, hãy xác nhận.`,
      ),
    );
  }
}

const scansOf = ({ content }: EntryRow): string[] => content.files.map(({ uploadId }) => uploadId);

/** The envelope of a paper entry, as it stands in the book. */
export function typedBefore({ content, ...row }: EntryRow): Envelope {
  const { paperRef, postmarkOn, receivedOn, unitNo } = row;
  const { medium, genre, title, language } = content;
  return {
    ...{ paperRef: paperRef ?? '', postmarkOn, receivedOn: receivedOn ?? '', unitNo },
    ...{ medium, genre, title, language },
  };
}

/** @throws Problem ENTRY_EXISTS where another was faster with the number of the envelope */
async function unlessTaken(ref: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isUniqueViolation(error, 'entry_paper_ref')) throw error;
    throw entryExists(
      0,
      says(
        `Somebody else has just put envelope ${ref} into the book.`,
        `Bì thư số ${ref} vừa được người khác vào sổ.`,
      ),
    );
  }
}
