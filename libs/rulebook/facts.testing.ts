import { ContestRules } from './documents/contest-rules';
import type { RoundResults } from './documents/round-results';
import type {
  AttemptFacts,
  Facts,
  ParticipantFacts,
  ResultRules,
  RoundFacts,
  UnitFacts,
} from './facts';

/* Facts for specs: every field has a plain value that a spec may replace. */

/** 19 May 2026, 08:00 in Hà Nội. */
export const OPENING = Date.UTC(2026, 4, 19, 1);
const WEEK = 7 * 86_400_000;

/** Rules of a round: three attempts, the best counts, the earlier one of two equal ones. */
export const ruleSet = (changes: Partial<ResultRules> = {}): ResultRules => ({
  attempts: { max: 3, counted: 'best-then-earliest' },
  completeness: 'partial',
  boardKey: 'duration',
  prediction: null,
  ...changes,
});

/** A round's rules with a results part. */
export const ruled = (results: RoundResults, changes: Partial<ResultRules> = {}): ResultRules =>
  ruleSet({ ...changes, results });

/** Rules of a contest that ask for nothing. */
export const contestRules = (changes: Partial<ContestRules> = {}): ContestRules =>
  Object.assign(new ContestRules(), { schema: 1 }, changes);

/** The round of week `ordinal`; the first opens at {@link OPENING}. */
export const round = (ordinal: number, rules = ruleSet(), seed?: string): RoundFacts => ({
  id: `r${ordinal}`,
  ordinal,
  title: `Tuần ${ordinal}`,
  opensAt: OPENING + (ordinal - 1) * WEEK,
  closesAt: OPENING + ordinal * WEEK,
  rules,
  ...(seed === undefined ? {} : { seed }),
});

/**
 * An attempt with 10 questions worth 10 points each, all answered: `minute` is its submission after
 * the opening of its round, after 60 seconds of work.
 */
export const attempt = (
  participant: string,
  correct: number,
  minute: number,
  changes: Partial<AttemptFacts> & { ordinal?: number } = {},
): AttemptFacts => {
  const { ordinal = 1, no = 1, durationMs = 60_000, ...rest } = changes;
  const submittedAt = OPENING + (ordinal - 1) * WEEK + minute * 60_000;
  return {
    id: `${participant}-${ordinal}-${no}`,
    round: `r${ordinal}`,
    participant,
    no,
    startedAt: submittedAt - durationMs,
    submittedAt,
    durationMs,
    auto: false,
    centipoints: correct * 1_000,
    correct,
    total: 10,
    complete: true,
    prediction: null,
    ...rest,
  };
};

/** Somebody of no unit, of whom nothing else is known. */
export const person = (id: string, changes: Partial<ParticipantFacts> = {}): ParticipantFacts => ({
  id,
  unit: null,
  ...changes,
});

/** A commune at the top of its tree, counted once. */
export const unit = (code: string, headcount: number, changes: Partial<UnitFacts> = {}) => ({
  code,
  name: code,
  kind: 'xa',
  parent: null,
  headcounts: [{ asOf: '2026-01-01', headcount }],
  ...changes,
});

/** Facts of one contest; whoever has attempts takes part. */
export const factsOf = (changes: Partial<Facts> & Pick<Facts, 'attempts'>): Facts => ({
  zone: 'Asia/Ho_Chi_Minh',
  rules: contestRules(),
  rounds: [round(1)],
  participants: [...new Set(changes.attempts.map(({ participant }) => participant))].map((id) =>
    person(id),
  ),
  units: [],
  corrections: [],
  decisions: [],
  ...changes,
});
