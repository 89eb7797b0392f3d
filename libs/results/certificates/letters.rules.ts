import type { FieldError } from '@bangvang/contracts';
import { letterWithout, type FaceName } from '@bangvang/documents';

/** The type that certificates are set in; each has all letters of Vietnamese and of other Latin alphabets. */
const FACES: FaceName[] = ['display', 'serif', 'serif-bold', 'serif-italic', 'sans'];

/** A letter that certificates cannot print is refused by name: it would come out as an empty box. */
export function checkLetters(text: string, path: string): FieldError[] {
  const letter = letterWithout(FACES, text);
  if (letter === null) return [];
  return [
    {
      path,
      expected: `letters that can be printed, not “${letter}”`,
      hint: `chữ in được; phông chữ của giấy không có “${letter}”`,
    },
  ];
}
