import {
  collective,
  prizeList,
  prizes,
  ranks,
  replayByHand,
  resultOf,
  took,
  unranked,
  week,
} from './hand';

/*
 * Q13 Hải Phòng, cải cách hành chính (2025): 4 weeks; one attempt, whichever of 3 entry ways; the unit is
 * picked from a preset list; wrong data make an entry invalid; weekly prizes for people and units. The
 * second part, a slogan of 10 to 20 words for each unit, is an entry that a jury marks: it belongs to
 * essays, and its marks come as points of a round of its own.
 */
const rules = {
  attempts: { max: 1, counted: 'only' },
  results: {
    validity: { required: ['fullName', 'personalId', 'email', 'phone', 'unit'] },
    prizes: prizeList([
      ['nhat', 1],
      ['nhi', 2],
    ]),
  },
};
const slogans = { ...week(2, 100, { attempts: { max: 1, counted: 'only' } }), title: 'Khẩu hiệu' };

const bundle = {
  rules: {
    contest: {
      schema: 1,
      collectives: [
        {
          ...{ id: 'tap-the', name: 'Tập thể tuần', measure: 'people', rounds: [1] },
          ...{ successors: true, groupBy: 'none' },
          tiers: [{ id: 'nhat', name: 'Nhất', count: 1 }],
        },
      ],
    },
    rounds: [week(1, 30, rules), slogans],
  },
  units: [
    // Merged into An Biên before the contest: people who still picked it count for An Biên.
    { code: 'p-an-bien-cu', validTo: '2025-07-01', successors: ['p-an-bien'] },
    { code: 'p-an-bien' },
    { code: 'dac-khu-cat-hai' },
    { code: 'xa-vinh-bao' },
  ],
  participants: [
    { id: 'An', unit: 'p-an-bien' },
    { id: 'Bình', unit: 'p-an-bien-cu' },
    { id: 'Chi', unit: 'dac-khu-cat-hai' },
    { id: 'Dũng', unit: 'xa-vinh-bao', missing: ['personalId'] },
    { id: 'Em', unit: 'xa-vinh-bao' },
    { id: 'khẩu hiệu An Biên', unit: 'p-an-bien' },
    { id: 'khẩu hiệu Cát Hải', unit: 'dac-khu-cat-hai' },
  ],
  attempts: [
    took('An', 28, { seconds: 200 }),
    took('Bình', 28, { seconds: 180 }),
    took('Chi', 25, {}),
    took('Dũng', 30, {}),
    took('Em', 29, {}),
    took('khẩu hiệu An Biên', 81.5, { round: 2 }),
    took('khẩu hiệu Cát Hải', 90.25, { round: 2 }),
  ],
  corrections: [{ kind: 'disqualify', participant: 'Em', round: 1, reason: 'wrong-data' }],
};

test('Dũng lacks a personal ID, Em gave wrong data: neither is ranked', () => {
  const result = resultOf(bundle);
  expect(ranks(result)).toEqual(['1 Bình', '2 An', '3 Chi']);
  expect(unranked(result)).toEqual({ Dũng: 'missing-data', Em: 'disqualified' });
  expect(prizes(result)).toEqual({ nhat: ['Bình'], nhi: ['An', 'Chi'] });
});

test('people of a merged unit count for its successor: An Biên 2, Cát Hải 1, Vĩnh Bảo 1 (Dũng)', () => {
  const award = collective(resultOf(bundle), 'tap-the');
  expect(award.units).toEqual({ 'p-an-bien': 1, 'dac-khu-cat-hai': 2, 'xa-vinh-bao': 2 });
  expect(award.tiers).toEqual({ nhat: ['p-an-bien'] });
});

test('slogans are ranked by the marks they come with, to two decimals', () => {
  const result = resultOf(bundle);
  expect(ranks(result, { round: '2' })).toEqual(['1 khẩu hiệu Cát Hải', '2 khẩu hiệu An Biên']);
  expect(result.standings[1]?.rows[0]?.points).toBe(90.25);
});

test('a unit that was typed and not picked is refused with its place', () => {
  const participants = [{ id: 'An', unit: 'phường An Biên' }];
  expect(() => replayByHand({ ...bundle, participants })).toThrow(
    'participants[0].unit: must be the code of a unit',
  );
});
