import type { Points } from './marks.rules';

/** Marks that one judge gives alone. */
export type IndependentKind = 'first' | 'third' | 'remark' | 'anchor' | 'seed';
/** Marks that people decided, with minutes. */
export type DecidedKind = 'agreed' | 'chief' | 'joint' | 'line';
export type MarkKind = IndependentKind | DecidedKind;

/** A mark as it stands; nobody voided it. */
export interface MarkRow {
  id: string;
  code: string;
  memberId: string;
  kind: MarkKind;
  criteria: Points;
  centipoints: number;
  comment: string;
  minutesId: string | null;
  lockedAt: Date;
}
