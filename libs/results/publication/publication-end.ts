import { Injectable } from '@nestjs/common';
import { Contests, type ContestDoor } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { Files } from '@bangvang/platform';
import { AwardPages } from './awards/award-pages';
import { PAGE_FILES } from './page-frame';
import { versionsPage } from './versions-page.rules';
import { PublicationFollowing } from './publication-following';
import { PublicationRepository, type Ending, type PublicationRow } from './publication.repository';
import { folderOf, RESULTS } from './published-files';

/** The end of a publication, and the list of versions beside it. */
@Injectable()
export class PublicationEnd {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly repository: PublicationRepository,
    private readonly files: Files,
    private readonly awards: AwardPages,
    private readonly following: PublicationFollowing,
  ) {}

  contestOf({ contestId }: PublicationRow): Promise<ContestDoor> {
    return this.contests.byId(contestId);
  }

  /** Declares it published, once, with everything that commits together with that. */
  async finish(row: PublicationRow, contest: ContestDoor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ending = await this.ending(tx, row, contest);
      if (!(await this.repository.finish(tx, row.id, ending))) return;
      await this.following.of(tx, row, ending);
    });
    this.following.committed();
  }

  private async ending(tx: Tx, row: PublicationRow, { id, zone }: ContestDoor): Promise<Ending> {
    const bundle = (await this.repository.files(tx, [row.id])).find(
      ({ kind }) => kind === 'bundle',
    );
    if (!bundle) throw new Error(`${row.label} has no bundle`);
    const { manifestSha256, signature } = bundle.facts as Record<string, string>;
    const { rules } = await this.contests.rules(tx, id);
    return {
      bundleSha256: bundle.sha256,
      manifestSha256: manifestSha256 ?? '',
      signature: signature ?? '',
      appealDays: rules.appeals?.days ?? null,
      zone,
    };
  }

  /** The page and the file that list every version; made anew, they say the same or more. */
  async listVersions(contestId: string): Promise<void> {
    const { slug, title, zone } = await this.contests.byId(contestId);
    const rows = await this.repository.versions(this.database.tx, contestId);
    const versions = rows.flatMap((row) => {
      if (row.publishedAt === null) return [];
      const { label, version, reason, publishedAt, roundId } = row;
      const newest = rows.find((one) => one.publishedAt !== null && one.roundId === roundId);
      return [{ label, version, reason, publishedAt, roundId, current: newest?.id === row.id }];
    });
    const titles = new Map(
      (await this.repository.rounds(this.database.tx, contestId)).map((round) => [
        round.id,
        round.title,
      ]),
    );
    const titled = versions.map((one) => ({
      ...one,
      title: titles.get(one.roundId ?? '') ?? title,
    }));
    titled.unshift(...(await this.awards.listed(contestId)));
    const folder = `${RESULTS}/${slug}`;
    await this.files.write(`${folder}/versions.json`, [JSON.stringify({ versions: titled })]);
    const about = { contest: title, zone, english: await this.inEnglish(slug, titled) };
    for (const language of ['vi', 'en'] as const) {
      const page = versionsPage(about, titled, language);
      await this.files.write(`${folder}/${PAGE_FILES[language]}`, [page]);
    }
  }

  /** Labels of the versions with a page in English; those published before there was one have none. */
  private async inEnglish(slug: string, versions: { label: string }[]): Promise<Set<string>> {
    const labels = new Set<string>();
    for (const { label } of versions) {
      const size = await this.files.size(`${folderOf(slug, label)}/${PAGE_FILES.en}`);
      if (size !== null) labels.add(label);
    }
    return labels;
  }
}
