import type { Readable } from 'node:stream';

/** Bytes of a file from `start` to `end`, both included, as in HTTP. */
export interface ByteRange {
  start: number;
  end: number;
}

/** What became of a file that was stored. */
export interface StoredFile {
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/**
 * Where works are kept: a folder, or a bucket. Keys are names of our own, as `originals/ab/abcd...`,
 * never of the sender's. A file is there whole or not at all.
 */
export abstract class Storage {
  /** Stores bytes as they come. */
  abstract put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile>;

  /** Stores a file of this machine, which is gone afterwards. */
  abstract take(key: string, path: string): Promise<void>;

  /** A file's bytes, all or a range of them. @throws Problem NOT_FOUND; UNAVAILABLE while the storage is away */
  abstract stream(key: string, range?: ByteRange): Promise<Readable>;

  /** Removes a file; nothing where there is none. */
  abstract remove(key: string): Promise<void>;
}

const KEY = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i;

/** @throws RangeError for what is not a name of our own making */
export function checkKey(key: string): void {
  if (!KEY.test(key) || key.length > 200) throw new RangeError(`Not a key of the storage: ${key}`);
}
