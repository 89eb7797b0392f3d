import fc from 'fast-check';
import { scorePaper, type PaperKey } from '@bangvang/questions';
import { bankByStem, KnownPaper } from './papers';
import { chance } from './people';
import { writeBank, type BankQuestion } from './question-bank';

const LETTERS = 'abcd';

/** The questions of a paper in another order, options too; and the key that the product would have. */
function print(questions: BankQuestion[], dice: () => number) {
  const shuffled = <T>(items: T[]): T[] =>
    items
      .map((item) => ({ item, at: dice() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const shown = shuffled(questions).map((question, index) => {
    const texts = question.type === 'boolean' ? ['Đúng', 'Sai'] : shuffled(question.options);
    const options = texts.map((text, place) => ({ id: LETTERS[place] as string, text }));
    return { no: index + 1, question, options };
  });
  const paper = {
    questions: shown.map(({ no, question: { type, stem }, options }) => ({
      no,
      type,
      stem,
      options,
    })),
  };
  const key = {
    questions: shown.map(({ no, question, options }) => {
      const original = question.type === 'boolean' ? ['Đúng', 'Sai'] : question.options;
      const right = (question.key.correct ?? []).map((letter) => original[LETTERS.indexOf(letter)]);
      return {
        no,
        type: question.type,
        optionIds: options.map(({ id }) => id),
        correct: options.filter(({ text }) => right.includes(text)).map(({ id }) => id),
        value: question.key.value,
        tolerance: question.key.tolerance,
        centipoints: question.difficulty >= 3 ? 1_000 : 500,
        multiple: 'partial',
      };
    }),
  } as unknown as PaperKey;
  return { paper, key };
}

describe('the second opinion on scores', () => {
  it('agrees with the product on whatever anybody may answer', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, skill) => {
        const dice = chance(seed);
        const { paper, key } = print(writeBank(), dice);
        const known = KnownPaper.read(paper, bankByStem());
        const answers = known.answer(dice, skill, 0.1);
        const { centipoints, correct, complete } = scorePaper(key, answers);
        expect(known.score(answers)).toEqual({ centipoints, correct, complete });
      }),
      { numRuns: 300 },
    );
  });

  it('gives everything for everything right, and nothing for nothing', () => {
    const { paper } = print(writeBank(), chance(1));
    const known = KnownPaper.read(paper, bankByStem());
    const best = known.answer(() => 0.5, 1, 0);
    const all = writeBank().length;
    const points = writeBank().reduce(
      (sum, { difficulty }) => sum + (difficulty >= 3 ? 1_000 : 500),
      0,
    );
    expect(known.score(best)).toEqual({ centipoints: points, correct: all, complete: true });
    expect(known.score({})).toEqual({ centipoints: 0, correct: 0, complete: false });
  });

  it('knows no paper with a question that it did not write', () => {
    const stranger = {
      questions: [{ no: 1, type: 'single' as const, stem: 'Ai đây?', options: [] }],
    };
    expect(() => KnownPaper.read(stranger, bankByStem())).toThrow('not of our bank');
  });
});
