import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { Clock, Files } from '@bangvang/platform';
import { byVietnameseName } from '../codes.rules';
import { CertificatePdfs } from '../sheet/certificate-pdfs';
import { BatchesRepository, type BatchRow } from './batches.repository';
import { FilesRepository, type FileRow } from './files.repository';
import { Recipients } from './recipients.service';
import { RegisterRepository, type CertificateRow } from './register.repository';

/** More pages than that in one file would be a burden for printers and for our memory. */
const MOST_PAGES = 5_000;
const READ_TOGETHER = 500;

/** Where a file of a batch lies. */
export const filePath = (contestId: string, { batch_id, id }: Pick<FileRow, 'batch_id' | 'id'>) =>
  `certificates/${contestId}/${batch_id}/${id}.pdf`;

/**
 * Makes a batch, step by step: first its certificates, then a file per unit to print from. Each step
 * commits with how far it came, so that whoever goes on after a crash does nothing twice.
 */
@Injectable()
export class BatchMaker {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesRepository,
    private readonly files: FilesRepository,
    private readonly recipients: Recipients,
    private readonly register: RegisterRepository,
    private readonly printing: PrintFiles,
  ) {}

  /** The next step of a batch. Answers whether there is more to do. */
  async step(batchId: string): Promise<boolean> {
    const batch = await this.database.transaction(async (tx) => {
      const found = await this.batches.lock(tx, batchId);
      if (found?.state === 'issuing') await this.issue(tx, found);
      return found;
    });
    if (batch?.state === 'issuing') return true;
    if (batch?.state !== 'printing') return false;
    return this.print(batch);
  }

  private async issue(tx: Tx, batch: BatchRow): Promise<void> {
    const { id, contest_id: contestId, purpose, unit_no: unitNo, cursor } = batch;
    await this.register.open(tx, contestId);
    const page = await this.recipients.next(tx, { contestId, purpose, unitNo, cursor });
    const issue = {
      ...{ contestId, purpose, designId: batch.design_id, batchId: id, by: batch.requested_by },
      contestTitle: await this.printing.contestTitle(contestId),
    };
    await this.register.enter(tx, issue, page.recipients);
    const state = page.cursor === null ? 'printing' : 'issuing';
    const issued = page.recipients.length;
    await this.batches.advance(tx, id, { issued, cursor: page.cursor ?? cursor, state });
    if (state === 'printing') await this.files.plan(tx, batch, MOST_PAGES);
  }

  private async print(batch: BatchRow): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const file = await this.files.claim(tx, batch.id);
      if (file) {
        const contents = await this.files.contents(tx, file);
        const made = await this.printing.write(batch, file, contents);
        await this.files.made(tx, file.id, made);
        return true;
      }
      if ((await this.files.left(tx, batch.id)) === 0) {
        await this.batches.finish(tx, batch.id, 'done');
      }
      return false;
    });
  }
}

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
