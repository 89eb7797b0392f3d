import type { FieldError } from '@bangvang/contracts';
import type { RoundRules } from './round-rules';
import type { RoundWindow } from './round-time';

/** A sentence of the rules as people read them. */
export interface Sentence {
  vi: string;
  en: string;
}

/** One clause of the rules: how it is said, and what must fit together for it to hold. */
export interface Clause {
  /** The sentence, or null where the clause does not apply. */
  say: (rules: RoundRules) => Sentence | null;
  /** What the types alone cannot say; paths are those of the document. */
  check?: (rules: RoundRules, window: RoundWindow) => FieldError[];
}

/** An error in a list, or an empty list: the usual end of a check. */
export function unless(
  fine: boolean,
  path: string,
  expected: Sentence,
  value?: unknown,
): FieldError[] {
  return fine ? [] : [wrong(path, expected, value)];
}

/** What is wrong at a place, said to the organiser in both languages. */
export function wrong(path: string, expected: Sentence, value?: unknown): FieldError {
  const shown = value === undefined ? {} : { value };
  return { path, expected: expected.en, hint: expected.vi, ...shown };
}
