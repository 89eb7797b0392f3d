import type { FieldError } from '@bangvang/contracts';
import { letterWithout, type FaceName } from '@bangvang/documents';

/** The type that certificates are set in; what it has not is printed in another face that has it. */
const FACES: FaceName[] = ['display', 'serif', 'serif-bold', 'serif-italic', 'sans'];

/** The first letter of texts that certificates cannot print in any face; null where there is none. */
export const unprintableLetter = (texts: readonly (string | null)[]): string | null =>
  letterWithout(FACES, texts.filter((text) => text !== null).join(' '));

/** A letter that certificates cannot print is refused by name: it would come out as an empty box. */
export function checkLetters(text: string, path: string): FieldError[] {
  const letter = unprintableLetter([text]);
  if (letter === null) return [];
  return [
    {
      path,
      expected: `letters that can be printed, not “${letter}”`,
      hint: `chữ in được; phông chữ của giấy không có “${letter}”`,
    },
  ];
}
