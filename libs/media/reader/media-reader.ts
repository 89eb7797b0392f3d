import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, Optional, type OnApplicationShutdown } from '@nestjs/common';
import { Files, newToken, Problem, says } from '@bangvang/platform';
import type { FileKind } from '../kinds';
import { UnreadableFile } from '../media.errors';
import { READING_LIMITS, type FileReading, type ReadingLimits } from '../reading';
import type { Answer, Job, JobResults } from './job';
import { READING_BOUNDS, type ReadingBounds } from './bounds';
import { ReadingPool } from './reading-pool';

/**
 * Reads files that people sent. Each is opened in a process of its own, within bounds of time and
 * memory: the worst it can do is to be refused.
 */
@Injectable()
export class MediaReader implements OnApplicationShutdown {
  /** Files that are worked on lie here, and nowhere else may the reading processes write. */
  readonly workFolder: string;
  private readonly pool: ReadingPool;
  private readonly log = new Logger('MediaReader');

  /** @param bounds others than the product's are for specs */
  constructor(files: Files, @Optional() bounds?: ReadingBounds) {
    this.workFolder = files.at('work');
    mkdirSync(this.workFolder, { recursive: true });
    this.pool = new ReadingPool(this.workFolder, bounds ?? READING_BOUNDS);
  }

  /** A path for a file to be worked on, which nobody else has. */
  workPath(): string {
    return join(this.workFolder, newToken(12));
  }

  /** What a file is by its bytes. @throws UnreadableFile */
  detectFile(path: string): Promise<FileKind> {
    return this.run({ task: 'detect', path });
  }

  /**
   * Everything that is to be known of a file.
   * @throws UnreadableFile with the reason for which it is refused; Problem OVERLOADED
   */
  readFile(path: string, limits: Partial<ReadingLimits> = {}): Promise<FileReading> {
    const bounds = { ...READING_LIMITS, ...limits };
    return this.run({ task: 'examine', path, limits: bounds });
  }

  /** Writes the copy that judges see to `out`, a {@link workPath}: nothing in it names people but the work. */
  async judgesCopy(path: string, kind: FileKind, out: string): Promise<void> {
    await this.writing({ task: 'copy', path, kind, out });
  }

  /** Draws a page of a PDF, counted from 1, as JPEG to `out`; a picture is its own page. */
  async pageOf(path: string, kind: FileKind, page: number, out: string): Promise<void> {
    await this.writing({ task: 'page', path, kind, page, out });
  }

  onApplicationShutdown(): void {
    this.pool.close();
  }

  /** What a broken copy leaves behind is removed. */
  private async writing(job: Job & { out: string }): Promise<void> {
    try {
      await this.run(job);
    } catch (error) {
      await rm(job.out, { force: true });
      throw error;
    }
  }

  private async run<T extends Job['task']>(job: Extract<Job, { task: T }>): Promise<JobResults[T]> {
    if (this.pool.full) {
      throw new Problem(
        'OVERLOADED',
        says(
          'Too many files wait to be checked; please try again later.',
          'Đang có quá nhiều tệp chờ kiểm tra, xin thử lại sau.',
        ),
        {
          retryAfter: 10,
        },
      );
    }
    const said = await this.pool.run(job);
    if (typeof said === 'string') throw new UnreadableFile('FILE_TOO_HARD', undefined, said);
    if (said.state === 'done') return said.value as JobResults[T];
    throw this.refusal(said);
  }

  /** What the reading code did not foresee is a damaged file to its sender, and a line in the log. */
  private refusal(said: Exclude<Answer, { state: 'done' }>): UnreadableFile {
    if (said.state === 'refused') return new UnreadableFile(said.code, said.hint, said.found);
    this.log.warn(`a file was not read: ${said.message}`);
    return new UnreadableFile('FILE_DAMAGED');
  }
}
