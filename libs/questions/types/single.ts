import { checkLetter, renderChoices, validateChoices } from './choice';
import type { QuestionType } from './question-type';

/** One right option. */
export const single: QuestionType = {
  validate(content) {
    const errors = validateChoices(content);
    if (errors.length === 0 && content.key.correct?.length !== 1) {
      return [{ path: 'key.correct', expected: 'đúng một đáp án' }];
    }
    return errors;
  },
  render: renderChoices,
  check: checkLetter,
  isCorrect: (key, answer) => answer === key.correct[0],
};
