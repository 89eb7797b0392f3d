import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A public id: UUIDv7, so that ids sort by the time they were made. */
export const newId = (): string => v7();

/** An unguessable token of `bytes` random bytes, URL-safe. */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');

const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code people can read aloud and type: `groups` groups of four, without 0/O, 1/I/L. 4 groups hold 79 bits. */
export function newReadableCode(groups: number): string {
  const letters: string[] = [];
  while (letters.length < groups * 4) {
    const byte = randomBytes(1)[0] as number;
    if (byte < CODE_ALPHABET.length * 8)
      letters.push(CODE_ALPHABET[byte % CODE_ALPHABET.length] as string);
  }
  return (letters.join('').match(/.{4}/g) as string[]).join('-');
}
