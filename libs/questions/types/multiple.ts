import { readLetters, renderChoices, validateChoices } from './choice';
import type { AnswerKey, AnswerValue, QuestionType, Wording } from './question-type';

/** One to all options are right; the answer is the set of chosen letters. */
export const multiple: QuestionType = {
  validate: validateChoices,
  readKey: readLetters,
  keyCell: {
    en: 'the letters of the right options, as A,C',
    vi: 'các chữ cái của phương án đúng, ví dụ A,C',
  },
  render: renderChoices,
  check,
  isCorrect: (key, answer) =>
    Array.isArray(answer) &&
    key.optionIds.every((id) => answer.includes(id) === key.correct.includes(id)),
  partial,
};

function check(key: AnswerKey, answer: unknown): Wording | null {
  const valid =
    Array.isArray(answer) &&
    answer.length <= key.optionIds.length &&
    answer.every(
      (id, place) => key.optionIds.includes(id as string) && answer.indexOf(id) === place,
    );
  if (valid) return null;
  const letters = key.optionIds.join(', ');
  return {
    en: `a list of different letters among ${letters}`,
    vi: `danh sách các chữ khác nhau trong ${letters}`,
  };
}

/**
 * (right chosen - wrong chosen) / right in all, not below 0, rounded half up to hundredths of a
 * point: Canvas New Quizzes' "partial credit with penalty", the rule that makes ticking everything
 * worthless while a missing tick costs only its own share. Integers throughout, so exact.
 * Source: community.canvaslms.com, "How do I create a Multiple Answer question in New Quizzes".
 */
function partial(key: AnswerKey, answer: AnswerValue): number {
  if (key.multiple === 'all-or-nothing' || !Array.isArray(answer)) return 0;
  let net = 0;
  for (const id of key.optionIds) {
    if (answer.includes(id)) net += key.correct.includes(id) ? 1 : -1;
  }
  if (net <= 0) return 0;
  const twice = 2 * key.centipoints * net + key.correct.length;
  const divisor = 2 * key.correct.length;
  return (twice - (twice % divisor)) / divisor;
}
