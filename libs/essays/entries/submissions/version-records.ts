import { Injectable } from '@nestjs/common';
import { countWords, textOfRich } from '@bangvang/contracts';
import { Ledger, type Tx } from '@bangvang/database';
import { AuthorSeal, type Author } from '../author.seal';
import { EntryUploads } from '../doors/entry-uploads';
import type { EntryRow } from '../drafts/drafts.repository';
import type { DraftContent, KnownFile } from '../rules/content';
import { htmlOfRich } from '../rules/rich-text.rules';
import { Receipts, type Receipt } from './receipt';
import { SubmissionsRepository } from './submissions.repository';

/** A draft that the rules have nothing against. */
interface Checked {
  authors: Author[];
  files: KnownFile[];
  rulesVersion: number;
  deskUnitNo: number | null;
  late: boolean;
  actor: string;
}

/** What is kept of a work that was handed in: the version, who wrote it, its files, a receipt, a fact. */
@Injectable()
export class VersionRecords {
  constructor(
    private readonly repository: SubmissionsRepository,
    private readonly seal: AuthorSeal,
    private readonly receipts: Receipts,
    private readonly uploads: EntryUploads,
    private readonly ledger: Ledger,
  ) {}

  async add(tx: Tx, row: EntryRow, checked: Checked): Promise<Receipt> {
    const { content } = row;
    const { authors, files, actor, ...rest } = checked;
    const version = row.version + 1;
    const receipt = this.receipts.of(row, content, files);
    const { sha256 } = receipt;
    const readable = await this.readable(tx, content, files);
    await this.repository.handIn(tx, row, {
      ...rest,
      ...readable,
      content,
      sha256,
      receipt,
      files,
    });
    const sealed = authors.map((author) => this.sealed(row.id, author));
    await this.repository.addAuthors(tx, row.id, version, sealed);
    await this.uploads.keep(
      tx,
      row.id,
      files.map(({ uploadId }) => uploadId),
    );
    await this.ledger.append(tx, {
      kind: row.paper ? 'entry-registered' : 'entry-submitted',
      contestId: row.contestId,
      actor,
      payload: { entryId: row.id, entryNo: row.no, version, sha256 },
    });
    return receipt;
  }

  /** The work as it is read: what was written here, and the text of files. */
  private async readable(tx: Tx, content: DraftContent, files: KnownFile[]) {
    const texts = await this.uploads.texts(
      tx,
      files.map(({ uploadId }) => uploadId),
    );
    const ofFiles = files.flatMap(({ uploadId }) => texts.get(uploadId) ?? []);
    const written = [...content.parts, content.translation].flatMap((part) => (part ? [part] : []));
    const works = files.filter(({ role }) => role === 'work');
    const words = content.parts.flatMap((part) => (part ? [countWords(textOfRich(part))] : []));
    return {
      html: [...written.map(htmlOfRich), ...ofFiles.map(({ html }) => html)].join('\n<hr>\n'),
      text: [...written.map(textOfRich), ...ofFiles.map(({ text }) => text)].join('\n\n'),
      words: [...words, ...works.map((file) => file.words ?? 0)].reduce((a, b) => a + b, 0),
    };
  }

  private sealed(entryId: string, author: Author) {
    const { participantId, name, penName, data } = author;
    return {
      participantId,
      name,
      penName,
      data: this.seal.seal(entryId, data),
      keys: this.seal.keys(author),
    };
  }
}
