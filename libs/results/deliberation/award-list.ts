import type { AwardOutcome } from '@bangvang/rulebook';

/** What the jury signs: who gets what, by codes. */
export interface SignedList {
  contestId: string;
  rulesVersion: number;
  rulesSha256: string;
  awards: AwardOutcome['awards'];
  lists: AwardOutcome['lists'];
  decisions: string[];
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
