import { prizeList, prizes, ranks, resultOf, took, week } from './hand';

/*
 * Q12 Hải Dương, pháp luật (2024): rounds from 0:00 to 24:00; results 5 to 10 days after each; complaints
 * in writing before the prizes are given, and the organisers' decision is final. What they decide about
 * equals is a fact with its minutes, and until then nothing is made up.
 */
const bundle = {
  rules: {
    contest: {
      schema: 1,
      appeals: { days: 5, blocksPublication: true },
    },
    rounds: [
      week(1, 20, {
        attempts: { max: 1, counted: 'only' },
        results: {
          ranking: { among: 'any', tieBreak: [{ by: 'duration' }, { by: 'organiser' }] },
          prizes: prizeList([
            ['nhat', 1],
            ['nhi', 2],
          ]),
        },
      }),
    ],
  },
  attempts: [
    took('An', 20, { seconds: 100 }),
    // Three with the same points in the same time: places 2, 3 and 4 for two second prizes.
    took('Bình', 20, { seconds: 120 }),
    took('Chi', 20, { seconds: 120 }),
    took('Dũng', 20, { seconds: 120 }),
    // Two more equals whom no prize depends on.
    took('Em', 10, { seconds: 90 }),
    took('Giang', 10, { seconds: 90 }),
  ],
};

test('after the last link the tie is told as such, with its exact span', () => {
  const result = resultOf(bundle);
  expect(ranks(result)).toEqual(['1 An', '2 Bình', '2 Chi', '2 Dũng', '5 Em', '5 Giang']);
  expect(result.unresolved).toMatchObject([
    {
      ...{ from: 2, to: 4, participants: ['Bình', 'Chi', 'Dũng'] },
      ...{ waitsFor: 'organiser', prizes: ['nhi'], blocks: true },
    },
    { from: 5, to: 6, participants: ['Em', 'Giang'], waitsFor: 'organiser', blocks: false },
  ]);
  expect(prizes(result)).toEqual({ nhat: ['An'], nhi: ['2 waiting'] });
});

test('the committee decides, with minutes: Dũng, then Bình and Chi as equals', () => {
  const decisions = [{ kind: 'order', order: [['Dũng'], ['Bình', 'Chi']], minutes: 'Biên bản 07' }];
  const result = resultOf({ ...bundle, decisions });
  expect(ranks(result).slice(0, 4)).toEqual(['1 An', '2 Dũng', '3 Bình', '3 Chi']);
  // One place is left for two equals: it still waits.
  expect(prizes(result)).toEqual({ nhat: ['An'], nhi: ['Dũng', '1 waiting'] });
});

test('and then who of the two gets the last second prize', () => {
  const decisions = [
    { kind: 'order', order: [['Dũng'], ['Bình', 'Chi']], minutes: 'Biên bản 07' },
    { kind: 'boundary', tier: 'nhi', winners: ['Chi'], minutes: 'Biên bản 08' },
  ];
  const result = resultOf({ ...bundle, decisions });
  expect(ranks(result)).toContain('3 Bình');
  expect(prizes(result)).toEqual({ nhat: ['An'], nhi: ['Dũng', 'Chi'] });
  expect(result.unresolved.filter(({ blocks }) => blocks)).toEqual([]);
});
