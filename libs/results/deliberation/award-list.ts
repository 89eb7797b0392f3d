import type { AwardOutcome } from '@bangvang/rulebook';

/** What the jury signs: who gets what, by codes. */
export interface SignedList {
  contestId: string;
  rulesVersion: number;
  rulesSha256: string;
  awards: AwardOutcome['awards'];
  lists: AwardOutcome['lists'];
  decisions: string[];
  /** Of a list after the first one: its number, the fingerprint of the one before, what corrected it. */
  version?: number;
  replaces?: string;
  corrections?: string[];
}

/** A prize with the entry that has it; names are read where they are kept. */
export interface ConcludedAward {
  list: string;
  tier: string;
  code: string;
  stageId: string;
  entryId: string;
  entryNo: number;
  title: string;
  medium: string;
  centipoints: number;
  unitNo: number | null;
  /** Numbers of its authors who registered; others are known by name only. */
  participants: number[];
}

/** The award list once the codes are open. */
export interface ConcludedList {
  awards: ConcludedAward[];
  collectives: { unitNo: number; tier: string; how: string }[];
}

/** What comes before the first list. */
export const NO_LIST: ConcludedList = { awards: [], collectives: [] };

/** A prize as lists are compared by it. */
export interface PrizePlace {
  list: string;
  tier: string;
}

/** A work whose prizes another list changed: none before, and it enters; none after, and it leaves. */
export interface ChangedWork {
  entryId: string;
  title: string;
  medium: string;
  participants: number[];
  before: PrizePlace[];
  after: PrizePlace[];
}

/** A unit whose awards another list changed: ids of tiers. */
export interface ChangedUnit {
  unitNo: number;
  before: string[];
  after: string[];
}

/** What a list changed against the one before. */
export interface AwardChanges {
  works: ChangedWork[];
  units: ChangedUnit[];
}
