import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { Clock, Files } from '@bangvang/platform';
import { byVietnameseName } from '../codes.rules';
import { CertificatePdfs } from '../sheet/certificate-pdfs';
import type { BatchRow } from './batches.repository';
import { FilesRepository, type FileRow } from './files.repository';
import type { CertificateRow } from './register.repository';

/** More pages than that in one file would be a burden for printers and for our memory. */
export const MOST_PAGES = 5_000;
const READ_TOGETHER = 500;

/** Where a file of a batch lies. */
export const filePath = (contestId: string, { batch_id, id }: Pick<FileRow, 'batch_id' | 'id'>) =>
  `certificates/${contestId}/${batch_id}/${id}.pdf`;

/** Writes the file of a unit. */
@Injectable()
export class PrintFiles {
  constructor(
    private readonly database: Database,
    private readonly repository: FilesRepository,
    private readonly contests: Contests,
    private readonly pdfs: CertificatePdfs,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  async contestTitle(contestId: string): Promise<string> {
    return (await this.contests.byId(contestId)).title;
  }

  /** Whole or not at all, in place of what may be there from an interrupted turn. */
  async write(
    batch: BatchRow,
    file: FileRow,
    contents: { id: string; name: string }[],
  ): Promise<{ pages: number; bytes: number; sha256: string }> {
    // A unit in one file is handed out by name, as lists are; one in several goes by number.
    const ordered =
      file.planned < MOST_PAGES && file.part === 1
        ? contents.toSorted((a, b) => byVietnameseName(a.name, b.name))
        : contents;
    const pages = this.read(ordered.map(({ id }) => id));
    const pdf = await this.pdfs.many(batch.contest_id, pages, {
      title: `${await this.contestTitle(batch.contest_id)} – ${file.unit_name}`,
      createdAt: this.clock.now(),
    });
    const written = await this.files.write(filePath(batch.contest_id, file), pdf);
    return { ...written, pages: contents.length };
  }

  private async *read(ids: string[]): AsyncGenerator<CertificateRow[]> {
    for (let at = 0; at < ids.length; at += READ_TOGETHER) {
      const some = ids.slice(at, at + READ_TOGETHER);
      yield await this.repository.certificates(this.database.tx, some);
    }
  }
}
