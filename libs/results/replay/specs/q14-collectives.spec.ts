import { collective, prizeList, resultOf, took, week } from './hand';

/*
 * Q14 Collective awards of several contests: Sóc Trăng (a least share of the headcount that falls with
 * the size: under 50 people 30 %, under 100 25 %, others 20 %; that a unit also hands in an initiative is
 * seen by the jury that marks it), Hiệp Đức (most people, and at least one prize), Võ Nguyên Giáp (most
 * entries; most people for the population), Gia Lai (most winners), Cao Bằng (inside and outside the
 * province apart).
 */
const award = (id: string, measure: string, more: object = {}): object => ({
  ...{ id, name: `Tập thể ${id}`, measure, successors: false, groupBy: 'none', ...more },
  tiers: [{ id: 'nhat', name: 'Nhất', count: 1 }],
});

/** So many people of a unit, each with 5 points; the first with the points given. */
const crowd = (unit: string, people: number, best: number): { id: string; points: number }[] =>
  Array.from({ length: people }, (_, place) => ({
    id: `${unit}-${place + 1}`,
    points: place === 0 ? best : 5,
  }));

const UNITS: Record<
  string,
  { people: number; best: number; headcount: number; population?: number }
> = {
  // 14 of 49 = 28.6 %: fewer than 50 people, the floor is 30 %.
  'so-a': { people: 14, best: 10, headcount: 49 },
  // 13 of 50 = 26 %: 50 people are in the next step, the floor is 25 %.
  'so-b': { people: 13, best: 9, headcount: 50 },
  // 20 of 100 = 20 %: the last step, exactly at its floor.
  'so-c': { people: 20, best: 8, headcount: 100 },
  // 3 of 4 = 75 %.
  'xa-d': { people: 3, best: 5, headcount: 4, population: 1_000 },
  // From another province, 2 of 2.
  'ngoai-tinh': { people: 2, best: 5, headcount: 2, population: 500 },
};

const result = resultOf({
  rules: {
    contest: {
      schema: 1,
      collectives: [
        award('soc-trang', 'people-per-headcount', {
          floor: [{ below: 50, percent: 30 }, { below: 100, percent: 25 }, { percent: 20 }],
        }),
        award('hiep-duc', 'people', { conditions: [{ prizes: 1 }] }),
        award('giai-nhi', 'people', { conditions: [{ prizes: 1, tier: 'nhi' }] }),
        award('nhieu-bai', 'attempts'),
        award('dan-so', 'people-per-population'),
        award('gia-lai', 'winners'),
        award('cao-bang', 'people', {
          groupBy: 'list',
          groups: [
            { id: 'trong-tinh', name: 'Trong tỉnh', units: ['so-a', 'so-b', 'so-c', 'xa-d'] },
            { id: 'ngoai-tinh', name: 'Ngoài tỉnh', units: ['ngoai-tinh'] },
          ],
        }),
      ],
    },
    rounds: [
      week(1, 10, {
        attempts: { max: 30, counted: 'best-then-fastest' },
        results: {
          ranking: { among: 'any', tieBreak: [{ by: 'duration' }] },
          prizes: prizeList([
            ['nhat', 1],
            ['nhi', 1],
            ['ba', 1],
          ]),
        },
      }),
    ],
  },
  units: Object.entries(UNITS).map(([code, { headcount, population = 10_000 }]) => ({
    ...{ code, headcount, population },
  })),
  participants: Object.entries(UNITS).flatMap(([unit, { people, best }]) =>
    crowd(unit, people, best).map(({ id }) => ({ id, unit })),
  ),
  attempts: [
    ...Object.entries(UNITS).flatMap(([unit, { people, best }]) =>
      crowd(unit, people, best).map(({ id, points }) => took(id, points)),
    ),
    // Twenty more attempts of one person in Xã D: attempts are not people.
    ...Array.from({ length: 20 }, () => took('xa-d-1', 5)),
  ],
});

test('Sóc Trăng: the floor slides with the size, and who is exactly at it is compared', () => {
  expect(collective(result, 'soc-trang')).toEqual({
    units: { 'ngoai-tinh': 1, 'xa-d': 2, 'so-b': 3, 'so-c': 4, 'so-a': 'below-floor' },
    tiers: { nhat: ['ngoai-tinh'] },
  });
});

test('Hiệp Đức: the most people of those with a prize; C has 20 and the third prize', () => {
  // Prizes: A's best has 10, B's 9, C's 8.
  expect(collective(result, 'hiep-duc')).toEqual({
    units: { 'so-c': 1, 'so-a': 2, 'so-b': 3, 'ngoai-tinh': 'condition', 'xa-d': 'condition' },
    tiers: { nhat: ['so-c'] },
  });
});

test('with a second prize or higher asked for, C is out and A stands before B', () => {
  expect(collective(result, 'giai-nhi').tiers).toEqual({ nhat: ['so-a'] });
});

test('Võ Nguyên Giáp: most entries are Xã D’s 23; for the population 2 of 500 beat 3 of 1,000', () => {
  expect(collective(result, 'nhieu-bai').tiers).toEqual({ nhat: ['xa-d'] });
  expect(collective(result, 'dan-so').tiers).toEqual({ nhat: ['ngoai-tinh'] });
});

test('Gia Lai: one winner each for A, B and C: one prize for three waits for people', () => {
  const { units, tiers } = collective(result, 'gia-lai');
  expect(units).toMatchObject({ 'so-a': 1, 'so-b': 1, 'so-c': 1 });
  expect(tiers).toEqual({ nhat: [] });
});

test('Cao Bằng: inside and outside the province are compared apart', () => {
  expect(collective(result, 'cao-bang', 'trong-tinh').tiers).toEqual({ nhat: ['so-c'] });
  expect(collective(result, 'cao-bang', 'ngoai-tinh').tiers).toEqual({ nhat: ['ngoai-tinh'] });
});
