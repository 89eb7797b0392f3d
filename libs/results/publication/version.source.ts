import { Injectable } from '@nestjs/common';
import type { ContestDoor } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { ClosedResults, type ComputedResult } from './closed-results';
import { winnersIn } from './gate.rules';
import { PublicResult } from './public-result.rules';
import { PublicationRepository, type PublicationRow } from './publication.repository';
import type { PublishedAboutDto } from './published.dto';
import { PublishedNames } from './published-names';
import type { VersionContent } from './version.writer';

/** What was approved no longer holds: another computation is the newest, or there is something to look at. */
export class Outdated extends Error {}

/** Reads what a version is written from; the transaction must see one snapshot throughout. */
@Injectable()
export class VersionSource {
  constructor(
    private readonly repository: PublicationRepository,
    private readonly closed: ClosedResults,
    private readonly names: PublishedNames,
  ) {}

  /** @throws Outdated */
  async read(tx: Tx, row: PublicationRow, contest: ContestDoor): Promise<VersionContent> {
    const newest = await this.closed.newest(tx, row);
    if (newest?.id !== row.computed || newest.outdated) {
      throw new Outdated('the result was computed anew, or facts changed, since it was approved');
    }
    const computed = await this.closed.read(tx, row, row.computed);
    const winners = winnersIn(computed.result, row.roundId).map(Number);
    if ((await this.closed.openFlags(tx, row.contestId, winners)) > 0) {
      throw new Outdated('a flag on a prize place was raised since it was approved');
    }
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
