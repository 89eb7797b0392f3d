import { compute, type AttemptFacts, type Correction, type Facts } from '@bangvang/rulebook';

/*
 * What the platform sees to while a contest runs, and a bundle written by hand has to follow from its
 * rules: which attempts may be made, what was fixed at the closing, who may start a round.
 */

/** An attempt of a bundle by hand that its rules do not let count. */
export interface NotCounted {
  attempt: string;
  reason: 'outside-round' | 'beyond-max';
}

/** Rounds, by id, with those that their people come from. */
export type Sources = ReadonlyMap<string, readonly string[]>;

/** Facts as they would be on record, with what they leave to the rules. */
export function followedFacts(
  facts: Facts,
  sources: Sources,
): { facts: Facts; notCounted: NotCounted[] } {
  const notCounted = attemptsThatDoNotCount(facts);
  const voided = notCounted.map(({ attempt, reason }, at): Correction => ({
    ...{ kind: 'void-attempt', id: `${reason}-${at + 1}`, reason, attempt },
    at: facts.corrections.length + at,
  }));
  const counted = { ...facts, corrections: [...facts.corrections, ...voided] };
  return { facts: withEntrants(withFixedActuals(counted), sources), notCounted };
}

function attemptsThatDoNotCount(facts: Facts): NotCounted[] {
  const standing = facts.corrections.filter(({ reversedBy }) => !reversedBy);
  const gone = new Set(
    standing.flatMap((one) => (one.kind === 'void-attempt' ? [one.attempt] : [])),
  );
  return facts.rounds.flatMap((round) => {
    const own = facts.attempts.filter((one) => one.round === round.id && !gone.has(one.id));
    const closesAt = closingOf(round, standing);
    const compensated = new Set(standing.flatMap((one) => compensatedIn(one, round.id)));
    const again = standing.filter((one) => one.kind === 'replacement' && one.round === round.id);
    const isAgain = ({ startedAt }: AttemptFacts): boolean =>
      again.some(
        (one) => one.kind === 'replacement' && one.opensAt <= startedAt && startedAt < one.closesAt,
      );
    const isOutside = ({ participant, startedAt, submittedAt }: AttemptFacts): boolean =>
      submittedAt < round.opensAt || (startedAt >= closesAt && !compensated.has(participant));
    const outside = own.filter((one) => isOutside(one) && !isAgain(one));
    const inside = own.filter(
      (one) => !outside.includes(one) && !compensated.has(one.participant) && !isAgain(one),
    );
    return [
      ...outside.map(({ id }): NotCounted => ({ attempt: id, reason: 'outside-round' })),
      ...beyond(inside, round.rules.attempts.max),
    ];
  });
}

function closingOf(round: Facts['rounds'][number], standing: readonly Correction[]): number {
  const extended = standing.flatMap((one) =>
    one.kind === 'extend-round' && one.round === round.id ? [one.closesAt] : [],
  );
  return Math.max(round.closesAt, ...extended);
}

const compensatedIn = (one: Correction, round: string): string[] =>
  one.kind === 'compensate' && one.round === round ? one.participants : [];

/** Of each person the attempts after the first `max`, by their numbers. */
function beyond(attempts: readonly AttemptFacts[], max: number): NotCounted[] {
  const made = new Map<string, number>();
  return [...attempts]
    .sort((a, b) => a.no - b.no)
    .flatMap(({ id, participant }): NotCounted[] => {
      const no = (made.get(participant) ?? 0) + 1;
      made.set(participant, no);
      return no > max ? [{ attempt: id, reason: 'beyond-max' }] : [];
    });
}

/** Where the rules freeze it, what a figure was at the closing: before what was corrected later. */
function withFixedActuals(facts: Facts): Facts {
  if (facts.rules.corrections?.actualValue !== 'freeze') return facts;
  const fixed = facts.rounds.flatMap(({ id, closesAt, rules }): [string, number][] => {
    if (rules.prediction === null || facts.fixedActuals?.[id] !== undefined) return [];
    const corrections = facts.corrections.filter((one) => isBefore(one, closesAt));
    const { actual } = compute({ ...facts, corrections });
    return actual.filter(({ round }) => round === id).map(({ value }) => [id, value]);
  });
  return { ...facts, fixedActuals: { ...facts.fixedActuals, ...Object.fromEntries(fixed) } };
}

/** Places in a list, which stand for instants that nobody told, are smaller than any instant since 1971. */
const LAST_PLACE = 1_000_000_000;

/** What has no instant of its own was decided after the closing, unless nobody decided it. */
function isBefore({ at, reason }: Correction, closesAt: number): boolean {
  if (reason === 'beyond-max' || reason === 'outside-round') return true;
  return at > LAST_PLACE && at < closesAt;
}

/** People of a round that others lead to, who are on none of their lists, have no rank in it. */
function withEntrants(facts: Facts, sources: Sources): Facts {
  const rounds = [...facts.rounds].sort((a, b) => a.ordinal - b.ordinal);
  return rounds.reduce((known, { id }) => {
    const from = sources.get(id);
    const isSaid = known.participants.some((one) => one.notQualified?.includes(id));
    return from === undefined || isSaid ? known : withEntrantsOf(known, id, from);
  }, facts);
}

function withEntrantsOf(facts: Facts, round: string, from: readonly string[]): Facts {
  const { qualified } = compute(facts);
  const letIn = new Set(
    qualified
      .filter((list) => list.round !== null && from.includes(list.round))
      .flatMap(({ participants }) => participants),
  );
  const came = new Set(
    facts.attempts.filter((one) => one.round === round).map(({ participant }) => participant),
  );
  const participants = facts.participants.map((person) => {
    if (letIn.has(person.id) || !came.has(person.id)) return person;
    return { ...person, notQualified: [...(person.notQualified ?? []), round] };
  });
  return { ...facts, participants };
}
