import { hoursInto, prizeList, prizes, ranks, resultOf, took, week } from './hand';

/*
 * An outage found after the close: who was answering then gets its time back. An began an hour after
 * the opening, less 600 seconds, Bình as early and took 500; Chi took 450 a day later.
 */
const rules = {
  attempts: { max: 1, counted: 'only' },
  boardKey: 'duration',
  results: { prizes: prizeList([['nhat', 1]]) },
};

const bundle = {
  rules: { contest: { schema: 1 }, rounds: [week(1, 20, rules)] },
  units: [
    { code: 'hp', name: 'Hải Phòng' },
    { code: 'lc', name: 'Lê Chân', parent: 'hp' },
  ],
  attempts: [
    took('An', 20, { seconds: 600, unit: 'lc' }),
    took('Bình', 20, { seconds: 500 }),
    took('Chi', 20, { seconds: 450, hours: 25 }),
  ],
};

/** The last two minutes before the hour, and another hour. */
const outage = {
  id: 'mat-dien',
  kind: 'credit-time',
  reason: 'outage',
  round: 1,
  from: new Date(Date.parse(hoursInto(1, 1)) - 120_000).toISOString(),
  to: hoursInto(1, 2),
};

test('two minutes less for both who ran then: Bình 380 s, Chi 450 s, An 480 s', () => {
  expect(ranks(resultOf(bundle))).toEqual(['1 Chi', '2 Bình', '3 An']);
  const result = resultOf({ ...bundle, corrections: [outage] });
  expect(ranks(result)).toEqual(['1 Bình', '2 Chi', '3 An']);
  expect(prizes(result)).toEqual({ nhat: ['Bình'] });
});

test('of some units with those below them, or of some people', () => {
  const ofHaiPhong = { ...outage, units: ['hp'] };
  expect(ranks(resultOf({ ...bundle, corrections: [ofHaiPhong] }))).toEqual([
    '1 Chi',
    '2 An',
    '3 Bình',
  ]);
  const ofAn = { ...outage, participants: ['An'] };
  const both = resultOf({ ...bundle, corrections: [ofAn, ofHaiPhong] });
  expect(ranks(both)).toEqual(['1 Chi', '2 An', '3 Bình']);
});

test('not where the correction was taken back', () => {
  const back = { kind: 'reverse', reason: 'mistake', correction: 'mat-dien' };
  expect(ranks(resultOf({ ...bundle, corrections: [outage, back] }))).toEqual([
    '1 Chi',
    '2 Bình',
    '3 An',
  ]);
});
