import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, isForeignKeyViolation, type Tx } from '@bangvang/database';
import { sha256 } from '@bangvang/platform';
import { fileTypeFromBuffer } from 'file-type';
import { LRUCache } from 'lru-cache';
import { bankNotFound } from '../bank/bank.errors';
import { cleanImage, IMAGE_KINDS, MAX_SIDE, type CleanImage, type ImageKind } from './image.rules';
import type { MediaDto } from './media.dto';
import {
  imageDamaged,
  imageTooBig,
  imageTooWide,
  imageUnknown,
  mediaNotFound,
} from './media.errors';
import { MediaRepository, type MediaRow, type StoredMedia } from './media.repository';
import { mediaUrl } from './url';

export const MAX_IMAGE_BYTES = 1024 * 1024;
const CACHED_BYTES = 32 * 1024 * 1024;

/** Images in stems. They never change, so they are kept in memory and may be cached anywhere. */
@Injectable()
export class Media {
  private readonly cache = new LRUCache<string, StoredMedia>({
    maxSize: CACHED_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length,
  });

  constructor(
    private readonly database: Database,
    private readonly repository: MediaRepository,
  ) {}

  /** Stores an image for the questions of a bank. @throws as {@link add}, BANK_NOT_FOUND */
  async upload(bankId: string, bytes: Buffer, by: string): Promise<MediaDto> {
    try {
      return mediaDto(await this.add(this.database.tx, bankId, bytes, by));
    } catch (error) {
      if (isForeignKeyViolation(error)) throw bankNotFound();
      throw error;
    }
  }

  /**
   * Cleans and stores an image; the same one again is the one that is there. Its id is random, so
   * that nobody finds it before the paper that shows it.
   * @throws PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA, VALIDATION_FAILED for damaged or huge pictures
   */
  async add(tx: Tx, bankId: string, bytes: Buffer, by: string): Promise<MediaRow> {
    const image = await read(bytes);
    const media = { ...image, id: randomUUID(), sha256: sha256(image.bytes) };
    return this.repository.store(tx, bankId, media, by);
  }

  /** An image as it is served. @throws NOT_FOUND */
  async get(id: string): Promise<StoredMedia> {
    const cached = this.cache.get(id);
    if (cached) return cached;
    const [media] = await this.repository.bytes(this.database.tx, [id]);
    if (!media) throw mediaNotFound();
    this.cache.set(id, media);
    return media;
  }
}

async function read(bytes: Buffer): Promise<CleanImage> {
  if (bytes.length > MAX_IMAGE_BYTES) throw imageTooBig(MAX_IMAGE_BYTES);
  const kind = (await fileTypeFromBuffer(bytes))?.mime as ImageKind | undefined;
  if (kind === undefined || !IMAGE_KINDS.includes(kind)) throw imageUnknown();
  const image = cleanImage(kind, bytes);
  if (image === null) throw imageDamaged();
  const { width, height } = image;
  if (Math.min(width, height) < 1) throw imageDamaged();
  if (Math.max(width, height) > MAX_SIDE) throw imageTooWide(width, height, MAX_SIDE);
  return image;
}

function mediaDto({ id, kind, width, height }: MediaRow): MediaDto {
  return { id, url: mediaUrl(id), kind, width, height };
}
