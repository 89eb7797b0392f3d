import { MASK_BELOW_DEFAULT, type PublicationRules } from '@bangvang/rulebook';

/** Rules of publication where a contest says nothing: names in full, with the unit and the points. */
export const PUBLICATION_DEFAULT: PublicationRules = { names: 'full', show: ['unit', 'points'] };

/** What is known of a person when their name may be about to be published. */
export interface Nameable {
  fullName: string;
  /** Whether they agreed to be named, as of the publication. */
  mayBeNamed: boolean;
  /** yyyy-mm-dd. */
  birthDate: string | null;
}

/**
 * The name as it is published, null where none may be: nobody is named who did not agree, and a
 * child is named with a mask even where others are named in full. `today` is a day in the contest's zone.
 */
export function publishedName(
  person: Nameable | undefined,
  names: PublicationRules['names'],
  today: string,
  maskBelow = MASK_BELOW_DEFAULT,
): string | null {
  if (!person?.mayBeNamed || names === 'number') return null;
  return names === 'masked' || isChild(person, today, maskBelow)
    ? maskedName(person.fullName)
    : person.fullName;
}

/** Whether somebody is known to be below the age of the rules on a day: less is shown of children. */
export function isChild(
  { birthDate }: Pick<Nameable, 'birthDate'>,
  today: string,
  maskBelow = MASK_BELOW_DEFAULT,
): boolean {
  if (birthDate === null) return false;
  const grown = `${Number(birthDate.slice(0, 4)) + maskBelow}${birthDate.slice(4)}`;
  return today < grown;
}

/**
 * A name with a mask: the family name and the given name stay, what is between them is cut to
 * initials (Nguyễn Thị Ngọc Ánh -> Nguyễn T. N. Ánh); of two words the first is cut, of one all but
 * its first letter.
 */
export function maskedName(name: string): string {
  const words = name.split(' ').filter(Boolean);
  const initial = (word: string): string => `${[...word][0]}.`;
  if (words.length === 1) return initial(words[0] ?? '');
  if (words.length === 2) return `${initial(words[0] ?? '')} ${words[1]}`;
  return words
    .map((word, index) => (index === 0 || index === words.length - 1 ? word : initial(word)))
    .join(' ');
}
