import type { AwardRules, AwardWork } from '@bangvang/rulebook';

/*
 * A published bundle names nobody and says nobody's age. What the awards need of them is replaced by
 * stand-ins from which the same awards follow.
 */

const NEVER_PROMISING = 150;

/** The same works with letters for authors, the next limit for ages, and days in order for births. */
export function withStandIns({ extra }: AwardRules, works: readonly AwardWork[]): AwardWork[] {
  const authors = numbered(works.flatMap((work) => work.authors));
  const births = numbered(
    works
      .flatMap(({ opened }) => opened?.births ?? [])
      .filter((birth) => birth !== null)
      .toSorted(),
  );
  const limits = extra.flatMap(({ ageMax }) => ageMax ?? []).toSorted((a, b) => a - b);
  const limit = (age: number | null): number | null =>
    age === null ? null : (limits.find((one) => age <= one) ?? NEVER_PROMISING);
  return works.map(({ opened, ...work }) => ({
    ...work,
    authors: work.authors.map((author) => `a${authors.get(author)}`),
    opened: opened && {
      unit: opened.unit,
      ages: opened.ages.map(limit),
      births: opened.births.map((birth) => (birth === null ? null : standIn(births.get(birth)))),
    },
  }));
}

/** Different values, each with its place among them. */
function numbered(values: readonly string[]): Map<string, number> {
  return new Map([...new Set(values)].map((value, index) => [value, index + 1]));
}

/** A day that nobody was born on, in the order of the real ones. */
const standIn = (place = 0): string => String(place).padStart(10, '0');
