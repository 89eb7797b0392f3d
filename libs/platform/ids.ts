import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A public id: UUIDv7, so that ids sort by the time they were made. */
export const newId = (): string => v7();

/** An unguessable token of `bytes` random bytes, URL-safe. */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');

const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code people can read aloud and type: `groups` groups of four, without 0/O, 1/I/L. Four letters hold 19 bits. */
export const newReadableCode = (groups: number): string =>
  readableCode(randomBytes(groups * 8), groups);

/** The readable code that some bytes stand for; at least 8 bytes a group. */
export function readableCode(bytes: Buffer, groups: number): string {
  // Bytes beyond the last whole multiple of the alphabet are skipped: every letter is equally likely.
  const fair = CODE_ALPHABET.length * Math.floor(256 / CODE_ALPHABET.length);
  const letters = [...bytes]
    .filter((byte) => byte < fair)
    .map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]);
  if (letters.length < groups * 4) throw new RangeError('Too few bytes for the code');
  return Array.from({ length: groups }, (_, group) =>
    letters.slice(group * 4, group * 4 + 4).join(''),
  ).join('-');
}
