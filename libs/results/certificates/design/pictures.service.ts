import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { readJpeg, readPng, Unprintable, type Picture } from '@bangvang/documents';
import { newId, sha256 } from '@bangvang/platform';
import { cleanImage } from '@bangvang/questions';
import { fileTypeFromBuffer } from 'file-type';
import { pictureDamaged, pictureTooBig, pictureUnknown } from '../certificates.errors';
import type { PictureDto } from './designs.dto';
import { PicturesRepository } from './pictures.repository';

const MAX_BYTES = 1024 * 1024;
/** 17 cm at 300 dots an inch. */
const MAX_SIDE = 2_000;

/** Emblems and signatures. What is stored are pixels alone, in the form in which documents hold them. */
@Injectable()
export class Pictures {
  constructor(
    private readonly database: Database,
    private readonly repository: PicturesRepository,
  ) {}

  /**
   * Reads and stores a picture; the same one again is the one that is there.
   * @throws Problem PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA, VALIDATION_FAILED for what cannot be printed
   */
  async upload(contestId: string, file: Buffer, by: string): Promise<PictureDto> {
    const picture = await read(file);
    const hash = sha256(Buffer.concat([picture.bytes, picture.alpha ?? Buffer.alloc(0)]));
    const stored = { ...picture, id: newId(), sha256: hash };
    const id = await this.repository.store(this.database.tx, contestId, stored, by);
    return { id, width: picture.width, height: picture.height };
  }
}

async function read(file: Buffer): Promise<Picture> {
  if (file.length > MAX_BYTES) throw pictureTooBig(MAX_BYTES);
  const kind = (await fileTypeFromBuffer(file))?.mime;
  if (kind !== 'image/png' && kind !== 'image/jpeg') throw pictureUnknown();
  try {
    if (kind === 'image/png') return readPng(file, MAX_SIDE);
    const clean = cleanImage(kind, file);
    if (!clean) throw new Unprintable('an undamaged JPEG');
    return readJpeg(clean.bytes, MAX_SIDE);
  } catch (error) {
    if (error instanceof Unprintable) throw pictureDamaged(error.message);
    throw error;
  }
}
