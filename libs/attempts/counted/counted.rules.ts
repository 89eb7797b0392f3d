import type { RoundRules } from '@bangvang/contests';

export type CountedPolicy = RoundRules['attempts']['counted'];
export type Completeness = RoundRules['completeness'];
export type BoardKey = RoundRules['boardKey'];

/** An attempt that was handed in, as far as counting is concerned. */
export interface SubmittedAttempt {
  id: string;
  /** 1 for the participant's first attempt of the round. */
  no: number;
  /** The unit as chosen when the attempt was made. */
  unitNo: number | null;
  centipoints: number;
  durationMs: number;
  /** Submission, in milliseconds after the opening of the round. */
  submittedMs: number;
  /** Whether every question was answered. */
  complete: boolean;
}

/** What decides which attempt of a round counts, and by what equal points are told apart. */
export interface CountingRules {
  policy: CountedPolicy;
  completeness: Completeness;
  boardKey: BoardKey;
}

/** The attempt that counts. */
export interface CountedAttempt {
  attemptId: string;
  attemptNo: number;
  centipoints: number;
  /** Milliseconds of the board's tie key. */
  tieMs: number;
}

/** Where one participant stands in a round. */
export interface CountedResult {
  participantNo: number;
  unitNo: number | null;
  /** Attempts handed in, valid or not. */
  attempts: number;
  /**
   * How many facts about this participant were seen. It only grows, and two results with the same
   * number are the same result: late and repeated ones are told apart by it.
   */
  facts: number;
  counted: CountedAttempt | null;
}

type Order = (a: SubmittedAttempt, b: SubmittedAttempt) => number;

const byPoints: Order = (a, b) => b.centipoints - a.centipoints;
const byDuration: Order = (a, b) => a.durationMs - b.durationMs;
const bySubmission: Order = (a, b) => a.submittedMs - b.submittedMs;
const byNo: Order = (a, b) => a.no - b.no;

/** Best first; the attempt's number ends every chain, so that the choice never depends on storage. */
const ORDERS: Record<CountedPolicy, Order[]> = {
  'best-then-fastest': [byPoints, byDuration, byNo],
  'best-then-earliest': [byPoints, bySubmission, byNo],
  best: [byPoints, bySubmission, byNo],
  first: [byNo],
  last: [(a, b) => byNo(b, a)],
  only: [byNo],
};

/** Whether an attempt may count at all: where every question must be answered, one with a gap may not. */
export function isValid(
  attempt: Pick<SubmittedAttempt, 'complete'>,
  completeness: Completeness,
): boolean {
  return completeness === 'partial' || attempt.complete;
}

/** The attempt that counts, or null when none is valid. */
export function choose(
  attempts: SubmittedAttempt[],
  policy: CountedPolicy,
  completeness: Completeness,
): SubmittedAttempt | null {
  const order: Order = (a, b) => {
    for (const compare of ORDERS[policy]) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return attempts.filter((attempt) => isValid(attempt, completeness)).toSorted(order)[0] ?? null;
}

/** What equal points are told apart by; smaller is better. */
export function tieMs(attempt: SubmittedAttempt, boardKey: BoardKey): number {
  return boardKey === 'duration' ? attempt.durationMs : attempt.submittedMs;
}

/**
 * The result of a participant with at least one submitted attempt. The unit is that of the counted
 * attempt, else of the last one.
 */
export function resultOf(
  participantNo: number,
  attempts: SubmittedAttempt[],
  { policy, completeness, boardKey }: CountingRules,
): CountedResult {
  const chosen = choose(attempts, policy, completeness);
  const last = choose(attempts, 'last', 'partial');
  return {
    participantNo,
    unitNo: (chosen ?? last)?.unitNo ?? null,
    attempts: attempts.length,
    facts: attempts.length,
    counted: chosen && {
      attemptId: chosen.id,
      attemptNo: chosen.no,
      centipoints: chosen.centipoints,
      tieMs: tieMs(chosen, boardKey),
    },
  };
}
