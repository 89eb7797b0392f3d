import { checkRules } from '../../../contests/rules/clauses';
import type { RoundRules } from '../../../contests/rules/round-rules';
import { prizeList, prizes, ranks, resultOf, took, week } from './hand';

/*
 * Q16 Công dân với bầu cử TP.HCM (2026): 6 rounds, from 15 years on; 10 questions and a prediction. The
 * published rules asked "how many answer all 10 correctly?" and announced winners by the nearest "number
 * of participants". Either can be ruled, and they give different winners; both at once is refused.
 */
const rules = (target: string): object => ({
  attempts: { max: 1, counted: 'only' },
  prediction: { target },
  results: {
    validity: { required: [], age: { from: 15 } },
    ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
    prizes: prizeList([['nhat', 1]]),
  },
});

const bundle = (target: string): object => ({
  rules: {
    contest: {
      schema: 1,
      winners: { ask: ['personalId', 'phone'], replyWithinDays: 5, nextInLine: true },
    },
    rounds: [week(1, 10, rules(target))],
  },
  participants: ['An', 'Bình', 'Chi', 'Dũng'].map((id) => ({ id, birth: '1999-09-09' })),
  attempts: [
    took('An', 10, { prediction: 2 }),
    took('Bình', 10, { prediction: 4 }),
    took('Chi', 9, { prediction: 4 }),
    took('Dũng', 9, { prediction: 2 }),
  ],
});

test('people with all 10 right are 2: An hits it', () => {
  const result = resultOf(bundle('people-all-correct'));
  expect(result.actual[0]?.value).toBe(2);
  expect(ranks(result)).toEqual(['1 An', '2 Bình', '3 Dũng', '4 Chi']);
  expect(prizes(result)).toEqual({ nhat: ['An'] });
});

test('people taking part are 4: Bình hits it', () => {
  const result = resultOf(bundle('people'));
  expect(result.actual[0]?.value).toBe(4);
  expect(ranks(result)).toEqual(['1 Bình', '2 An', '3 Chi', '4 Dũng']);
  expect(prizes(result)).toEqual({ nhat: ['Bình'] });
});

test('asking for the one and rewarding the other is refused, with the clause', () => {
  const prediction = {
    prompt: 'Có bao nhiêu người trả lời đúng cả 10 câu hỏi?',
    target: 'people',
    required: true,
    max: 1_000_000,
  };
  const contradictory = { ...WHOLE, prediction } as RoundRules;
  const window = { opensAt: new Date(0), closesAt: new Date(86_400_000) };
  expect(checkRules(contradictory, window)).toMatchObject([
    { path: 'prediction.target', value: 'people' },
  ]);
  const consistent = {
    ...contradictory,
    prediction: { ...prediction, target: 'people-all-correct' },
  };
  expect(checkRules(consistent as RoundRules, window)).toEqual([]);
});

const WHOLE: Omit<RoundRules, 'prediction'> = {
  schema: 1,
  draw: { kind: 'bank', bankId: '', parts: [{ topic: 'Bầu cử', difficulty: 1, count: 10 }] },
  variants: 4,
  shuffleQuestions: true,
  shuffleOptions: true,
  points: { default: 1, multiple: 'all-or-nothing' },
  timeLimitSeconds: 600,
  atClose: 'cut',
  attempts: { max: 1, counted: 'only' },
  completeness: 'all',
  show: { score: 'after-close', key: 'after-close', board: 'hidden' },
  boardKey: 'duration',
};
