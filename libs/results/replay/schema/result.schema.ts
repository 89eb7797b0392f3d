import {
  instant,
  list,
  name,
  object,
  orNull,
  points,
  sha256Text,
  table,
  text,
  whole,
  yesNo,
  type Schema,
} from './words';
import { SIGNED_PARTS } from '../bundle';

const scope = {
  round: orNull(name('Id of the round; null: over the rounds')),
  division: orNull(text('Id of the division; null: everybody', 40)),
};
const people = list(text('A number'), 'People');
const anything: Schema = { description: 'What was compared' };

const place = object(
  {
    participant: text('Who'),
    rank: whole('1-2-2-4', 1),
    decidedBy: {
      type: ['object', 'null'],
      properties: { by: text('The link of the chain'), own: anything, next: anything },
      required: ['by', 'own', 'next'],
      additionalProperties: false,
      description: 'What put the person before the next one',
    },
    countedAttempt: {
      type: ['string', 'array'],
      items: { type: 'string' },
      description: 'Id of the attempt that counts; over rounds one for each',
    },
    points: points('Points'),
    error: { type: ['number', 'null'], description: 'Distance of the prediction' },
    durationMs: whole('Milliseconds'),
  },
  ['participant', 'rank', 'decidedBy', 'countedAttempt', 'points', 'error', 'durationMs'],
  'One place',
);

const tier = {
  tier: text('Its id', 40),
  name: text('Its name', 200),
  count: whole('Places'),
  vacant: whole('Places that nobody gets'),
  waiting: whole('Places that wait for people'),
};

const winner = object(
  {
    participant: text('Who'),
    rank: orNull(whole('Rank')),
    sharedBy: whole('How many share'),
    sharedPrizes: whole('How many prizes they share'),
  },
  ['participant', 'rank'],
  'Who gets it',
);

const collectiveRow = object(
  {
    unit: text('Code'),
    rank: orNull(whole('Rank', 1)),
    value: orNull(text('What was compared: a whole number or a fraction')),
    people: whole('People'),
    attempts: whole('Attempts'),
    base: orNull(whole('Headcount or population')),
    prizes: whole('Prizes'),
    excluded: orNull(text('Why it is not compared')),
    divided: yesNo('It went on in several others: its people stay with it'),
  },
  ['unit', 'rank', 'value', 'people', 'attempts', 'base', 'prizes', 'excluded'],
  'One unit',
);

const all = (properties: Record<string, Schema>, description: string): Schema =>
  object(properties, Object.keys(properties), description);

export const result = all(
  {
    actual: list(
      all(
        {
          round: text('Id'),
          target: text('What was predicted'),
          value: whole('The actual value'),
          definition: all(
            { vi: text('Tiếng Việt', 2_000), en: text('English', 2_000) },
            'In words',
          ),
          leftOut: table(whole('How many'), 'What was not counted, by reason'),
          fixed: yesNo('Fixed at the closing'),
        },
        'One round',
      ),
      'Actual values of the predictions',
    ),
    collectives: list(
      all(
        {
          award: text('Its id'),
          group: orNull(text('Id of the group')),
          rows: list(collectiveRow, 'Units'),
          tiers: list(all({ ...tier, units: list(text('Code'), 'Units') }, 'One tier'), 'Prizes'),
        },
        'One award in one group',
      ),
      'Awards among units',
    ),
    prizes: list(
      all({ ...tier, ...scope, winners: list(winner, 'Winners') }, 'One tier'),
      'Prizes as they are given',
    ),
    qualified: list(
      all(
        {
          ...scope,
          participants: people,
          beyond: whole('More than the quota'),
          waiting: whole('Places that wait for people'),
        },
        'One round',
      ),
      'Who goes on',
    ),
    standings: list(all({ ...scope, rows: list(place, 'Places') }, 'One ranking'), 'Rankings'),
    unranked: list(
      object(
        { ...scope, participant: text('Who'), reason: text('Why'), detail: text('More', 400) },
        ['participant', 'reason', 'round', 'division'],
        'One person',
      ),
      'Who has no rank, and why',
    ),
    unresolved: list(
      object(
        {
          ...scope,
          from: whole('First place', 1),
          to: whole('Last place', 1),
          participants: people,
          waitsFor: text('For whom'),
          prizes: list(text('A tier'), 'Tiers that depend on it'),
          blocks: yesNo('Nothing is published before it is decided'),
          earlier: list(people, 'The order decided before others joined them'),
          unrecorded: whole('Of how many the sign-in was not recorded', 1),
        },
        ['round', 'division', 'from', 'to', 'participants', 'waitsFor', 'prizes', 'blocks'],
        'One span of equals',
      ),
      'Equals whom the rules cannot part',
    ),
  },
  'The result as it was published',
);

const part = all({ bytes: whole('Length'), sha256: sha256Text('Of its bytes') }, 'One part');

export const verification = all(
  {
    manifest: all(
      {
        contest: text('Short name of the contest'),
        version: whole('1 for the first publication', 1),
        previous: orNull(sha256Text('SHA-256 of the manifest of the version before')),
        publishedAt: instant('When'),
        reason: orNull(text('Why there is a further version', 10_000)),
        parts: all(
          Object.fromEntries(SIGNED_PARTS.map((signed) => [signed, part])),
          'Every other part',
        ),
      },
      'What is signed',
    ),
    publicKey: text('Ed25519, PEM', 1_000),
    signature: text('Ed25519 over the canonical JSON of the manifest, base64url'),
  },
  'What a bundle is checked by',
);
