import {
  document,
  instant,
  list,
  name,
  object,
  orNull,
  points,
  table,
  text,
  whole,
  type Schema,
} from './words';

/*
 * Corrections and decisions: one shape for each kind, told apart by `kind`.
 */

const kinds = (shapes: Schema[], description: string): Schema => ({
  type: 'object',
  discriminator: { propertyName: 'kind' },
  required: ['kind'],
  oneOf: shapes,
  description,
});

const ofKind =
  (common: Record<string, Schema>) =>
  (kind: string, own: Record<string, Schema>, required: string[], description: string): Schema =>
    object({ kind: { const: kind }, ...common, ...own }, ['kind', ...required], description);

const scope = {
  round: orNull(name('Id of the round; null: over the rounds; default: the only round')),
  division: orNull(text('Id of the division; default: none', 40)),
};

const correctionOf = ofKind({
  id: text('Default: correction and its place in the list', 80),
  reason: text('A stable word for the reason: shared-device, wrong-data', 200),
  note: text('In words', 4_000),
  at: instant('When it was decided; default: in the order of the list'),
  reversedBy: orNull(text('Id of the correction that took it back', 80)),
});

const person = name('Who');
const round = name('Id of the round');

export const correction = kinds(
  [
    correctionOf('void-attempt', { attempt: text('Its id', 240) }, ['attempt'], 'Does not count'),
    correctionOf(
      'disqualify',
      { participant: person, round: orNull(name('Id of the round; null or left out: all')) },
      ['participant'],
      'Out of the ranking',
    ),
    correctionOf(
      'correct-key',
      { round, question: text('Which question', 80), change: { description: 'What changed' } },
      ['round', 'question'],
      'A question is marked otherwise; points are already by it',
    ),
    correctionOf(
      'extend-round',
      { round, closesAt: instant('The new end') },
      ['round', 'closesAt'],
      'More time for all',
    ),
    correctionOf(
      'compensate',
      { round, participants: list(person, 'Who'), seconds: whole('How long') },
      ['round', 'participants', 'seconds'],
      'More time for those who were hit by an outage',
    ),
    correctionOf(
      'credit-time',
      {
        round,
        from: instant('When the outage began'),
        to: instant('When it was over'),
        units: list(
          text('A code', 80),
          'Whom it hit: attempts made for them or units below; default: all',
        ),
        participants: list(person, 'Whom it hit; default: all'),
      },
      ['round', 'from', 'to'],
      'Durations count without the time that attempts ran during an outage',
    ),
    correctionOf(
      'replacement',
      {
        round,
        from: instant('When the outage began'),
        to: instant('When it was over'),
        opensAt: instant('From when one attempt more could be begun'),
        closesAt: instant('Until when, that instant not included'),
      },
      ['round', 'from', 'to', 'opensAt', 'closesAt'],
      'Those whom an outage hit took one attempt more; each that it struck is void by a void-attempt',
    ),
    correctionOf('reverse', { correction: text('Its id', 80) }, ['correction'], 'Takes one back'),
  ],
  'What people decided against the facts as they came',
);

const decisionOf = ofKind({
  id: text('Default: decision and its place in the list', 80),
  at: instant('When; default: in the order of the list'),
  minutes: text('What the minutes say', 20_000),
  ...scope,
});

export const decision = kinds(
  [
    decisionOf(
      'order',
      {
        order: list(list(person, 'These stay equal'), 'Best first'),
        among: list(person, 'All who were equal then; with others it does not hold. Default: all'),
      },
      ['order'],
      'The order among equals',
    ),
    decisionOf(
      'sub-question',
      { points: table(points('More is better'), 'Who -> points') },
      ['points'],
      'What the sub-question earned each',
    ),
    decisionOf(
      'boundary',
      { tier: text('Id of the tier', 40), winners: list(person, 'Who gets its last places') },
      ['tier', 'winners'],
      'Who gets the places across the boundary of a tier',
    ),
    decisionOf(
      'passed-over',
      { participant: person, reason: text('Why', 500) },
      ['participant', 'reason'],
      'Gets no prize',
    ),
    decisionOf(
      'collective',
      {
        award: text('Id of the award', 40),
        group: orNull(text('Id of the group; default: none', 40)),
        tier: text('Id of the tier', 40),
        units: list(text('A code', 80), 'Which units get its last places'),
      },
      ['award', 'tier', 'units'],
      'Which units get the places across the boundary of a tier',
    ),
  ],
  'What only people may decide',
);

export const statistics = document('Figures about the contest; nothing is computed from them');
