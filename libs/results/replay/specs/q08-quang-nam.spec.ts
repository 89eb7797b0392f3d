import { collective, prizeList, prizes, ranks, resultOf, took, unranked, week } from './hand';

/*
 * Q8 Tỉnh đoàn Quảng Nam (2021): 4 rounds of 10 questions and a prediction; weekly prizes 1/1/1/3, and
 * overall prizes on the sum of the 4 weeks; districts are rewarded for "đông và chất lượng nhất",
 * most and best. Here that is the share of the headcount with the average points.
 */
const rules = {
  attempts: { max: 1, counted: 'only' },
  prediction: { target: 'people' },
  results: {
    ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
    prizes: prizeList([
      ['nhat', 1],
      ['nhi', 1],
      ['ba', 1],
      ['khuyen-khich', 3],
    ]),
  },
};

const WEEKS = [1, 2, 3, 4];
const points: Record<string, (number | null)[]> = {
  // Sums: An 9+9+9+9 = 36, Bình 10+10+10+5 = 35, Chi 10+8+9+9 = 36, Dũng 10 in one week.
  An: [9, 9, 9, 9],
  Bình: [10, 10, 10, 5],
  Chi: [10, 8, 9, 9],
  Dũng: [10, null, null, null],
};

const result = resultOf({
  rules: {
    contest: {
      schema: 1,
      overall: {
        combine: 'sum',
        atLeast: 2,
        tieBreak: [{ by: 'duration' }],
        prizes: prizeList([
          ['chung-cuoc-nhat', 1],
          ['chung-cuoc-nhi', 1],
        ]),
      },
      collectives: [
        {
          ...{ id: 'huyen', name: 'Đông và chất lượng nhất', measure: 'ratio-and-average' },
          ...{ successors: false, groupBy: 'none' },
          tiers: [{ id: 'nhat', name: 'Nhất', count: 1 }],
        },
      ],
    },
    rounds: WEEKS.map((one) => week(one, 10, rules)),
  },
  units: [
    { code: 'tam-ky', headcount: 10 },
    { code: 'hoi-an', headcount: 4 },
  ],
  participants: Object.keys(points).map((id) => ({
    id,
    unit: id === 'Bình' ? 'hoi-an' : 'tam-ky',
  })),
  attempts: Object.entries(points).flatMap(([id, weekly]) =>
    weekly.flatMap((earned, place) => {
      const seconds = id === 'Chi' ? 90 : 100;
      return earned === null
        ? []
        : [took(id, earned, { round: place + 1, seconds, prediction: 9 })];
    }),
  ),
});

test('week 1: three have 10 and are off by the same; Chi took 90 s, Bình and Dũng 100 s each', () => {
  // Equal in all: Bình and Dũng share rank 2, which is the second and the third prize of the week.
  expect(ranks(result)).toEqual(['1 Chi', '2 Bình', '2 Dũng', '4 An']);
  expect(prizes(result)).toEqual({
    nhat: ['Chi'],
    nhi: ['1 waiting'],
    ba: ['1 waiting'],
    'khuyen-khich': ['An', '2 vacant'],
  });
  expect(result.unresolved[0]).toMatchObject({ from: 2, to: 3, prizes: ['nhi', 'ba'] });
});

test('over the weeks: An 36 in 400 s, Chi 36 in 360 s, Bình 35; Dũng has one week of two', () => {
  const over = { round: null };
  expect(ranks(result, over)).toEqual(['1 Chi', '2 An', '3 Bình']);
  expect(unranked(result, over)).toEqual({ Dũng: 'too-few-rounds' });
  expect(prizes(result, over)).toEqual({ 'chung-cuoc-nhat': ['Chi'], 'chung-cuoc-nhi': ['An'] });
});

test('Tam Kỳ: 3 of 10 people and 82 points in 9 attempts; Hội An: 1 of 4 and 35 points in 4', () => {
  // Share of the headcount in hundredths of a percent plus average points in hundredths. People are
  // different people over the weeks: Tam Kỳ 3/10 = 3000, 8200/9 = 911.1, together 35200/9 = 3911.1.
  // Hội An 1/4 = 2500, 3500/4 = 875, together 3375.
  const award = collective(result, 'huyen');
  expect(award.units).toEqual({ 'tam-ky': 1, 'hoi-an': 2 });
  expect(award.tiers).toEqual({ nhat: ['tam-ky'] });
  expect(result.collectives[0]?.rows.map(({ value }) => value)).toEqual(['35200/9', '3375']);
});
