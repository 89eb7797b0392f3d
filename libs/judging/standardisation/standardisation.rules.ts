import type { StandardisationRules } from '@bangvang/rulebook';

/** What a judge gave a work whose mark is agreed, in hundredths of a point. */
export interface Trial {
  given: number;
  agreed: number;
}

/** Whether a total is near enough to the agreed one; a difference of exactly the tolerance is. */
export const isWithin = ({ given, agreed }: Trial, tolerance: number): boolean =>
  Math.abs(given - agreed) <= tolerance;

/** Whether a judge who marked these anchors may begin; null while too few are marked. */
export function qualifies(
  trials: Trial[],
  { anchors, tolerance, qualifyShare }: StandardisationRules,
): boolean | null {
  if (trials.length < anchors) return null;
  const within = trials.filter((trial) => isWithin(trial, tolerance)).length;
  return within * 100 >= qualifyShare * trials.length;
}

/** Seeds that belong among so many live works: one work in `seedEvery` is one. */
export const seedsFor = (live: number, { seedEvery }: StandardisationRules): number =>
  Math.floor(live / (seedEvery - 1));
