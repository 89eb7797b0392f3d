import type { FieldError } from '@bangvang/contracts';
import { wrong, type PrizeOutcome, type Scope, type Unresolved } from '@bangvang/rulebook';
import type { Outcome } from './computations.repository';
import type { DecideDto } from './decisions.dto';

/** What a decision says, as the result reads it. */
export type DecisionContent =
  | { order: string[][] }
  | { points: Record<string, number> }
  | { tier: string; winners: string[] }
  | { participant: string; reason: string };

const LEFT_OUT = {
  en: 'needed for this kind of decision',
  vi: 'cần có với loại quyết định này',
};

/** Reads what a decision says. @returns the content, or what is missing from it */
export function contentOf(decision: DecideDto): DecisionContent | FieldError[] {
  switch (decision.kind) {
    case 'order':
      return decision.order === undefined
        ? [wrong('order', LEFT_OUT)]
        : { order: decision.order.map(({ people }) => people.map(String)) };
    case 'sub-question':
      return decision.points === undefined
        ? [wrong('points', LEFT_OUT)]
        : { points: Object.fromEntries(decision.points.map((one) => [one.person, one.points])) };
    case 'boundary':
      return decision.tier === undefined || decision.winners === undefined
        ? [wrong(decision.tier === undefined ? 'tier' : 'winners', LEFT_OUT)]
        : { tier: decision.tier, winners: decision.winners.map(String) };
    case 'passed-over':
      return decision.person === undefined || decision.reason === undefined
        ? [wrong(decision.person === undefined ? 'person' : 'reason', LEFT_OUT)]
        : { participant: String(decision.person), reason: decision.reason };
  }
}

/** What of a decision does not fit the result that it is about: only what waits can be decided. */
export function misfits(outcome: Outcome, scope: Scope, content: DecisionContent): FieldError[] {
  if ('order' in content) {
    return among(outcome, scope, 'organiser', content.order.flat(), 'order');
  }
  if ('points' in content) {
    return among(outcome, scope, 'sub-question', Object.keys(content.points), 'points');
  }
  if ('winners' in content) return boundary(outcome, scope, content);
  const wins = prizesOf(outcome, scope).some(({ winners }) =>
    winners.some(({ participant }) => participant === content.participant),
  );
  const expected = { en: 'somebody with a prize here', vi: 'người đang có giải ở đây' };
  return wins ? [] : [wrong('person', expected, content.participant)];
}

const isOf =
  ({ round, division }: Scope) =>
  (one: Scope): boolean =>
    one.round === round && one.division === division;

const prizesOf = ({ prizes }: Outcome, scope: Scope): PrizeOutcome[] => prizes.filter(isOf(scope));

/** Everybody named must wait for just this, each once. */
function among(
  { unresolved }: Outcome,
  scope: Scope,
  waitsFor: Unresolved['waitsFor'],
  people: string[],
  path: string,
): FieldError[] {
  const spans = unresolved.filter((one) => isOf(scope)(one) && one.waitsFor === waitsFor);
  const waiting = new Set(spans.flatMap(({ participants }) => participants));
  const stranger = people.find((person) => !waiting.has(person));
  if (stranger !== undefined) {
    const expected = {
      en: 'only people whose tie waits for this decision',
      vi: 'chỉ những người đang bằng nhau và chờ quyết định này',
    };
    return [wrong(path, expected, stranger)];
  }
  const once = { en: 'each person once', vi: 'mỗi người một lần' };
  return new Set(people).size === people.length ? [] : [wrong(path, once)];
}

function boundary(
  outcome: Outcome,
  scope: Scope,
  { tier, winners }: { tier: string; winners: string[] },
): FieldError[] {
  const prize = prizesOf(outcome, scope).find((one) => one.tier === tier);
  if (prize === undefined || prize.waiting === 0) {
    const expected = { en: 'a prize whose places wait', vi: 'giải đang chờ quyết định' };
    return [wrong('tier', expected, tier)];
  }
  if (winners.length > prize.waiting) {
    const expected = {
      en: `at most ${prize.waiting} people`,
      vi: `nhiều nhất ${prize.waiting} người`,
    };
    return [wrong('winners', expected, winners.length)];
  }
  return among(outcome, scope, 'boundary', winners, 'winners');
}
