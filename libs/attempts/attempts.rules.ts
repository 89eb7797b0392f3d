import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { FieldError } from '@bangvang/contracts';
import type { RoundRules } from '@bangvang/contests';

/** What a row says about itself at an instant. */
export type AttemptState = 'open' | 'submitted' | 'expired';

/** An attempt as stored; times are the database's. */
export interface AttemptRow {
  id: string;
  round_id: string;
  participant_id: string;
  participant_no: number;
  unit_no: number | null;
  no: number;
  variant: number;
  started_at: Date;
  deadline_at: Date;
  saved_seq: number;
  answers: Record<string, string | string[] | number | null>;
  prediction: number | null;
  submitted_at: Date | null;
  auto: boolean | null;
  centipoints: number | null;
  correct: number | null;
  complete: boolean | null;
  duration_ms: number | null;
}

/** An attempt after it was submitted, by the person or by the clock. */
export type SubmittedRow = AttemptRow & {
  submitted_at: Date;
  auto: boolean;
  centipoints: number;
  correct: number;
  complete: boolean;
  duration_ms: number;
};

/** What a receipt and a score are made of. */
export type ClosedRow = Pick<
  SubmittedRow,
  | 'id'
  | 'round_id'
  | 'participant_no'
  | 'no'
  | 'answers'
  | 'submitted_at'
  | 'auto'
  | 'centipoints'
  | 'correct'
  | 'complete'
  | 'duration_ms'
>;

/** Whether the attempt is final; narrows the row. */
export const isSubmitted = (row: AttemptRow): row is SubmittedRow => row.submitted_at !== null;

/** State at `now` (the database's clock). The deadline itself is already too late: windows are half-open. */
export function attemptState(row: AttemptRow, now: Date): AttemptState {
  if (isSubmitted(row)) return 'submitted';
  return now < row.deadline_at ? 'open' : 'expired';
}

/** A round's secret as a key: made from its bytes once, not for every attempt. */
const keys = new WeakMap<Buffer, KeyObject>();

function keyOf(secret: Buffer): KeyObject {
  const known = keys.get(secret);
  if (known) return known;
  const key = createSecretKey(secret);
  keys.set(secret, key);
  return key;
}

/**
 * Which of a round's paper variants an attempt gets: HMAC-SHA256 of its id under the round's
 * secret, modulo the number of variants. Nothing is stored to know it, nobody outside can guess it.
 */
export function variantOf(secret: Buffer, attemptId: string, variants: number): number {
  const digest = createHmac('sha256', keyOf(secret)).update(attemptId).digest();
  // 48 bits keep the modulo's bias below 2^-40 for any number of variants in use.
  return digest.readUIntBE(0, 6) % variants;
}

/** Checks a prediction against the rules; `final` also asks for one that is required. */
export function checkPrediction(
  rules: Pick<RoundRules, 'prediction'>,
  prediction: number | null | undefined,
  final: boolean,
): FieldError[] {
  const asked = rules.prediction;
  if (prediction === null || prediction === undefined) {
    return final && asked?.required
      ? [
          {
            path: 'prediction',
            expected: 'a prediction: the rules require one',
            hint: 'một số dự đoán: thể lệ bắt buộc trả lời',
          },
        ]
      : [];
  }
  if (!asked)
    return [
      {
        path: 'prediction',
        expected: 'nothing: this round asks for no prediction',
        hint: 'không gửi: vòng thi này không có câu hỏi dự đoán',
        value: prediction,
      },
    ];
  if (prediction > asked.max) {
    return [
      {
        path: 'prediction',
        expected: `a whole number from 0 to ${asked.max}`,
        hint: `số nguyên từ 0 đến ${asked.max}`,
        value: prediction,
      },
    ];
  }
  return [];
}

/** What a receipt says; signed as canonical JSON, so anyone can verify it with the public key. */
export interface ReceiptFacts {
  attemptId: string;
  roundId: string;
  participantNo: number;
  attemptNo: number;
  variantCode: string;
  submittedAt: string;
  auto: boolean;
  answersSha256: string;
}
