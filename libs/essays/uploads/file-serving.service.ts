import { Injectable } from '@nestjs/common';
import { MIME, Storage, type FileKind } from '@bangvang/media';
import { PagePictures } from './page-pictures.service';
import { serveFile } from './serve-file';
import type { Exchange } from './tus-desk.service';
import { uploadNotReady } from './uploads.errors';
import type { UploadRow } from './uploads.repository';

/** Files as they were sent, for those who may know whose they are. */
@Injectable()
export class FileServing {
  constructor(
    private readonly storage: Storage,
    private readonly pictures: PagePictures,
  ) {}

  /** @throws Problem UPLOAD_NOT_READY before the file was checked */
  async original(upload: UploadRow, { request, reply }: Exchange): Promise<void> {
    const { key, type } = readyFile(upload);
    await serveFile(request, reply, {
      mime: MIME[type],
      bytes: upload.length,
      name: upload.name || `tep.${type}`,
      open: (range) => this.storage.stream(key, range),
    });
  }

  /** A page as a picture. @throws Problem UPLOAD_NOT_READY, NOT_FOUND */
  async page(upload: UploadRow, page: number, { reply }: Exchange): Promise<void> {
    const { stream, mime } = await this.pictures.page(readyFile(upload), page);
    void reply.headers({ 'Content-Type': mime, 'Cache-Control': 'private, no-store' });
    await reply.send(stream);
  }
}

function readyFile(upload: UploadRow): { key: string; type: FileKind; pages: number | null } {
  const { storageKey, type, reading, state } = upload;
  if (storageKey === null || type === null) throw uploadNotReady(state);
  return { key: storageKey, type, pages: reading?.pages ?? null };
}
