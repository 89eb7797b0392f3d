import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database, query } from '@bangvang/database';
import { JuryFiles, serveFile } from '@bangvang/essays';
import { MIME, type FileKind } from '@bangvang/media';
import { Problem, type StaffIdentity } from '@bangvang/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Desk } from './desk.service';
import { workNotFound } from './marks.errors';

/** One file of a work. */
interface FileKey {
  stageId: string;
  code: string;
  no: number;
}

interface StoredCopy {
  key: string;
  type: FileKind;
  bytes: number;
  pages: number | null;
}

/** Files of works, for those in whose hands the works are. */
@Injectable()
export class WorkFiles {
  constructor(
    private readonly database: Database,
    private readonly desk: Desk,
    private readonly files: JuryFiles,
  ) {}

  /** @throws Problem STAGE_NOT_FOUND, WORK_NOT_FOUND */
  async serve(
    key: FileKey,
    staff: StaffIdentity,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  ): Promise<void> {
    const copy = await this.copyOf(key, staff);
    await serveFile(request, reply, {
      mime: MIME[copy.type],
      bytes: copy.bytes,
      name: `${key.code}-${key.no}.${copy.type}`,
      open: (range) => this.files.open(copy.key, range),
    });
  }

  /** A page as a picture. @throws Problem STAGE_NOT_FOUND, WORK_NOT_FOUND */
  async page(
    key: FileKey,
    page: number,
    staff: StaffIdentity,
  ): Promise<{ stream: Readable; mime: string }> {
    const copy = await this.copyOf(key, staff);
    try {
      return await this.files.page(copy, page);
    } catch (error) {
      throw error instanceof Problem && error.code === 'NOT_FOUND' ? workNotFound() : error;
    }
  }

  private async copyOf({ stageId, code, no }: FileKey, staff: StaffIdentity): Promise<StoredCopy> {
    await this.desk.mayRead(stageId, code, staff);
    const [row] = await query<StoredCopy>(
      this.database.tx,
      `SELECT storage_key AS key, type, bytes::float8 AS bytes, pages FROM work_file
        WHERE stage_id = $1 AND code = $2 AND no = $3`,
      [stageId, code, no],
    );
    if (!row) throw workNotFound();
    return row;
  }
}
