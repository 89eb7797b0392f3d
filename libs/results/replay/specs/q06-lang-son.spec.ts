import { collective, prizeList, prizes, ranks, resultOf, took, unranked, week } from './hand';

/*
 * Q6 90 năm Đảng bộ Lạng Sơn (2023): 5 weeks, from 12 years on; the knowledge part must be 150 of 150;
 * the number of attempts (lượt) of the week is predicted, exact or nearest; 1, 2, 3, 5 prizes a week.
 * The report names the unit with most attempts and the one with most winners.
 */
const rules = {
  attempts: { max: 1_000, counted: 'best-then-earliest' },
  boardKey: 'submission',
  prediction: { target: 'attempts' },
  results: {
    validity: { required: [], age: { from: 12 } },
    ranking: { among: 'all-correct', tieBreak: [{ by: 'prediction-error' }, { by: 'submission' }] },
    prizes: prizeList([
      ['nhat', 1],
      ['nhi', 2],
      ['ba', 3],
      ['khuyen-khich', 5],
    ]),
  },
};

const award = (id: string, measure: string): object => ({
  ...{ id, name: `Đơn vị ${id}`, measure, successors: false, groupBy: 'none' },
  tiers: [{ id: 'nhat', name: 'Nhất', count: 1 }],
});

const result = resultOf({
  rules: {
    contest: {
      schema: 1,
      collectives: [award('nhieu-luot', 'attempts'), award('nhieu-giai', 'winners')],
    },
    rounds: [week(1, 150, rules)],
  },
  units: [{ code: 'cao-loc' }, { code: 'bac-son' }],
  participants: [
    { id: 'An', unit: 'cao-loc' },
    { id: 'Bình', unit: 'bac-son' },
    { id: 'Chi', unit: 'bac-son' },
    { id: 'Dũng', unit: 'cao-loc' },
  ].map((one) => ({ ...one, birth: '2000-06-01' })),
  attempts: [
    // Cao Lộc hands in 5 times, Bắc Sơn 3 times: 8 attempts by 4 people.
    took('An', 150, { hours: 4, prediction: 7 }),
    took('An', 140, { hours: 5, prediction: 8 }),
    took('An', 150, { hours: 6, prediction: 8 }),
    took('Dũng', 140, { hours: 1, prediction: 8 }),
    took('Dũng', 145, { hours: 2, prediction: 8 }),
    took('Bình', 150, { hours: 9, prediction: 8 }),
    took('Chi', 150, { hours: 3, prediction: 9 }),
    took('Chi', 100, { hours: 2, prediction: 8 }),
  ],
});

test('attempts are counted, not people; An’s first 150 counts with its prediction 7', () => {
  expect(result.actual[0]).toMatchObject({ target: 'attempts', value: 8 });
  // Errors: Bình 0, Chi 1 (hour 3), An 1 (hour 4).
  expect(ranks(result)).toEqual(['1 Bình', '2 Chi', '3 An']);
  expect(unranked(result)).toEqual({ Dũng: 'not-all-correct' });
  expect(prizes(result)).toMatchObject({ nhat: ['Bình'], nhi: ['Chi', 'An'] });
});

test('Cao Lộc has most attempts (5 of 8), Bắc Sơn most winners (2 of 3)', () => {
  expect(collective(result, 'nhieu-luot')).toEqual({
    units: { 'cao-loc': 1, 'bac-son': 2 },
    tiers: { nhat: ['cao-loc'] },
  });
  expect(collective(result, 'nhieu-giai')).toEqual({
    units: { 'bac-son': 1, 'cao-loc': 2 },
    tiers: { nhat: ['bac-son'] },
  });
});
