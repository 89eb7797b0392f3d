import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity } from '@bangvang/platform';
import type { Author } from '../author.seal';
import { Authors } from '../authors.service';
import { DraftsRepository } from '../drafts/drafts.repository';
import { entryExists } from '../entries.errors';
import { typedAuthor } from '../rules/authors.rules';
import { emptyContent } from '../rules/content';
import { SubmissionsRepository } from '../submissions/submissions.repository';
import { BookRepository } from './book.repository';
import type { PaperEntryDto } from './entries-staff.dto';

/** What is written down of an envelope. */
@Injectable()
export class PaperRecords {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly book: BookRepository,
    private readonly authors: Authors,
  ) {}

  async add(tx: Tx, contestId: string, body: PaperEntryDto, staff: StaffIdentity): Promise<string> {
    const authors = body.authors.map(typedAuthor);
    // Two clerks with one envelope, or with two of the same work, wait for each other.
    await this.submissions.lockAll(tx, [`${contestId} paper`]);
    const before = await this.book.byRef(tx, contestId, body.paperRef);
    if (before)
      throw entryExists(before.no, `Bì thư số ${body.paperRef} đã vào sổ: bài số ${before.no}.`);
    if (body.another !== true) await this.refuseAlike(tx, contestId, body.title, authors);
    const id = newId();
    const { medium, genre, title, language } = body;
    const content = { ...emptyContent(medium, language), genre, title };
    const { paperRef: ref, postmarkOn, receivedOn } = body;
    const paper = { ref, postmarkOn, receivedOn, by: staff.accountId };
    try {
      await this.drafts.add(tx, {
        id,
        contestId,
        content,
        authorKind: 'person',
        unitNo: body.unitNo,
        paper,
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'entry_paper_ref')) throw error;
      throw entryExists(0, `Bì thư số ${ref} vừa được người khác vào sổ.`);
    }
    await this.authors.keep(tx, id, authors);
    return id;
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
      `Đã có bài số ${no} cùng tên tác phẩm và tác giả. Nếu đây là bài khác, hãy xác nhận.`,
    );
  }
}
