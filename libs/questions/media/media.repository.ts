import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { CleanImage } from './image.rules';

export interface MediaRow {
  id: string;
  sha256: string;
  kind: string;
  width: number;
  height: number;
}

/** An image as it is served. */
export interface StoredMedia {
  sha256: string;
  kind: string;
  bytes: Buffer;
}

/** SQL of images. */
@Injectable()
export class MediaRepository {
  /** Stores an image; one that the bank has already is found again. */
  async store(
    tx: Tx,
    bankId: string,
    media: CleanImage & { id: string; sha256: string },
    by: string,
  ): Promise<MediaRow> {
    const { id, sha256, kind, width, height, bytes } = media;
    await query(
      tx,
      `INSERT INTO media (id, bank_id, sha256, kind, width, height, bytes, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (bank_id, sha256) DO NOTHING`,
      [id, bankId, sha256, kind, width, height, bytes, by],
    );
    return (await this.byHash(tx, bankId, [sha256]))[0]!;
  }

  /** The images of a bank with these hashes. */
  byHash(tx: Tx, bankId: string, hashes: string[]): Promise<MediaRow[]> {
    return query<MediaRow>(
      tx,
      'SELECT id, sha256, kind, width, height FROM media WHERE bank_id = $1 AND sha256 = ANY($2)',
      [bankId, hashes],
    );
  }

  async isInBank(tx: Tx, bankId: string, id: string): Promise<boolean> {
    const rows = await query(tx, 'SELECT 1 AS found FROM media WHERE bank_id = $1 AND id = $2', [
      bankId,
      id,
    ]);
    return rows.length > 0;
  }

  /** Images with their bytes. */
  bytes(tx: Tx, ids: string[]): Promise<(StoredMedia & { id: string })[]> {
    return query(
      tx,
      'SELECT id, sha256, kind, bytes FROM media WHERE id = ANY($1) ORDER BY sha256',
      [ids],
    );
  }
}
