import { prizeList, prizes, qualified, ranks, resultOf, took, week } from './hand';

/*
 * Q17 Tuổi trẻ học tập và làm theo Bác (2016 to 2021), Pháp luật học đường (2019 and 2020): divisions by
 * school and age, weekly qualifiers (10 of each division), semi-final, final. In a semi-final 277 people
 * had a perfect score and all went on: the quota expands. In a final 15 of 30 went on, the 15th and 16th
 * were equal in score and time, and a sub-question decided. Essays and oral parts are marked by juries
 * and come as points; here the final's points are those of 30 questions and a case essay together.
 */
const divisions = [
  { id: 'bang-a', name: 'Bảng A: học sinh', unitKinds: ['truong-pho-thong'] },
  { id: 'bang-b', name: 'Bảng B: sinh viên', unitKinds: ['dai-hoc'] },
  { id: 'bang-c', name: 'Bảng C: cán bộ, đoàn viên', age: { from: 16, below: 35 } },
];

const qualifier = {
  attempts: { max: 2, counted: 'best-then-fastest' },
  results: {
    ranking: { among: 'any', tieBreak: [{ by: 'duration' }] },
    qualify: { by: 'quota', places: 3, ties: true },
  },
};

const final = {
  attempts: { max: 1, counted: 'only' },
  results: {
    ranking: { among: 'any', tieBreak: [{ by: 'duration' }, { by: 'sub-question' }] },
    qualify: { by: 'quota', places: 15, ties: false },
    subQuestion: 'Ai bấm chuông và trả lời đúng trước?',
    prizes: prizeList([['nhat', 1]]),
  },
};

const pupil = (id: string): object => ({ id, unit: 'thpt-chuyen' });
const finalists = Array.from({ length: 30 }, (_, place) => `a${place + 1}`);

const bundle = {
  rules: {
    contest: { schema: 1, divisions },
    rounds: [week(1, 20, qualifier), week(2, 100, final)],
  },
  units: [
    { code: 'thpt-chuyen', kind: 'truong-pho-thong' },
    { code: 'dh-luat', kind: 'dai-hoc' },
    { code: 'tinh-doan', kind: 'co-quan' },
  ],
  participants: [
    ...finalists.map(pupil),
    { id: 'b1', unit: 'dh-luat', birth: '2001-01-01' },
    { id: 'c1', unit: 'tinh-doan', birth: '1995-05-05' },
    // 35 on the very day of the attempt: below 35 no more.
    { id: 'c2', unit: 'tinh-doan', birth: '1991-03-02' },
  ],
  attempts: [
    // Round 1: a1 to a4 have 20 points in the same time, a5 20 points a second later.
    ...['a1', 'a2', 'a3', 'a4'].map((id) => took(id, 20, { seconds: 300 })),
    took('a5', 20, { seconds: 301 }),
    took('b1', 7),
    took('c1', 12),
    took('c2', 20),
    // Round 2: a1 has 100 points, a2 99, ... each in as many seconds as their number, but a16 has what
    // a15 has: 86 points in 15 seconds.
    ...finalists.map((id, place) =>
      id === 'a16'
        ? took(id, 86, { round: 2, seconds: 15 })
        : took(id, 100 - place, { round: 2, seconds: place + 1 }),
    ),
  ],
};
const A = { division: 'bang-a' };
const A2 = { round: '2', division: 'bang-a' };

test('round 1: three places, four equals with the last of them: four go on, and not a5', () => {
  const result = resultOf(bundle);
  expect(ranks(result, A)).toEqual(['1 a1', '1 a2', '1 a3', '1 a4', '5 a5']);
  expect(qualified(result, A)).toEqual(['a1', 'a2', 'a3', 'a4']);
  expect(result.qualified.find(({ division }) => division === 'bang-a')?.beyond).toBe(1);
});

test('each division has its own places; whoever is 35 that day has no division', () => {
  const result = resultOf(bundle);
  expect(qualified(result, { division: 'bang-b' })).toEqual(['b1']);
  expect(qualified(result, { division: 'bang-c' })).toEqual(['c1']);
  expect(result.unranked).toMatchObject([{ participant: 'c2', reason: 'no-division' }]);
});

test('final: the 15th place waits for the sub-question, everybody else is known', () => {
  const result = resultOf(bundle);
  expect(ranks(result, A2).slice(13, 17)).toEqual(['14 a14', '15 a15', '15 a16', '17 a17']);
  expect(qualified(result, A2)).toEqual(finalists.slice(0, 14));
  expect(result.qualified.at(-3)).toMatchObject({ division: 'bang-a', waiting: 1 });
  expect(result.unresolved).toContainEqual(
    expect.objectContaining({
      ...{ from: 15, to: 16, participants: ['a15', 'a16'] },
      ...{ waitsFor: 'sub-question', blocks: true },
    }),
  );
});

test('a16 answers the sub-question right and goes on', () => {
  const decisions = [{ kind: 'sub-question', ...A2, points: { a15: 0, a16: 1 } }];
  const result = resultOf({ ...bundle, decisions });
  expect(ranks(result, A2).slice(14, 16)).toEqual(['15 a16', '16 a15']);
  expect(qualified(result, A2)).toEqual([...finalists.slice(0, 14), 'a16']);
  expect(prizes(result, A2)).toEqual({ nhat: ['a1'] });
});
