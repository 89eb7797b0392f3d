import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Storage } from '@bangvang/media';
import { newToken, Problem } from '@bangvang/platform';
import { uploadTooLarge, wrongOffset } from './uploads.errors';
import { UploadsRepository, type UploadRow } from './uploads.repository';
import { PIECE_BYTES, type Checksum } from './uploads.rules';

/** What came of a part that was sent. */
export interface Received {
  offset: number;
  /** The connection broke off; what had come until then is stored. */
  lost: boolean;
}

type Bytes = AsyncIterable<Buffer, undefined>;

/**
 * Takes what is sent of a file, in pieces: each is in the storage before it is counted, so that
 * another process, or the same one after a crash, goes on where the last piece ended. A connection
 * that sends from the same place takes over from one that was lost and does not know it yet.
 */
@Injectable()
export class Receiving {
  constructor(
    private readonly database: Database,
    private readonly repository: UploadsRepository,
    private readonly storage: Storage,
  ) {}

  /**
   * @throws Problem UPLOAD_OFFSET where it does not continue what is there, UPLOAD_TOO_LARGE,
   * UPLOAD_CHECKSUM
   */
  async receive(
    upload: UploadRow,
    offset: number,
    body: Bytes,
    checksum: Checksum | null,
  ): Promise<Received> {
    const writer = newToken(12);
    if (!(await this.repository.takeOver(this.database.tx, upload.id, offset, writer))) {
      throw wrongOffset(upload.received);
    }
    const stream = new Incoming(body, upload.length - offset, checksum);
    let at = offset;
    while (!stream.ended) {
      // A part with a checksum counts as a whole or not at all.
      const bytes = await this.storePiece(upload, at, stream, writer);
      if (bytes === 0) break;
      at += bytes;
    }
    return { offset: at, lost: stream.lost };
  }

  private async storePiece(
    { id }: UploadRow,
    at: number,
    stream: Incoming,
    writer: string,
  ): Promise<number> {
    if (!(await stream.hasMore())) return 0;
    const key = `pieces/${id}/${at}.${newToken(9).replace(/[-_]/g, 'x')}`;
    const { bytes } = await this.storage.put(key, stream.piece());
    try {
      stream.verify();
      if (bytes === 0) return 0;
      const piece = { key, bytes };
      if (await this.repository.addPiece(this.database.tx, id, writer, at, piece)) return bytes;
      throw wrongOffset(at);
    } catch (error) {
      await this.storage.remove(key);
      throw error;
    }
  }
}

/** A request's body, cut into pieces; one that breaks off ends as if it had been sent so. */
class Incoming {
  ended = false;
  lost = false;
  private readonly source: AsyncIterator<Buffer, undefined>;
  private rest: Buffer = Buffer.alloc(0);
  private total = 0;
  private readonly hash;

  constructor(
    body: Bytes,
    private readonly most: number,
    private readonly checksum: Checksum | null,
  ) {
    this.source = body[Symbol.asyncIterator]();
    this.hash = checksum && createHash(checksum.algorithm);
  }

  /** Whether there is another byte. */
  async hasMore(): Promise<boolean> {
    if (this.rest.length === 0) this.rest = await this.next();
    return this.rest.length > 0;
  }

  /** The bytes of the next piece as they come. */
  async *piece(): AsyncGenerator<Buffer> {
    const limit = this.checksum ? Infinity : PIECE_BYTES;
    for (let sent = 0; sent < limit;) {
      if (this.rest.length === 0) this.rest = await this.next();
      if (this.rest.length === 0) return;
      const part = this.rest.subarray(0, limit - sent);
      this.rest = this.rest.subarray(part.length);
      sent += part.length;
      yield part;
    }
  }

  /** @throws Problem UPLOAD_CHECKSUM where the bytes are not those that were sent */
  verify(): void {
    if (!this.checksum || !this.hash) return;
    const isWhole = !this.lost && this.hash.digest('base64') === this.checksum.value;
    if (!isWhole) throw new Problem('UPLOAD_CHECKSUM');
  }

  private async next(): Promise<Buffer> {
    if (this.ended) return Buffer.alloc(0);
    try {
      const next: IteratorResult<Buffer, undefined> = await this.source.next();
      if (next.done) this.ended = true;
      const bytes = next.value ?? Buffer.alloc(0);
      this.total += bytes.length;
      if (this.total > this.most) throw uploadTooLarge(this.most);
      this.hash?.update(bytes);
      return bytes.length === 0 && !next.done ? await this.next() : bytes;
    } catch (error) {
      this.ended = true;
      if (error instanceof Problem) throw error;
      this.lost = true;
      return Buffer.alloc(0);
    }
  }
}
