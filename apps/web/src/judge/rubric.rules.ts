import type { Called, Criterion, Draft, Level, Points, QueueItem } from './types';

/** What somebody typed into a criterion. */
export type Typed = { kind: 'points'; centipoints: number } | { kind: 'empty' } | { kind: 'wrong' };

/** Reads "7,25" or "7.25" as points of a criterion: 725, on its steps and within its bounds. */
export function readPoints(text: string, criterion: Criterion): Typed {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return { kind: 'empty' };
  if (!/^\d{0,6}(\.\d{0,2})?$/.test(trimmed) || trimmed === '.') return { kind: 'wrong' };
  const centipoints = Math.round(Number(trimmed) * 100);
  return fits(centipoints, criterion) ? { kind: 'points', centipoints } : { kind: 'wrong' };
}

/** Whether a criterion can have so many points: a step of it, or its maximum. */
function fits(centipoints: number, { maxCentipoints, stepCentipoints }: Criterion): boolean {
  if (centipoints > maxCentipoints) return false;
  return centipoints === maxCentipoints || centipoints % stepCentipoints === 0;
}

/** One step up or down; from nothing, up begins at 0 and down at the maximum. */
export function stepped(value: number | null, by: 1 | -1, criterion: Criterion): number {
  const { maxCentipoints: most, stepCentipoints: step } = criterion;
  if (value === null) return by > 0 ? 0 : most;
  const onStep = by > 0 ? Math.floor(value / step) : Math.ceil(value / step);
  return Math.min(most, Math.max(0, (onStep + by) * step));
}

/** The level that so many points reach; null below the first, and where nothing is given. */
export function levelOf(value: number | null, levels: readonly Level[]): Level | null {
  if (value === null) return null;
  return levels.findLast(({ fromCentipoints }) => fromCentipoints <= value) ?? null;
}

/** The total as the server computes it: weighted, rounded half up to a hundredth. */
export function totalOf(rubric: readonly Criterion[], points: Points): number {
  const hundredfold = rubric.reduce((sum, { id, weight }) => sum + (points[id] ?? 0) * weight, 0);
  return Math.floor((hundredfold + 50) / 100);
}

/** What an id of the rules is called; the id itself where nobody says. */
export function calledOf(names: readonly Called[], id: string | null): string | null {
  return names.find((one) => one.id === id)?.name ?? id;
}

/** Criteria that have no points yet. */
export function openCriteria(rubric: readonly Criterion[], points: Points): Criterion[] {
  return rubric.filter(({ id }) => points[id] == null);
}

/** What was typed or pasted, without signs that nobody sees and no server takes; lines stay lines. */
export const plainText = (text: string): string =>
  text.replace(/[\v\f\u0085\u2028\u2029]/gu, '\n').replace(/(?![\n\t])[\p{Cc}\p{Co}]/gu, '');

/** Whether two drafts say the same. */
export function isSame(a: Draft, b: Draft): boolean {
  const text = ({ criteria, comment, note, flag }: Draft): string =>
    JSON.stringify([
      Object.entries(criteria)
        .filter(([, points]) => points !== null)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
      comment,
      note,
      flag && [flag.kind, flag.text],
    ]);
  return text(a) === text(b);
}

/** The work that is not locked nearest after this one in the queue, from its beginning again; null when there is no other. */
export function nextOpen(works: readonly QueueItem[], code: string): QueueItem | null {
  const at = works.findIndex((work) => work.code === code);
  const round = [...works.slice(at + 1), ...works.slice(0, Math.max(0, at))];
  return round.find(({ state }) => state === 'draft' || state === 'waiting') ?? null;
}
