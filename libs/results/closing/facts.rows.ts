import type { Answers, PaperKey } from '@bangvang/questions';
import type { Decision } from '@bangvang/rulebook';

/** A round as its result is computed from. */
export interface RoundRow {
  id: string;
  ordinal: number;
  title: string;
  opens_at: Date;
  closes_at: Date;
  rules: object;
  rules_version: number;
  seed: string | null;
}

export interface PersonRow {
  id: string;
  no: number;
  unit_no: number | null;
  division: string | null;
  province: string | null;
  /** People who took part and named this one as their inviter. */
  referrals: number;
  birth_date: string | null;
  birth_year_only: boolean;
  named: boolean;
  sexed: boolean;
  identified: boolean;
  contact: Buffer | null;
  roles: string[] | null;
  /** Rounds that they took part in and are not let into. */
  not_qualified: string[] | null;
}

export interface AttemptRow {
  id: string;
  participant_no: number;
  unit_no: number | null;
  no: number;
  variant: number;
  started: number;
  submitted: number;
  /** Null where it was not recorded. */
  signed_in: number | null;
  duration_ms: number;
  auto: boolean;
  centipoints: number;
  correct: number;
  complete: boolean;
  prediction: number | null;
  /** Only where they are asked for. */
  answers?: Answers;
}

export interface UnitRow {
  id: string;
  no: number;
  code: string;
  name: string;
  kind: string;
  parent: string | null;
  valid_from: string;
  valid_to: string | null;
  headcounts: { asOf: string; headcount: number }[] | null;
  populations: { asOf: string; population: number }[] | null;
  successors: string[] | null;
}

export interface CorrectionRow {
  id: string;
  round_id: string | null;
  kind:
    | 'void-attempt'
    | 'disqualify'
    | 'correct-key'
    | 'extend-round'
    | 'compensate'
    | 'credit-time'
    | 'replacement'
    | 'reverse';
  reason: string;
  note: string | null;
  change: Record<string, unknown>;
  participant_no: number | null;
  attempt_id: string | null;
  reverses: string | null;
  decided_at: Date;
  reversed_by: string | null;
}

export interface DecisionRow {
  id: string;
  round_id: string | null;
  division: string | null;
  kind: Decision['kind'];
  content: Record<string, unknown>;
  minutes: string | null;
  at: Date;
}

export interface VariantRow {
  variant: number;
  code: string;
  key: PaperKey;
}
