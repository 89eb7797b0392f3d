import { checkLetter, renderChoices } from './choice';
import type { Option, QuestionType, TypedContent } from './question-type';

const TRUE_FALSE: Option[] = [
  { text: 'Đúng', pinned: true },
  { text: 'Sai', pinned: true },
];

const withOptions = (content: TypedContent): TypedContent => ({ ...content, options: TRUE_FALSE });

/** True or false: a is true, b is false, always in this order. */
export const boolean: QuestionType = {
  validate({ options, key }) {
    if (options.length > 0) return [{ path: 'options', expected: 'không có phương án' }];
    const [right, ...more] = key.correct ?? [];
    return (right === 'a' || right === 'b') && more.length === 0
      ? []
      : [{ path: 'key.correct', expected: 'a (Đúng) hoặc b (Sai)' }];
  },
  render: (content, order) => renderChoices(withOptions(content), order),
  check: checkLetter,
  isCorrect: (key, answer) => answer === key.correct[0],
};
