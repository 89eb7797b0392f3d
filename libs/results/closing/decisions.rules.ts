import type { FieldError } from '@bangvang/contracts';
import { QUALIFY, wrong, type PrizeOutcome, type Scope, type Unresolved } from '@bangvang/rulebook';
import type { Outcome } from './outcome';
import type { DecideDto } from './decisions.dto';

/** What a decision says, as the result reads it. */
export type DecisionContent =
  | { order: string[][]; among?: string[] }
  | { points: Record<string, number> }
  | { tier: string; winners: string[] }
  | { participant: string; reason: string }
  | { award: string; group: string | null; tier: string; units: string[] };

const LEFT_OUT = {
  en: 'needed for this kind of decision',
  vi: 'cần có với loại quyết định này',
};

/** What each kind of decision must say. */
const NEEDED = {
  order: ['order'],
  'sub-question': ['points'],
  boundary: ['tier', 'winners'],
  'passed-over': ['person', 'reason'],
  collective: ['award', 'tier', 'units'],
} as const satisfies Record<DecideDto['kind'], readonly (keyof DecideDto)[]>;

/** How the content is read once nothing is missing. */
const CONTENT: Record<DecideDto['kind'], (decision: Required<DecideDto>) => DecisionContent> = {
  order: ({ order }) => ({ order: order.map(({ people }) => people.map(String)) }),
  'sub-question': ({ points }) => ({
    points: Object.fromEntries(points.map((one) => [one.person, one.points])),
  }),
  boundary: ({ tier, winners }) => ({ tier, winners: winners.map(String) }),
  'passed-over': ({ person, reason }) => ({ participant: String(person), reason }),
  collective: ({ award, group, tier, units }) => ({ award, group: group ?? null, tier, units }),
};

/** Reads what a decision says. @returns the content, or what is missing from it */
export function contentOf(decision: DecideDto): DecisionContent | FieldError[] {
  const missing = NEEDED[decision.kind].find((field) => decision[field] === undefined);
  if (missing !== undefined) return [wrong(missing, LEFT_OUT)];
  return CONTENT[decision.kind](decision as Required<DecideDto>);
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
  if ('units' in content) return collective(outcome, content);
  const wins = prizesOf(outcome, scope).some(({ winners }) =>
    winners.some(({ participant }) => participant === content.participant),
  );
  const expected = { en: 'somebody with a prize here', vi: 'người đang có giải ở đây' };
  return wins ? [] : [wrong('person', expected, content.participant)];
}

/** An order with all who are equal there: of whoever joins them later it says nothing. */
export function covering(
  { unresolved }: Outcome,
  scope: Scope,
  content: DecisionContent,
): DecisionContent {
  if (!('order' in content)) return content;
  const named = new Set(content.order.flat());
  const ties = unresolved.filter(
    (one) =>
      isOf(scope)(one) &&
      one.waitsFor === 'organiser' &&
      one.participants.some((person) => named.has(person)),
  );
  return { ...content, among: ties.flatMap(({ participants }) => participants) };
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

const NOTHING_WAITS = { en: 'a prize whose places wait', vi: 'giải đang chờ quyết định' };

function tooMany(path: string, given: number, waiting: number): FieldError[] {
  if (given <= waiting) return [];
  const expected = { en: `at most ${waiting}`, vi: `nhiều nhất ${waiting}` };
  return [wrong(path, expected, given)];
}

/** Places that wait: of a prize, or on the way to the next round. */
function waitingPlaces(outcome: Outcome, scope: Scope, tier: string): number {
  if (tier === QUALIFY) return outcome.qualified.find(isOf(scope))?.waiting ?? 0;
  return prizesOf(outcome, scope).find((one) => one.tier === tier)?.waiting ?? 0;
}

function boundary(
  outcome: Outcome,
  scope: Scope,
  { tier, winners }: { tier: string; winners: string[] },
): FieldError[] {
  const waiting = waitingPlaces(outcome, scope, tier);
  if (waiting === 0) return [wrong('tier', NOTHING_WAITS, tier)];
  const over = tooMany('winners', winners.length, waiting);
  return over.length > 0 ? over : among(outcome, scope, 'boundary', winners, 'winners');
}

/** Units are chosen among the equals who come next: the best ranked that have no place of the award yet. */
function collective(
  { collectives }: Outcome,
  content: { award: string; group: string | null; tier: string; units: string[] },
): FieldError[] {
  const found = collectives.find(
    ({ award, group }) => award === content.award && group === content.group,
  );
  const tier = found?.tiers.find((one) => one.tier === content.tier);
  if (!found || !tier || tier.waiting === 0) return [wrong('tier', NOTHING_WAITS, content.tier)];
  const placed = new Set(found.tiers.flatMap(({ units }) => units));
  const left = found.rows.filter(({ unit, rank }) => rank !== null && !placed.has(unit));
  const next = Math.min(...left.map(({ rank }) => rank ?? Infinity));
  const free = new Set(left.flatMap(({ unit, rank }) => (rank === next ? [unit] : [])));
  const stranger = content.units.find((unit) => !free.has(unit));
  if (stranger !== undefined) {
    const expected = {
      en: 'units that come next here, equal to each other',
      vi: 'đơn vị đang bằng nhau ở suất này',
    };
    return [wrong('units', expected, stranger)];
  }
  return tooMany('units', content.units.length, tier.waiting);
}
