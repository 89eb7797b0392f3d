import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { Problem, says } from '@bangvang/platform';
import { PublicAuthors } from '../awarded/public-authors';
import { AwardFolders } from '../publication/awards/award-folders';
import type { AwardChanges, ConcludedList } from './award-list';
import { DeliberationRepository, type RoomRow } from './deliberation.repository';
import type { AwardVersionDto, PublicAwardsDto } from './public-awards.dto';
import { changesView, listView, versionView, type Named } from './public-awards.view';
import { WorksBundles } from './works-bundle.service';

/** The award list as it is published: of authors only those who agreed to be named. */
@Injectable()
export class PublicAwards {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliberationRepository,
    private readonly contests: Contests,
    private readonly authors: PublicAuthors,
    private readonly bundles: WorksBundles,
    private readonly folders: AwardFolders,
  ) {}

  /**
   * The newest version, or the one asked for.
   * @throws Problem CONTEST_NOT_FOUND, NOT_FOUND before its publication
   */
  async of(slug: string, listVersion?: number): Promise<PublicAwardsDto> {
    const { tx } = this.database;
    const contest = await this.contests.bySlug(slug);
    const versions = await this.repository.published(tx, contest.id);
    const { row, list } = published(versions, listVersion);
    const changes = row.changes ?? { works: [], units: [] };
    const named: Named = {
      row,
      units: await this.unitNames(tx, list, changes),
      ...(await this.authors.of(tx, contest, [...list.awards, ...changes.works])),
    };
    return {
      version: row.listVersion,
      newest: row === versions[0],
      publishedAt: row.publishedAt!,
      filesUrl: await this.folders.written(slug, row.listVersion),
      sha256: row.sha256 ?? '',
      reason: row.reason,
      versions: versions.map(versionView),
      ...listView(named, list),
      ...changesView(named, changes),
    };
  }

  /** Every published version, the newest first; none before the first. */
  async versions(contestId: string): Promise<AwardVersionDto[]> {
    return (await this.repository.published(this.database.tx, contestId)).map(versionView);
  }

  /** @throws Problem CONTEST_NOT_FOUND, NOT_FOUND before its publication */
  async bundle(slug: string, listVersion?: number): Promise<string> {
    const { id } = await this.contests.bySlug(slug);
    const { row } = published(await this.repository.published(this.database.tx, id), listVersion);
    return this.bundles.of(id, row.listVersion);
  }

  private async unitNames(
    tx: Tx,
    { awards, collectives }: ConcludedList,
    changes: AwardChanges,
  ): Promise<Map<number, string>> {
    const nos = awards.flatMap(({ unitNo }) => (unitNo === null ? [] : [unitNo]));
    const prized = [...collectives, ...changes.units].map(({ unitNo }) => unitNo);
    const units = await this.repository.unitCodes(tx, [...new Set([...nos, ...prized])]);
    return new Map(units.map(({ no, name }) => [no, name]));
  }
}

/** @throws Problem NOT_FOUND */
function published(
  versions: readonly RoomRow[],
  listVersion = versions[0]?.listVersion,
): { row: RoomRow; list: ConcludedList } {
  const row = versions.find((one) => one.listVersion === listVersion);
  if (!row?.concluded)
    throw new Problem(
      'NOT_FOUND',
      says('The award list is not published yet.', 'Danh sách giải chưa được công bố.'),
    );
  return { row, list: row.concluded };
}
