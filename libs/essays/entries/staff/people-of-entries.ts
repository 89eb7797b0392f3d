import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { Authors } from '../authors.service';
import { EntryUploads, missingUpload } from '../doors/entry-uploads';
import { authorView } from '../drafts/drafts.view';
import { BookRepository } from './book.repository';

/** Authors and files of one entry, for clerks. */
@Injectable()
export class PeopleOfEntries {
  constructor(
    private readonly authors: Authors,
    private readonly repository: BookRepository,
    private readonly uploads: EntryUploads,
  ) {}

  async of(tx: Tx, id: string, unitNo: number | null, version: number) {
    const authors = await this.authors.of(tx, id, unitNo, version);
    const files = await this.repository.files(tx, id);
    const known = await this.uploads.of(
      tx,
      id,
      files.map(({ uploadId }) => uploadId),
    );
    return {
      people: authors.map(authorView),
      files: files.map((file) => {
        const { name, state, refusal, type, bytes, words, pages, durationMs } =
          known.find(({ uploadId }) => uploadId === file.uploadId) ?? missingUpload(file.uploadId);
        return { ...file, name, state, refusal, type, bytes, words, pages, durationMs };
      }),
    };
  }
}
