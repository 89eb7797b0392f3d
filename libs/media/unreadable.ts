/** Why a file is refused: codes of libs/contracts. */
export const REFUSALS = [
  'FILE_UNKNOWN',
  'FILE_EMPTY',
  'FILE_DAMAGED',
  'FILE_ENCRYPTED',
  'FILE_ACTIVE',
  'FILE_AMBIGUOUS',
  'FILE_BOMB',
  'FILE_TOO_LONG',
  'FILE_TOO_HARD',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * A file that is refused, in the process that reads it; outside it becomes a problem. `hint` says in
 * Vietnamese what was found, `found` in English.
 */
export class Unreadable extends Error {
  constructor(
    readonly code: Refusal,
    readonly hint?: string,
    readonly found?: string,
  ) {
    super(`${code}: ${found ?? ''}`);
  }
}

/** The file does not hold what its headers promise. */
export const damaged = (found?: string): Unreadable =>
  new Unreadable('FILE_DAMAGED', undefined, found);

/** @throws Unreadable FILE_DAMAGED unless the file is as its format says */
export function must(fact: boolean, found?: string): asserts fact {
  if (!fact) throw damaged(found);
}
