import { Injectable } from '@nestjs/common';
import { canonicalJson, Keyring, sha256 } from '@bangvang/platform';
import { mayShowKey, mayShowScore, type LiveRound } from '@bangvang/contests';
import type { PaperKey, SealedPaper } from '@bangvang/questions';
import {
  attemptState,
  isSubmitted,
  type AttemptRow,
  type ClosedRow,
  type ReceiptFacts,
} from './attempts.rules';
import type { AttemptDto, ReceiptDto, ScoreDto, SubmissionDto } from './attempts.dto';

const END = Buffer.from('}');

/** What an owner sees of an attempt: receipts, scores, and the key once the rules show it. */
@Injectable()
export class AttemptView {
  constructor(private readonly keyring: Keyring) {}

  /** The receipt of a submitted attempt; the same row always gives the same receipt. */
  receipt(row: ClosedRow, variantCode: string): ReceiptDto {
    const facts: ReceiptFacts = {
      attemptId: row.id,
      roundId: row.round_id,
      participantNo: row.participant_no,
      attemptNo: row.no,
      variantCode,
      submittedAt: row.submitted_at.toISOString(),
      auto: row.auto,
      answersSha256: sha256(canonicalJson(row.answers)),
    };
    return { ...facts, signature: this.keyring.sign(facts) };
  }

  /** Receipt, and the score if the rules show it by now. */
  submission(row: ClosedRow, round: LiveRound, paper: SealedPaper, now: Date): SubmissionDto {
    const receipt = this.receipt(row, paper.code);
    return mayShowScore(round, now) ? { receipt, score: score(row, paper.key) } : { receipt };
  }

  /** The whole view, without the paper's text. */
  attempt(row: AttemptRow, round: LiveRound, paper: SealedPaper, now: Date): AttemptDto {
    const asked = round.rules.prediction;
    const view: AttemptDto = {
      id: row.id,
      roundId: row.round_id,
      no: row.no,
      attemptsMax: round.rules.attempts.max,
      variantCode: paper.code,
      startedAt: row.started_at.toISOString(),
      deadlineAt: row.deadline_at.toISOString(),
      serverTime: now.toISOString(),
      state: attemptState(row, now),
      savedSeq: row.saved_seq,
      answers: row.answers,
      prediction: row.prediction,
      predictionQuestion: asked
        ? { prompt: asked.prompt, required: asked.required, max: asked.max }
        : null,
    };
    if (!isSubmitted(row)) return view;
    return {
      ...view,
      ...this.submission(row, round, paper, now),
      ...(mayShowKey(round, now) ? { key: shownKey(paper.key) } : {}),
    };
  }

  /** The view as JSON, with the sealed paper's bytes put in as they are. */
  withPaper(view: AttemptDto, paper: SealedPaper): Buffer {
    const head = Buffer.from(`${JSON.stringify(view).slice(0, -1)},"paper":`);
    return Buffer.concat([head, paper.body, END]);
  }
}

function score(row: ClosedRow, key: PaperKey): ScoreDto {
  const max = key.questions.reduce((sum, question) => sum + question.centipoints, 0);
  return {
    points: row.centipoints / 100,
    maxPoints: max / 100,
    correct: row.correct,
    total: key.questions.length,
    complete: row.complete,
    durationMs: row.duration_ms,
  };
}

function shownKey(key: PaperKey): Record<string, string[]> {
  return Object.fromEntries(
    key.questions.map((question) => [
      question.no,
      question.value === undefined ? question.correct : [String(question.value)],
    ]),
  );
}
