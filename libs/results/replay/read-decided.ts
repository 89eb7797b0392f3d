import type { Correction, Decision } from '@bangvang/rulebook';
import { checkShape } from './check-shape';
import type { Directory } from './read-people';
import type { RoundBook } from './read-rules';
import { Unreadable } from './unreadable';
import { instantOf } from './values';

/*
 * What people decided. Elements without an instant were decided in the order of the list.
 */

type Named = string | number;

/** A correction or decision as its shape lets it be: which fields are there depends on its kind. */
interface DecidedInput {
  id?: string;
  kind: (Correction | Decision)['kind'];
  at?: string;
  round?: Named | null;
  division?: string | null;
  opensAt?: string;
  closesAt?: string;
  from?: string;
  to?: string;
  attempt?: string;
  participant?: Named;
  participants?: Named[];
  winners?: Named[];
  among?: Named[];
  order?: Named[][];
  points?: Record<string, number>;
  group?: string | null;
  units?: string[];
}

/** What elements refer to. */
export interface Known {
  book: RoundBook;
  directory: Directory;
  /** Ids of all attempts; null where there may be others. */
  attempts: ReadonlySet<string> | null;
}

/** One element of the part `corrections`. @throws Unreadable */
export function readCorrection(
  value: unknown,
  path: string,
  known: Known,
  place: number,
): Correction {
  checkShape('correction', value, path);
  const input = value as DecidedInput;
  if (known.attempts && input.attempt !== undefined && !known.attempts.has(input.attempt)) {
    throw new Unreadable(`${path}.attempt`, 'must be the id of an attempt');
  }
  return {
    id: `correction-${place + 1}`,
    reason: 'unsaid',
    ...input,
    at: input.at === undefined ? place : instantOf(input.at, `${path}.at`),
    ...people(input, path, known),
    ...correctedRound(input, path, known),
    ...instants(input, path),
    ...(input.kind === 'credit-time' && input.units
      ? { units: unitsOf(input.units, path, known) }
      : {}),
  } as Correction;
}

const INSTANTS = ['opensAt', 'closesAt', 'from', 'to'] as const;

function instants(input: DecidedInput, path: string): object {
  const given = INSTANTS.flatMap((name) => {
    const text = input[name];
    return text === undefined ? [] : [[name, instantOf(text, `${path}.${name}`)]];
  });
  return Object.fromEntries(given) as object;
}

function unitsOf(codes: string[], path: string, { directory }: Known): string[] {
  return codes.map((code, place) => directory.unit(code, `${path}.units[${place}]`));
}

/** One element of the part `decisions`. @throws Unreadable */
export function readDecision(value: unknown, path: string, known: Known, place: number): Decision {
  checkShape('decision', value, path);
  const input = value as DecidedInput;
  return {
    id: `decision-${place + 1}`,
    ...input,
    at: input.at === undefined ? place : instantOf(input.at, `${path}.at`),
    round: input.kind === 'collective' ? null : known.book.scope(input.round, `${path}.round`),
    division: input.division ?? null,
    ...(input.kind === 'collective' ? collectiveOf(input, path, known) : {}),
    ...people(input, path, known),
  } as Decision;
}

/** Awards among units are of the whole contest. */
function collectiveOf(
  { group = null, units = [] }: DecidedInput,
  path: string,
  known: Known,
): object {
  return { group, units: unitsOf(units, path, known) };
}

/** Only a disqualification may be from every round. */
function correctedRound(input: DecidedInput, path: string, { book }: Known): object {
  if (input.kind === 'void-attempt' || input.kind === 'reverse') return {};
  const named = input.round ?? undefined;
  if (input.kind === 'disqualify' && named === undefined) return { round: null };
  return { round: book.named(named, `${path}.round`).id };
}

/** The people it names, as texts; they must exist. */
function people(input: DecidedInput, path: string, { directory }: Known): object {
  const one = (name: Named, at: string): string => directory.named(name, at);
  const several = (names: Named[], at: string): string[] =>
    names.map((name, place) => one(name, `${at}[${place}]`));
  const { participant, participants, winners, among, order } = input;
  return {
    ...(participant === undefined ? {} : { participant: one(participant, `${path}.participant`) }),
    ...(participants && { participants: several(participants, `${path}.participants`) }),
    ...(winners && { winners: several(winners, `${path}.winners`) }),
    ...(among && { among: several(among, `${path}.among`) }),
    ...(order && {
      order: order.map((equals, place) => several(equals, `${path}.order[${place}]`)),
    }),
  };
}
