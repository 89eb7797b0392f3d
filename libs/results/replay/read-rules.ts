import { Problem, validationPipe } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';
import {
  checkContestRules,
  checkRoundResults,
  ContestRules,
  type ResultRules,
  type RoundFacts,
} from '@bangvang/rulebook';
import type { Sources } from './by-hand';
import { checkShape } from './check-shape';
import { DecidingRules } from './hand-rules';
import { Unreadable } from './unreadable';
import { centipointsOf, instantOf } from './values';

/** A round as it is read, with what a bundle by hand says of its papers. */
export interface ReadRound extends RoundFacts {
  /** Questions on a paper, where no paper tells. */
  questions: number;
  /** Centipoints of whoever has everything right, where no paper tells; null: not known. */
  maxCentipoints: number | null;
  /** What a key by hand gives for a right answer. */
  pointsEach: number;
  multiple: 'all-or-nothing' | 'partial';
}

interface RoundInput {
  id?: string | number;
  ordinal?: number;
  title?: string;
  opensAt: string;
  closesAt: string;
  rules?: object;
  questions?: number;
  maxPoints?: number;
}

/** The rounds of a bundle, found by id or by ordinal. */
export class RoundBook {
  private readonly byName = new Map<string, ReadRound>();

  constructor(
    readonly rounds: ReadRound[],
    /** What people call the rounds, by id; those without a title have none. */
    readonly titles: Map<string, string>,
  ) {
    for (const round of rounds) this.byName.set(String(round.ordinal), round);
    for (const round of rounds) this.byName.set(round.id, round);
  }

  /** The round that is meant; without a name the only one. @throws Unreadable */
  named(name: string | number | undefined, path: string): ReadRound {
    const only = this.rounds.length === 1 ? this.rounds[0] : undefined;
    const found = name === undefined ? only : this.byName.get(String(name));
    if (found) return found;
    const known = this.rounds.map(({ id }) => id).join(', ');
    throw new Unreadable(path, `must be the id or the ordinal of a round: ${known}`);
  }

  /** Like {@link named}; null is no round. */
  scope(name: string | number | null | undefined, path: string): string | null {
    if (name === null || (name === undefined && this.rounds.length > 1)) return null;
    return this.named(name, path).id;
  }
}

/** What the part `rules` says. */
interface ReadRules {
  contest: ContestRules;
  book: RoundBook;
  /** By hand: where the people of a round come from. A published bundle says who came from nowhere. */
  sources: Sources;
}

/**
 * The rules of the part `rules`. By hand they must also fit together; published ones did when they
 * came into force, and a bundle of one round does not have the others that they speak of.
 * @throws Unreadable with the path of the clause
 */
export function readRules(value: unknown, byHand: boolean): ReadRules {
  checkShape('rules', value, 'rules');
  const { contest: given = { schema: 1 }, rounds } = value as {
    contest?: object;
    rounds: RoundInput[];
  };
  const contest = readDocument(ContestRules, given, 'rules.contest');
  const read = rounds.map((round, place) => readRound(round, place));
  refuseTwins(read);
  if (byHand) refuseContradictions(contest, read);
  const book = new RoundBook(read, titlesOf(rounds, read));
  return { contest, book, sources: byHand ? sourcesOf(rounds, book) : new Map() };
}

function titlesOf(given: RoundInput[], read: ReadRound[]): Map<string, string> {
  const titled = read.filter((_, place) => given[place]?.title !== undefined);
  return new Map(titled.map(({ id, title }) => [id, title]));
}

function sourcesOf(given: RoundInput[], book: RoundBook): Sources {
  return new Map(
    given.flatMap(({ rules }, place): [string, string[]][] => {
      const { qualifiedFrom } = (rules ?? {}) as { qualifiedFrom?: unknown };
      if (qualifiedFrom === undefined || qualifiedFrom === null) return [];
      const path = `${pathOf(place)}.rules.qualifiedFrom`;
      if (!Array.isArray(qualifiedFrom)) {
        throw new Unreadable(path, 'must be a list of ids or ordinals of rounds');
      }
      const round = book.rounds[place]!;
      const sources = qualifiedFrom.map((name: unknown, at) =>
        sourceOf(book.named(String(name), `${path}[${at}]`), round, `${path}[${at}]`),
      );
      return [[round.id, sources]];
    }),
  );
}

function sourceOf(source: ReadRound, round: ReadRound, path: string): string {
  if (source.ordinal >= round.ordinal) throw new Unreadable(path, 'must be an earlier round');
  if (source.rules.results?.qualify === undefined) {
    throw new Unreadable(
      path,
      `must be a round that says who goes on: ${source.id} has no "qualify"`,
    );
  }
  return source.id;
}

function refuseContradictions(contest: ContestRules, rounds: ReadRound[]): void {
  refuse(checkContestRules(contest, { rounds }), 'rules.contest');
  const divisions = contest.divisions?.map(({ id }) => id) ?? [];
  rounds.forEach(({ rules, maxCentipoints }, place) =>
    refuse(checkRoundResults(rules, { divisions, maxCentipoints }), `${pathOf(place)}.rules`),
  );
}

const pathOf = (place: number): string => `rules.rounds[${place}]`;

function readRound(input: RoundInput, place: number): ReadRound {
  const path = pathOf(place);
  const { ordinal = place + 1, id = ordinal, title = `Vòng ${ordinal}`, questions = 1 } = input;
  const rules = readDocument(DecidingRules, input.rules ?? {}, `${path}.rules`);
  const { default: each = 1, multiple = 'all-or-nothing' } = rules.points ?? {};
  return {
    id: String(id),
    ordinal,
    title,
    ...readWindow(input, path),
    rules: deciding(rules),
    questions,
    maxCentipoints:
      input.maxPoints === undefined ? null : centipointsOf(input.maxPoints, `${path}.maxPoints`),
    pointsEach: centipointsOf(each, `${path}.rules.points.default`),
    multiple,
  };
}

function readWindow(input: RoundInput, path: string): Pick<ReadRound, 'opensAt' | 'closesAt'> {
  const opensAt = instantOf(input.opensAt, `${path}.opensAt`);
  const closesAt = instantOf(input.closesAt, `${path}.closesAt`);
  if (closesAt <= opensAt) throw new Unreadable(`${path}.closesAt`, 'must be after opensAt');
  return { opensAt, closesAt };
}

function deciding({
  attempts,
  completeness,
  boardKey,
  prediction,
  results,
}: DecidingRules): ResultRules {
  return { attempts, completeness, boardKey, prediction, results };
}

function refuseTwins(rounds: ReadRound[]): void {
  rounds.forEach(({ id, ordinal }, place) => {
    const first = rounds.findIndex((one) => one.id === id || one.ordinal === ordinal);
    if (first !== place) {
      throw new Unreadable(pathOf(place), `must have an id and an ordinal of its own, not ${id}`);
    }
  });
}

const pipe = validationPipe();

/** A rule document as its class. @throws Unreadable with the first clause that is wrong */
function readDocument<T extends object>(metatype: new () => T, value: object, path: string): T {
  try {
    return pipe.transform(value, { type: 'body', metatype }) as T;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    refuse(error.extras.errors ?? [], path);
    throw new Unreadable(path, 'must be a rule document');
  }
}

function refuse(errors: FieldError[], path: string): void {
  const [first] = errors;
  if (!first) return;
  const at = first.path === '' ? path : `${path}.${first.path}`;
  throw new Unreadable(at, `must be ${first.expected}`);
}
