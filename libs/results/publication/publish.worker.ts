import { Injectable, Logger } from '@nestjs/common';
import type { ContestDoor } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { Files } from '@bangvang/platform';
import { PublicationEnd } from './publication-end';
import { PublicationRepository, type FileRow, type PublicationRow } from './publication.repository';
import { FILE_KINDS } from './published.dto';
import { folderOf } from './published-files';
import { Outdated, VersionSource } from './version.source';
import { VersionWriter } from './version.writer';

/** The job that writes a version. */
export const PUBLISH_JOB = 'publish-result';

/**
 * Writes what was asked to be published. Killed in the middle it goes on with the step that was not
 * done: everything lies in a folder of its own until it is whole, then takes its place at once.
 */
@Injectable()
export class PublishWorker {
  private readonly log = new Logger('Publish');

  constructor(
    private readonly database: Database,
    private readonly repository: PublicationRepository,
    private readonly source: VersionSource,
    private readonly writer: VersionWriter,
    private readonly files: Files,
    private readonly ends: PublicationEnd,
  ) {}

  /** Does one publication, or the rest of it. */
  async run({ publicationId }: { publicationId: string }): Promise<void> {
    const row = await this.repository.byId(this.database.tx, publicationId);
    if (!row || row.state === 'failed') return;
    if (row.state === 'writing' && !(await this.written(row))) return;
    await this.ends.listVersions(row.contestId);
  }

  /** False where the version was given up. */
  private async written(row: PublicationRow): Promise<boolean> {
    const contest = await this.ends.contestOf(row);
    try {
      await this.steps(row, contest);
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
      this.log.warn(`${row.label} given up: ${error.message}`);
      await this.repository.fail(this.database.tx, row.id, error.message);
      await this.files.remove(staging(row));
      return false;
    }
    await this.files.moveFolder(staging(row), folderOf(contest.slug, row.label));
    await this.ends.finish(row, contest);
    return true;
  }

  private async steps(row: PublicationRow, contest: ContestDoor): Promise<void> {
    const done = await this.repository.files(this.database.tx, [row.id]);
    const missing = FILE_KINDS.filter((kind) => !done.some((file) => file.kind === kind));
    if (missing.length === 0) return;
    await this.database.tx.transaction('REPEATABLE READ', async (tx) => {
      // Statements over whole contests; the job as a whole has hours.
      await tx.query(`SET LOCAL statement_timeout = '10min'`);
      const content = await this.source.read(tx, row, contest);
      for (const kind of missing) {
        const file: FileRow = await this.writer.write(kind, staging(row), content);
        await this.repository.addFile(this.database.tx, row.id, file);
      }
    });
  }
}

const staging = ({ id }: PublicationRow): string => `staging/${id}`;
