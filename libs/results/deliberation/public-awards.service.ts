import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { Clock, Problem } from '@bangvang/platform';
import { publishedName } from '../publication/masking.rules';
import type { ConcludedAward, ConcludedList } from './award-list';
import { DeliberationRepository, type RoomRow } from './deliberation.repository';
import { tierName } from './deliberation.view';
import type { PrizedTierDto, PublicAwardsDto } from './public-awards.dto';
import { WorksBundles } from './works-bundle.service';

/** The award list as it is published: of authors only those who agreed to be named. */
@Injectable()
export class PublicAwards {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliberationRepository,
    private readonly contests: Contests,
    private readonly participants: Participants,
    private readonly bundles: WorksBundles,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem CONTEST_NOT_FOUND, NOT_FOUND before its publication */
  async of(slug: string): Promise<PublicAwardsDto> {
    const { tx } = this.database;
    const { id, zone } = await this.contests.bySlug(slug);
    const { row, list } = await this.published(tx, id);
    const nos = list.awards.flatMap(({ unitNo }) => (unitNo === null ? [] : [unitNo]));
    const unitNos = [...nos, ...list.collectives.map(({ unitNo }) => unitNo)];
    const units = await this.repository.unitCodes(tx, [...new Set(unitNos)]);
    const unitName = new Map(units.map(({ no, name }) => [no, name]));
    const names = await this.names(tx, { id, zone }, list);
    const { rules } = row;
    const tierOf = ([key, awards]: [string, ConcludedAward[]]): PrizedTierDto => ({
      list: key.split(' ')[0] ?? '',
      name: tierName(rules.awards, awards[0]?.tier ?? ''),
      works: awards.map(({ title, medium, centipoints, participants, unitNo }) => ({
        title,
        medium: rules.media.find((one) => one.id === medium)?.name ?? medium,
        points: centipoints / 100,
        authors: participants.flatMap((no) => names.get(no) ?? []),
        unit: unitNo === null ? null : (unitName.get(unitNo) ?? null),
      })),
    });
    return {
      publishedAt: row.publishedAt!,
      sha256: row.sha256 ?? '',
      tiers: [...Map.groupBy(list.awards, (one) => `${one.list} ${one.tier}`)].map(tierOf),
      units: list.collectives.map(({ unitNo, tier }) => ({
        unit: unitName.get(unitNo) ?? '',
        name: tierName(rules.awards, tier),
      })),
    };
  }

  /** @throws Problem CONTEST_NOT_FOUND, NOT_FOUND before its publication */
  async bundle(slug: string): Promise<string> {
    const { id } = await this.contests.bySlug(slug);
    await this.published(this.database.tx, id);
    return this.bundles.of(id);
  }

  private async published(
    tx: Tx,
    contestId: string,
  ): Promise<{ row: RoomRow; list: ConcludedList }> {
    const row = await this.repository.room(tx, contestId);
    if (!row?.publishedAt || !row.concluded) {
      throw new Problem('NOT_FOUND', 'Danh sách giải chưa được công bố.');
    }
    return { row, list: row.concluded };
  }

  private async names(
    tx: Tx,
    { id, zone }: { id: string; zone: string },
    { awards }: ConcludedList,
  ): Promise<Map<number, string>> {
    const { rules } = await this.contests.rules(tx, id);
    const nos = [...new Set(awards.flatMap(({ participants }) => participants))];
    const people = await this.participants.people(tx, id, nos);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(this.clock.now());
    return new Map(
      [...people].flatMap(([no, person]) => {
        const name = publishedName(person, rules.publication?.names ?? 'full', today);
        return name === null ? [] : [[no, name] as const];
      }),
    );
  }
}
