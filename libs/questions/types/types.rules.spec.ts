import type { AnswerKey, OrderOptions, TypedContent } from './question-type';
import { QUESTION_TYPES, questionType, type QuestionTypeName } from './registry';

const asIs: OrderOptions = (options) => [...options];
const backwards: OrderOptions = (options) => [...options].reverse();

function content(partial: Partial<TypedContent>): TypedContent {
  return { stem: 'Câu hỏi?', options: [], key: {}, ...partial };
}

const options = (...texts: string[]) => texts.map((text) => ({ text }));

function key(
  type: QuestionTypeName,
  question: TypedContent,
  marking: Partial<AnswerKey> = {},
): AnswerKey {
  const { optionIds, correct, value, tolerance } = questionType(type).render(question, asIs);
  return {
    optionIds,
    correct,
    value,
    tolerance,
    centipoints: 500,
    multiple: 'partial',
    ...marking,
  };
}

describe('single', () => {
  const { validate, render, check, isCorrect } = QUESTION_TYPES.single;
  const question = content({ options: options('Huế', 'Vinh', 'Hà Nội'), key: { correct: ['b'] } });

  it('accepts two to ten options with one right letter', () => {
    expect(validate(question)).toEqual([]);
  });

  it.each<[string, Partial<TypedContent>, string]>([
    ['one option', { options: options('Huế'), key: { correct: ['a'] } }, 'options'],
    ['eleven options', { options: options(...'abcdefghijk'), key: { correct: ['a'] } }, 'options'],
    [
      'the same text twice',
      { options: options('Huế', 'HUẾ'), key: { correct: ['a'] } },
      'options[1]',
    ],
    ['no right letter', { options: options('Huế', 'Vinh') }, 'key.correct'],
    [
      'a letter beyond',
      { options: options('Huế', 'Vinh'), key: { correct: ['c'] } },
      'key.correct',
    ],
    [
      'two right letters',
      { options: options('Huế', 'Vinh'), key: { correct: ['a', 'b'] } },
      'key.correct',
    ],
  ])('refuses %s', (_, wrong, path) => {
    expect(validate(content(wrong)).map((error) => error.path)).toEqual([path]);
  });

  it('names options by their place on the paper and moves the key along', () => {
    expect(render(question, backwards)).toEqual({
      options: [
        { id: 'a', text: 'Hà Nội' },
        { id: 'b', text: 'Vinh' },
        { id: 'c', text: 'Huế' },
      ],
      optionIds: ['a', 'b', 'c'],
      originals: ['c', 'b', 'a'],
      correct: ['b'],
    });
  });

  it('takes one letter of the paper', () => {
    expect(check(key('single', question), 'c')).toBeNull();
    for (const wrong of ['d', 'B', '', 2, ['a'], { a: 1 }, true]) {
      expect(check(key('single', question), wrong)).toEqual({
        en: 'one of a, b, c',
        vi: 'một trong các chữ a, b, c',
      });
    }
  });

  it('is right or wrong', () => {
    expect(isCorrect(key('single', question), 'b')).toBe(true);
    expect(isCorrect(key('single', question), 'a')).toBe(false);
  });
});

