/** What a group of works adds up to. */
export interface WorkSums {
  /** Handed in and not withdrawn. */
  works: number;
  /** Different people who made them; a unit that is the author is none. */
  authors: number;
  accepted: number;
  rejected: number;
}

export const NO_WORKS: WorkSums = { works: 0, authors: 0, accepted: 0, rejected: 0 };

/** Sums of everything that was handed in. */
export interface AllWorks extends WorkSums {
  paper: number;
  late: number;
  byUnits: number;
  coAuthored: number;
  /** Words of works that have any, and how many those are. */
  words: number;
  worded: number;
}

/** What the book of entries says. */
export interface WorkFacts {
  all: AllWorks;
  withdrawn: number;
  drafts: number;
  media: (WorkSums & { medium: string; words: number; worded: number })[];
  genres: (WorkSums & { medium: string; genre: string | null })[];
  units: (WorkSums & { unitNo: number | null })[];
  tops: (WorkSums & { unitNo: number | null })[];
  reasons: { code: string; works: number }[];
  days: { day: string; authors: number; works: number }[];
  hours: { hour: number; authors: number; works: number }[];
}

/** What a tier of collecting passed on. */
export interface TierFacts {
  tier: number;
  name: string;
  units: number;
  works: number;
}

/** What the jury did in a stage; nobody's name, no code. */
export interface StageFacts {
  id: string;
  rulesId: string;
  name: string;
  locked: boolean;
  judges: number;
  works: number;
  final: number;
  marks: number;
  /** Works whose independent marks differed beyond what the rules average. */
  discrepancies: number;
  /** Works with a third mark. */
  thirds: number;
  /** Works whose mark people agreed on: both markers, the chief judge, or all together. */
  settled: number;
  reliability: { single: number | null; average: number | null; alpha: number | null } | null;
  /** Mean size of the difference of two marks, in points. */
  difference: number | null;
}

/** A prize as it was given. */
export interface GivenPrize {
  prize: string;
  /** Id of the medium; null over all media. */
  medium: string | null;
  unitNo: number | null;
}
