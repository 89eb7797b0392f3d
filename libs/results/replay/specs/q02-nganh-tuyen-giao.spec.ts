import { hoursInto, prizeList, prizes, ranks, resultOf, unranked, week } from './hand';

/*
 * Q2 90 năm ngành Tuyên giáo (2020): 10 questions with 1 to 4 right options, and a prediction; from
 * 14 years of age; organisers, content board and secretaries barred; weekly 1 first, 2 second,
 * 5 third, 8 consolation prizes; equals by the earliest. Here two questions, marked from answers.
 */
const rules = {
  attempts: { max: 10, counted: 'best-then-earliest' },
  completeness: 'all',
  boardKey: 'submission',
  prediction: { target: 'people' },
  points: { default: 10, multiple: 'all-or-nothing' },
  results: {
    validity: { required: [], age: { from: 14 } },
    ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'submission' }] },
    prizes: prizeList([
      ['nhat', 1],
      ['nhi', 2],
      ['ba', 5],
      ['khuyen-khich', 8],
    ]),
  },
};

const answered = (participant: string, answers: object, hours: number, prediction = 7): object => ({
  participant,
  answers,
  prediction,
  startedAt: hoursInto(1, hours),
  durationMs: 60_000,
});

const result = resultOf({
  rules: {
    contest: {
      schema: 1,
      eligibility: {
        barredRoles: ['organiser', 'content', 'secretary'],
        barredUnits: [],
        as: 'excluded',
      },
    },
    rounds: [week(1, 20, rules)],
  },
  participants: [
    { id: 'An' },
    { id: 'Bình' },
    { id: 'Chi' },
    { id: 'Dũng', birth: '2012-03-04' },
    { id: 'Em', birth: '2012-03-05' },
    { id: 'Giang', roles: ['secretary'] },
    { id: 'Hà', roles: ['helper'] },
  ].map((one) => ({ birth: '1990', ...one })),
  papers: [{ key: { '1': ['a', 'c'], '2': 'b' } }],
  attempts: [
    // An: a and c are exactly the right ones: 20.
    answered('An', { '1': ['c', 'a'], '2': 'b' }, 50),
    // Bình: one of two right options is nothing: 10. Earlier than Chi.
    answered('Bình', { '1': ['a'], '2': 'b' }, 10),
    // Chi: one option too many is nothing: 10. The prediction is nearer.
    answered('Chi', { '1': ['a', 'b', 'c'], '2': 'b' }, 20, 6),
    // Both on 4 March at 10:00: Dũng turned 14 that day, Em does so the day after.
    answered('Dũng', { '1': ['a', 'c'], '2': 'b' }, 48),
    answered('Em', { '1': ['a', 'c'], '2': 'b' }, 48),
    answered('Giang', { '1': ['a', 'c'], '2': 'b' }, 1),
    // A helper is not among the barred roles of this contest. A gap makes the attempt invalid.
    answered('Hà', { '1': ['a', 'c'] }, 1),
  ],
});

test('whoever ticked exactly the right ones has the points; age counts on the day', () => {
  // People taking part: all but Giang, who is barred. Em is too young and Hà has a gap; both took
  // part. So 6: An's error 1, Dũng's 1; Dũng at hour 48 is before An at hour 50.
  expect(result.actual[0]?.value).toBe(6);
  expect(ranks(result)).toEqual(['1 Dũng', '2 An', '3 Chi', '4 Bình']);
  expect(unranked(result)).toEqual({ Em: 'age', Giang: 'barred', Hà: 'no-valid-attempt' });
});

test('sixteen prizes for four people: the rest is vacant', () => {
  expect(prizes(result)).toEqual({
    nhat: ['Dũng'],
    nhi: ['An', 'Chi'],
    ba: ['Bình', '4 vacant'],
    'khuyen-khich': ['8 vacant'],
  });
});
