import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import {
  MediaReader,
  Storage,
  UnreadableFile,
  type ByteRange,
  type FileKind,
} from '@bangvang/media';
import { newKey } from './checking.service';
import { PagePictures } from './page-pictures.service';
import { uploadNotFound, uploadNotReady } from './uploads.errors';
import { UploadsRepository } from './uploads.repository';

/**
 * What judges see of files: copies without anything that names people but the work itself, under keys
 * that lead nowhere back.
 */
@Injectable()
export class JuryFiles {
  constructor(
    private readonly database: Database,
    private readonly repository: UploadsRepository,
    private readonly storage: Storage,
    private readonly reader: MediaReader,
    private readonly pictures: PagePictures,
  ) {}

  /**
   * Copies what judges may see of an upload to a new key.
   * @throws UnreadableFile where no copy can be made; Problem UPLOAD_NOT_FOUND, UPLOAD_NOT_READY
   */
  async ofUpload(uploadId: string, key: string): Promise<{ bytes: number }> {
    const { key: from, bytes } = await this.prepare(uploadId);
    await this.again(from, key);
    return { bytes };
  }

  /** Makes the copy of an upload, unless it is there. */
  async prepare(uploadId: string): Promise<{ key: string; bytes: number }> {
    const upload = await this.repository.one(this.database.tx, uploadId);
    if (!upload) throw uploadNotFound();
    const { storageKey, type, state, judgesKey, judgesBytes } = upload;
    if (judgesKey !== null) return { key: judgesKey, bytes: judgesBytes ?? 0 };
    if (storageKey === null || type === null) throw uploadNotReady(state);
    const out = this.reader.workPath();
    const key = newKey('judges');
    try {
      await this.pictures
        .withLocal(storageKey, (path) => this.reader.judgesCopy(path, type, out))
        .catch((error: unknown) => this.uncopied(uploadId, error));
      const { size } = await stat(out);
      await this.storage.take(key, out);
      const isFirst = await this.repository.setJudgesCopy(this.database.tx, uploadId, key, size);
      if (isFirst) return { key, bytes: size };
    } finally {
      await rm(out, { force: true });
    }
    // Somebody else was faster.
    await this.storage.remove(key);
    return this.prepare(uploadId);
  }

  /** Puts on record that no copy can be made. */
  private async uncopied(uploadId: string, error: unknown): Promise<never> {
    if (error instanceof UnreadableFile) {
      await this.database.transaction((tx) => this.repository.noteUncopied(tx, uploadId));
    }
    throw error;
  }

  /** Copies a judges' copy to another key. */
  async again(from: string, to: string): Promise<void> {
    await this.storage.put(to, await this.storage.stream(from));
  }

  /** Removes a copy; nothing happens where there is none. */
  async remove(key: string): Promise<void> {
    await this.storage.remove(key);
  }

  /** A copy's bytes, all or a range of them. */
  open(key: string, range?: ByteRange): Promise<Readable> {
    return this.storage.stream(key, range);
  }

  /** A page of a copy as a picture, counted from 1. @throws Problem NOT_FOUND */
  page(
    file: { key: string; type: string; pages: number | null },
    page: number,
  ): Promise<{ stream: Readable; mime: string }> {
    return this.pictures.page({ ...file, type: file.type as FileKind }, page);
  }
}
