import { Injectable } from '@nestjs/common';
import { Contests, type ContestDoor } from '@bangvang/contests';
import { Database, Ledger } from '@bangvang/database';
import { Files } from '@bangvang/platform';
import { versionsPage } from './page.rules';
import { PublicationRepository, type PublicationRow } from './publication.repository';
import { RESULTS } from './published-files';

/** The end of a publication, and the list of versions beside it. */
@Injectable()
export class PublicationEnd {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly repository: PublicationRepository,
    private readonly ledger: Ledger,
    private readonly files: Files,
  ) {}

  contestOf({ contestId }: PublicationRow): Promise<ContestDoor> {
    return this.contests.byId(contestId);
  }

  /** Declares it published, once, with everything that commits together with that. */
  async finish(row: PublicationRow, contest: ContestDoor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const files = await this.repository.files(tx, [row.id]);
      const bundle = files.find(({ kind }) => kind === 'bundle');
      const { rules } = await this.contests.rules(tx, contest.id);
      const finished = await this.repository.finish(tx, row.id, {
        bundleSha256: bundle?.sha256 ?? '',
        manifestSha256: String(bundle?.facts['manifestSha256']),
        signature: String(bundle?.facts['signature']),
        appealDays: rules.appeals?.days ?? null,
        zone: contest.zone,
      });
      if (!finished) return;
      await this.contests.markResultPublished(tx, contest.id);
      await this.ledger.append(tx, {
        kind: 'result-published',
        contestId: contest.id,
        ...(row.roundId === null ? {} : { roundId: row.roundId }),
        actor: `staff:${row.requestedBy}`,
        ...(row.reason === null ? {} : { reason: row.reason }),
        payload: { publication: row.id, label: row.label, bundle: bundle?.sha256 },
      });
    });
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
    const folder = `${RESULTS}/${slug}`;
    await this.files.write(`${folder}/versions.json`, [JSON.stringify({ versions: titled })]);
    await this.files.write(`${folder}/index.html`, [versionsPage(title, zone, titled)]);
  }
}
