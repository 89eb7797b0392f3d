import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { must } from '../unreadable';

/** A file that is read piece by piece, each piece bounded; for a process that does nothing else meanwhile. */
export class FileSource {
  readonly size: number;
  private readonly descriptor: number;

  constructor(readonly path: string) {
    this.descriptor = openSync(path, 'r');
    this.size = fstatSync(this.descriptor).size;
  }

  /** Exactly so many bytes from a place. @throws Unreadable FILE_DAMAGED where they are not there */
  read(at: number, length: number): Buffer {
    must(at >= 0 && length >= 0 && at + length <= this.size, 'ends early');
    const bytes = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const got = readSync(this.descriptor, bytes, filled, length - filled, at + filled);
      must(got > 0, 'ends early');
      filled += got;
    }
    return bytes;
  }

  /** So many bytes from a place, or fewer where the file ends. */
  upTo(at: number, length: number): Buffer {
    return this.read(at, Math.max(0, Math.min(length, this.size - at)));
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
