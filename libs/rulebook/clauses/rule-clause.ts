import type { FieldError } from '@bangvang/contracts';
import { wrong, type Sentence } from '../clause';

/** A clause of a part of a rule document: as many sentences as the part has things to say. */
export interface RuleClause<Document, Context> {
  say: (document: Document) => Sentence[];
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
