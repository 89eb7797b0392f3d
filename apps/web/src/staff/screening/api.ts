import { contestPath, queryOf, type Schemas } from '../kit/api';

export type ScreenedEntry = Schemas['ScreenedEntryDto'];
export type Finding = Schemas['ScreeningFindingDto'];
export type QueueEntry = Schemas['ScreeningQueueEntryDto'];
export type Queue = Schemas['ScreeningQueueDto'];
export type ScreeningState = Schemas['ScreeningState'];
export type FindingKind = Schemas['FindingKind'];
export type Decision = Schemas['ScreeningDecisionDto'];
export type SimilarityReport = Schemas['SimilarityReportDto'];
export type SideBySide = Schemas['SideBySideDto'];
export type Comparing = Schemas['ComparingStateDto'];

export const STATES = ['waiting', 'proposed', 'returned', 'accepted', 'rejected'] as const;
export const KINDS = [
  'identity',
  'similarity',
  'barred',
  'late',
  'missing-data',
  'limit',
  'format',
  'disguise',
] as const;

const LOOK_AGAIN_MS = 2_000;
/** How soon to read again: soon while the machine is at it, not at all when it is done. */
export const soonIf = (underWay: boolean): number => (underWay ? LOOK_AGAIN_MS : 0);

/** What the queue is narrowed by. */
export interface Filters {
  state: ScreeningState | '';
  medium: string;
  kind: FindingKind | '';
  q: string;
  /** Only what lies at the centre. */
  at: 'centre' | '';
}

/** The queue and one work of it; `after` is the last work of the page before. */
export const queuePath = (contestId: string, filters: Partial<Filters>, after?: number): string =>
  `${contestPath(contestId)}/screening${queryOf({ ...filters, after })}`;
export const entryPath = (id: string): string => `/api/staff/entries/${id}/screening`;
export const similarPath = (id: string): string => `/api/staff/entries/${id}/similar`;
export const comparingPath = (contestId: string): string => `${contestPath(contestId)}/similarity`;

/** Pages. */
export const deskOf = (contestId: string): string => `/staff/contests/${contestId}/screening`;
