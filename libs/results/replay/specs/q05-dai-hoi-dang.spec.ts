import { collective, prizeList, prizes, ranks, resultOf, took, week } from './hand';

/*
 * Q5 Đại hội Đảng (2025), bầu cử (2026): 2 rounds of unequal length, 10 questions and a prediction,
 * 10 minutes, 7 attempts a week; 1, 2, 3, 10 prizes a week, and 10 for those who spread the contest;
 * 10 collective prizes; steering committee, organisers, experts, secretaries barred. What a unit
 * reports about its leading of the contest is judged by people: here the most people decide.
 */
const rules = {
  attempts: { max: 7, counted: 'best-then-fastest' },
  prediction: { target: 'people' },
  results: {
    ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
    prizes: prizeList(
      [
        ['nhat', 1],
        ['nhi', 2],
      ],
      { special: [{ id: 'lan-toa', name: 'Giải lan tỏa', count: 2, kind: 'spread' }] },
    ),
  },
};

const result = resultOf({
  rules: {
    contest: {
      schema: 1,
      eligibility: {
        barredRoles: ['steering', 'organiser', 'content', 'secretary'],
        barredUnits: ['vpbtc'],
        as: 'excluded',
      },
      collectives: [
        {
          ...{ id: 'tap-the', name: 'Giải tập thể', measure: 'people' },
          ...{ successors: false, groupBy: 'none' },
          tiers: [{ id: 'tap-the', name: 'Tập thể tiêu biểu', count: 2 }],
        },
      ],
    },
    rounds: [
      week(1, 10, rules),
      {
        ...{ ordinal: 2, opensAt: '2026-03-09T09:00:00+07:00', maxPoints: 10, rules },
        closesAt: '2026-03-15T20:00:00+07:00',
      },
    ],
  },
  units: [{ code: 'quan-su' }, { code: 'cong-an' }, { code: 'thue' }, { code: 'vpbtc' }],
  participants: [
    { id: 'An', unit: 'quan-su', referrals: 3 },
    { id: 'Bình', unit: 'quan-su' },
    { id: 'Chi', unit: 'cong-an', referrals: 12 },
    { id: 'Dũng', unit: 'cong-an', referrals: 5 },
    { id: 'Em', unit: 'thue', referrals: 40, roles: ['steering'] },
    { id: 'Giang', unit: 'vpbtc' },
  ],
  attempts: [
    took('An', 10, { seconds: 200, prediction: 4 }),
    took('Bình', 10, { seconds: 100, prediction: 4 }),
    took('Chi', 10, { seconds: 50, prediction: 6 }),
    took('Dũng', 8, { prediction: 4 }),
    took('Em', 10, { prediction: 4, seconds: 10 }),
    took('Giang', 10, { prediction: 4, seconds: 20 }),
    took('Dũng', 10, { round: 2, prediction: 1 }),
  ],
});

test('without Em (steering) and Giang (the organisers’ office) 4 people take part in round 1', () => {
  expect(result.actual.map(({ value }) => value)).toEqual([4, 1]);
  expect(ranks(result)).toEqual(['1 Bình', '2 An', '3 Chi', '4 Dũng']);
  expect(ranks(result, { round: '2' })).toEqual(['1 Dũng']);
});

test('whoever brought most people gets the prize for it, unless they hold another', () => {
  // Brought: Em 40 (barred), Chi 12, Dũng 5, An 3. Chi has a second prize of the week and keeps it;
  // the place moves down to Dũng, and the second one past An, who holds a prize too: vacant.
  expect(prizes(result)).toEqual({
    nhat: ['Bình'],
    nhi: ['An', 'Chi'],
    'lan-toa': ['Dũng', '1 vacant'],
  });
});

test('people of units over both rounds: quân sự 2, công an 2; equal, two places, both get one', () => {
  const award = collective(result, 'tap-the');
  expect(award.units).toMatchObject({ 'cong-an': 1, 'quan-su': 1 });
  expect(award.tiers['tap-the']?.toSorted()).toEqual(['cong-an', 'quan-su']);
});
