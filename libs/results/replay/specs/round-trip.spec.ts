import { compute, type ContestRules, type Facts, type RoundResults } from '@bangvang/rulebook';
import fc from 'fast-check';
import type { PublishedAttempt } from '../bundle';
import { publishedParticipants } from '../published-participants';
import { replay } from '../replay';
import type { BundleContent } from '../write-bundle';
import { answered, OPENS, sealedPaper, smallContest, written } from './published';

/*
 * Whatever a contest was, what its bundle gives when it is replayed is what was published, though the
 * bundle says less of people than the facts did.
 */

const DAY_MS = 86_400_000;
const UNITS = ['hp', 'hd', null];

const answers = fc.record({
  '1': fc.constantFrom('a', 'b', null),
  '2': fc.constantFrom('b', 'c'),
  '3': fc.constantFrom('c', 'd', null),
});

/** Births around the age of 14 in the week of the contest, where a day decides; some know only the year. */
const birth = fc.oneof(
  fc
    .integer({ min: -12, max: 12 })
    .map((days) => new Date(Date.UTC(2012, 2, 2) + days * DAY_MS).toISOString().slice(0, 10)),
  fc.constantFrom('1926', '1950-02-28', '1952-02-29', '2012', '2011', null),
);

const person = fc.record({
  unit: fc.constantFrom(...UNITS),
  birth,
  division: fc.constantFrom('a', 'b', null),
  roles: fc.constantFrom<string[] | undefined>(
    undefined,
    ['judge'],
    ['helper', 'judge'],
    ['secretary'],
  ),
  missing: fc.constantFrom<string[] | undefined>(undefined, ['phone'], ['email']),
  referrals: fc.constantFrom(undefined, 1, 2),
  taken: fc.array(fc.tuple(answers, fc.integer({ min: 0, max: 6 * DAY_MS })), { maxLength: 3 }),
});

const results = fc.record<RoundResults>({
  validity: fc.constantFrom(
    undefined,
    { required: ['phone'], age: { from: 14 } },
    { required: [], age: { below: 14 } },
  ),
  ranking: fc.constantFrom(
    undefined,
    { among: 'all-correct', tieBreak: [{ by: 'prediction-error' }] },
    { among: 'any', tieBreak: [{ by: 'submission' }, { by: 'organiser' }] },
  ),
  prizes: fc.record({
    tiers: fc.constant([
      { id: 'nhat', name: 'Nhất', count: 1 },
      { id: 'nhi', name: 'Nhì', count: 2 },
    ]),
    boundaryTie: fc.constantFrom('expand', 'split', 'people'),
    onePerPerson: fc.constantFrom('no', 'round', 'contest'),
    freed: fc.constantFrom('vacant', 'move-down'),
    special: fc.subarray([
      { id: 'cao-tuoi', name: 'Cao tuổi', count: 1, kind: 'oldest' as const },
      { id: 'nho-tuoi', name: 'Nhỏ tuổi', count: 2, kind: 'youngest' as const },
      { id: 'lan-toa', name: 'Lan tỏa', count: 1, kind: 'spread' as const },
      { id: 'trien-vong', name: 'Triển vọng', count: 1, kind: 'promising' as const, below: 14 },
    ]),
  }),
});

const contestRules = fc.constantFrom<ContestRules>(
  { schema: 1 },
  { schema: 1, eligibility: { barredRoles: ['judge'], barredUnits: ['hd'], as: 'excluded' } },
  {
    schema: 1,
    divisions: [
      { id: 'a', name: 'Bảng A', age: { below: 14 } },
      { id: 'b', name: 'Bảng B', chosen: true },
    ],
  },
);

/** Time of an outage given back, on some day of the contest. */
const outage = fc.record({
  from: fc.integer({ min: 0, max: 5 * DAY_MS }).map((after) => OPENS + after),
  units: fc.constantFrom<string[] | undefined>(undefined, ['hp']),
});

const contest = fc
  .record({ people: fc.array(person, { maxLength: 7 }), results, rules: contestRules, outage })
  .map(({ people, results: documents, rules, outage: { from, units } }): BundleContent => {
    const small = smallContest();
    const attempts = people.flatMap(({ taken }, place) =>
      taken.map(([given, after], index): PublishedAttempt => {
        return answered(String(place + 1), index + 1, given, OPENS + after);
      }),
    );
    const [round] = small.facts.rounds;
    const plain = JSON.parse(JSON.stringify({ ...round!.rules, results: documents })) as never;
    const facts: Facts = {
      ...small.facts,
      rules,
      rounds: [{ ...round!, rules: plain }],
      participants: people.map(({ taken: _, ...one }, place) => ({
        id: String(place + 1),
        ...one,
      })),
      attempts,
      units: [...small.facts.units, { ...small.facts.units[0]!, code: 'hd' }],
      corrections: [
        ...small.facts.corrections.filter(() => people.length > 2),
        {
          ...{ id: 'outage', kind: 'credit-time', reason: 'outage', at: 1, reversedBy: null },
          ...{ round: round!.id, from, to: from + DAY_MS, ...(units && { units }) },
        },
      ],
      decisions: [],
    };
    const rounds = [{ ...small.rounds[0]!, rules: plain }];
    return { ...small, rounds, facts, attempts, papers: [sealedPaper()], result: compute(facts) };
  });

test('the replay of a bundle equals what was published', async () => {
  await fc.assert(
    fc.asyncProperty(contest, async (content) => {
      const { bytes } = await written(content);
      const { differences, verified } = replay(bytes);
      expect(differences).toEqual([]);
      expect(verified).toMatchObject({ signature: true, parts: true, result: true });
    }),
    { numRuns: 300 },
  );
});

test('a birth date is not published, nor a role, a field or a division that no rule asks for', () => {
  fc.assert(
    fc.property(contest, ({ facts }) => {
      const asked = JSON.stringify([facts.rules, facts.rounds]);
      for (const one of publishedParticipants(facts)) {
        if (!/"from"|"below"|"oldest"|"youngest"/.test(asked)) expect(one.birth).toBeUndefined();
        if (!asked.includes('judge')) expect(one.roles).toBeUndefined();
        if (!asked.includes('phone')) expect(one.missing).toBeUndefined();
        if (!asked.includes('chosen')) expect(one.division).toBeUndefined();
        if (!asked.includes('spread')) expect(one.referrals).toBeUndefined();
      }
    }),
  );
});

test('people of one age look the same: who was born long before the limit has the day of all such', () => {
  const { facts } = smallContest();
  const validity = { required: [], age: { from: 14 } };
  const [round] = facts.rounds;
  const rules = { ...round!.rules, results: { validity } };
  const births = ['1930-01-01', '1985-12-24', '2001-07-07', '1999'];
  const participants = facts.participants.map((one, place) => ({ ...one, birth: births[place] }));
  const published = publishedParticipants({
    ...facts,
    rounds: [{ ...round!, rules }],
    participants,
  });
  expect(new Set(published.map(({ birth: day }) => day)).size).toBe(1);
  expect(births).not.toContain(published[0]?.birth);
});
