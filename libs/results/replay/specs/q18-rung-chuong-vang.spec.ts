import { prizeList, prizes, ranks, resultOf, week } from './hand';

/*
 * Q18 Rung chuông vàng: 99 or 100 players on the floor, 15 to 20 questions of 15 seconds each, who is
 * wrong leaves, rescue rounds bring people back, the last one standing answers the final question; an
 * extra question if two remain. The game itself is played live and belongs to a stage of its own: what
 * the ranking needs of it is how many questions each survived, as points. Nobody measures durations, so
 * equals stay equal until the extra question.
 */
const bundle = {
  rules: {
    rounds: [
      week(1, 20, {
        attempts: { max: 1, counted: 'only' },
        results: {
          ranking: { among: 'any', tieBreak: [{ by: 'sub-question' }] },
          prizes: prizeList([
            ['rung-chuong-vang', 1],
            ['nhi', 1],
            ['khuyen-khich', 2],
          ]),
        },
      }),
    ],
  },
  attempts: [
    // An and Bình answered all 20, Bình after a rescue at question 8. Chi fell at 19, Dũng and Em at 12.
    { participant: 'An', points: 20 },
    { participant: 'Bình', points: 20 },
    { participant: 'Chi', points: 18 },
    { participant: 'Dũng', points: 11 },
    { participant: 'Em', points: 11 },
  ],
};

test('two remain: the bell waits for the extra question, and so do the prizes at that edge alone', () => {
  const result = resultOf(bundle);
  expect(ranks(result)).toEqual(['1 An', '1 Bình', '3 Chi', '4 Dũng', '4 Em']);
  expect(prizes(result)).toEqual({
    'rung-chuong-vang': ['1 waiting'],
    nhi: ['1 waiting'],
    'khuyen-khich': ['Chi', '1 waiting'],
  });
  expect(result.unresolved).toMatchObject([
    { from: 1, to: 2, waitsFor: 'sub-question', prizes: ['rung-chuong-vang', 'nhi'] },
    { from: 4, to: 5, waitsFor: 'sub-question', prizes: ['khuyen-khich'] },
  ]);
});

test('extra questions: Bình rings the golden bell; Dũng and Em stay equal, and people choose', () => {
  const decisions = [
    { kind: 'sub-question', points: { An: 0, Bình: 1 } },
    { kind: 'sub-question', points: { Dũng: 1, Em: 1 } },
    { kind: 'boundary', tier: 'khuyen-khich', winners: ['Em'] },
  ];
  const result = resultOf({ ...bundle, decisions });
  expect(ranks(result)).toEqual(['1 Bình', '2 An', '3 Chi', '4 Dũng', '4 Em']);
  expect(prizes(result)).toEqual({
    'rung-chuong-vang': ['Bình'],
    nhi: ['An'],
    'khuyen-khich': ['Chi', 'Em'],
  });
});
