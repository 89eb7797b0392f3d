const LETTERS = 12;

/**
 * A certificate's code as it is stored, from what somebody typed or a phone read: case, spaces and
 * hyphens do not matter. Null for what can be no code.
 */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s–—-]/g, '');
  if (letters.length !== LETTERS || !/^[2-9A-HJ-KM-NP-Z]+$/.test(letters)) return null;
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** What tells the things apart for which one person is given certificates. */
export function awardOf(
  prize: string | null,
  round: string | null,
  division: string | null,
): string {
  return [prize, round, division].filter((part) => part !== null && part !== '').join(' · ');
}

/** Orders Vietnamese names as lists do: by the last word, then from the first. */
export function byVietnameseName(a: string, b: string): number {
  return COLLATOR.compare(lastWord(a), lastWord(b)) || COLLATOR.compare(a, b);
}

const COLLATOR = new Intl.Collator('vi');
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
