import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Config } from './config';
import { newToken } from './ids';

/** What became of a file that was written. */
export interface WrittenFile {
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

type Source = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/**
 * The folder of the installation's files (FILES_DIR). Paths are relative to it, with `/`. A file is
 * there whole or not at all, also after a power cut.
 */
@Injectable()
export class Files {
  readonly root: string;

  constructor(config: Config) {
    this.root = resolve(config.FILES_DIR);
  }

  /** The absolute path. @throws RangeError for a path that leads out of the folder */
  at(path: string): string {
    const absolute = join(this.root, path);
    if (absolute !== this.root && !absolute.startsWith(this.root + sep)) {
      throw new RangeError(`Not within the folder of files: ${path}`);
    }
    return absolute;
  }

  /** Writes a file from pieces as they come, in place of any that was there. */
  async write(path: string, source: Source): Promise<WrittenFile> {
    const target = this.at(path);
    const unfinished = `${target}.${newToken(6)}.part`;
    await mkdir(dirname(target), { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(piece: Buffer, _encoding, done) {
        hash.update(piece);
        bytes += piece.length;
        done(null, piece);
      },
    });
    try {
      await pipeline(source, counted, createWriteStream(unfinished, { flush: true }));
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return { bytes, sha256: hash.digest('hex') };
  }

  /** A small file as text, or null where there is none. */
  async text(path: string): Promise<string | null> {
    try {
      return await readFile(this.at(path), 'utf8');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** The size of a file in bytes, or null where there is none. */
  async size(path: string): Promise<number | null> {
    try {
      return (await stat(this.at(path))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** A file as a stream; check {@link size} first. */
  stream(path: string): ReadStream {
    return createReadStream(this.at(path));
  }

  /** Puts a whole folder in its place at once; one that is there already stays. */
  async moveFolder(from: string, to: string): Promise<void> {
    if ((await this.size(to)) !== null) return;
    const target = this.at(to);
    await mkdir(dirname(target), { recursive: true });
    await rename(this.at(from), target);
    const parent = await open(dirname(target), 'r');
    await parent.sync().finally(() => parent.close());
  }

  /** Removes a file or a folder with everything in it; nothing where there is none. */
  async remove(path: string): Promise<void> {
    await rm(this.at(path), { recursive: true, force: true });
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
