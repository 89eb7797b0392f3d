import type { CountedScope } from '@bangvang/attempts';

/** A round as it is counted: what its attempts are held against. */
export interface ReportRound {
  id: string;
  ordinal: number;
  title: string;
  opensAt: Date;
  closesAt: Date;
  /** When the last attempt must be over. */
  overAt: Date;
  scope: CountedScope;
  /** The most points an attempt can reach, in hundredths; 0 while the papers are not sealed. */
  most: number;
  questions: number;
}

/** What a group of results adds up to. */
export interface Sums {
  people: number;
  attempts: number;
  /** Counted results, one per person and round. */
  counted: number;
  /** Sum of the points of the counted results, in hundredths. */
  centipoints: number;
  /** People whose counted result, in one round at least, has no mistake. */
  perfect: number;
}

/** Per round, and over all of them with each person once. */
export interface RoundSums {
  rounds: (Sums & { place: number })[];
  all: Sums & { countedPeople: number };
}

/** A count of people and their attempts under a key; null where it is not known. */
export interface GroupCount {
  key: number | string | null;
  people: number;
  attempts: number;
}

/** What the counted results of people say. */
export interface ResultFacts extends RoundSums {
  /** Place of the band -> people, by each person's best counted result. */
  bands: { band: number; people: number }[];
  units: (Sums & { unitNo: number | null })[];
  tops: GroupCount[];
  ages: GroupCount[];
  sexes: GroupCount[];
  occupations: GroupCount[];
  /** By the province that people named when they registered. */
  residences: GroupCount[];
}

/** What the attempts say, each for itself. */
export interface AttemptFacts {
  started: number;
  auto: number;
  valid: number;
  perfect: number;
  bands: { band: number; attempts: number }[];
  days: { day: string; people: number; attempts: number }[];
  hours: { hour: number; people: number; attempts: number }[];
}

export const NO_SUMS: Sums = { people: 0, attempts: 0, counted: 0, centipoints: 0, perfect: 0 };

export const NO_RESULTS: ResultFacts = {
  rounds: [],
  all: { ...NO_SUMS, countedPeople: 0 },
  bands: [],
  units: [],
  tops: [],
  ages: [],
  sexes: [],
  occupations: [],
  residences: [],
};

export const NO_ATTEMPTS: AttemptFacts = {
  started: 0,
  auto: 0,
  valid: 0,
  perfect: 0,
  bands: [],
  days: [],
  hours: [],
};

/** A contest as its report names it, and the clock when it was asked. */
export interface ContestHead {
  id: string;
  title: string;
  edition: string | null;
  zone: string;
  unitTreeId: string | null;
  registered: number;
  /** A key was corrected: the points are those of the moment of handing in. */
  keysCorrected: boolean;
  now: Date;
  /** By the clock of the zone: 2023-05-26T19:30. */
  nowLocal: string;
}
