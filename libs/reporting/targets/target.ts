/** Whether a target is for the whole contest or for each round of it. */
export const PERIODS = ['contest', 'round'] as const;
export type Period = (typeof PERIODS)[number];

/** What a unit is to reach; null for what is not asked of it. */
export interface UnitTarget {
  unitNo: number;
  people: number | null;
  attempts: number | null;
}

/** A unit that could be given a target, with the one it has. */
export type TargetedUnit = UnitTarget & { code: string; name: string };
