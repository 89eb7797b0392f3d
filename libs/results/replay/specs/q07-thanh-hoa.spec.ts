import { ranks, resultOf, took, week } from './hand';

/*
 * Q7 Bác Hồ với Thanh Hóa (2022): amended after the launch. At first 14 questions and a prediction,
 * at most 20 attempts a week, the best counts; then 9 and a prediction, and the clause on attempts was
 * changed. Rules are those of each round: the past keeps its own. Here the amended round counts the
 * last attempt.
 */
const first = {
  attempts: { max: 20, counted: 'best-then-fastest' },
  prediction: { target: 'people' },
};
const amended = { ...first, attempts: { max: 5, counted: 'last' } };

const result = resultOf({
  rules: {
    rounds: [
      week(1, 14, first),
      {
        ...week(2, 9, amended),
        amendments: [
          {
            reason: 'Từ tuần 2: 9 câu hỏi; tối đa 5 lượt, lấy lượt thi cuối cùng.',
            publishedAt: '2026-03-08T08:00:00+07:00',
          },
        ],
      },
    ],
  },
  attempts: [1, 2].flatMap((round) => [
    // The same in both rounds: An 8 then 6, Bình 7, Chi 8 in more time than An's 8.
    took('An', 8, { round, hours: 1, seconds: 100, prediction: 3 }),
    took('An', 6, { round, hours: 2, seconds: 100, prediction: 3 }),
    took('Bình', 7, { round, hours: 1, seconds: 100, prediction: 3 }),
    took('Chi', 8, { round, hours: 1, seconds: 200, prediction: 3 }),
  ]),
});

test('week 1, as published at first: the best attempt counts', () => {
  expect(ranks(result)).toEqual(['1 An', '2 Chi', '3 Bình']);
});

test('week 2, as amended: the last attempt counts, and An falls to 6', () => {
  expect(ranks(result, { round: '2' })).toEqual(['1 Chi', '2 Bình', '3 An']);
  expect(result.standings[1]?.rows[2]).toMatchObject({ countedAttempt: 'An/2/2', points: 6 });
});
