import type { AwardRules } from '../documents/awards';

/** A work of the last stage, as far as awards look at it. No name is needed to give one. */
export interface AwardWork {
  code: string;
  medium: string;
  /** Of its authors; null where the contest has none, or it is not known. */
  division: string | null;
  /** The final mark in hundredths of a point. */
  centipoints: number;
  /** Whatever tells its authors apart, so that one author has one prize where the rules say so. */
  authors: readonly string[];
  /** Known only once the codes are opened. */
  opened: OpenedWork | null;
}

/** What opening the codes tells of a work. */
export interface OpenedWork {
  /** Code of the unit that sent it; null for authors of no unit. */
  unit: string | null;
  /** Birth dates of its authors as yyyy-mm-dd; null where one is unknown. */
  births: (string | null)[];
  /** Full years of age of each author on the day of submission; null where unknown. */
  ages: (number | null)[];
}

/** What the jury decided beside the order of marks; the last word on the same thing holds. */
export type JuryDecision =
  /** A work gets a place of a tier of its own list, or (null) no prize at all. */
  | { kind: 'move'; code: string; place: Place | null; reason: string }
  /** Which of equals get the places that are left; others go on to the next tier. */
  | { kind: 'tie'; place: Place; codes: string[]; reason: string }
  /** So many places of a tier are not given. */
  | { kind: 'vacant'; place: Place; count: number; reason: string };

/** A tier of a list. */
export interface Place {
  /** 'all' over all media, 'extra', 'collectives', or as `listIdOf` names a medium's list. */
  list: string;
  tier: string;
}

/** Everything that awards are computed from. */
export interface AwardFacts {
  rules: AwardRules;
  /** Ids of the contest's media, in their order. */
  media: readonly string[];
  works: readonly AwardWork[];
  /** Works accepted in each medium (and division), of which ceilings are percents. */
  entrants: readonly { medium: string; division: string | null; works: number }[];
  /** Accepted works of each unit, where units are compared by them; known once the codes are opened. */
  accepted: ReadonlyMap<string, number>;
  decisions: readonly JuryDecision[];
}

/** A prize that a work has. */
export interface Award {
  list: string;
  tier: string;
  code: string;
  how: 'rank' | 'tie' | 'moved';
}

/** Equals of whom only some can have the places that are left. */
export interface AwardTie extends Place {
  /** Codes of works; of units in the list 'collectives'. */
  among: string[];
  places: number;
}

/** One tier of a list as it stands. */
export interface TierOutcome {
  tier: string;
  /** Places after ceilings and what the jury leaves vacant. */
  places: number;
  given: number;
}

/** A list of prizes as it stands. */
export interface ListOutcome {
  list: string;
  medium: string | null;
  divisions: readonly string[] | null;
  tiers: TierOutcome[];
  /** The works it ranks, with equal marks sharing a rank (1-2-2-4). */
  ranking: { code: string; rank: number; centipoints: number }[];
  /** 'waiting': a tie above it is not decided yet. */
  state: 'complete' | 'tie' | 'waiting' | 'sealed';
}

/** A decision that the rules do not allow, and why. */
export interface RefusedDecision {
  /** Its place among the decisions. */
  index: number;
  why: 'unknown-work' | 'unknown-place' | 'no-place-left' | 'below-minimum' | 'other-prize';
}

/** Who gets what. */
export interface AwardOutcome {
  lists: ListOutcome[];
  awards: Award[];
  collectives: { unit: string; tier: string; how: 'rank' | 'tie' }[];
  ties: AwardTie[];
  refused: RefusedDecision[];
  /** True when nothing waits for the jury or for the opening of the codes. */
  complete: boolean;
}
