import { collectivesOf } from './collectives';
import { extraAwards } from './extra';
import type { AwardFacts, AwardOutcome, AwardTie, AwardWork, ListOutcome } from './facts';
import { fill } from './fill';
import { Jury } from './jury';
import { awardLists, equals, ranked, type AwardList } from './lists';
import { Prizes } from './prizes';

/**
 * Who gets what: by final mark in each list, the one over all media first, one prize per work; equals
 * across the end of a tier wait for the jury, and so do the lists below that depend on them. Extra
 * awards by age and awards of units follow once the codes are opened. Pure: the same facts give the
 * same awards, whoever asks.
 */
export function awardWorks(facts: AwardFacts): AwardOutcome {
  const lists = awardLists(facts);
  const jury = new Jury(facts, lists);
  const prizes = new Prizes(facts.rules);
  jury.move(prizes);
  const ties: AwardTie[] = [];
  const undecided = new Map<string, AwardWork>();
  const states = lists.map((list): ListOutcome['state'] => {
    if (list.works.some((work) => depends(facts, work, undecided))) {
      for (const work of list.works) undecided.set(work.code, work);
      return 'waiting';
    }
    const stop = fill(
      list.tiers.map(({ tier, places }) => ({ place: { list: list.id, tier: tier.id }, places })),
      equals(list.works),
      { rules: facts.rules, jury, prizes, eligible: () => true },
    );
    if (stop === null) return 'complete';
    ties.push(stop.tie);
    for (const work of stop.undecided) undecided.set(work.code, work);
    return 'tie';
  });
  const extra = extraAwards(facts, { jury, prizes, waiting: undecided.size > 0 });
  ties.push(...extra.ties);
  const outcomes = [
    ...lists.map((list, index) => outcomeOf(list, states[index] ?? 'waiting', jury, prizes)),
    ...extra.lists,
  ];
  const listed = states.every((state) => state === 'complete');
  const units = collectivesOf(facts, { jury, prizes, waiting: !listed });
  ties.push(...units.ties);
  return {
    lists: [...outcomes, ...units.lists],
    awards: prizes.awards,
    collectives: units.collectives,
    ties,
    refused: jury.refused,
    complete: [...outcomes, ...units.lists].every(({ state }) => state === 'complete'),
  };
}

/** Whether it is not known yet if the work, or another one of its author, has a prize elsewhere. */
function depends(
  { rules }: AwardFacts,
  work: AwardWork,
  undecided: ReadonlyMap<string, AwardWork>,
): boolean {
  if (undecided.has(work.code)) return true;
  if (!rules.onePerAuthor) return false;
  return [...undecided.values()].some(({ authors }) =>
    authors.some((author) => work.authors.includes(author)),
  );
}

function outcomeOf(
  { id, medium, divisions, tiers, works }: AwardList,
  state: ListOutcome['state'],
  jury: Jury,
  prizes: Prizes,
): ListOutcome {
  return {
    list: id,
    medium,
    divisions,
    tiers: tiers.map(({ tier, places }) => {
      const place = { list: id, tier: tier.id };
      return {
        tier: tier.id,
        places: jury.placesOf(place, places),
        given: prizes.countOf(place),
      };
    }),
    ranking: ranked(works),
    state,
  };
}
