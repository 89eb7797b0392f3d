import type { AwardChanges, ConcludedAward, ConcludedList, PrizePlace } from './award-list';
import type { RoomRow } from './deliberation.repository';
import { listName, tierName, tierValue } from './prize-names';
import type {
  AwardVersionDto,
  PrizedTierDto,
  PrizePlaceDto,
  PublicAwardsDto,
} from './public-awards.dto';

/** The authors of a work as they are published. */
export interface NamedAuthors {
  authors: string[];
  unnamed: number;
}

/** A list with what its numbers are called, and what the rules show of it. */
export interface Named {
  row: RoomRow;
  units: Map<number, string>;
  /** By entry. */
  authors: Map<string, NamedAuthors>;
  shows: (what: 'unit' | 'points') => boolean;
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

/** Prizes by list and tier, as the rules order them, then those of units. */
export function listView(
  named: Named,
  { awards, collectives }: ConcludedList,
): Pick<PublicAwardsDto, 'tiers' | 'units'> {
  const { row, units } = named;
  return {
    tiers: tiersOf(row, awards).map((tier) => tierView(named, tier)),
    units: collectives.map(({ unitNo, tier }) => ({
      unit: units.get(unitNo) ?? '',
      name: tierName(row.rules.awards, tier),
    })),
  };
}

interface GivenTier {
  list: string;
  listName: string;
  tier: string;
  vacant: number;
  given: ConcludedAward[];
}

/** Every tier of the signed lists, those with nothing given too; then what opening the codes added. */
function tiersOf({ rules, signed }: RoomRow, awards: readonly ConcludedAward[]): GivenTier[] {
  const given = Map.groupBy(awards, ({ list, tier }) => `${list} ${tier}`);
  const tiers = (signed?.lists ?? []).flatMap((one) =>
    one.tiers.map(({ tier, places }): GivenTier => {
      const key = `${one.list} ${tier}`;
      const own = given.get(key) ?? [];
      given.delete(key);
      const vacant = one.state === 'sealed' ? 0 : Math.max(0, places - own.length);
      return { list: one.list, listName: listName(rules, one), tier, vacant, given: own };
    }),
  );
  const added = [...given.values()].map((own): GivenTier => {
    const { list = '', tier = '' } = own[0] ?? {};
    const name = listName(rules, { list, medium: own[0]?.medium ?? null, divisions: null });
    return { list, listName: name, tier, vacant: 0, given: own };
  });
  return [...tiers, ...added].filter(
    ({ list, given: own, vacant }) => list !== 'collectives' && own.length + vacant > 0,
  );
}

function tierView(
  { row, units, authors, shows }: Named,
  { list, listName: ofList, tier, vacant, given }: GivenTier,
): PrizedTierDto {
  const { awards } = row.rules;
  return {
    ...{ list, listName: ofList, vacant, name: tierName(awards, tier) },
    value: tierValue(awards, tier),
    works: given.map(({ entryId, code, title, medium, centipoints, unitNo }) => ({
      ...{ code, title, medium: mediumName(row, medium) },
      points: shows('points') ? centipoints / 100 : null,
      ...(authors.get(entryId) ?? { authors: [], unnamed: 0 }),
      unit: shows('unit') ? (units.get(unitNo ?? 0) ?? null) : null,
    })),
  };
}

/** What the version changed against the one before. */
export function changesView(
  { row, units, authors }: Named,
  changes: AwardChanges,
): Pick<PublicAwardsDto, 'changedWorks' | 'changedUnits'> {
  const { awards } = row.rules;
  const places = (all: PrizePlace[]): PrizePlaceDto[] =>
    all.map(({ list, tier }) => ({ list, name: tierName(awards, tier) }));
  return {
    changedWorks: changes.works.map(({ entryId, title, medium, before, after }) => ({
      title,
      medium: mediumName(row, medium),
      authors: authors.get(entryId)?.authors ?? [],
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
