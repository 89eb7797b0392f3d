import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem, type Files, says } from '@bangvang/platform';
import { checkKey, Storage, type ByteRange, type StoredFile } from './storage';

/** Works in the folder of the installation's files. */
export class FolderStorage extends Storage {
  constructor(private readonly files: Files) {
    super();
  }

  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    return this.files.write(pathOf(key), bytes);
  }

  async take(key: string, path: string): Promise<void> {
    const target = this.files.at(pathOf(key));
    await mkdir(dirname(target), { recursive: true });
    const handle = await open(path, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(path, target);
  }

  async stream(key: string, range?: ByteRange): Promise<Readable> {
    const path = pathOf(key);
    if ((await this.files.size(path)) === null)
      throw new Problem('NOT_FOUND', says('This file is gone.', 'Không còn tệp này.'));
    return createReadStream(this.files.at(path), range);
  }

  remove(key: string): Promise<void> {
    return this.files.remove(pathOf(key));
  }
}

function pathOf(key: string): string {
  checkKey(key);
  return `works/${key}`;
}
