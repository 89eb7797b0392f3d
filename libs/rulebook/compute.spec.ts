import fc from 'fast-check';
import { compute } from './compute';
import { BOUNDARY_TIES, FREED, ONE_PRIZE, type PrizeList } from './documents/prize-list';
import type { TieBreak } from './documents/round-results';
import type { AttemptFacts, Decision, Facts, ParticipantFacts, ResultRules } from './facts';
import { attempt, contestRules, factsOf, person, round, ruled, unit } from './facts.testing';
import type { PrizeOutcome, Result } from './result';

/*
 * Contests of two rounds with few people and few different figures, so that ties are everywhere.
 */

const PEOPLE = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const UNITS = ['x', 'y', 'z'];

const figures = fc.record({
  correct: fc.integer({ min: 8, max: 10 }),
  minute: fc.integer({ min: 1, max: 3 }),
  durationMs: fc.constantFrom(60_000, 90_000),
  prediction: fc.option(fc.integer({ min: 0, max: 4 })),
  complete: fc.boolean(),
});

const attempts: fc.Arbitrary<AttemptFacts[]> = fc
  .array(
    fc.record({
      participant: fc.constantFrom(...PEOPLE),
      ordinal: fc.constantFrom(1, 2),
      unit: fc.constantFrom(...UNITS, null),
      figures,
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) => {
    const numbers = new Map<string, number>();
    return all.map(
      ({ participant, ordinal, unit: code, figures: { correct, minute, ...rest } }) => {
        const no = (numbers.get(`${participant} ${ordinal}`) ?? 0) + 1;
        numbers.set(`${participant} ${ordinal}`, no);
        return attempt(participant, correct, minute, { ordinal, no, unit: code, ...rest });
      },
    );
  });

const people: fc.Arbitrary<ParticipantFacts[]> = fc.tuple(
  ...PEOPLE.map((id) =>
    fc
      .record({
        birth: fc.constantFrom('1950', '1980-01-01', '2010-06-01', null),
        division: fc.constantFrom('a', 'b', null),
        roles: fc.constantFrom<string[]>([], [], ['judge']),
        referrals: fc.integer({ min: 0, max: 2 }),
      })
      .map((changes) => person(id, changes)),
  ),
);

const prizes: fc.Arbitrary<PrizeList> = fc.record({
  tiers: fc.tuple(
    ...['nhat', 'nhi', 'ba'].map((id) =>
      fc.integer({ min: 1, max: 3 }).map((count) => ({ id, name: id, count })),
    ),
  ),
  boundaryTie: fc.constantFrom(...BOUNDARY_TIES),
  onePerPerson: fc.constantFrom(...ONE_PRIZE),
  freed: fc.constantFrom(...FREED),
  caps: fc.constantFrom([], [{ tiers: ['nhi', 'ba'], of: 'entrants' as const, percent: 40 }]),
  special: fc.constantFrom(
    [],
    [
      { id: 'gia', name: 'gia', count: 1, kind: 'oldest' as const },
      { id: 'lan-toa', name: 'lan-toa', count: 2, kind: 'spread' as const },
    ],
  ),
});

const rules: fc.Arbitrary<ResultRules> = fc
  .record({
    counted: fc.constantFrom('best', 'best-then-fastest', 'best-then-earliest', 'first', 'last'),
    completeness: fc.constantFrom('all', 'partial'),
    target: fc.constantFrom('people', 'attempts', 'valid-attempts', 'people-all-correct'),
    measure: fc.constantFrom('absolute', 'nearest-not-above'),
    among: fc.constantFrom('any', 'any', 'all-correct'),
    tieBreak: fc.subarray<TieBreak>([
      { by: 'prediction-error' },
      { by: 'duration' },
      { by: 'submission' },
      { by: 'attempts' },
      { by: 'organiser' },
    ]),
    prizes,
    ties: fc.boolean(),
  } as const)
  .map(({ counted, completeness, target, measure, among, tieBreak, prizes: list, ties }) =>
    ruled(
      {
        ranking: { among, tieBreak },
        prizes: list,
        qualify: { by: 'quota', places: 3, ties },
      },
      { attempts: { max: 9, counted }, completeness, prediction: { target, measure } },
    ),
  );

const contests: fc.Arbitrary<Facts> = fc
  .record({
    attempts,
    participants: people,
    first: rules,
    second: rules,
    overallPrizes: prizes,
    divided: fc.boolean(),
    order: fc.shuffledSubarray(PEOPLE),
    as: fc.constantFrom('excluded' as const, 'off-prize' as const),
    voided: fc.integer({ min: 0, max: 60 }),
  })
  .map((one) => {
    const order: Decision = {
      round: 'r1',
      division: null,
      id: 'd',
      at: 1,
      kind: 'order',
      order: one.order.map((id) => [id]),
    };
    const voided = one.attempts[one.voided];
    return factsOf({
      rules: contestRules({
        ...(one.divided
          ? {
              divisions: [
                { id: 'a', name: 'A', chosen: true },
                { id: 'b', name: 'B' },
              ],
            }
          : {}),
        eligibility: { barredRoles: ['judge'], barredUnits: [], as: one.as },
        overall: {
          combine: 'sum',
          atLeast: 1,
          tieBreak: [{ by: 'duration' }],
          prizes: one.overallPrizes,
        },
        collectives: [
          {
            id: 'c',
            name: 'c',
            measure: 'ratio-and-average',
            successors: true,
            groupBy: 'none',
            conditions: [{ prizes: 1, tier: 'nhi' }],
            tiers: [{ id: 'nhat', name: 'Nhất', count: 1 }],
          },
        ],
      }),
      rounds: [round(1, one.first), round(2, one.second)],
      attempts: one.attempts,
      participants: one.participants,
      units: UNITS.map((code) => unit(code, 5)),
      decisions: [order],
      corrections:
        voided === undefined
          ? []
          : [{ id: 'v', reason: 'x', at: 1, kind: 'void-attempt', attempt: voided.id }],
    });
  });

describe('a result', () => {
  it('does not depend on the order in which facts come', () => {
    fc.assert(
      fc.property(contests, fc.infiniteStream(fc.nat()), (facts, keys) => {
        const shuffle = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, key: Number(keys.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const shuffled: Facts = {
          ...facts,
          attempts: shuffle(facts.attempts),
          participants: shuffle(facts.participants),
          rounds: shuffle(facts.rounds),
          units: shuffle(facts.units),
        };
        expect(compute(shuffled)).toEqual(compute(facts));
      }),
    );
  });

  it('does not depend on the numbers of people', () => {
    fc.assert(
      fc.property(contests, fc.shuffledSubarray(PEOPLE, { minLength: 9 }), (facts, names) => {
        const renamed = (id: string): string => names[PEOPLE.indexOf(id)] ?? id;
        const after = compute({
          ...facts,
          attempts: facts.attempts.map((one) => ({
            ...one,
            participant: renamed(one.participant),
          })),
          participants: facts.participants.map((one) => ({ ...one, id: renamed(one.id) })),
          decisions: facts.decisions.map((one) =>
            one.kind === 'order'
              ? { ...one, order: one.order.map((equals) => equals.map(renamed)) }
              : one,
          ),
        });
        expect(meaning(after, (id) => id)).toEqual(meaning(compute(facts), renamed));
      }),
    );
  });

  it('under "best" is not changed by a worse attempt', () => {
    fc.assert(
      fc.property(contests, fc.constantFrom(...PEOPLE), (facts, id) => {
        const best = (of: ResultRules): ResultRules => ({
          ...of,
          attempts: { max: 99, counted: 'best-then-fastest' },
          prediction: { target: 'people-all-correct' },
          results: { ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }] } },
        });
        const rounds = facts.rounds.map((one) => ({ ...one, rules: best(one.rules) }));
        const own = facts.attempts.filter((one) => one.participant === id && one.round === 'r1');
        fc.pre(own.some(({ complete, id: key }) => complete && key !== facts.corrections[0]?.id));
        fc.pre(facts.corrections.length === 0);
        const worse = attempt(id, 7, 9, { no: own.length + 1, prediction: 0 });
        const more = { ...facts, rounds, attempts: [...facts.attempts, worse] };
        expect(compute(more).standings).toEqual(compute({ ...facts, rounds }).standings);
      }),
    );
  });

  it('ranks 1-2-2-4', () => {
    fc.assert(
      fc.property(contests, (facts) => {
        for (const { rows } of compute(facts).standings) {
          rows.forEach(({ rank }, index) => {
            const before = rows.filter((row) => row.rank < rank).length;
            expect(rank).toBe(before + 1);
            expect(rows[index - 1]?.rank ?? 0).toBeLessThanOrEqual(rank);
          });
        }
      }),
    );
  });
});

