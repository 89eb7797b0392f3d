import { replay } from '../replay';
import { Unreadable } from '../unreadable';
import { hoursInto, took, week } from './hand';
import { smallContest, written } from './published';

const rounds = [week(1, 10, {})];

/** What is said of a bundle by hand. */
function said(bundle: object | string): string {
  const text = typeof bundle === 'string' ? bundle : JSON.stringify(bundle);
  try {
    replay(Buffer.from(text), { unsigned: true });
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
  return 'fine';
}

const withRules = (rules: object): object => ({
  rules: { rounds: [week(1, 10, rules)] },
  attempts: [],
});
const withAttempt = (attempt: object, more: object = {}): object => ({
  ...{ rules: { rounds }, attempts: [{ participant: 'An', points: 1, ...attempt }] },
  ...more,
});

describe('A bundle that cannot be read is refused in one line that says where', () => {
  test.each([
    ['', 'not JSON: a bundle begins with {'],
    ['[]', 'not JSON: a bundle begins with {'],
    ['{"rules": ', 'rules: not JSON at byte 10'],
    ['{"rules": {}', 'rules: not JSON at byte 12'],
    ['{"rules": {"a": "b', 'not JSON: the text that begins at byte 16 has no end'],
    ['{"rules": {]}', 'rules: not JSON (Expected property name'],
    ['{} {}', 'not JSON: something follows the end, at byte 3'],
    ['{"rules": 1, "rules": 2}', 'rules: only once in a bundle'],
    ['{"particpants": []}', 'particpants: there is no such part in a bundle'],
    ['{"format": "bangvang-bundle/9"}', 'format: must be "bangvang-bundle/1"'],
    ['{"attempts": []}', 'rules: missing: a bundle needs this part'],
    ['{"attempts": {}, "rules": 7}', 'rules: must be an object'],
  ])('%s', (text, message) => expect(said(text)).toContain(message));

  test.each<[string, object, string]>([
    ['no attempts', { rules: { rounds } }, 'attempts: missing'],
    ['no list', { rules: { rounds }, attempts: {} }, 'attempts: a list'],
    ['no rounds', { rules: { rounds: [] }, attempts: [] }, 'rules.rounds: must have at least 1'],
    ['an unknown field', withAttempt({ point: 1 }), 'attempts[0]: there is no field "point"'],
    ['a text for a number', withAttempt({ points: '9' }), 'attempts[0].points: must be a number'],
    [
      'too many decimals',
      withAttempt({ points: 9.125 }),
      'attempts[0].points: must have at most two',
    ],
    [
      'an instant without an offset',
      withAttempt({ submittedAt: '2026-03-02T10:00:00' }),
      'attempts[0].submittedAt: must be a date and time with its offset',
    ],
    [
      'an instant that no calendar has',
      withAttempt({ submittedAt: '2026-13-02T10:00:00Z' }),
      'attempts[0].submittedAt: must be a date and time that exist',
    ],
    [
      'a day that no calendar has',
      withAttempt({ submittedAt: '2026-02-30T10:00:00Z' }),
      'attempts[0].submittedAt: must be a date and time that exist',
    ],
    [
      'more points than there are',
      withAttempt({ points: 10.25 }),
      'attempts[0].points: must be at most 10, "maxPoints"',
    ],
    [
      'works without the format of works',
      { rules: {}, works: [] },
      'format: must be "bangvang-works/1"',
    ],
    [
      'an end before the start',
      withAttempt({ startedAt: hoursInto(1, 2), submittedAt: hoursInto(1, 1), durationMs: 5 }),
      'attempts[0].submittedAt: must be after startedAt',
    ],
    [
      'an unknown round',
      withAttempt({ round: 7 }),
      'attempts[0].round: must be the id or the ordinal',
    ],
    [
      'somebody who is not listed',
      withAttempt({}, { participants: [{ id: 'Bình' }] }),
      'attempts[0].participant: must be the id of a participant',
    ],
    [
      'somebody twice',
      withAttempt({}, { participants: [{ id: 'An' }, { id: 'An' }] }),
      'participants[1].id: must be its own alone',
    ],
    [
      'a unit that is not listed',
      withAttempt({ unit: 'x' }, { units: [{ code: 'y' }] }),
      'attempts[0].unit: must be the code of a unit',
    ],
    [
      'the same attempt twice',
      { rules: { rounds }, attempts: [took('An', 1), { ...took('An', 2), no: 1 }] },
      'attempts[1].no: must not be 1 a second time',
    ],
    [
      'neither points nor answers',
      { rules: { rounds }, attempts: [{ participant: 'An' }] },
      'attempts[0]: must have "points", or "answers" and a paper with its key',
    ],
    [
      'an answer that the question does not have',
      withAttempt({ answers: { '1': ['b'] } }, { papers: [{ key: { '1': 'b' } }] }),
      'attempts[0].answers.1: must be',
    ],
    [
      'a paper that is not there',
      withAttempt({ answers: {}, paper: '102' }, { papers: [{ key: { '1': 'b' } }] }),
      'attempts[0].paper: must be the code of a paper of round 1',
    ],
    [
      'a key without its first question',
      { rules: { rounds }, attempts: [], papers: [{ key: { '2': 'b' } }] },
      'papers[0].key: must have a question 1',
    ],
    [
      'a zone that there is not',
      withAttempt({}, { contest: { zone: 'Hải Phòng' } }),
      'contest.zone: must be',
    ],
    [
      'a correction of an unknown kind',
      withAttempt({}, { corrections: [{ kind: 'forgive' }] }),
      'corrections[0]: must have a "kind" that there is',
    ],
    [
      'a correction of an attempt that is not there',
      withAttempt({}, { corrections: [{ kind: 'void-attempt', attempt: 'x' }] }),
      'corrections[0].attempt: must be the id of an attempt',
    ],
    [
      'an order of people who are not there',
      withAttempt(
        {},
        { participants: [{ id: 'An' }], decisions: [{ kind: 'order', order: [['An', 'Bình']] }] },
      ),
      'decisions[0].order[0][1]: must be the id of a participant',
    ],
    [
      'who has everything right, and nothing tells',
      {
        rules: {
          rounds: [
            {
              ...{ opensAt: hoursInto(1, 0), closesAt: hoursInto(1, 9) },
              rules: { prediction: { target: 'people-all-correct' } },
            },
          ],
        },
        attempts: [took('An', 9)],
      },
      'attempts[0].correct: must be there, or "maxPoints" of the round',
    ],
  ])('%s', (_, bundle, message) => expect(said(bundle)).toContain(message));
});

describe('A rule document is refused with the path of the clause', () => {
  test.each<[string, object, string]>([
    ['an unknown clause', { prizes: {} }, 'rules.rounds[0].rules.prizes: must be nothing'],
    [
      'an unknown word',
      { attempts: { counted: 'luckiest' } },
      'rules.rounds[0].rules.attempts.counted: must be one of: best-then-fastest',
    ],
    [
      'an unknown link of the chain',
      { results: { ranking: { among: 'any', tieBreak: [{ by: 'age' }] } } },
      'rules.rounds[0].rules.results.ranking.tieBreak[0].by: must be one of',
    ],
    [
      'a link that needs a prediction nobody makes',
      { results: { ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }] } } },
      'rules.rounds[0].rules.results.ranking.tieBreak[0]',
    ],
  ])('%s', (_, rules, message) => expect(said(withRules(rules))).toContain(message));

  test('of the contest', () => {
    const contest = { schema: 1, overall: { combine: 'median' } };
    expect(said({ rules: { contest, rounds }, attempts: [] })).toContain(
      'rules.contest.overall.combine: must be one of: sum, best, best-of',
    );
  });
});

describe('A file that is no published bundle', () => {
  test('says that --unsigned reads one by hand', () => {
    const text = JSON.stringify(withAttempt({}));
    expect(() => replay(Buffer.from(text))).toThrow(/^contest: missing: .*--unsigned/);
  });

  test('a published one by hand is read too, spaces and all', async () => {
    const { bytes } = await written(smallContest());
    const loose = `\ufeff ${JSON.stringify(JSON.parse(bytes.toString()), null, 2)}\r\n`;
    const { differences, verified } = replay(Buffer.from(loose), { unsigned: true });
    expect(differences).toEqual([]);
    expect(verified).toMatchObject({ signature: null, seals: true, points: true, result: true });
  });

  test('and a place that differs from what was published is told by its path', async () => {
    const { bytes } = await written(smallContest());
    const text = bytes.toString().replace('"rank":1', '"rank":2');
    const { differences, verified } = replay(Buffer.from(text), { unsigned: true });
    expect(verified.result).toBe(false);
    expect(differences).toMatchObject([{ check: 'result', published: 2, computed: 1 }]);
  });
});
