import { collective, prizeList, prizes, ranks, resultOf, took, unranked, week } from './hand';

/*
 * Q10 Huế, cải cách hành chính (2025): 1 attempt a week; 15 questions and a prediction; officials and
 * citizens from 18 on have banks and prize lists of their own; units compete by ratio and quality in
 * three groups (agencies, service units, communes).
 */
const rules = {
  attempts: { max: 1, counted: 'only' },
  prediction: { target: 'people' },
  results: {
    ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
    prizes: prizeList([
      ['nhat', 1],
      ['nhi', 1],
    ]),
  },
};

const result = resultOf({
  rules: {
    contest: {
      schema: 1,
      divisions: [
        { id: 'can-bo', name: 'Cán bộ, công chức', chosen: true },
        { id: 'nguoi-dan', name: 'Người dân', chosen: true, age: { from: 18 } },
      ],
      collectives: [
        {
          ...{ id: 'tap-the', name: 'Tập thể', measure: 'ratio-and-average', successors: true },
          groupBy: 'list',
          groups: [
            { id: 'so', name: 'Sở, ban, ngành', units: ['so-y-te', 'so-tai-chinh'] },
            { id: 'su-nghiep', name: 'Đơn vị sự nghiệp', units: ['benh-vien'] },
            { id: 'xa', name: 'Xã, phường', units: ['phuong-an-cuu'] },
          ],
          tiers: [{ id: 'nhat', name: 'Nhất', count: 1 }],
        },
      ],
    },
    rounds: [week(1, 15, rules)],
  },
  units: [
    { code: 'so-y-te', headcount: 2 },
    { code: 'so-tai-chinh', headcount: 4 },
    { code: 'benh-vien', headcount: 100 },
    { code: 'phuong-an-cuu', headcount: 20 },
  ],
  participants: [
    { id: 'An', division: 'can-bo', unit: 'so-y-te' },
    { id: 'Bình', division: 'can-bo', unit: 'so-tai-chinh' },
    { id: 'Chi', division: 'can-bo', unit: 'so-tai-chinh' },
    { id: 'Dũng', division: 'nguoi-dan', unit: 'phuong-an-cuu', birth: '1990-01-01' },
    { id: 'Em', division: 'nguoi-dan', unit: 'phuong-an-cuu', birth: '2010-01-01' },
    { id: 'Giang', division: 'can-bo', unit: 'benh-vien' },
  ],
  attempts: [
    took('An', 15, { prediction: 6, seconds: 300 }),
    took('Bình', 15, { prediction: 6, seconds: 200 }),
    took('Chi', 15, { prediction: 5, seconds: 100 }),
    took('Dũng', 9, { prediction: 1 }),
    took('Em', 15, { prediction: 6 }),
    took('Giang', 14, { prediction: 6 }),
  ],
});

test('officials and citizens are ranked apart; Em is 16 and belongs to neither', () => {
  // 6 people took part. Officials: An and Bình are exact, Bình was faster; Chi is off by 1.
  expect(result.actual[0]?.value).toBe(6);
  expect(ranks(result, { division: 'can-bo' })).toEqual(['1 Bình', '2 An', '3 Chi', '4 Giang']);
  expect(ranks(result, { division: 'nguoi-dan' })).toEqual(['1 Dũng']);
  expect(unranked(result)).toEqual({ Em: 'no-division' });
});

test('each division has the whole prize list', () => {
  expect(prizes(result, { division: 'can-bo' })).toEqual({ nhat: ['Bình'], nhi: ['An'] });
  expect(prizes(result, { division: 'nguoi-dan' })).toEqual({ nhat: ['Dũng'], nhi: ['1 vacant'] });
});

test('units are compared within their groups only', () => {
  // Sở Y tế 1 of 2 = 5000 + 1500 = 6500; Sở Tài chính 2 of 4 = 5000 + 1500 = 6500: equal, one prize.
  const so = collective(result, 'tap-the', 'so');
  expect(so.units).toEqual({ 'so-tai-chinh': 1, 'so-y-te': 1 });
  expect(so.tiers).toEqual({ nhat: [] });
  const tier = result.collectives.find(({ group }) => group === 'so')?.tiers[0];
  expect(tier).toMatchObject({ waiting: 1, vacant: 0 });
  expect(collective(result, 'tap-the', 'su-nghiep').tiers).toEqual({ nhat: ['benh-vien'] });
  expect(collective(result, 'tap-the', 'xa').tiers).toEqual({ nhat: ['phuong-an-cuu'] });
});
