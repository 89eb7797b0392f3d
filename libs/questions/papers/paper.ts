import type { AnswerKey, AnswerValue } from '../types/question-type';
import type { QuestionTypeName } from '../types/registry';

/** Answers of a paper: question no on the paper -> value; absent, null or [] = not answered. */
export type Answers = Record<string, AnswerValue>;

/** What one question of a paper is scored with; `originals` and the version lead back to the bank. */
export interface KeyedQuestion extends AnswerKey {
  no: number;
  type: QuestionTypeName;
  originals: string[];
  questionVersionId: string;
  explanation?: string;
  /** Everybody has it right, answered or not: so corrected after the round. */
  given?: true;
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
