import type { ContestRules } from './documents/contest-rules';
import type { RoundResults } from './documents/round-results';

/*
 * What a result is computed from. Nobody is named: people go by the pseudonymous number under which
 * they are published, as text; units go by their code. Points are hundredths; instants are
 * milliseconds since 1970; days are yyyy-mm-dd.
 */

/** The part of a round's rule document that decides its result; the document itself has more fields. */
export interface ResultRules {
  attempts: { max: number; counted: CountedPolicy };
  completeness: 'all' | 'partial';
  boardKey: 'duration' | 'submission';
  prediction: PredictionFigure | null;
  results?: RoundResults;
}

export type CountedPolicy =
  'best-then-fastest' | 'best-then-earliest' | 'best' | 'first' | 'last' | 'only';

/** What a prediction is compared with, and how. */
export interface PredictionFigure {
  target: 'people' | 'attempts' | 'valid-attempts' | 'people-all-correct';
  /** Default 'absolute'; 'nearest-not-above': who predicted more than the actual value comes last. */
  measure?: 'absolute' | 'nearest-not-above';
  /** Hundredths of a point that an exact prediction adds; default none. */
  exactCentipoints?: number;
}

export interface RoundFacts {
  id: string;
  ordinal: number;
  title: string;
  opensAt: number;
  closesAt: number;
  rules: ResultRules;
  /** The seed of the lot, revealed at the closing; its SHA-256 is the rules' commitment. */
  seed?: string;
}

export interface ParticipantFacts {
  id: string;
  /** Code of the unit chosen at registration. */
  unit: string | null;
  /** The division chosen at registration, where divisions are chosen. */
  division?: string | null;
  /** A day, or a year alone where only that is known (then 31 December counts). */
  birth?: string | null;
  /** Roles that may bar a person, as the organisers entered them. */
  roles?: string[];
  /** Profile fields that are missing. */
  missing?: string[];
  province?: string | null;
  /** People who came on this person's invitation. */
  referrals?: number;
  /**
   * Ids of rounds that they took part in, but whose entrants come from other rounds, of none of which
   * the published result as it stands now lets them go on.
   */
  notQualified?: string[];
}

/** One attempt that was handed in, by the person or by the clock. */
export interface AttemptFacts {
  id: string;
  round: string;
  participant: string;
  /** Code of the unit as chosen when the attempt was made; the participant's where it is absent. */
  unit?: string | null;
  /** 1 for the person's first attempt of the round. */
  no: number;
  startedAt: number;
  submittedAt: number;
  durationMs: number;
  /** When the person signed in for it; null where it was not recorded, absent where no rule asks. */
  signedInAt?: number | null;
  auto: boolean;
  centipoints: number;
  correct: number;
  /** Questions on the paper. */
  total: number;
  /** Every question was answered. */
  complete: boolean;
  prediction: number | null;
}

export interface UnitFacts {
  code: string;
  name: string;
  kind: string;
  parent: string | null;
  validFrom?: string;
  /** The first day on which it is no more. */
  validTo?: string | null;
  headcounts: { asOf: string; headcount: number }[];
  populations?: { asOf: string; population: number }[];
  /** Units that went on from it. */
  successors?: string[];
}

/** What people decided against the facts as they came; later ones are decided later. */
export type Correction = {
  id: string;
  /** A stable word for the reason: `shared-device`, `barred-role`, `wrong-data`, ... */
  reason: string;
  note?: string;
  at: number;
  /** The id of the correction that took this one back, or null. */
  reversedBy?: string | null;
} & (
  | { kind: 'void-attempt'; attempt: string }
  /** From one round, or from all where `round` is null. */
  | { kind: 'disqualify'; participant: string; round: string | null }
  /** How a question of a paper is marked from now on; points in the facts are already by it. */
  | { kind: 'correct-key'; round: string; question: string; change: unknown }
  | { kind: 'extend-round'; round: string; closesAt: number }
  | { kind: 'compensate'; round: string; participants: string[]; seconds: number }
  /**
   * An outage found after the close: the time that attempts ran between two instants is not theirs.
   * Of everybody; or of attempts made for some units, with those below them; or of some people.
   */
  | {
      kind: 'credit-time';
      round: string;
      from: number;
      to: number;
      units?: string[];
      participants?: string[];
    }
  /**
   * Those whom an outage hit could take one attempt more in a window. By itself it changes nothing:
   * what was struck is void by a correction of its own once its replacement is handed in.
   */
  | {
      kind: 'replacement';
      round: string;
      from: number;
      to: number;
      opensAt: number;
      closesAt: number;
    }
  | { kind: 'reverse'; correction: string }
);

/** A ranking: of a round or over the rounds (`round` null), whole or of one division. */
export interface Scope {
  round: string | null;
  division: string | null;
}

/** What only people may decide, as they decided it. */
export type Decision = Scope & {
  id: string;
  at: number;
  minutes?: string;
} & (
    | /**
       * The order among equals, best first; people in one inner list stay equal. `among`: all who were
       * equal when it was decided; whoever joins them later was not decided about. Absent: everybody.
       */
      { kind: 'order'; order: string[][]; among?: string[] }
      /** What the sub-question earned each, more is better. */
    | { kind: 'sub-question'; points: Record<string, number> }
    /** Who gets the places across a tier's boundary; the tier 'qualify' is the way to the next round. */
    | { kind: 'boundary'; tier: string; winners: string[] }
    /** A winner who did not answer, refused or gave wrong data: out of the prizes, not of the ranking. */
    | { kind: 'passed-over'; participant: string; reason: string }
    /** Which units get the places across a tier's boundary of a collective award. */
    | { kind: 'collective'; award: string; group: string | null; tier: string; units: string[] }
  );

/** Everything that a result follows from. */
export interface Facts {
  zone: string;
  rules: ContestRules;
  rounds: RoundFacts[];
  participants: ParticipantFacts[];
  attempts: AttemptFacts[];
  units: UnitFacts[];
  corrections: Correction[];
  decisions: Decision[];
  /** The seed of the lot of the ranking over rounds; each round has its own. */
  seed?: string;
  /** Actual values fixed at the closing, by round id, where the rules freeze them. */
  fixedActuals?: Record<string, number>;
}
