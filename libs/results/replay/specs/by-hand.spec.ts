import { replay } from '../replay';
import { prizeList, ranks, replayByHand, resultOf, took, unranked, week } from './hand';

/*
 * What the platform sees to while a contest runs, a bundle by hand leaves to its rules.
 */

describe('Attempts that the rules do not let count', () => {
  /*
   * Two attempts each. An's third, the best, does not count: 8 stays. Bình began after the end; Chi did
   * too, and time was given to Chi. Dung was done before the opening.
   */
  const bundle = {
    rules: { rounds: [week(1, 10, { attempts: { max: 2, counted: 'best' } })] },
    attempts: [
      took('An', 8),
      took('An', 7),
      took('An', 10),
      took('Bình', 9, { hours: 167.5 }),
      took('Chi', 6, { hours: 167.5 }),
      took('Dung', 10, { hours: -1 }),
    ],
    corrections: [{ kind: 'compensate', round: 1, participants: ['Chi'], seconds: 7_200 }],
  };

  test('are named, and what is left decides', () => {
    expect(replayByHand(bundle).notCounted).toEqual([
      { attempt: 'Bình/1/1', reason: 'outside-round' },
      { attempt: 'Dung/1/1', reason: 'outside-round' },
      { attempt: 'An/1/3', reason: 'beyond-max' },
    ]);
    expect(ranks(resultOf(bundle))).toEqual(['1 An', '2 Chi']);
    expect(unranked(resultOf(bundle))).toEqual({
      Bình: 'no-valid-attempt',
      Dung: 'no-valid-attempt',
    });
  });

  test('a voided one makes room, an extension too', () => {
    const corrections = [
      { kind: 'void-attempt', attempt: 'An/1/1' },
      { kind: 'extend-round', round: 1, closesAt: '2026-03-09T12:00:00+07:00' },
    ];
    const attempts = bundle.attempts.slice(0, 4);
    const { notCounted } = replayByHand({ ...bundle, attempts, corrections });
    expect(notCounted).toEqual([]);
  });
});

test('a figure that the rules freeze is that before what was corrected after the closing', () => {
  /* Four took part, three of them are left: An is nearer to 4, Bình to 3. */
  const bundle = (actualValue: string) => ({
    rules: {
      contest: { schema: 1, corrections: { secondPerson: false, actualValue } },
      rounds: [week(1, 10, { prediction: { target: 'people' } })],
    },
    attempts: [
      took('An', 10, { prediction: 4 }),
      took('Bình', 10, { prediction: 3 }),
      took('Chi', 10, { prediction: 9 }),
      took('Dung', 10, { prediction: 9 }),
    ],
    corrections: [{ kind: 'disqualify', participant: 'Dung' }],
  });
  const frozen = resultOf(bundle('freeze'));
  expect(frozen.actual).toMatchObject([{ value: 4, fixed: true }]);
  expect(ranks(frozen)).toEqual(['1 An', '2 Bình', '3 Chi']);
  expect(ranks(resultOf(bundle('recompute')))).toEqual(['1 Bình', '2 An', '3 Chi']);

  const before = { kind: 'disqualify', participant: 'Dung', at: '2026-03-05T10:00:00+07:00' };
  expect(resultOf({ ...bundle('freeze'), corrections: [before] }).actual).toMatchObject([
    { value: 3 },
  ]);
});

describe('A round whose people come from another', () => {
  const qualifier = week(1, 100, {
    results: { qualify: { by: 'threshold', centipoints: 7_500, ties: true } },
  });
  const final = (qualifiedFrom: unknown) =>
    week(2, 100, {
      qualifiedFrom,
      results: { prizes: prizeList([['nhat', 1]]) },
    });
  /* 75 is enough, 74.99 is not; Dung never took the qualifier. */
  const bundle = (qualifiedFrom: unknown) => ({
    rules: { rounds: [qualifier, final(qualifiedFrom)] },
    attempts: [
      took('An', 75),
      took('Bình', 74.99),
      took('Chi', 100),
      took('An', 80, { round: 2 }),
      took('Bình', 90, { round: 2 }),
      took('Chi', 60, { round: 2 }),
      took('Dung', 100, { round: 2 }),
    ],
  });

  test('ranks only those who went on', () => {
    const result = resultOf(bundle([1]));
    expect(ranks(result, { round: '2' })).toEqual(['1 An', '2 Chi']);
    expect(unranked(result, { round: '2' })).toEqual({
      Bình: 'not-qualified',
      Dung: 'not-qualified',
    });
  });

  test.each<[unknown, string]>([
    ['1', 'rules.rounds[1].rules.qualifiedFrom: must be a list'],
    [[7], 'rules.rounds[1].rules.qualifiedFrom[0]: must be the id or the ordinal of a round'],
    [[2], 'rules.rounds[1].rules.qualifiedFrom[0]: must be an earlier round'],
  ])('is refused when it names %j', (qualifiedFrom, message) => {
    const bytes = Buffer.from(JSON.stringify(bundle(qualifiedFrom)));
    expect(() => replay(bytes, { unsigned: true })).toThrow(message);
  });

  test('is refused when nobody goes on from there', () => {
    const rounds = [week(1, 100, {}), final([1])];
    const bytes = Buffer.from(JSON.stringify({ rules: { rounds }, attempts: [] }));
    expect(() => replay(bytes, { unsigned: true })).toThrow('1 has no "qualify"');
  });
});
