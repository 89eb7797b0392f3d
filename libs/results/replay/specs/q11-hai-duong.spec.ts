import { collective, ranks, resultOf, took, week } from './hand';

/*
 * Q11 Hải Dương, cải cách hành chính (2024): 20 questions and "how many got all right?" (no marks, used
 * for prizes); at most 3 attempts, the system picks the best; units in two groups by participation and
 * average points; units below 50 % are excluded.
 */
const result = resultOf({
  rules: {
    contest: {
      schema: 1,
      collectives: [
        {
          ...{ id: 'tap-the', name: 'Tập thể', measure: 'ratio-and-average', successors: false },
          ...{ groupBy: 'kind', floor: [{ percent: 50 }] },
          tiers: [{ id: 'nhat', name: 'Nhất', count: 1 }],
        },
      ],
    },
    rounds: [
      week(1, 20, {
        attempts: { max: 3, counted: 'best' },
        prediction: { target: 'people-all-correct' },
        results: {
          ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
        },
      }),
    ],
  },
  units: [
    { code: 'so-noi-vu', kind: 'so', headcount: 4 },
    { code: 'so-tu-phap', kind: 'so', headcount: 5 },
    { code: 'so-xay-dung', kind: 'so', headcount: 2 },
    { code: 'huyen-binh-giang', kind: 'huyen', headcount: 2 },
  ],
  participants: [
    ...['An', 'Bình'].map((id) => ({ id, unit: 'so-noi-vu' })),
    ...['Chi', 'Dũng'].map((id) => ({ id, unit: 'so-tu-phap' })),
    { id: 'Em', unit: 'so-xay-dung' },
    { id: 'Giang', unit: 'huyen-binh-giang' },
  ],
  attempts: [
    // An's three: the best is the second, 20; its prediction counts.
    took('An', 12, { hours: 1, prediction: 3 }),
    took('An', 20, { hours: 2, prediction: 5 }),
    took('An', 18, { hours: 3, prediction: 3 }),
    took('Bình', 10, { prediction: 3 }),
    took('Chi', 20, { prediction: 3, seconds: 400 }),
    took('Dũng', 20, { prediction: 3, seconds: 300 }),
    took('Em', 19, { prediction: 3 }),
    took('Giang', 2, { prediction: 3 }),
  ],
});

test('3 people have all right: Chi and Dũng hit it, Dũng faster; An’s best attempt said 5', () => {
  expect(result.actual[0]?.value).toBe(3);
  expect(ranks(result)).toEqual(['1 Dũng', '2 Chi', '3 An', '4 Em', '5 Bình', '6 Giang']);
});

test('Nội vụ 2 of 4 is exactly 50 % and compared; Tư pháp 2 of 5 is below, with all its 20s', () => {
  // Nội vụ 5000 + (2000 + 1000)/2 = 6500; Xây dựng 1 of 2 = 5000 + 1900 = 6900.
  const so = collective(result, 'tap-the', 'so');
  expect(so.units).toEqual({ 'so-xay-dung': 1, 'so-noi-vu': 2, 'so-tu-phap': 'below-floor' });
  expect(so.tiers).toEqual({ nhat: ['so-xay-dung'] });
  expect(collective(result, 'tap-the', 'huyen').tiers).toEqual({ nhat: ['huyen-binh-giang'] });
});
