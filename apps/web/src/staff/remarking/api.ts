import type { Schemas } from '../kit/api';

export type Remarks = Schemas['StaffRemarksDto'];
export type Remark = Schemas['StaffRemarkDto'];
export type Candidates = Schemas['RemarkCandidatesDto'];
export type Candidate = Schemas['RemarkCandidateDto'];

/** Requests to mark works of a contest again. */
export const remarksPath = (contestId: string): string =>
  `/api/staff/contests/${contestId}/remarks`;

/** The last second before an instant from which on something is over: the day that people mean. */
export const lastMoment = (until: string): string =>
  new Date(Date.parse(until) - 1_000).toISOString();

/** What a request waits for. */
export type Waits = 'answered' | 'toAssign' | 'toThird' | 'marking' | 'toTalk' | 'toAnswer';

/** By how many judges have it, and what the rules ask for. */
export function waitsFor({ answeredAt, needs, assigned, wanted }: Remark): Waits {
  if (answeredAt) return 'answered';
  if (needs === null) return 'toAnswer';
  if (needs === 'dialogue') return 'toTalk';
  if (assigned >= wanted) return 'marking';
  return needs === 'third' ? 'toThird' : 'toAssign';
}
