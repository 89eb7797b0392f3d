import type { RoundRules } from '@bangvang/contests';

export type CountedPolicy = RoundRules['attempts']['counted'];
export type Completeness = RoundRules['completeness'];
export type BoardKey = RoundRules['boardKey'];

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
