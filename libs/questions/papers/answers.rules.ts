import type { FieldError } from '@bangvang/contracts';
import { questionType } from '../types/registry';
import { wrong, type AnswerValue, type Wording } from '../types/question-type';
import type { Answers, PaperKey, PaperScore } from './paper';

const MAX_ERRORS = 50;
const MAX_NAME = 20;

/** What is wrong with answers from outside, at `answers.<no>`; empty when they are fit to be stored. */
export function checkAnswers(key: PaperKey, answers: Record<string, unknown>): FieldError[] {
  const errors: FieldError[] = [];
  for (const no of Object.keys(answers)) {
    const expected = checkAnswer(key, no, answers[no]);
    if (expected !== null) errors.push(wrong(`answers.${no.slice(0, MAX_NAME)}`, expected));
    if (errors.length === MAX_ERRORS) break;
  }
  return errors;
}

function checkAnswer(key: PaperKey, no: string, answer: unknown): Wording | null {
  const question = key.questions[Number(no) - 1];
  // "01" and "1e0" are numbers too, but no names of a question.
  if (question === undefined || String(question.no) !== no) {
    const last = key.questions.length;
    return {
      en: `a question of this paper, 1 to ${last}`,
      vi: `số câu của đề này, từ 1 đến ${last}`,
    };
  }
  if (answer === null) return null;
  return questionType(question.type).check(question, answer);
}

/** Scores checked answers. Pure and allocation-light: it runs for every submission. */
export function scorePaper(key: PaperKey, answers: Answers): PaperScore {
  const total = key.questions.length;
  const perQuestion = new Array<number>(total).fill(0);
  let centipoints = 0;
  let correct = 0;
  let answered = 0;
  for (let place = 0; place < total; place += 1) {
    const question = key.questions[place]!;
    const answer = answers[question.no];
    if (question.given) {
      answered += 1;
      correct += 1;
      perQuestion[place] = question.centipoints;
      centipoints += question.centipoints;
      continue;
    }
    if (isBlank(answer)) continue;
    answered += 1;
    const type = questionType(question.type);
    const right = type.isCorrect(question, answer);
    const points = right ? question.centipoints : (type.partial?.(question, answer) ?? 0);
    if (right) correct += 1;
    perQuestion[place] = points;
    centipoints += points;
  }
  return { centipoints, correct, answered, total, complete: answered === total, perQuestion };
}

function isBlank(answer: AnswerValue | undefined): answer is null | undefined {
  return answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0);
}