describe('multiple', () => {
  const { validate, check, isCorrect, partial } = QUESTION_TYPES.multiple;
  const question = content({
    options: options('1911', '1912', '1930', '1941', '1945'),
    key: { correct: ['a', 'c', 'd'] },
  });
  const points = (answer: string[], marking: Partial<AnswerKey> = {}) =>
    partial!(key('multiple', question, marking), answer);

  it('accepts one to all right letters, each once', () => {
    expect(validate(question)).toEqual([]);
    expect(validate({ ...question, key: { correct: ['a', 'b', 'c', 'd', 'e'] } })).toEqual([]);
    expect(validate({ ...question, key: { correct: ['a', 'a'] } })).toHaveLength(1);
    expect(validate({ ...question, key: { correct: [] } })).toHaveLength(1);
  });

  it('takes a list of different letters of the paper', () => {
    expect(check(key('multiple', question), ['d', 'a'])).toBeNull();
    expect(check(key('multiple', question), [])).toBeNull();
    for (const wrong of ['a', ['a', 'a'], ['f'], [1], [null], [['a']], { 0: 'a', length: 1 }]) {
      expect(check(key('multiple', question), wrong)?.en).toMatch(/different letters/);
    }
  });

  it('is right only when exactly the right ones are chosen, in any order', () => {
    expect(isCorrect(key('multiple', question), ['d', 'a', 'c'])).toBe(true);
    expect(isCorrect(key('multiple', question), ['a', 'c'])).toBe(false);
    expect(isCorrect(key('multiple', question), ['a', 'b', 'c', 'd'])).toBe(false);
    expect(isCorrect(key('multiple', question), 'a')).toBe(false);
  });

  it('gives (right - wrong) / right in all, half up to hundredths, never below zero', () => {
    expect(points(['a'])).toBe(167);
    expect(points(['a', 'c'])).toBe(333);
    expect(points(['a', 'c', 'b'])).toBe(167);
    expect(points(['a', 'b'])).toBe(0);
    expect(points(['b', 'e'])).toBe(0);
    expect(points(['a', 'b', 'c', 'd', 'e'])).toBe(167);
    expect(points(['a'], { centipoints: 1 })).toBe(0);
    expect(points(['a', 'c'], { centipoints: 1 })).toBe(1);
  });

  it('rounds an exact half up', () => {
    const two = { ...question, key: { correct: ['a', 'b'] } };
    expect(partial!(key('multiple', two, { centipoints: 25 }), ['a'])).toBe(13);
  });

  it('counts a letter said twice once', () => {
    expect(points(['a', 'a', 'a'])).toBe(167);
    expect(isCorrect(key('multiple', question), ['a', 'a', 'a'])).toBe(false);
  });

  it('gives nothing for a part under all-or-nothing', () => {
    expect(points(['a', 'c'], { multiple: 'all-or-nothing' })).toBe(0);
  });
});

describe('boolean', () => {
  const { validate, render, check, isCorrect } = QUESTION_TYPES.boolean;
  const question = content({ key: { correct: ['b'] } });

  it('needs a (Đúng) or b (Sai) and no options of its own', () => {
    expect(validate(question)).toEqual([]);
    expect(validate(content({ key: { correct: ['c'] } }))).toHaveLength(1);
    expect(validate(content({ key: { correct: ['a', 'b'] } }))).toHaveLength(1);
    expect(validate(content({}))).toHaveLength(1);
    expect(validate({ ...question, options: options('Đúng', 'Sai') })).toHaveLength(1);
  });

  it('shows Đúng before Sai, and the key stays', () => {
    const { options: shown, correct } = render(question, asIs);
    expect(shown).toEqual([
      { id: 'a', text: 'Đúng' },
      { id: 'b', text: 'Sai' },
    ]);
    expect(correct).toEqual(['b']);
  });

  it('takes a or b', () => {
    expect(check(key('boolean', question), 'a')).toBeNull();
    expect(check(key('boolean', question), true)).toMatchObject({ en: 'one of a, b' });
    expect(isCorrect(key('boolean', question), 'b')).toBe(true);
    expect(isCorrect(key('boolean', question), 'a')).toBe(false);
  });
});

describe('numeric', () => {
  const { validate, check, isCorrect } = QUESTION_TYPES.numeric;
  const question = content({ key: { value: 1, tolerance: 0.1 } });

  it('needs a value; a tolerance is optional', () => {
    expect(validate(question)).toEqual([]);
    expect(validate(content({ key: { value: -3.25 } }))).toEqual([]);
    expect(validate(content({}))).toHaveLength(1);
    expect(validate(content({ key: { value: 1, tolerance: -1 } }))).toHaveLength(1);
    expect(validate(content({ key: { value: 1, correct: ['a'] } }))).toHaveLength(1);
    expect(validate({ ...question, options: options('1', '2') })).toHaveLength(1);
  });

  it('takes numbers within ±10^9 and six decimals', () => {
    for (const fine of [0, -0.000001, 1e9, 123456789.123456, 0.1]) {
      expect(check(key('numeric', question), fine)).toBeNull();
    }
    for (const wrong of [1e9 + 1, 0.0000001, 1 / 3, NaN, Infinity, '1', [1], true]) {
      expect(check(key('numeric', question), wrong)?.en).toMatch(/number within/);
    }
  });

  it('compares as decimals do, not as floats: 1.1 and 0.9 are within 0.1 of 1', () => {
    for (const right of [1.1, 0.9, 1, 1.05])
      expect(isCorrect(key('numeric', question), right)).toBe(true);
    for (const wrong of [1.100001, 0.899999, -1]) {
      expect(isCorrect(key('numeric', question), wrong)).toBe(false);
    }
  });

  it('is exact without a tolerance', () => {
    const exact = key('numeric', content({ key: { value: 0.3 } }));
    expect(isCorrect(exact, 0.3)).toBe(true);
    expect(isCorrect(exact, 0.300001)).toBe(false);
  });
});
