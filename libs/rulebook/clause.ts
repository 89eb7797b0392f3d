import type { FieldError } from '@bangvang/contracts';

/** A sentence of the rules as people read them. */
export interface Sentence {
  vi: string;
  en: string;
}

/** A sentence, and the place of the document whose fields make it. */
export interface PlacedSentence extends Sentence {
  place: string;
}

/** One clause of a rule document: how it is said, and what must fit together for it to hold. */
export interface Clause<Document, Context = undefined> {
  /** The sentence, or null where the clause does not apply. */
  say: (document: Document) => Sentence | null;
  /** What the types alone cannot say; paths are those of the document. */
  check?: (document: Document, context: Context) => FieldError[];
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
