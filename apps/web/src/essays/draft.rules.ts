import type { RichText } from '@bangvang/contracts';
import type { Draft } from './types';

/** What an author writes, as far as it is kept and sent. */
export type Content = Pick<
  Draft,
  'genre' | 'title' | 'language' | 'origin' | 'declared' | 'authors'
> & {
  parts: (RichText | null)[];
  translation: RichText | null;
  files: { uploadId: string; role: 'work' | 'translation' | 'script'; part: number }[];
};

export const FIELDS = [
  'genre',
  'title',
  'language',
  'parts',
  'translation',
  'origin',
  'declared',
  'authors',
  'files',
] as const satisfies (keyof Content)[];

/** The part of a draft that its author changes. */
export function contentOf(draft: Draft): Content {
  const { genre, title, language, origin, declared, authors } = draft;
  const parts = draft.parts as (RichText | null)[];
  const translation = draft.translation as RichText | null;
  const files = draft.files.map(({ uploadId, role, part }) => ({ uploadId, role, part }));
  return { genre, title, language, parts, translation, origin, declared, authors, files };
}

/** The same JSON, whatever order its keys came in. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [known(a), known(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]))
  );
}

const known = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, one]) => one !== undefined && one !== null);

/** The fields in which two contents differ. */
export const changedFields = (a: Content, b: Content): (keyof Content)[] =>
  FIELDS.filter((field) => !isSame(a[field], b[field]));

/** What two windows made of one draft: each field that only one of them changed is taken from it. */
export interface Merged {
  content: Content;
  /** Fields that both changed, differently: a person has to choose. */
  torn: (keyof Content)[];
}

/** Brings two versions together that grew from the same base. */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const own = changedFields(base, mine);
  const other = changedFields(base, theirs);
  const torn = own.filter((field) => other.includes(field) && !isSame(mine[field], theirs[field]));
  const taken = Object.fromEntries(own.map((field) => [field, mine[field]])) as Partial<Content>;
  return { content: { ...theirs, ...taken }, torn };
}
