import {
  decided,
  hoursInto,
  prizeList,
  prizes,
  ranks,
  resultOf,
  took,
  unranked,
  week,
} from './hand';

/*
 * Q1 Tìm hiểu 90 năm lịch sử Đảng (2019): 20 weeks; 5 questions (6 in week 4) and "how many have
 * everything right"; only whoever has everything right is ranked, the nearest prediction first, then
 * the earliest answer; many attempts, the most correct and earliest counts; one person may win in
 * several weeks. Here weeks 1 and 2, the second with 6 questions.
 */
const rules = {
  attempts: { max: 1_000, counted: 'best-then-earliest' },
  completeness: 'all',
  boardKey: 'submission',
  prediction: { target: 'people-all-correct' },
  results: {
    ranking: { among: 'all-correct', tieBreak: [{ by: 'prediction-error' }, { by: 'submission' }] },
    prizes: prizeList([['nhat', 1]]),
  },
};

const result = resultOf({
  rules: { rounds: [week(1, 5, rules), week(2, 6, rules)] },
  attempts: [
    // An: 4, then 5 with prediction 10, then 5 again with prediction 3. The later equal one does not
    // replace the earlier: what counts is 5 points and prediction 10.
    took('An', 4, { hours: 2, prediction: 3 }),
    took('An', 5, { hours: 5, prediction: 10 }),
    took('An', 5, { hours: 9, prediction: 3 }),
    took('Bình', 5, { hours: 30, prediction: 2 }),
    took('Chi', 5, { hours: 20, prediction: 4 }),
    // Dũng hit the number exactly, with 4 of 5: not ranked.
    took('Dũng', 4, { hours: 1, prediction: 3 }),
    took('Chi', 6, { round: 2, hours: 3, prediction: 1 }),
    took('Bình', 5, { round: 2, hours: 1, prediction: 1 }),
  ],
});

test('week 1: 3 people have everything right; errors An 7, Bình 1, Chi 1; Chi answered before Bình', () => {
  expect(result.actual[0]).toMatchObject({ target: 'people-all-correct', value: 3 });
  expect(ranks(result)).toEqual(['1 Chi', '2 Bình', '3 An']);
  expect(decided(result)).toEqual(['submission', 'prediction-error', null]);
  expect(unranked(result)).toEqual({ Dũng: 'not-all-correct' });
  expect(result.standings[0]?.rows[2]).toMatchObject({
    countedAttempt: 'An/1/2',
    points: 5,
    error: 7,
  });
  expect(hoursInto(1, 5)).toBe('2026-03-02T08:00:00.000Z');
});

test('week 2 has 6 questions: Bình’s 5 are not all; Chi wins again', () => {
  expect(ranks(result, { round: '2' })).toEqual(['1 Chi']);
  expect(prizes(result)).toEqual({ nhat: ['Chi'] });
  expect(prizes(result, { round: '2' })).toEqual({ nhat: ['Chi'] });
});
