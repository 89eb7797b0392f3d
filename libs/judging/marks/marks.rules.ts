import type { FieldError } from '@bangvang/contracts';
import { sha256 } from '@bangvang/platform';
import { wrong, wrongCriteria, type Criterion } from '@bangvang/rulebook';

/** Points of a work by criterion, in hundredths; null where nothing is given yet. */
export type DraftPoints = Record<string, number | null>;
export type Points = Record<string, number>;

/** What of given points does not fit the rubric. A draft may leave criteria open, a mark may not. */
export function pointErrors(
  rubric: Criterion[],
  points: DraftPoints,
  { complete }: { complete: boolean },
): FieldError[] {
  const given = Object.entries(points).filter(
    (entry): entry is [string, number] => entry[1] !== null,
  );
  const wrongIds = wrongCriteria(rubric, Object.fromEntries(given));
  const open = new Set(
    complete ? [] : rubric.flatMap(({ id }) => (points[id] == null ? [id] : [])),
  );
  return wrongIds.filter((id) => !open.has(id)).map((id) => errorOf(rubric, id, points[id]));
}

function errorOf(rubric: Criterion[], id: string, given: number | null | undefined): FieldError {
  const path = `criteria.${id}`;
  const criterion = rubric.find((one) => one.id === id);
  if (!criterion) {
    const expected = { en: 'a criterion of the rubric', vi: 'tiêu chí có trong thang điểm' };
    return wrong(path, expected);
  }
  if (given == null) return wrong(path, { en: 'a mark', vi: `điểm cho “${criterion.name}”` });
  const [most, steps] = [criterion.maxCentipoints / 100, criterion.stepCentipoints / 100];
  const expected = {
    en: `from 0 to ${most} in steps of ${steps}`,
    vi: `từ 0 đến ${most}, mỗi bước ${steps}`,
  };
  return wrong(path, expected, given);
}

/** Points that are all there, in the order of the rubric. */
export function completePoints(rubric: Criterion[], points: DraftPoints): Points {
  return Object.fromEntries(rubric.map(({ id }) => [id, points[id] ?? 0]));
}

/** One work on somebody's desk. */
export interface Place {
  code: string;
  isSeed: boolean;
}

/**
 * The order of a judge's works. It depends on codes and the judge alone, and differs from judge to
 * judge, so that no work is everybody's last. One seed falls into each stretch of `seedEvery` works,
 * at a place that only its code decides.
 */
export function deskOrder<P extends Place>(places: P[], memberId: string, seedEvery: number): P[] {
  const shuffled = places
    .map((place) => ({ place, key: sha256(`${memberId}:${place.code}`) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const live = shuffled.flatMap(({ place }) => (place.isSeed ? [] : [place]));
  const seeds = shuffled.filter(({ place }) => place.isSeed);
  const stretch = Math.max(1, seedEvery - 1);
  const due = seeds.map(({ place, key }, index) => ({
    place,
    after: index * stretch + (Number.parseInt(key.slice(0, 8), 16) % seedEvery),
  }));
  const order: P[] = [];
  for (let at = 0; at <= live.length; at += 1) {
    order.push(...due.filter(({ after }) => after === at).map(({ place }) => place));
    const next = live[at];
    if (next) order.push(next);
  }
  return [...order, ...due.filter(({ after }) => after > live.length).map(({ place }) => place)];
}

/** The middle of some numbers; null of none. */
export function median(numbers: number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? 0) + upper) / 2);
}
