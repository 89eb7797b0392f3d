import type { FieldError } from '@bangvang/contracts';
import type { cells } from '@bangvang/platform';

/** What a check answers: the value as it is stored and compared, or what was expected instead. */
export type Checked<T> = { value: T } | { expected: cells.Wording };

/** A check that failed. */
export const expected = (en: string, vi: string): { expected: cells.Wording } => ({
  expected: { en, vi },
});

/** A wrong field, in both languages; what was typed is not repeated, it is personal. */
export const fieldError = (path: string, { en, vi }: cells.Wording): FieldError => ({
  path,
  expected: en,
  hint: vi,
});
