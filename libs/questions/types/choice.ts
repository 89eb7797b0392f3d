import type { FieldError } from '@bangvang/contracts';
import {
  letter,
  MAX_OPTIONS,
  type AnswerKey,
  type OrderOptions,
  type RenderedQuestion,
  type TypedContent,
} from './question-type';

/** What is wrong with the options and the right letters of a question with choices. */
export function validateChoices(content: TypedContent): FieldError[] {
  return [...validateOptions(content), ...validateCorrect(content)];
}

function validateOptions({ options }: TypedContent): FieldError[] {
  if (options.length < 2 || options.length > MAX_OPTIONS) {
    return [{ path: 'options', expected: `từ 2 đến ${MAX_OPTIONS} phương án` }];
  }
  const seen = new Set<string>();
  return options.flatMap(({ text }, place) => {
    const repeated = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    return repeated
      ? [{ path: `options[${place}]`, expected: 'khác các phương án trước', value: text }]
      : [];
  });
}

function validateCorrect({ options, key }: TypedContent): FieldError[] {
  const correct = key.correct ?? [];
  const expected = `ít nhất một chữ cái trong ${options.map((_, place) => letter(place)).join(', ')}`;
  if (correct.length === 0) return [{ path: 'key.correct', expected }];
  if (new Set(correct).size < correct.length) {
    return [
      { path: 'key.correct', expected: 'mỗi đáp án đúng một lần', value: correct.join(', ') },
    ];
  }
  const valid = new Set(options.map((_, place) => letter(place)));
  return correct
    .filter((id) => !valid.has(id))
    .map((value) => ({ path: 'key.correct', expected, value }));
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
export function checkLetter(key: AnswerKey, answer: unknown): string | null {
  return typeof answer === 'string' && key.optionIds.includes(answer)
    ? null
    : `one of ${key.optionIds.join(', ')}`;
}
