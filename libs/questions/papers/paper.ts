import type { AnswerKey, AnswerValue, ShownOption } from '../types/question-type';
import type { QuestionTypeName } from '../types/registry';

/** Answers of a paper: question no on the paper -> value; absent, null or [] = not answered. */
export type Answers = Record<string, AnswerValue>;

export interface PaperQuestion {
  no: number;
  type: QuestionTypeName;
  stem: string;
  /** Address of the image in the stem, with what it shows and its size in pixels. */
  image?: string;
  imageAlt?: string;
  imageWidth?: number;
  imageHeight?: number;
  options?: ShownOption[];
  /** Points with at most two decimals. */
  points: number;
}

/** One variant (mã đề) as contestants see it: nothing in it tells what is right. */
export interface Paper {
  roundId: string;
  variant: number;
  code: string;
  questions: PaperQuestion[];
}

/** What one question of a paper is scored with; `originals` and the version lead back to the bank. */
export interface KeyedQuestion extends AnswerKey {
  no: number;
  type: QuestionTypeName;
  originals: string[];
  questionVersionId: string;
  explanation?: string;
}

/** The key of one variant; question no n stands at place n - 1. */
export interface PaperKey {
  questions: KeyedQuestion[];
}

/** The score of a paper; points in hundredths. `correct` counts entirely right answers. */
export interface PaperScore {
  centipoints: number;
  correct: number;
  answered: number;
  total: number;
  complete: boolean;
  /** Centipoints per question, in the order of the paper. */
  perQuestion: number[];
}
