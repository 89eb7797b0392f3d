import type { FieldError } from '@bangvang/contracts';
import { wrong, type PlacedSentence, type Sentence } from '../clause';

/** A sentence; `place` leads on, below that of its clause, to the fields that make it: `[0].rubric`. */
export type Saying = Sentence & Partial<PlacedSentence>;

/** A clause of a part of a rule document: as many sentences as the part has things to say. */
export interface RuleClause<Document, Context> {
  say: (document: Document) => Saying[];
  /** What does not fit together; paths begin with `path`, where the part stands in its document. */
  check?: (document: Document, path: string, context: Context) => FieldError[];
}

/** Sentences of every clause. */
export function sayAll<Document>(
  clauses: readonly Pick<RuleClause<Document, never>, 'say'>[],
  document: Document,
): Sentence[] {
  return clauses.flatMap(({ say }) => say(document));
}

/** Clauses by the place of the document that each is about, in the order in which people read them. */
export type PlacedClauses<Document, Context> = Readonly<
  Record<string, RuleClause<Document, Context>>
>;

/** Sentences of every clause, each with its place; places begin with `before`. */
export function sayPlaced<Document>(
  clauses: Readonly<Record<string, Pick<RuleClause<Document, never>, 'say'>>>,
  document: Document,
  before = '',
): PlacedSentence[] {
  return Object.entries(clauses).flatMap(([name, { say }]) =>
    say(document).map(({ vi, en, place = '' }) => ({ vi, en, place: `${before}${name}${place}` })),
  );
}

/** What every clause finds. */
export function checkAll<Document, Context>(
  clauses: readonly RuleClause<Document, Context>[],
  document: Document,
  path: string,
  context: Context,
): FieldError[] {
  return clauses.flatMap(({ check }) => check?.(document, path, context) ?? []);
}

/** Names that were given before in the same list, each with where it stands. */
export function repeated(names: readonly string[], at: (index: number) => string): FieldError[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [wrong(at(index), ONCE, name)] : [],
  );
}

const ONCE = { vi: 'mỗi mã một lần', en: 'each at most once' };

/** Names that are not among those known, each with where it stands. */
export function unknown(
  names: readonly string[],
  known: readonly string[],
  at: (index: number) => string,
): FieldError[] {
  const expected = {
    vi: known.length === 0 ? 'bỏ trống' : `một trong: ${known.join(', ')}`,
    en: known.length === 0 ? 'nothing' : `one of: ${known.join(', ')}`,
  };
  return names.flatMap((name, index) =>
    known.includes(name) ? [] : [wrong(at(index), expected, name)],
  );
}

/** Something of a document that others name by its id, and people by its name. */
export interface Called {
  id: string;
  name: string;
}

/** What people call the things that a list of ids names: "Báo, Tạp chí". */
export function namesOf(ids: readonly string[], all: readonly Called[]): string {
  return ids.map((id) => all.find((one) => one.id === id)?.name ?? id).join(', ');
}

/** "a, b and c" in both languages. */
export function listed(items: readonly Sentence[]): Sentence {
  return {
    vi: join(
      items.map(({ vi }) => vi),
      ' và ',
    ),
    en: join(
      items.map(({ en }) => en),
      ' and ',
    ),
  };
}

function join(items: readonly string[], last: string): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')}${last}${items.at(-1) ?? ''}`;
}
