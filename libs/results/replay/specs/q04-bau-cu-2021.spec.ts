import { decided, prizeList, prizes, ranks, resultOf } from './hand';

/*
 * Q4 Bộ Tư pháp, bầu cử (2021): from 0:00 on 1 April to 24:00 on 30 April, which is 0:00 on 1 May;
 * 19 questions and a prediction of how many have everything right; 20 minutes; 3 attempts, to improve;
 * 1, 5, 10, 20 prizes.
 */
const taken = (
  participant: string,
  points: number,
  more: { at?: string; seconds: number; prediction: number },
): object => ({
  participant,
  points,
  submittedAt: more.at ?? '2021-04-20T09:00:00+07:00',
  durationMs: more.seconds * 1_000,
  prediction: more.prediction,
});

const result = resultOf({
  rules: {
    rounds: [
      {
        opensAt: '2021-04-01T00:00:00+07:00',
        closesAt: '2021-05-01T00:00:00+07:00',
        questions: 19,
        maxPoints: 19,
        rules: {
          attempts: { max: 3, counted: 'best-then-fastest' },
          prediction: { target: 'people-all-correct' },
          results: {
            ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
            prizes: prizeList([
              ['nhat', 1],
              ['nhi', 5],
              ['ba', 10],
              ['khuyen-khich', 20],
            ]),
          },
        },
      },
    ],
  },
  attempts: [
    // An improves: 15, 19 in 600 s with prediction 9, 19 in 500 s with prediction 4. With "best, then
    // fastest" the third replaces the second, and its prediction is the one.
    taken('An', 15, { seconds: 300, prediction: 2 }),
    taken('An', 19, { seconds: 600, prediction: 9 }),
    taken('An', 19, { seconds: 500, prediction: 4 }),
    taken('Bình', 19, { seconds: 400, prediction: 4, at: '2021-04-30T23:59:59.999+07:00' }),
    taken('Chi', 18, { seconds: 100, prediction: 2 }),
    // Worse attempts after the best one change nothing.
    taken('Chi', 3, { seconds: 10, prediction: 2 }),
  ],
});

test('two people have 19 of 19; both are off by 2; Bình was faster', () => {
  expect(result.actual[0]?.value).toBe(2);
  expect(ranks(result)).toEqual(['1 Bình', '2 An', '3 Chi']);
  expect(decided(result)).toEqual(['duration', 'points', null]);
  expect(result.standings[0]?.rows.map(({ countedAttempt }) => countedAttempt)).toEqual([
    'Bình/1/1',
    'An/1/3',
    'Chi/1/1',
  ]);
});

test('36 prizes for three people', () => {
  expect(prizes(result)).toEqual({
    nhat: ['Bình'],
    nhi: ['An', 'Chi', '3 vacant'],
    ba: ['10 vacant'],
    'khuyen-khich': ['20 vacant'],
  });
});
