import { boolean } from './boolean';
import { multiple } from './multiple';
import { numeric } from './numeric';
import type { QuestionType } from './question-type';
import { single } from './single';

/** Every type of question; a new one is a file and a line here. */
export const QUESTION_TYPES = { single, multiple, boolean, numeric } satisfies Record<
  string,
  QuestionType
>;

export type QuestionTypeName = keyof typeof QUESTION_TYPES;

export const QUESTION_TYPE_NAMES = Object.keys(QUESTION_TYPES) as QuestionTypeName[];

/** What the product knows about a type. */
export const questionType = (name: QuestionTypeName): QuestionType => QUESTION_TYPES[name];
