import { Injectable } from '@nestjs/common';
import { Database, query } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { entryNotFound } from '../entries/entries.errors';
import { FileServing } from '../uploads/file-serving.service';
import type { Exchange } from '../uploads/tus-desk.service';
import { Uploads } from '../uploads/uploads.service';
import { Confinement, type PlacedEntry } from './confinement';

/** Files of works, as the clerk of the unit reads them that has the work. */
@Injectable()
export class DeskFiles {
  constructor(
    private readonly database: Database,
    private readonly confinement: Confinement,
    private readonly uploads: Uploads,
    private readonly serving: FileServing,
  ) {}

  /** The file as it was sent. @throws Problem ENTRY_NOT_FOUND, UPLOAD_NOT_READY */
  async original(entryId: string, no: number, staff: StaffIdentity, exchange: Exchange) {
    await this.serving.original(await this.upload(entryId, no, staff), exchange);
  }

  /** A page as a picture. @throws Problem ENTRY_NOT_FOUND, UPLOAD_NOT_READY, NOT_FOUND */
  async page(
    { entryId, no, page }: { entryId: string; no: number; page: number },
    staff: StaffIdentity,
    exchange: Exchange,
  ) {
    await this.serving.page(await this.upload(entryId, no, staff), page, exchange);
  }

  private async upload(entryId: string, no: number, staff: StaffIdentity) {
    const { tx } = this.database;
    const [file] = await query<PlacedEntry & { uploadId: string }>(
      tx,
      `SELECT e.contest_id AS "contestId", e.desk_unit_no AS "deskUnitNo", f.upload_id AS "uploadId"
         FROM entry e JOIN entry_file f ON f.entry_id = e.id AND f.version = e.version
        WHERE e.id = $1 AND f.no = $2`,
      [entryId, no],
    );
    if (!file) throw entryNotFound();
    await this.confinement.requireReadable(tx, file, staff);
    return this.uploads.one(file.uploadId);
  }
}
