import type { AwardRules } from '../documents/awards';
import type { AwardFacts, AwardWork, JuryDecision, Place, RefusedDecision } from './facts';
import { EXTRA, type AwardList } from './lists';
import type { Prizes } from './prizes';

type Move = Extract<JuryDecision, { kind: 'move' }>;
type Tie = Extract<JuryDecision, { kind: 'tie' }>;

/** What the jury decided, as far as the rules allow it. */
export class Jury {
  readonly refused: RefusedDecision[] = [];
  /** Works that get no prize at all. */
  readonly out = new Set<string>();
  private readonly vacancies = new Map<string, number>();

  constructor(
    private readonly facts: AwardFacts,
    private readonly lists: readonly AwardList[],
  ) {
    facts.decisions.forEach((decision, index) => {
      if (decision.kind === 'vacant') this.leaveVacant(decision, index);
    });
  }

  /** Places of a tier that are given. */
  placesOf(place: Place, places: number): number {
    return Math.max(0, places - (this.vacancies.get(keyOf(place)) ?? 0));
  }

  /** Who of equals gets the places left, by the last decision about them; null where there is none. */
  chosen(place: Place, among: readonly string[]): readonly string[] | null {
    const found = this.facts.decisions.findLast(
      (one): one is Tie =>
        one.kind === 'tie' &&
        keyOf(one.place) === keyOf(place) &&
        one.codes.length > 0 &&
        one.codes.every((code) => among.includes(code)),
    );
    return found?.codes ?? null;
  }

  /** Puts works where they were moved; the last word on each holds, in the order in which it was said. */
  move(prizes: Prizes): void {
    const { decisions } = this.facts;
    decisions.forEach((decision, index) => {
      if (decision.kind !== 'move' || !isLast(decisions, decision)) return;
      const why = this.wrongMove(decision, prizes);
      if (why !== null) this.refused.push({ index, why });
      else if (decision.place === null) this.out.add(decision.code);
      else prizes.give(this.work(decision.code)!, decision.place, 'moved');
    });
  }

  private wrongMove({ code, place }: Move, prizes: Prizes): RefusedDecision['why'] | null {
    const work = this.work(code);
    if (work === undefined) return 'unknown-work';
    if (place === null) return null;
    return this.wrongPlace(work, place, prizes) ?? this.wrongWinner(work, place, prizes);
  }

  private wrongPlace(work: AwardWork, place: Place, prizes: Prizes): RefusedDecision['why'] | null {
    const places = this.placesFor(work, place);
    if (places === null) return 'unknown-place';
    return prizes.countOf(place) < this.placesOf(place, places) ? null : 'no-place-left';
  }

  private wrongWinner(
    work: AwardWork,
    place: Place,
    prizes: Prizes,
  ): RefusedDecision['why'] | null {
    if (!mayHave(this.facts.rules, work, place)) return 'below-minimum';
    const stacks = this.facts.rules.extra.find(({ id }) => id === place.tier)?.stacks ?? false;
    if (place.list === EXTRA && stacks) return null;
    return prizes.isFree(work) ? null : 'other-prize';
  }

  /** Places of a tier that such a work may be moved to; null where it may not. */
  private placesFor(work: AwardWork, { list, tier }: Place): number | null {
    if (list === EXTRA) {
      return this.facts.rules.extra.find(({ id }) => id === tier)?.count ?? null;
    }
    const found = this.lists.find(({ id, works }) => id === list && works.includes(work));
    return found?.tiers.find((one) => one.tier.id === tier)?.places ?? null;
  }

  private leaveVacant(
    { place, count }: Extract<JuryDecision, { kind: 'vacant' }>,
    index: number,
  ): void {
    const known =
      this.lists.some(
        ({ id, tiers }) => id === place.list && tiers.some((one) => one.tier.id === place.tier),
      ) ||
      (place.list === EXTRA && this.facts.rules.extra.some(({ id }) => id === place.tier));
    if (known) this.vacancies.set(keyOf(place), count);
    else this.refused.push({ index, why: 'unknown-place' });
  }

  private work(code: string): AwardWork | undefined {
    return this.facts.works.find((one) => one.code === code);
  }
}

/** Whether a mark reaches what the rules ask for a tier. */
export function mayHave({ minimum }: AwardRules, work: AwardWork, { tier }: Place): boolean {
  return minimum.every((one) => one.tier !== tier || work.centipoints >= one.centipoints);
}

const keyOf = ({ list, tier }: Place): string => `${list} ${tier}`;

/** Moves into awards that stack do not undo those into the lists. */
function isLast(decisions: readonly JuryDecision[], move: Move): boolean {
  const same = (one: JuryDecision): boolean =>
    one.kind === 'move' &&
    one.code === move.code &&
    (one.place?.list === EXTRA) === (move.place?.list === EXTRA);
  return decisions.findLast(same) === move;
}
