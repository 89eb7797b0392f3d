import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { Database, Ledger } from '@bangvang/database';
import { Files } from '@bangvang/platform';
import type { Readable } from 'node:stream';
import { batchNotFound, fileNotFound } from '../certificates.errors';
import { filePath } from './print-files';
import { PrintRemoval } from './print-removal';
import type { BatchDto, PrintFileDto } from './batches.dto';
import { BatchesRepository, type BatchRow } from './batches.repository';
import { FilesRepository, type FileRow } from './files.repository';

const SHOWN = 50;

/** A file under way to whoever prints it. */
export interface Download {
  stream: Readable;
  name: string;
  bytes: number;
}

/** Batches as organisers watch them, and their files. */
@Injectable()
export class Batches {
  constructor(
    private readonly database: Database,
    private readonly repository: BatchesRepository,
    private readonly printed: FilesRepository,
    private readonly files: Files,
    private readonly removal: PrintRemoval,
    private readonly ledger: Ledger,
  ) {}

  /** The newest batches of a contest. */
  async recent(contestId: string): Promise<BatchDto[]> {
    return (await this.repository.recent(this.database.tx, contestId, SHOWN)).map(batchShown);
  }

  /** @throws Problem NOT_FOUND */
  async one(contestId: string, id: string): Promise<BatchDto> {
    const row = await this.repository.byId(this.database.tx, contestId, id);
    if (!row) throw batchNotFound();
    return batchShown(row);
  }

  /** The files of a batch, made or planned. @throws Problem NOT_FOUND */
  async filesOf(contestId: string, id: string): Promise<PrintFileDto[]> {
    await this.one(contestId, id);
    const rows = await this.printed.ofBatch(this.database.tx, id);
    return rows.map((row) => fileShown(contestId, row));
  }

  /** Removes the files of a batch by hand; certificates stay valid, and can be printed again. @throws Problem NOT_FOUND */
  async removeFiles(contestId: string, id: string, by: string): Promise<PrintFileDto[]> {
    await this.one(contestId, id);
    const { tx } = this.database;
    const removed = await this.removal.ofBatch(id);
    if (removed > 0) {
      const payload = { batchId: id, files: removed };
      await this.ledger.append(tx, { kind: 'print-files-removed', contestId, actor: by, payload });
    }
    return this.filesOf(contestId, id);
  }

  /** A file that is made. @throws Problem NOT_FOUND also while it is not made */
  async download(contestId: string, fileId: string): Promise<Download> {
    const row = await this.printed.byId(this.database.tx, contestId, fileId);
    if (!row?.made_at || row.removed_at) throw fileNotFound();
    const path = filePath(contestId, row);
    const bytes = await this.files.size(path);
    if (bytes === null) throw fileNotFound();
    return { stream: this.files.stream(path), name: fileName(row), bytes };
  }
}

/** `truong-thpt-tran-phu-2.pdf` */
function fileName({ unit_name, part }: FileRow): string {
  const words = foldText(unit_name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${words || 'chung-nhan'}${part > 1 ? `-${part}` : ''}.pdf`;
}

/** A batch as organisers see it. */
export function batchShown(row: BatchRow): BatchDto {
  return {
    id: row.id,
    template: row.template_name,
    purpose: row.purpose,
    unitNo: row.unit_no,
    unit: row.unit_name,
    reprint: row.reprint,
    state: row.state,
    expected: row.expected,
    issued: row.issued,
    files: row.files,
    filesMade: row.files_made,
    pagesPlanned: row.pages_planned,
    pages: row.pages,
    unprintable: row.unprintable,
    progress: progressOf(row),
    requestedAt: row.requested_at,
    finishedAt: row.finished_at,
  };
}

/** Issuing is the first half, printing the second. */
function progressOf({ state, expected, issued, pages, pages_planned }: BatchRow): number {
  if (state === 'done') return 1;
  const share = (part: number, whole: number): number =>
    whole === 0 ? 0 : Math.min(1, part / whole) / 2;
  const progress =
    state === 'issuing' ? share(issued, expected) : 0.5 + share(pages, pages_planned);
  return Math.round(progress * 1_000) / 1_000;
}

function fileShown(contestId: string, row: FileRow): PrintFileDto {
  const url = `/api/staff/contests/${contestId}/certificate-files/${row.id}`;
  return {
    id: row.id,
    unit: row.unit_name,
    part: row.part,
    pages: row.pages ?? row.planned,
    bytes: row.bytes,
    sha256: row.sha256,
    url: row.made_at && !row.removed_at ? url : null,
    removedAt: row.removed_at,
  };
}