describe('prizes', () => {
  it('are as many as there are, unless equals expand a tier', () => {
    fc.assert(
      fc.property(contests, (facts) => {
        for (const outcome of compute(facts).prizes) {
          const { count, winners, vacant, waiting } = outcome;
          const shared = winners.find(({ sharedBy }) => sharedBy !== undefined);
          const extra = shared ? (shared.sharedBy ?? 0) - (shared.sharedPrizes ?? 0) : 0;
          const given = winners.length + vacant + waiting - extra;
          if (boundaryOf(facts, outcome) === 'expand') expect(given).toBeGreaterThanOrEqual(count);
          else expect(given).toBe(count);
        }
      }),
    );
  });

  it('are never two for one person where there is one', () => {
    fc.assert(
      fc.property(contests, (facts) => {
        const lists = Map.groupBy(compute(facts).prizes, (outcome) => {
          const { onePerPerson } = listOf(facts, outcome) ?? {};
          return onePerPerson === 'round' ? `${outcome.round} ${outcome.division}` : onePerPerson;
        });
        for (const [kind, outcomes] of lists) {
          if (kind === 'no') continue;
          const winners = outcomes.flatMap((one) => one.winners.map((each) => each.participant));
          expect(new Set(winners).size).toBe(winners.length);
        }
      }),
    );
  });

  it('never pass a better rank by for a worse one in the same tier list', () => {
    fc.assert(
      fc.property(contests, (facts) => {
        const tiers = compute(facts).prizes.filter(({ tier }) =>
          ['nhat', 'nhi', 'ba'].includes(tier),
        );
        const lists = Map.groupBy(tiers, ({ round: of, division }) => `${of} ${division}`);
        for (const outcomes of lists.values()) {
          const ranks = outcomes.flatMap(({ winners }) => winners.map(({ rank }) => rank ?? 0));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

function listOf(facts: Facts, { round: id }: PrizeOutcome): PrizeList | undefined {
  return id === null
    ? facts.rules.overall?.prizes
    : facts.rounds.find((one) => one.id === id)?.rules.results?.prizes;
}

function boundaryOf(facts: Facts, outcome: PrizeOutcome): PrizeList['boundaryTie'] | undefined {
  return listOf(facts, outcome)?.boundaryTie;
}

/** A result without what follows from the order among equals. */
function meaning(result: Result, name: (id: string) => string) {
  const names = (ids: readonly string[]): string[] => ids.map(name).sort();
  return {
    standings: result.standings.map(({ rows, ...scope }) => ({
      ...scope,
      rows: rows
        .map(({ decidedBy: _, participant, ...row }) => ({
          ...row,
          participant: name(participant),
        }))
        .sort((a, b) => (a.participant < b.participant ? -1 : 1)),
    })),
    unranked: new Set(
      result.unranked.map((one) => JSON.stringify({ ...one, participant: name(one.participant) })),
    ),
    unresolved: result.unresolved.map((one) => ({ ...one, participants: names(one.participants) })),
    actual: result.actual,
    prizes: result.prizes.map(({ winners, ...rest }) => ({
      ...rest,
      winners: names(winners.map(({ participant }) => participant)),
    })),
    collectives: result.collectives,
    qualified: result.qualified.map((one) => ({ ...one, participants: names(one.participants) })),
  };
}
