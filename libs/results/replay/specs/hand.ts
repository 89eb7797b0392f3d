import { Ajv2020 } from 'ajv/dist/2020';
import { replay, type Replayed } from '../replay';
import { resultDocument, type ResultDocument } from '../result-document';
import { wholeBundleSchema } from '../schema/bundle.schema';

/*
 * Bundles written by hand, as rule sets are tried out with them: rounds begin on Mondays at 10:00 and
 * end a week later at 09:00, as most weekly contests do, and instants are counted from there.
 */

const HOUR_MS = 3_600_000;
const WEEK_HOURS = 168;
const FIRST_MONDAY = Date.parse('2026-03-02T10:00:00+07:00');

/** So many hours after the opening of a week. */
export const hoursInto = (week: number, hours: number): string =>
  new Date(FIRST_MONDAY + ((week - 1) * WEEK_HOURS + hours) * HOUR_MS).toISOString();

/** A weekly round with its rules; `maxPoints` is what everything right earns. */
export const week = (ordinal: number, maxPoints: number, rules: object): object => ({
  ordinal,
  opensAt: hoursInto(ordinal, 0),
  closesAt: hoursInto(ordinal, WEEK_HOURS - 1),
  maxPoints,
  rules,
});

interface Taken {
  round?: number;
  /** When it was handed in, in hours after the opening. */
  hours?: number;
  seconds?: number;
  prediction?: number;
  unit?: string;
  complete?: boolean;
}

/** One attempt by its points. */
export function took(participant: string, points: number, taken: Taken = {}): object {
  const { round = 1, hours = 1, seconds = 300, ...rest } = taken;
  const submittedAt = hoursInto(round, hours);
  return { participant, round, points, submittedAt, durationMs: seconds * 1_000, ...rest };
}

const isValid = new Ajv2020({ allowUnionTypes: true, discriminator: true }).compile(
  wholeBundleSchema,
);

/** Replays a bundle by hand as a file of it would be, after the schema had its say. */
export function replayByHand(bundle: object): Replayed {
  const text = JSON.stringify(bundle);
  isValid(JSON.parse(text));
  expect(isValid.errors ?? []).toEqual([]);
  return replay(Buffer.from(text), { unsigned: true });
}

/** The result of a bundle by hand. */
export function resultOf(bundle: object): ResultDocument {
  const { result, differences } = replayByHand(bundle);
  expect(differences).toEqual([]);
  return resultDocument(result!);
}

interface Where {
  round?: string | null;
  division?: string | null;
}

const isAt =
  ({ round = '1', division = null }: Where) =>
  (scoped: { round: string | null; division: string | null }): boolean =>
    scoped.round === round && scoped.division === division;

/** A standing as `1 An`, `2 Bình`, `2 Chi`; equals share a rank. */
export function ranks(result: ResultDocument, where: Where = {}): string[] {
  const standing = result.standings.find(isAt(where));
  return (standing?.rows ?? []).map(({ rank, participant }) => `${rank} ${participant}`);
}

/** What put each place before the next one. */
export function decided(result: ResultDocument, where: Where = {}): (string | null)[] {
  const standing = result.standings.find(isAt(where));
  return (standing?.rows ?? []).map(({ decidedBy }) => decidedBy?.by ?? null);
}

/** Tier -> who gets it; `vacant` and `waiting` places are written after the names. */
export function prizes(result: ResultDocument, where: Where = {}): Record<string, string[]> {
  const given = result.prizes
    .filter(isAt(where))
    .map(({ tier, winners, vacant, waiting }) => [
      tier,
      [
        ...winners.map(({ participant }) => participant),
        ...(vacant > 0 ? [`${vacant} vacant`] : []),
        ...(waiting > 0 ? [`${waiting} waiting`] : []),
      ],
    ]);
  return Object.fromEntries(given) as Record<string, string[]>;
}

/** Who has no rank in a round, with the reason. */
export function unranked(result: ResultDocument, where: Where = {}): Record<string, string> {
  const { round = '1' } = where;
  const people = result.unranked.filter((one) => one.round === round);
  return Object.fromEntries(people.map(({ participant, reason }) => [participant, reason]));
}

/** One award: unit -> rank, or why it is not compared; tiers -> units. */
export function collective(
  result: ResultDocument,
  award: string,
  group: string | null = null,
): { units: Record<string, number | string | null>; tiers: Record<string, string[]> } {
  const outcome = result.collectives.find((one) => one.award === award && one.group === group);
  return {
    units: Object.fromEntries(
      (outcome?.rows ?? []).map(({ unit, rank, excluded }) => [unit, rank ?? excluded]),
    ),
    tiers: Object.fromEntries((outcome?.tiers ?? []).map(({ tier, units }) => [tier, units])),
  };
}

/** Who goes on from a round. */
export function qualified(result: ResultDocument, where: Where = {}): string[] {
  return result.qualified.find(isAt(where))?.participants ?? [];
}

/** A prize list with the usual rules: people decide over ties, one prize each, places move down. */
export const prizeList = (tiers: [id: string, count: number][], more: object = {}): object => ({
  tiers: tiers.map(([id, count]) => ({ id, name: `Giải ${id}`, count })),
  boundaryTie: 'people',
  onePerPerson: 'round',
  freed: 'move-down',
  ...more,
});
