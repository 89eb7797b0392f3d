import type {
  AwardChanges,
  ChangedUnit,
  ChangedWork,
  ConcludedAward,
  ConcludedList,
  PrizePlace,
} from '../award-list';

type Collective = ConcludedList['collectives'][number];

/** What a list changes against the one before: who enters, who leaves, whose prize is another. */
export function awardChanges(before: ConcludedList, after: ConcludedList): AwardChanges {
  return {
    works: changedWorks(before.awards, after.awards),
    units: changedUnits(before.collectives, after.collectives),
  };
}

function changedWorks(before: ConcludedAward[], after: ConcludedAward[]): ChangedWork[] {
  const [old, now] = [before, after].map((awards) => Map.groupBy(awards, (one) => one.entryId));
  const works = new Map([...before, ...after].map((award) => [award.entryId, award]));
  return [...works].flatMap(([entryId, { title, medium, participants }]): ChangedWork[] => {
    const places = [placesOf(old?.get(entryId)), placesOf(now?.get(entryId))] as const;
    if (textOf(places[0]) === textOf(places[1])) return [];
    return [{ entryId, title, medium, participants, before: places[0], after: places[1] }];
  });
}

const placesOf = (awards: ConcludedAward[] = []): PrizePlace[] =>
  awards.map(({ list, tier }) => ({ list, tier }));

const textOf = (places: readonly PrizePlace[]): string =>
  places
    .map(({ list, tier }) => `${list} ${tier}`)
    .toSorted()
    .join('\n');

function changedUnits(before: Collective[], after: Collective[]): ChangedUnit[] {
  const [old, now] = [before, after].map((units) => Map.groupBy(units, ({ unitNo }) => unitNo));
  const nos = [...new Set([...before, ...after].map(({ unitNo }) => unitNo))];
  return nos.flatMap((unitNo): ChangedUnit[] => {
    const tiers = [tiersOf(old?.get(unitNo)), tiersOf(now?.get(unitNo))] as const;
    if (tiers[0].join('\n') === tiers[1].join('\n')) return [];
    return [{ unitNo, before: tiers[0], after: tiers[1] }];
  });
}

const tiersOf = (units: Collective[] = []): string[] => units.map(({ tier }) => tier).toSorted();
