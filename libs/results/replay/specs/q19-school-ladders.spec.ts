import { qualified, ranks, resultOf, took, unranked, week } from './hand';

/*
 * Q19 IOE, ViOlympic, Trạng Nguyên: numbered practice rounds gate the official ones (ViOlympic passes at
 * 75 %), retried until passed, the best kept; official rounds are taken once. In 2026 whole rooms were
 * cancelled for cheating. Who may enter a round is decided at its door, by the list of those qualified;
 * the codes of invigilators belong to the room.
 */
const practice = {
  attempts: { max: 1_000, counted: 'best' },
  completeness: 'partial',
  results: { qualify: { by: 'threshold', centipoints: 7_500, ties: true } },
};
const official = { attempts: { max: 1, counted: 'only' }, completeness: 'partial' };

const bundle = {
  rules: { rounds: [week(1, 100, practice), week(2, 300, official)] },
  attempts: [
    // An passes at the third try, and a worse fourth does not take it away. 75 of 100 is enough.
    took('An', 40, { hours: 1 }),
    took('An', 74.99, { hours: 2 }),
    took('An', 75, { hours: 3 }),
    took('An', 30, { hours: 4 }),
    took('Bình', 74.99),
    took('Chi', 100),
    took('Dũng', 90),
    took('An', 280, { round: 2 }),
    took('Chi', 290, { round: 2 }),
    took('Dũng', 290, { round: 2, seconds: 200 }),
  ],
};

test('practice: 75 % passes, the best try is kept', () => {
  const result = resultOf(bundle);
  expect(ranks(result)).toEqual(['1 Chi', '2 Dũng', '3 An', '4 Bình']);
  expect(qualified(result)).toEqual(['Chi', 'Dũng', 'An']);
  expect(result.standings[0]?.rows[2]?.countedAttempt).toBe('An/1/3');
});

test('official: taken once', () => {
  expect(ranks(resultOf(bundle), { round: '2' })).toEqual(['1 Dũng', '2 Chi', '3 An']);
});

test('a room is cancelled: the attempts made in it are void, and one of them is restored', () => {
  const corrections = [
    { id: 'room-a', kind: 'void-attempt', attempt: 'Dũng/2/1', reason: 'room-cancelled' },
    { id: 'room-b', kind: 'void-attempt', attempt: 'Chi/2/1', reason: 'room-cancelled' },
    { kind: 'reverse', correction: 'room-b', reason: 'appeal-accepted' },
  ];
  const result = resultOf({ ...bundle, corrections });
  expect(ranks(result, { round: '2' })).toEqual(['1 Chi', '2 An']);
  expect(unranked(result, { round: '2' })).toEqual({ Dũng: 'no-valid-attempt' });
  expect(ranks(result)).toEqual(['1 Chi', '2 Dũng', '3 An', '4 Bình']);
});
