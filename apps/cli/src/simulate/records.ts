import type { Answers, Score } from '../load/papers';

/*
 * What was acknowledged, as the contestants themselves remember it: the yardstick for what is stored.
 */

/** A receipt as the API gives it. */
export interface Receipt {
  attemptId: string;
  roundId: string;
  participantNo: number;
  attemptNo: number;
  variantCode: string;
  submittedAt: string;
  auto: boolean;
  answersSha256: string;
  signature: string;
}

export interface Submitted {
  answers: Answers;
  receipt: Receipt;
  /** Points in hundredths as the product told them. */
  toldCentipoints: number;
  /** As we count them. */
  own: Score;
}

export interface AttemptRecord {
  id: string;
  variantCode: string;
  /** The highest sequence number that was acknowledged, and what it said. */
  savedSeq: number;
  savedAnswers: Answers;
  /** The highest one that was sent. */
  sentSeq: number;
  submitted: Submitted | null;
}

export interface PersonRecord {
  /** Number in the run. */
  n: number;
  /** Number in the contest. */
  no: number;
  token: string;
  unitNo: number | null;
  attempts: AttemptRecord[];
}

/** Things that must not happen, found while playing. */
export class Findings {
  lost = 0;
  doubled = 0;
  scoreDifferences = 0;
  rankDifferences = 0;
  /** The first few of each in words. */
  readonly words: string[] = [];

  add(what: 'lost' | 'doubled' | 'scoreDifferences' | 'rankDifferences', words: string): void {
    this[what] += 1;
    if (this.words.length < 20) this.words.push(`${what}: ${words}`);
  }

  get none(): boolean {
    return this.lost + this.doubled + this.scoreDifferences + this.rankDifferences === 0;
  }
}
