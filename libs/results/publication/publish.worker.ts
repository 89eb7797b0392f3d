import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { ContestDoor } from '@bangvang/contests';
import { Database, Jobs, type Tx } from '@bangvang/database';
import { Files } from '@bangvang/platform';
import { ClosedResults, type ComputedResult } from './closed-results';
import { PublicResult } from './public-result.rules';
import { PublicationEnd } from './publication-end';
import { PublicationRepository, type FileRow, type PublicationRow } from './publication.repository';
import { FILE_KINDS, type PublishedAboutDto } from './published.dto';
import { folderOf } from './published-files';
import { PublishedNames } from './published-names';
import { VersionWriter, type VersionContent } from './version.writer';

/** The job that writes a version. */
export const PUBLISH_JOB = 'publish-result';

/** The computation that was approved is no longer the newest. */
class Outdated extends Error {}

/**
 * Writes what was asked to be published. Killed in the middle it goes on with the step that was not
 * done: everything lies in a folder of its own until it is whole, then takes its place at once.
 */
@Injectable()
export class PublishWorker implements OnModuleInit {
  private readonly log = new Logger('Publish');

  constructor(
    private readonly database: Database,
    private readonly repository: PublicationRepository,
    private readonly closed: ClosedResults,
    private readonly writer: VersionWriter,
    private readonly files: Files,
    private readonly ends: PublicationEnd,
    private readonly names: PublishedNames,
    private readonly jobs: Jobs,
  ) {}

  /** Done in processes that do jobs. */
  onModuleInit(): void {
    this.jobs.work<{ publicationId: string }>(PUBLISH_JOB, (data) => this.run(data));
  }

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
      const content = await this.content(tx, row, contest);
      for (const kind of missing) {
        const file: FileRow = await this.writer.write(kind, staging(row), content);
        await this.repository.addFile(this.database.tx, row.id, file);
      }
    });
  }

  private async content(
    tx: Tx,
    row: PublicationRow,
    contest: ContestDoor,
  ): Promise<VersionContent> {
    const newest = await this.closed.newest(tx, row);
    if (newest?.id !== row.computed || newest.outdated) {
      throw new Outdated('the result was computed anew, or facts changed, since it was approved');
    }
    const computed = await this.closed.read(tx, row, row.computed);
    const before = row.supersedes === null ? null : await this.repository.byId(tx, row.supersedes);
    const result = new PublicResult({
      about: this.about(row, contest, computed, before?.label ?? null),
      facts: computed.facts,
      result: computed.result,
      shown: await this.names.of(tx, contest, computed),
      numbers: (id) => computed.numbers.get(id) ?? { people: 0, attempts: 0 },
    });
    const previous = before?.manifestSha256 ?? null;
    return { computed, result, document: result.document(), previous };
  }

  private about(
    row: PublicationRow,
    { slug, title, zone }: ContestDoor,
    { facts }: ComputedResult,
    supersedes: string | null,
  ): PublishedAboutDto {
    const { label, version, roundId, reason, dated } = row;
    const round = facts.rounds.find(({ id }) => id === roundId);
    return {
      ...{ slug, contest: title, zone, label, version, roundId, reason, supersedes },
      title: round?.title ?? title,
      publishedAt: dated.toISOString(),
    };
  }
}

const staging = ({ id }: PublicationRow): string => `staging/${id}`;
