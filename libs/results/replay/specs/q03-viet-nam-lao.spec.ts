import { prizeList, prizes, ranks, resultOf, took, week } from './hand';

/*
 * Q3 Lịch sử quan hệ Việt Nam – Lào (2022): weekly, any nationality from 14 years on; 10 questions and
 * a prediction; 1 first, 2 second, 5 third prizes a week. In week 4, 4,098 of 36,537 people had
 * everything right: the prediction decides. Here the chain ends with the instant, and equals at the
 * edge of a tier all get it.
 */
const rules = {
  attempts: { max: 1_000, counted: 'best-then-earliest' },
  boardKey: 'submission',
  prediction: { target: 'people' },
  results: {
    validity: { required: [], age: { from: 14 } },
    ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'submission' }] },
    prizes: prizeList(
      [
        ['nhat', 1],
        ['nhi', 2],
        ['ba', 5],
      ],
      { boundaryTie: 'expand' },
    ),
  },
};

const result = resultOf({
  rules: { rounds: [week(1, 10, rules)] },
  participants: ['An', 'Bình', 'Bounmy', 'Chi', 'Dũng', 'Em'].map((id) => ({ id, birth: '1985' })),
  attempts: [
    // 6 people. Errors: An 0, Bình 2, Bounmy 2, Chi 2, Dũng 4; Em has 9 points.
    took('An', 10, { prediction: 6, hours: 100 }),
    took('Bình', 10, { prediction: 8, hours: 7 }),
    // In the same millisecond as Chi, with the same error on the other side.
    took('Bounmy', 10, { prediction: 4, hours: 8 }),
    took('Chi', 10, { prediction: 8, hours: 8 }),
    took('Dũng', 10, { prediction: 10, hours: 1 }),
    took('Em', 9, { prediction: 6, hours: 1 }),
  ],
});

test('equals in everything share a rank: 1-2-3-3-5-6', () => {
  expect(result.actual[0]?.value).toBe(6);
  expect(ranks(result)).toEqual(['1 An', '2 Bình', '3 Bounmy', '3 Chi', '5 Dũng', '6 Em']);
});

test('two second prizes end between Bounmy and Chi: both get one; third prizes go on below', () => {
  expect(prizes(result)).toEqual({
    nhat: ['An'],
    nhi: ['Bình', 'Bounmy', 'Chi'],
    ba: ['Dũng', 'Em', '3 vacant'],
  });
});

test('the tie is told with the tier that it touches', () => {
  expect(result.unresolved).toMatchObject([
    { from: 3, to: 4, participants: ['Bounmy', 'Chi'], prizes: ['nhi'], waitsFor: 'none' },
  ]);
});
