import type { FieldError } from '@bangvang/contracts';
import type { CellValue } from '@bangvang/platform';

/** One option as the bank keeps it; a pinned one stays at its place when the others are shuffled. */
export interface Option {
  text: string;
  pinned?: boolean;
}

/**
 * What is right. Choices: the letters of the right options in the bank's order (a = first; for
 * true/false a = true, b = false). Numeric: the value and how far an answer may be from it.
 */
export interface ContentKey {
  correct?: string[];
  value?: number;
  tolerance?: number;
}

/** The part of a question that its type understands. */
export interface TypedContent {
  stem: string;
  options: Option[];
  key: ContentKey;
}

/** An option as a contestant sees it; the id is the letter of its place on this paper. */
export interface ShownOption {
  id: string;
  text: string;
}

/** What an answer on a paper is compared with; letters are those of the paper. */
export interface AnswerKey {
  optionIds: string[];
  correct: string[];
  value?: number;
  tolerance?: number;
  centipoints: number;
  multiple: 'all-or-nothing' | 'partial';
}

/** One question as one variant shows it. `originals` are the bank's letters of the shown options, in order. */
export interface RenderedQuestion {
  options?: ShownOption[];
  optionIds: string[];
  originals: string[];
  correct: string[];
  value?: number;
  tolerance?: number;
}

/** An answer to one question; null is no answer. */
export type AnswerValue = string | string[] | number | null;

/** Puts options in the order of one variant. */
export type OrderOptions = <T extends { pinned?: boolean }>(options: readonly T[]) => T[];

/** What was expected: for machines and other languages, and in Vietnamese for the person. */
export interface Wording {
  en: string;
  vi: string;
}

/** An error of a question's content. */
export function wrong(path: string, { en, vi }: Wording, value?: unknown): FieldError {
  return { path, expected: en, hint: vi, ...(value === undefined ? {} : { value }) };
}

/** A kind of question: everything the product has to know about it. */
export interface QuestionType {
  /** What is wrong with the options and the key; paths are relative to the question. */
  validate: (content: TypedContent) => FieldError[];
  /** The key as a cell of a table tells it ("B", "A,C", "Đúng", 12,5); null when it tells none. */
  readKey: (cell: NonNullable<CellValue>) => ContentKey | null;
  /** What such a cell holds. */
  keyCell: Wording;
  /** The question as one variant shows it, and its key there. */
  render: (content: TypedContent, order: OrderOptions) => RenderedQuestion;
  /** What an answer should have looked like, or null when it is fit to be stored. */
  check: (key: AnswerKey, answer: unknown) => Wording | null;
  /** Whether a checked answer is entirely right. */
  isCorrect: (key: AnswerKey, answer: AnswerValue) => boolean;
  /** Centipoints of a checked answer that is not entirely right; absent = none. */
  partial?: (key: AnswerKey, answer: AnswerValue) => number;
}

export const MAX_OPTIONS = 10;

const LETTERS = 'abcdefghij';

/** The letter of a place: 0 = a. */
export const letter = (place: number): string => LETTERS[place] as string;
