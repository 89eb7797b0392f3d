import type { FieldError } from '@bangvang/contracts';
import type { CellValue } from '@bangvang/platform';
import {
  letter,
  MAX_OPTIONS,
  wrong,
  type AnswerKey,
  type ContentKey,
  type OrderOptions,
  type RenderedQuestion,
  type TypedContent,
  type Wording,
} from './question-type';

/** What is wrong with the options and the right letters of a question with choices. */
export function validateChoices(content: TypedContent): FieldError[] {
  return [...validateOptions(content), ...validateCorrect(content), ...refuseNumber(content.key)];
}

function validateOptions({ options }: TypedContent): FieldError[] {
  if (options.length < 2 || options.length > MAX_OPTIONS) {
    const said = { en: `2 to ${MAX_OPTIONS} options`, vi: `từ 2 đến ${MAX_OPTIONS} phương án` };
    return [wrong('options', said, options.length)];
  }
  const seen = new Set<string>();
  return options.flatMap(({ text }, place) => {
    const repeated = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    const said = { en: 'unlike the options before it', vi: 'khác các phương án trước' };
    return repeated ? [wrong(`options[${place}]`, said, text)] : [];
  });
}

function validateCorrect({ options, key }: TypedContent): FieldError[] {
  const correct = key.correct ?? [];
  const letters = options.map((_, place) => letter(place));
  const said = {
    en: `one or more of the letters ${letters.join(', ')}`,
    vi: `ít nhất một chữ cái trong ${letters.join(', ')}`,
  };
  if (correct.length === 0) return [wrong('key.correct', said)];
  if (new Set(correct).size < correct.length) {
    const once = { en: 'each letter once', vi: 'mỗi đáp án đúng một lần' };
    return [wrong('key.correct', once, correct.join(', '))];
  }
  return correct.filter((id) => !letters.includes(id)).map((id) => wrong('key.correct', said, id));
}

/** Letters are the whole key of a choice. */
export function refuseNumber(key: ContentKey): FieldError[] {
  const said = {
    en: 'left out: this type has no number',
    vi: 'để trống: loại câu này không có số',
  };
  return (['value', 'tolerance'] as const).flatMap((name) =>
    key[name] === undefined ? [] : [wrong(`key.${name}`, said, key[name])],
  );
}

const SEPARATORS = /[\s,;/]+/;

/** The letters in a cell: "B", "a, c", "A;C". */
export function readLetters(cell: NonNullable<CellValue>): ContentKey | null {
  if (typeof cell !== 'string') return null;
  const letters = cell.toLowerCase().split(SEPARATORS).filter(Boolean);
  return letters.length > 0 && letters.every((one) => /^[a-j]$/.test(one))
    ? { correct: letters }
    : null;
}

/** Options in the order of a variant, named by the letter of their place there. */
export function renderChoices(content: TypedContent, order: OrderOptions): RenderedQuestion {
  const ordered = order(content.options.map((option, place) => ({ ...option, id: letter(place) })));
  const originals = ordered.map(({ id }) => id);
  const correct = content.key.correct ?? [];
  return {
    options: ordered.map(({ text }, place) => ({ id: letter(place), text })),
    optionIds: originals.map((_, place) => letter(place)),
    originals,
    correct: originals.flatMap((id, place) => (correct.includes(id) ? [letter(place)] : [])),
  };
}

/** What a single letter should have been, or null when it names an option of the paper. */
export function checkLetter(key: AnswerKey, answer: unknown): Wording | null {
  if (typeof answer === 'string' && key.optionIds.includes(answer)) return null;
  const letters = key.optionIds.join(', ');
  return { en: `one of ${letters}`, vi: `một trong các chữ ${letters}` };
}
