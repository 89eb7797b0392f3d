import {
  BIRTH_PATTERN,
  day,
  document,
  instant,
  list,
  name,
  object,
  oneOf,
  orNull,
  points,
  QUESTION_NO_PATTERN,
  ref,
  sha256Text,
  table,
  text,
  whole,
  yesNo,
} from './words';

const MAX_HEADCOUNT = 100_000_000;
const MAX_POPULATION = 1_000_000_000;

/** The answer to one question: a letter, several letters, a number, or none. */
const answer = {
  type: ['string', 'array', 'number', 'null'],
  items: { type: 'string' },
  description: 'A letter, a list of letters, a number; null: not answered',
};

export const contest = object(
  {
    slug: text('Short name in addresses'),
    title: text('Name of the contest', 300),
    zone: text('IANA time zone; default Asia/Ho_Chi_Minh'),
  },
  [],
  'Which contest it is',
);

export const round = object(
  {
    id: name('Default: its ordinal'),
    ordinal: whole('Its place among the rounds; default: its place in the list', 1, 200),
    title: text('Default: Vòng and its ordinal', 300),
    opensAt: instant('When it opens'),
    closesAt: instant('When it is over; nothing at this instant belongs to it any more'),
    rules: document('The rule document of the round, or as much of it as decides the result'),
    amendments: list(
      object(
        { reason: text('What was changed and why', 4_000), publishedAt: instant('When') },
        ['reason', 'publishedAt'],
        'A change after the rules were published',
      ),
      'Changes of the rules after they were published',
    ),
    questions: whole('By hand: questions on a paper; default 1', 1, 1_000),
    maxPoints: points('By hand: points of whoever has everything right'),
  },
  ['opensAt', 'closesAt'],
  'One round',
);

export const rules = object(
  {
    contest: document('The rule document over the rounds; default {"schema": 1}'),
    rounds: { ...list(ref('round'), 'The rounds'), minItems: 1, maxItems: 200 },
  },
  ['rounds'],
  'What the result is decided by',
);

const countOn = (field: string, description: string, most: number) =>
  list(
    object(
      { asOf: day('The day'), [field]: whole('How many', 0, most) },
      ['asOf', field],
      description,
    ),
    description,
  );

export const unit = object(
  {
    code: text('How it is referred to', 80),
    name: text('Default: its code', 300),
    kind: text('Kind of unit, as rules name it; default "unit"', 80),
    parent: orNull(text('Code of the unit above', 80)),
    validFrom: day('First day on which it exists'),
    validTo: orNull(day('First day on which it is no more')),
    headcount: whole('By hand: people who belong to it, on any day', 0, MAX_HEADCOUNT),
    headcounts: countOn('headcount', 'People who belong to it, as of days', MAX_HEADCOUNT),
    population: whole('By hand: people who live there, on any day', 0, MAX_POPULATION),
    populations: countOn('population', 'People who live there, as of days', MAX_POPULATION),
    successors: list(text('A code', 80), 'Units that went on from it'),
  },
  ['code'],
  'A unit that people take part for',
);

export const participant = object(
  {
    id: name('The number under which the person is published'),
    unit: orNull(text('Code of the unit', 80)),
    division: orNull(text('Id of the division that the person chose', 40)),
    birth: {
      type: ['string', 'null'],
      pattern: BIRTH_PATTERN,
      description:
        'A day or a year. In a published bundle not the birth date but a day that stands for it: see docs/bundle.md',
    },
    roles: list(text('A role', 40), 'Roles that may bar a person'),
    missing: list(text('A field', 40), 'Profile fields that are required and missing'),
    province: orNull(text('Province', 120)),
    referrals: whole('People who came on this person’s invitation'),
    notQualified: list(
      name('Id of a round'),
      'Rounds that they took part in, and are not let into by the published result of the rounds that lead there',
    ),
  },
  ['id'],
  'A person, by a number',
);

const keyedQuestion = object(
  {
    no: whole('Its place on the paper', 1, 1_000),
    type: oneOf(['single', 'multiple', 'boolean', 'numeric'], 'Type of question'),
    optionIds: list(text('A letter', 2), 'Letters of the options'),
    originals: list(text('A letter', 2), 'Letters of the options in the bank'),
    correct: list(text('A letter', 2), 'Letters of the right options'),
    value: { type: 'number', description: 'The right number' },
    tolerance: { type: 'number', minimum: 0, description: 'How far off is still right' },
    centipoints: whole('Hundredths of a point that a right answer earns', 0, 1_000_000),
    multiple: oneOf(['all-or-nothing', 'partial'], 'How several right options are marked'),
    questionVersionId: text('The version of the question in the bank', 80),
    explanation: text('Why it is right', 20_000),
    given: yesNo('Since a correction everybody has it right, answered or not'),
  },
  ['no', 'type', 'optionIds', 'correct', 'centipoints', 'multiple'],
  'What one question is marked by',
);

export const key = {
  type: 'object',
  properties: { questions: list(keyedQuestion, 'The questions in the order of the paper') },
  patternProperties: { [QUESTION_NO_PATTERN]: answer },
  additionalProperties: false,
  description: 'By hand: question number -> right answer, as {"1": "b", "2": ["a", "c"], "3": 45}',
};

export const paper = object(
  {
    round: name('Id of its round; may be left out where there is one round'),
    code: text('The printed code (mã đề); default 101', 40),
    points: points('By hand: points of a right answer; default 1'),
    paper: document('What contestants saw'),
    key: ref('key'),
    corrected: {
      ...ref('key'),
      description: 'The key by which points are given since a correction',
    },
    salt: sha256Text('Salt of the seal, 32 bytes'),
    sha256: sha256Text('The seal published before the opening'),
  },
  ['key'],
  'One variant of the paper of a round',
);

export const attempt = object(
  {
    id: text('Default: participant/round/no', 240),
    round: name('Id of its round; may be left out where there is one round'),
    participant: name('Who'),
    unit: orNull(text('Code of the unit as chosen then; default: the participant’s', 80)),
    no: whole(
      '1 for the first attempt in the round; default: as they stand in the list',
      1,
      100_000,
    ),
    paper: text('Code of its paper; may be left out where the round has one', 40),
    startedAt: instant('Default: submittedAt less durationMs, else the opening of the round'),
    submittedAt: instant('Default: startedAt and durationMs'),
    durationMs: whole('Milliseconds; default: from startedAt to submittedAt', 0, 10_000_000_000),
    signedInAt: orNull(
      instant('When the person signed in for it; null: not recorded; default: startedAt'),
    ),
    auto: yesNo('Handed in by the clock; default false'),
    answers: {
      type: 'object',
      patternProperties: { [QUESTION_NO_PATTERN]: answer },
      additionalProperties: false,
      description: 'Question number -> answer',
    },
    prediction: { ...whole('The predicted number'), type: ['integer', 'null'] },
    points: points('At most two decimals; left out: follows from the answers'),
    correct: whole('Questions answered right; default: see docs/bundle.md', 0, 1_000),
    total: whole('Questions on the paper; default: questions of the round', 0, 1_000),
    complete: yesNo('Every question was answered; default true, or follows from the answers'),
  },
  ['participant'],
  'One attempt that was handed in',
);

export const fixedActuals = table(
  whole('The actual value'),
  'Actual values of predictions fixed at the closing, by round',
);

export const seeds = table(
  text('The seed', 1_000),
  'Seeds of lots, revealed at the closing, by round; "overall": of the ranking over rounds',
);
