import { foldText } from '@bangvang/contracts';
import type { CellValue } from '@bangvang/platform';
import { checkLetter, refuseNumber, renderChoices } from './choice';
import { wrong, type ContentKey, type Option, type QuestionType } from './question-type';

const TRUE = 'a';
const FALSE = 'b';

const TRUE_FALSE: Option[] = [
  { text: 'Đúng', pinned: true },
  { text: 'Sai', pinned: true },
];

/** Words a table may use, without accents and in lower case. */
const WORDS = new Map([
  ...['dung', 'd', 'true', 'a'].map((word) => [word, TRUE] as const),
  ...['sai', 's', 'false', 'b'].map((word) => [word, FALSE] as const),
]);

const NO_OPTIONS = {
  en: 'no options: they are given',
  vi: 'không có phương án: chỉ Đúng hoặc Sai',
};
const EITHER = { en: 'a (true) or b (false)', vi: 'a (Đúng) hoặc b (Sai)' };

/** True or false: a is true, b is false, always in this order. */
export const boolean: QuestionType = {
  validate: ({ options, key }) => {
    const [right, ...more] = key.correct ?? [];
    const fine = (right === TRUE || right === FALSE) && more.length === 0;
    return [
      ...(options.length > 0 ? [wrong('options', NO_OPTIONS, options.length)] : []),
      ...(fine ? [] : [wrong('key.correct', EITHER, key.correct?.join(', '))]),
      ...refuseNumber(key),
    ];
  },
  readKey,
  keyCell: { en: 'Đúng (true) or Sai (false)', vi: 'Đúng hoặc Sai' },
  render: (content, order) => renderChoices({ ...content, options: TRUE_FALSE }, order),
  check: checkLetter,
  isCorrect: (key, answer) => answer === key.correct[0],
};

function readKey(cell: NonNullable<CellValue>): ContentKey | null {
  const right = WORDS.get(foldText(String(cell)));
  return right === undefined ? null : { correct: [right] };
}
