import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { MediaReader, Scanner, Storage, UnreadableFile, type FileReading } from '@bangvang/media';
import { newToken, Problem } from '@bangvang/platform';
import { fileNotWanted } from './uploads.errors';
import { UploadsRepository, type KeptReading, type UploadRow } from './uploads.repository';

/** After so many seconds a check that could not be made is tried again. */
const AGAIN_SECONDS = 20;
/** Of folders that files are spread over. */
const SPREAD = 2;
const MOST_FONTS = 20;

/**
 * Checks files that arrived whole: for viruses, before anything opens them; for what they are; for
 * what they hold. What is accepted is kept under a name of our own, what is refused is gone.
 */
@Injectable()
export class Checking {
  constructor(
    private readonly database: Database,
    private readonly repository: UploadsRepository,
    private readonly storage: Storage,
    private readonly scanner: Scanner,
    private readonly reader: MediaReader,
  ) {}

  /**
   * Checks an upload, unless somebody else does.
   * @throws Problem with the reason of a refusal; SCANNER_AWAY, OVERLOADED and UNAVAILABLE leave it
   * to be checked again
   */
  async check(id: string): Promise<void> {
    const upload = await this.repository.takeForCheck(this.database.tx, id);
    if (!upload) return;
    const path = this.reader.workPath();
    try {
      const sha256 = await this.gather(upload, path);
      await this.scanner.scan(path);
      const reading = await this.reader.readFile(path).catch((error: unknown) => {
        // What is asked for is said, rather than everything that some medium takes.
        throw isUnknown(error) ? fileNotWanted(upload.types) : error;
      });
      if (!upload.types.includes(reading.kind)) throw fileNotWanted(upload.types);
      await this.accept(upload, reading, { path, sha256 });
    } catch (error) {
      await this.settle(upload, error);
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Puts the pieces together. Returns the SHA-256 of the whole. */
  private async gather({ pieces }: UploadRow, path: string): Promise<string> {
    const hash = createHash('sha256');
    for (const [index, { key }] of pieces.entries()) {
      const hashed = new Transform({
        transform(bytes: Buffer, _encoding, done) {
          hash.update(bytes);
          done(null, bytes);
        },
      });
      const flags = index === 0 ? 'wx' : 'a';
      await pipeline(await this.storage.stream(key), hashed, createWriteStream(path, { flags }));
    }
    return hash.digest('hex');
  }

  private async accept(
    upload: UploadRow,
    reading: FileReading,
    { path, sha256 }: { path: string; sha256: string },
  ): Promise<void> {
    const storageKey = newKey('originals');
    await this.storage.take(storageKey, path);
    const isKept = await this.repository.accept(this.database.tx, upload.id, {
      reading: keptOf(reading),
      sha256,
      storageKey,
      text: reading.document?.text ?? '',
      html: reading.document?.html ?? '',
    });
    if (!isKept) await this.storage.remove(storageKey);
    await this.removePieces(upload);
  }

  /** A refused file is gone; one that could not be checked waits for the next turn. */
  private async settle(upload: UploadRow, error: unknown): Promise<void> {
    if (!(error instanceof Problem) || error.status >= 500) {
      await this.repository.postpone(this.database.tx, upload.id, AGAIN_SECONDS);
      return;
    }
    const [found] = error.extras.errors ?? [];
    await this.repository.refuse(this.database.tx, upload.id, {
      code: error.code,
      hint: found?.hint,
      found: found?.expected,
    });
    await this.removePieces(upload);
  }

  private async removePieces({ pieces }: UploadRow): Promise<void> {
    for (const { key } of pieces) await this.storage.remove(key);
  }
}

const isUnknown = (error: unknown): boolean =>
  error instanceof UnreadableFile && error.code === 'FILE_UNKNOWN';

/** A reading without its texts, which have columns of their own. */
function keptOf({ document, ...rest }: FileReading): KeptReading {
  if (!document) return { ...rest, words: null, noteWords: 0, hiddenWords: 0, fonts: [] };
  const { words, noteWords, hiddenWords, fonts } = document;
  return { ...rest, words, noteWords, hiddenWords, fonts: fonts.slice(0, MOST_FONTS) };
}

/** A name that says nothing, in one of many folders. */
export function newKey(place: string): string {
  const name = newToken(18).replace(/[-_]/g, 'x').toLowerCase();
  return `${place}/${name.slice(0, SPREAD)}/${name}`;
}
