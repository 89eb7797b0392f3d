/**
 * Folds a text for accent-free search: NFD, marks dropped, đ to d, lower case, single spaces.
 * "Lê  Chân" and "le chan" fold to the same string.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
