import type { Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';

/** Why a work has no part in the contest any more. */
export const EXCLUSION_REASONS = [
  ...(['copied', 'identity', 'off-topic'] as const),
  ...(['published', 'author', 'other'] as const),
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** A work that is put out of the contest, or back into it. */
export interface AskedExclusion {
  contestId: string;
  stageId: string;
  code: string;
  kind: 'out' | 'back';
  /** What the minutes say. */
  text: string;
}

/** What a decision about a work leads to, as far as award lists are concerned. */
export interface ExclusionLead {
  /** Whether it holds in the list under way; otherwise one stands, and the next list follows. */
  atOnce: boolean;
  /** What is done once the decision is on record. */
  follow: () => Promise<void>;
}

/** Asked before a decision is recorded; whoever makes award lists answers. */
export type ExclusionLeads = (
  tx: Tx,
  asked: AskedExclusion,
  staff: StaffIdentity,
) => Promise<ExclusionLead>;
