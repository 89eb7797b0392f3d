import type { ExtraAward } from '../documents/awards';
import type { AwardFacts, AwardTie, AwardWork, ListOutcome, OpenedWork } from './facts';
import { fill } from './fill';
import type { Jury } from './jury';
import { EXTRA, equals } from './lists';
import type { Prizes } from './prizes';

/** What awards after the lists depend on. */
export interface After {
  jury: Jury;
  prizes: Prizes;
  /** Whether a tie in a list is not decided yet. */
  waiting: boolean;
}

/** Awards outside the ranking, in the order of the rules. */
export function extraAwards(
  facts: AwardFacts,
  after: After,
): { lists: ListOutcome[]; ties: AwardTie[] } {
  const ties: AwardTie[] = [];
  const lists = facts.rules.extra.map((award): ListOutcome => {
    const place = { list: EXTRA, tier: award.id };
    const state = give(facts, award, after, ties);
    return {
      list: EXTRA,
      medium: null,
      divisions: null,
      tiers: [
        {
          tier: award.id,
          places: after.jury.placesOf(place, award.count),
          given: after.prizes.countOf(place),
        },
      ],
      ranking: [],
      state,
    };
  });
  return { lists, ties };
}

function give(
  facts: AwardFacts,
  award: ExtraAward,
  { jury, prizes, waiting }: After,
  ties: AwardTie[],
): ListOutcome['state'] {
  if (award.kind === 'jury') return 'complete';
  if (facts.works.some(({ opened }) => opened === null)) return 'sealed';
  if (waiting && !award.stacks) return 'waiting';
  const place = { list: EXTRA, tier: award.id };
  const prized = award.stacks ? [] : facts.works.filter((work) => !prizes.isFree(work));
  const candidates = facts.works.filter(
    (work) => !prized.includes(work) && !prizes.has(work.code, place) && qualifies(award, work),
  );
  const stop = fill([{ place, places: award.count }], inOrder(award, candidates), {
    rules: award.stacks ? { ...facts.rules, onePerAuthor: false } : facts.rules,
    jury,
    prizes: award.stacks ? prizes.stacking() : prizes,
    eligible: () => true,
  });
  if (stop === null) return 'complete';
  ties.push(stop.tie);
  return 'tie';
}

function qualifies({ kind, ageMax = 0 }: ExtraAward, { opened }: AwardWork): boolean {
  const { ages, births } = opened ?? { ages: [], births: [] };
  if (kind !== 'promising') return births.some((birth) => birth !== null);
  return ages.length > 0 && ages.every((age) => age !== null && age <= ageMax);
}

/** By mark, or by birth date: the oldest author's work first, or the youngest's. */
function inOrder({ kind }: ExtraAward, works: readonly AwardWork[]): AwardWork[][] {
  if (kind === 'promising') return equals(works);
  const oldest = kind === 'oldest';
  return [...Map.groupBy(works, (work) => birthOf(work.opened, oldest))]
    .toSorted(([a], [b]) => (a < b === oldest ? -1 : 1))
    .map(([, group]) => group);
}

function birthOf(opened: OpenedWork | null, oldest: boolean): string {
  const births = (opened?.births ?? []).filter((birth) => birth !== null).toSorted();
  return (oldest ? births[0] : births.at(-1)) ?? '';
}
