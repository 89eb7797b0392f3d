import type { TieBreakKind } from './documents/round-results';
import type { PredictionFigure, Scope } from './facts';

/** What put a person before the next one: "error 2 before 3". */
export interface DecidedBy {
  by: 'points' | TieBreakKind;
  own: number | string;
  next: number | string;
}

/** One place of a ranking. */
export interface StandingRow {
  participant: string;
  /** Equals share a rank: 1-2-2-4. */
  rank: number;
  /** Null for the last, and among equals. */
  decidedBy: DecidedBy | null;
  /** Id of the attempt that counts; in a ranking over rounds, one per round that counted. */
  countedAttempt: string | string[];
  centipoints: number;
  /** The prediction's distance; null without one, or where the rules have no prediction. */
  error: number | null;
  durationMs: number;
}

export interface Standing extends Scope {
  /** Best first; equals in the order of their numbers, which means nothing. */
  rows: StandingRow[];
}

export type UnrankedReason =
  | 'disqualified'
  | 'no-valid-attempt'
  | 'not-all-correct'
  | 'missing-data'
  | 'age'
  | 'barred'
  | 'not-qualified'
  | 'no-division'
  | 'too-few-rounds';

/** Somebody who took part and has no rank. */
export interface Unranked extends Scope {
  participant: string;
  reason: UnrankedReason;
  /** The missing fields, the role, the correction's id... */
  detail?: string;
}

/** Equals whom the rules cannot part; `from` and `to` are the first and last place they fill. */
export interface Unresolved extends Scope {
  from: number;
  to: number;
  participants: string[];
  waitsFor: 'organiser' | 'sub-question' | 'lot' | 'boundary' | 'none';
  /** Tiers that depend on it; empty where no prize does. */
  prizes: string[];
  /**
   * A prize or a place in the next round waits for it, or a decision no longer covers it: nothing is
   * published before it is decided.
   */
  blocks: boolean;
  /** The order that people decided, best first, before others became equal to these; absent: none. */
  earlier?: string[][];
  /** Of how many the sign-in that the chain asks for was not recorded; absent: of none. */
  unrecorded?: number;
}

/** The actual value of a round's prediction, with how it was counted. */
export interface Actual {
  round: string;
  target: PredictionFigure['target'];
  value: number;
  definition: { vi: string; en: string };
  /** What was left out of the count, by reason. */
  leftOut: Record<string, number>;
  fixed: boolean;
}

export interface Winner {
  participant: string;
  rank: number | null;
  /** How many share, where a tie across the boundary splits the prize. */
  sharedBy?: number;
  /** The number of prizes that they share. */
  sharedPrizes?: number;
}

/** One tier of a prize list, as it is given. */
export interface PrizeOutcome extends Scope {
  tier: string;
  name: string;
  count: number;
  winners: Winner[];
  /** Places that nobody gets. */
  vacant: number;
  /** Places that wait for people. */
  waiting: number;
}

/** One unit in the comparison for a collective award. */
export interface CollectiveRow {
  unit: string;
  rank: number | null;
  /** What was compared, exactly: an integer, or a fraction `numerator/denominator`. */
  value: string | null;
  people: number;
  attempts: number;
  /** Headcount or population. */
  base: number | null;
  prizes: number;
  excluded: 'below-floor' | 'no-base' | 'condition' | 'no-group' | null;
  /** The unit went on in several others: its people stay with it, since nobody knows who went where. */
  divided?: true;
}

export interface CollectiveOutcome {
  award: string;
  group: string | null;
  rows: CollectiveRow[];
  tiers: {
    tier: string;
    name: string;
    count: number;
    units: string[];
    vacant: number;
    waiting: number;
  }[];
}

/** Who goes on from a round. */
export interface Qualified extends Scope {
  participants: string[];
  /** Places beyond the quota, because of ties with the last place. */
  beyond: number;
  /** Places of the quota that wait for people, because equals stand across its end. */
  waiting: number;
}

/** The result: a pure function of {@link Facts}. */
export interface Result {
  standings: Standing[];
  unranked: Unranked[];
  unresolved: Unresolved[];
  actual: Actual[];
  prizes: PrizeOutcome[];
  collectives: CollectiveOutcome[];
  qualified: Qualified[];
}
