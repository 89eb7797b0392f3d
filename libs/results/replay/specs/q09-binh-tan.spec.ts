import { decided, prizeList, prizes, ranks, resultOf, took, week } from './hand';

/*
 * Q9 Quận đoàn Bình Tân (2019): 20 questions in 10 minutes, 1 attempt a week; ranked by right answers,
 * then the shorter duration, then the earlier moment of taking part; the top 5 of the week win; who
 * gave wrong data is not recognised, and the next in line is.
 */
const rules = {
  attempts: { max: 1, counted: 'only' },
  results: {
    ranking: { among: 'any', tieBreak: [{ by: 'duration' }, { by: 'submission' }] },
    prizes: prizeList([['top-5', 5]]),
  },
};

const bundle = {
  rules: {
    contest: {
      schema: 1,
      winners: { ask: ['personalId'], replyWithinDays: 5, nextInLine: true },
    },
    rounds: [week(1, 20, rules)],
  },
  attempts: [
    took('An', 20, { seconds: 80, hours: 3 }),
    took('Bình', 20, { seconds: 80, hours: 2 }),
    took('Chi', 20, { seconds: 75, hours: 9 }),
    took('Dũng', 19, { seconds: 20, hours: 1 }),
    took('Em', 18, { seconds: 20, hours: 1 }),
    took('Giang', 17, { seconds: 20, hours: 1 }),
    took('Hà', 16, { seconds: 20, hours: 1 }),
  ],
};

test('Chi was faster; An and Bình took as long, Bình was earlier', () => {
  const result = resultOf(bundle);
  expect(ranks(result)).toEqual(['1 Chi', '2 Bình', '3 An', '4 Dũng', '5 Em', '6 Giang', '7 Hà']);
  expect(decided(result).slice(0, 3)).toEqual(['duration', 'submission', 'points']);
  expect(prizes(result)).toEqual({ 'top-5': ['Chi', 'Bình', 'An', 'Dũng', 'Em'] });
});

test('Bình gave wrong data: the ranking stays, the prize goes to Giang', () => {
  const decisions = [{ kind: 'passed-over', participant: 'Bình', reason: 'wrong-data' }];
  const result = resultOf({ ...bundle, decisions });
  expect(ranks(result).slice(0, 3)).toEqual(['1 Chi', '2 Bình', '3 An']);
  expect(prizes(result)).toEqual({ 'top-5': ['Chi', 'An', 'Dũng', 'Em', 'Giang'] });
});
