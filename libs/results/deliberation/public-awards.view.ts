import type { AwardChanges, ConcludedAward, ConcludedList, PrizePlace } from './award-list';
import type { RoomRow } from './deliberation.repository';
import { tierName } from './deliberation.view';
import type {
  AwardVersionDto,
  PrizedTierDto,
  PrizePlaceDto,
  PublicAwardsDto,
} from './public-awards.dto';

/** A list with what its numbers are called: units, and authors who agreed to be named. */
export interface Named {
  row: RoomRow;
  units: Map<number, string>;
  people: Map<number, string>;
}

/** One published version. */
export const versionView = ({
  listVersion,
  publishedAt,
  sha256,
  reason,
}: RoomRow): AwardVersionDto => ({
  version: listVersion,
  publishedAt: publishedAt!,
  sha256: sha256 ?? '',
  reason,
});

/** Prizes by list and tier, then those of units. */
export function listView(
  named: Named,
  { awards, collectives }: ConcludedList,
): Pick<PublicAwardsDto, 'tiers' | 'units'> {
  const { row, units, people } = named;
  const { awards: rules } = row.rules;
  const tierOf = ([key, given]: [string, ConcludedAward[]]): PrizedTierDto => ({
    list: key.split(' ')[0] ?? '',
    name: tierName(rules, given[0]?.tier ?? ''),
    works: given.map(({ title, medium, centipoints, participants, unitNo }) => ({
      title,
      medium: mediumName(row, medium),
      points: centipoints / 100,
      authors: participants.flatMap((no) => people.get(no) ?? []),
      unit: unitNo === null ? null : (units.get(unitNo) ?? null),
    })),
  });
  return {
    tiers: [...Map.groupBy(awards, (one) => `${one.list} ${one.tier}`)].map(tierOf),
    units: collectives.map(({ unitNo, tier }) => ({
      unit: units.get(unitNo) ?? '',
      name: tierName(rules, tier),
    })),
  };
}

/** What the version changed against the one before. */
export function changesView(
  { row, units, people }: Named,
  changes: AwardChanges,
): Pick<PublicAwardsDto, 'changedWorks' | 'changedUnits'> {
  const { awards } = row.rules;
  const places = (all: PrizePlace[]): PrizePlaceDto[] =>
    all.map(({ list, tier }) => ({ list, name: tierName(awards, tier) }));
  return {
    changedWorks: changes.works.map(({ title, medium, participants, before, after }) => ({
      title,
      medium: mediumName(row, medium),
      authors: participants.flatMap((no) => people.get(no) ?? []),
      before: places(before),
      after: places(after),
    })),
    changedUnits: changes.units.map(({ unitNo, before, after }) => ({
      unit: units.get(unitNo) ?? '',
      before: before.map((tier) => tierName(awards, tier)),
      after: after.map((tier) => tierName(awards, tier)),
    })),
  };
}

const mediumName = ({ rules }: RoomRow, medium: string): string =>
  rules.media.find(({ id }) => id === medium)?.name ?? medium;
