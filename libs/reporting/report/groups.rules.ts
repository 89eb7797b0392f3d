import { AGE_GROUPS, ageName, bandName, bandsOf } from '../rules/bands';
import type { Said } from '../rules/print';
import { share } from '../rules/ratio';
import type { BandDto, BreakdownDto, DayLineDto, GroupLineDto, HourLineDto } from './report.dto';
import type { AttemptFacts, GroupCount, ResultFacts } from './report.facts';

const UNKNOWN: Said = { vi: 'Chưa khai', en: 'Not told' };
const NO_UNIT: Said = { vi: 'Không chọn đơn vị', en: 'No unit' };
const SEXES: Record<string, Said> = {
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
  other: { vi: 'Khác', en: 'Other' },
};
const MAX_DAYS = 400;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** People and attempts by band; each percentage is of the counted results, the valid attempts. */
export function bandLines(
  ends: readonly number[],
  results: Pick<ResultFacts, 'bands'>,
  attempts: Pick<AttemptFacts, 'bands'>,
): BandDto[] {
  const people = new Map(results.bands.map((one) => [one.band, one.people]));
  const counts = new Map(attempts.bands.map((one) => [one.band, one.attempts]));
  const bases = [people, counts].map((map) => [...map.values()].reduce((a, b) => a + b, 0));
  return bandsOf(ends).map((band, place) => ({
    from: band.from,
    name: bandName(band),
    people: share(people.get(place) ?? 0, bases[0] ?? 0),
    attempts: share(counts.get(place) ?? 0, bases[1] ?? 0),
  }));
}

/** People by the units at the top of the tree, the most first; the last are those without one. */
export function provinceLines(
  tops: readonly GroupCount[],
  names: ReadonlyMap<number, string>,
  people: number,
): GroupLineDto[] {
  return tops
    .map((top) => {
      const name = typeof top.key === 'number' ? names.get(top.key) : undefined;
      return line(top, name === undefined ? NO_UNIT : { vi: name, en: name }, people);
    })
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.people.part - a.people.part);
}

/** People by age; every group has its line, so that reports of all rounds have the same ones. */
export function ageLines(ages: readonly GroupCount[], people: number): GroupLineDto[] {
  const found = new Map(ages.map((one) => [one.key, one]));
  const known = AGE_GROUPS.map((from) =>
    line(found.get(from) ?? { key: from, people: 0, attempts: 0 }, ageName(from), people),
  );
  const unknown = found.get(null);
  return unknown ? [...known, line(unknown, UNKNOWN, people)] : known;
}

/** People by sex. */
export function sexLines(sexes: readonly GroupCount[], people: number): GroupLineDto[] {
  const found = new Map(sexes.map((one) => [one.key, one]));
  return ['male', 'female', 'other', null].flatMap((key) => {
    const one = found.get(key);
    return one ? [line(one, SEXES[key ?? ''] ?? UNKNOWN, people)] : [];
  });
}

/** People by what they chose from a list in words, the most first; the last are those who did not say. */
export function chosenLines(chosen: readonly GroupCount[], people: number): GroupLineDto[] {
  return chosen
    .map((one) => line(one, named(one.key), people))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.people.part - a.people.part);
}

const named = (key: GroupCount['key']): Said =>
  key === null ? UNKNOWN : { vi: String(key), en: String(key) };

/** A breakdown of what the registration asks for; without it there is nothing to break down. */
export function breakdown(collected: boolean, lines: () => GroupLineDto[]): BreakdownDto {
  return { collected, lines: collected ? lines() : [] };
}

function line(group: GroupCount, name: Said, people: number): GroupLineDto {
  return {
    key: group.key === null ? '' : String(group.key),
    name,
    people: share(group.people, people),
    attempts: group.attempts,
  };
}

/** Every day from the first to the last, also those on which nobody took part; only these where there are too many. */
export function dayLines(
  days: AttemptFacts['days'],
  span: { first: string; last: string } | null,
): DayLineDto[] {
  if (!span) return days;
  const found = new Map(days.map((one) => [one.day, one]));
  const all: DayLineDto[] = [];
  for (let day = span.first; day <= span.last && all.length <= MAX_DAYS; day = dayAfter(day)) {
    all.push(found.get(day) ?? { day, people: 0, attempts: 0 });
    found.delete(day);
  }
  if (all.length > MAX_DAYS) return days;
  return [...all, ...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** All 24 hours of the day. */
export function hourLines(hours: AttemptFacts['hours']): HourLineDto[] {
  const found = new Map(hours.map((one) => [one.hour, one]));
  return HOURS.map((hour) => found.get(hour) ?? { hour, people: 0, attempts: 0 });
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
