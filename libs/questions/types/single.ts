import { checkLetter, readLetters, renderChoices, validateChoices } from './choice';
import { wrong, type QuestionType } from './question-type';

const ONE_RIGHT = { en: 'exactly one letter', vi: 'đúng một đáp án' };

/** One right option. */
export const single: QuestionType = {
  validate: (content) => {
    const errors = validateChoices(content);
    const { correct } = content.key;
    return errors.length === 0 && correct?.length !== 1
      ? [wrong('key.correct', ONE_RIGHT, correct?.join(', '))]
      : errors;
  },
  readKey: readLetters,
  keyCell: {
    en: 'the letter of the right option, as B',
    vi: 'chữ cái của phương án đúng, ví dụ B',
  },
  render: renderChoices,
  check: checkLetter,
  isCorrect: (key, answer) => answer === key.correct[0],
};
