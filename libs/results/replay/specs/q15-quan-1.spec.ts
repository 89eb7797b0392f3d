import { decided, ranks, resultOf, took, unranked, week } from './hand';

/*
 * Q15 UBND Quận 1 (2021): one attempt for each phone number, leaving the page uses it up; 20 questions
 * of 5 points and a prediction without points; 900 seconds, handed in by the clock at 0. Here a
 * prediction above the actual value is out ("nearest without exceeding").
 */
const result = resultOf({
  rules: {
    rounds: [
      week(1, 100, {
        attempts: { max: 1, counted: 'only' },
        completeness: 'partial',
        prediction: { target: 'people', measure: 'nearest-not-above' },
        results: {
          ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
        },
      }),
    ],
  },
  attempts: [
    // Six people. An said 7: above, so behind all who did not exceed it, however near.
    took('An', 100, { prediction: 7, seconds: 100 }),
    took('Bình', 100, { prediction: 2, seconds: 100 }),
    took('Chi', 100, { prediction: 5, seconds: 900 }),
    // Two above: equal in the prediction however far off; Dũng was faster than An.
    took('Dũng', 100, { prediction: 5_000, seconds: 90 }),
    // Handed in by the clock with 3 questions open; that is allowed here.
    { ...took('Em', 85, { prediction: 6, seconds: 900, complete: false }), auto: true },
    // Left the page at once: the attempt is used up with nothing in it.
    { ...took('Giang', 0, { prediction: 6, seconds: 900, complete: false }), auto: true },
  ],
});

test('Chi is off by 1 below, Bình by 4 below; Dũng and An are above', () => {
  expect(result.actual[0]?.value).toBe(6);
  expect(ranks(result)).toEqual(['1 Chi', '2 Bình', '3 Dũng', '4 An', '5 Em', '6 Giang']);
  expect(decided(result)).toEqual([
    'prediction-error',
    'prediction-error',
    'duration',
    'points',
    'points',
    null,
  ]);
  expect(unranked(result)).toEqual({});
});

test('the prediction earns no points', () => {
  expect(result.standings[0]?.rows.map(({ points }) => points)).toEqual([
    100, 100, 100, 100, 85, 0,
  ]);
});
