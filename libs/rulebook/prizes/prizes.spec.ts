import { compute } from '../compute';
import type { PrizeList } from '../documents/prize-list';
import type { AttemptFacts, Decision, Facts } from '../facts';
import { attempt, contestRules, factsOf, person, round, ruled } from '../facts.testing';
import { countsUnderCaps } from './caps';

const tier = (id: string, count: number) => ({ id, name: id, count });

const list = (changes: Partial<PrizeList> = {}): PrizeList => ({
  tiers: [tier('nhat', 1), tier('nhi', 2), tier('ba', 3)],
  boundaryTie: 'people',
  onePerPerson: 'no',
  freed: 'move-down',
  ...changes,
});

/** A round whose prizes are those; equal points are equal people. */
const rules = (prizes: PrizeList, among: 'any' | 'all-correct' = 'any') =>
  ruled({ prizes, ranking: { among, tieBreak: [] } });

/** People 1, 2, 3... with so many right answers each, in the first round unless said. */
const people = (correct: number[], ordinal = 1): AttemptFacts[] =>
  correct.map((count, index) => attempt(String(index + 1), count, 1, { ordinal }));

/** "nhat: 1, 2; vacant 1; waiting 2" for each tier of the first round, or of all. */
function given(facts: Facts, scope: string | null = 'r1'): string[] {
  return compute(facts)
    .prizes.filter((outcome) => outcome.round === scope)
    .map(({ tier: id, winners, vacant, waiting }) => {
      const names = winners.map(
        ({ participant, sharedBy, sharedPrizes }) =>
          participant + (sharedBy === undefined ? '' : ` (${sharedPrizes}/${sharedBy})`),
      );
      const rest = [
        ...(vacant > 0 ? [`vacant ${vacant}`] : []),
        ...(waiting > 0 ? [`waiting ${waiting}`] : []),
      ];
      return [`${id}: ${names.join(' ')}`, ...rest].join('; ');
    });
}

const one = (prizes: PrizeList, correct: number[], decisions: Decision[] = []) =>
  factsOf({ rounds: [round(1, rules(prizes))], attempts: people(correct), decisions });

const here = { round: 'r1', division: null };

describe('prizes', () => {
  it('go down the ranks, tier by tier; what nobody can take stays vacant', () => {
    expect(given(one(list(), [10, 9, 8, 7]))).toEqual(['nhat: 1', 'nhi: 2 3', 'ba: 4; vacant 2']);
  });

  it('are not given among equals across a boundary before people decided', () => {
    // Places 3 and 4 are equal: one second prize is left for two, the other gets a third prize.
    const facts = one(list(), [10, 9, 8, 8, 7, 6, 5]);
    expect(given(facts)).toEqual(['nhat: 1', 'nhi: 2; waiting 1', 'ba: 5 6; waiting 1']);
    expect(compute(facts).unresolved).toEqual([
      {
        ...here,
        from: 3,
        to: 4,
        participants: ['3', '4'],
        waitsFor: 'boundary',
        prizes: ['nhi', 'ba'],
        blocks: true,
      },
    ]);
  });

  it('are given once people decided', () => {
    const decision = (winners: string[]): Decision => ({
      ...here,
      id: 'd',
      at: 1,
      kind: 'boundary',
      tier: 'nhi',
      winners,
    });
    const facts = (winners: string[]) => one(list(), [10, 9, 8, 8, 7, 6], [decision(winners)]);
    expect(given(facts(['4']))).toEqual(['nhat: 1', 'nhi: 2 4', 'ba: 3 5 6']);
    expect(compute(facts(['4'])).unresolved).toMatchObject([{ waitsFor: 'none', blocks: false }]);
    // Not one of the equals, or more than there are places: nothing is decided.
    expect(given(facts(['5']))[1]).toBe('nhi: 2; waiting 1');
    expect(given(facts(['3', '4']))[1]).toBe('nhi: 2; waiting 1');
  });

  it('wait for the rest where people decided on fewer than there are', () => {
    const decision: Decision = {
      ...here,
      id: 'd',
      at: 1,
      kind: 'boundary',
      tier: 'nhi',
      winners: ['4'],
    };
    expect(given(one(list(), [10, 9, 9, 9, 8], [decision]))).toEqual([
      'nhat: 1',
      'nhi: 4; waiting 1',
      'ba: 5; vacant 1; waiting 1',
    ]);
  });

  it('expand: all equals get the tier, lower tiers keep their numbers', () => {
    const facts = one(list({ boundaryTie: 'expand' }), [10, 9, 8, 8, 7, 6, 5, 4]);
    expect(given(facts)).toEqual(['nhat: 1', 'nhi: 2 3 4', 'ba: 5 6 7']);
    expect(compute(facts).unresolved).toMatchObject([
      { from: 3, to: 4, waitsFor: 'none', prizes: ['nhi'], blocks: false },
    ]);
  });

  it('split: equals share what is left of the tier', () => {
    const facts = one(list({ boundaryTie: 'split' }), [10, 9, 8, 8, 8, 7]);
    expect(given(facts)).toEqual(['nhat: 1', 'nhi: 2 3 (1/3) 4 (1/3) 5 (1/3)', 'ba: 6; vacant 2']);
  });

  it('wait for the organisers’ order whatever the rules say of ties', () => {
    const prizes = list({ boundaryTie: 'expand' });
    const chain = ruled({
      prizes,
      ranking: { among: 'any', tieBreak: [{ by: 'organiser' }] },
    });
    const facts = factsOf({ rounds: [round(1, chain)], attempts: people([10, 10, 9, 9]) });
    // Two equals at the first prize; the two with 9 stand wholly within the tiers nhi and ba.
    expect(given(facts)).toEqual([
      'nhat: ; waiting 1',
      'nhi: ; waiting 2',
      'ba: ; vacant 2; waiting 1',
    ]);
    expect(compute(facts).unresolved).toMatchObject([
      { from: 1, to: 2, waitsFor: 'organiser', prizes: ['nhat', 'nhi'], blocks: true },
      { from: 3, to: 4, waitsFor: 'organiser', prizes: ['nhi', 'ba'], blocks: true },
    ]);
  });

  it('do not wait for equals within one tier', () => {
    const facts = one(list(), [10, 9, 9, 8]);
    expect(given(facts)).toEqual(['nhat: 1', 'nhi: 2 3', 'ba: 4; vacant 2']);
    expect(compute(facts).unresolved).toMatchObject([{ from: 2, to: 3, blocks: false }]);
  });

  it('pass by people who are off the prizes', () => {
    const facts = factsOf({
      ...one(list(), [10, 9, 8]),
      rules: contestRules({
        eligibility: { barredRoles: ['judge'], barredUnits: [], as: 'off-prize' },
      }),
      participants: [person('1', { roles: ['judge'] }), person('2'), person('3')],
    });
    expect(given(facts)).toEqual(['nhat: 2', 'nhi: 3; vacant 1', 'ba: ; vacant 3']);
  });

  it('of a winner who did not answer are the next one’s, or nobody’s', () => {
    const passed: Decision = {
      ...here,
      id: 'd',
      at: 1,
      kind: 'passed-over',
      participant: '1',
      reason: 'no-reply',
    };
    const after = (freed: 'vacant' | 'move-down', nextInLine?: boolean) =>
      given({
        ...one(list({ freed }), [10, 9, 8], [passed]),
        rules: contestRules(
          nextInLine === undefined ? {} : { winners: { ask: [], replyWithinDays: 5, nextInLine } },
        ),
      })[0];
    expect(after('move-down')).toBe('nhat: 2');
    expect(after('vacant')).toBe('nhat: ; vacant 1');
    expect(after('vacant', true)).toBe('nhat: 2');
    expect(after('move-down', false)).toBe('nhat: ; vacant 1');
  });

  it('are the whole list for each division that is named', () => {
    const facts = factsOf({
      rules: contestRules({
        divisions: [
          { id: 'a', name: 'A', chosen: true },
          { id: 'b', name: 'B', chosen: true },
        ],
      }),
      rounds: [round(1, rules(list({ divisions: ['b'] })))],
      attempts: people([10, 9]),
      participants: [person('1', { division: 'a' }), person('2', { division: 'b' })],
    });
    expect(compute(facts).prizes).toMatchObject([
      { division: 'b', tier: 'nhat', winners: [{ participant: '2' }] },
      { division: 'b', tier: 'nhi' },
      { division: 'b', tier: 'ba' },
    ]);
  });
});

describe('one prize for a person', () => {
  // Round 1: 1, 2, 3, 4. Round 2: 2, 1, 3, 4.
  const twoRounds = (prizes: PrizeList, overall?: PrizeList) =>
    factsOf({
      rules: contestRules(
        overall && {
          overall: { combine: 'sum', atLeast: 1, tieBreak: [], prizes: overall },
        },
      ),
      rounds: [round(1, rules(prizes)), round(2, rules(prizes))],
      attempts: [...people([10, 9, 8, 7]), ...people([9, 10, 8, 7], 2)],
    });
  const short = { tiers: [tier('nhat', 1), tier('nhi', 1)] };

  it('may be many', () => {
    const facts = twoRounds(list(short));
    expect([given(facts), given(facts, 'r2')]).toEqual([
      ['nhat: 1', 'nhi: 2'],
      ['nhat: 2', 'nhi: 1'],
    ]);
  });

  it('of the contest: the highest is kept, the next in rank moves into the place', () => {
    const facts = twoRounds(list({ ...short, onePerPerson: 'contest' }));
    expect([given(facts), given(facts, 'r2')]).toEqual([
      ['nhat: 1', 'nhi: 3'],
      ['nhat: 2', 'nhi: 4'],
    ]);
  });

  it('of the contest: or the place stays vacant', () => {
    const facts = twoRounds(list({ ...short, onePerPerson: 'contest', freed: 'vacant' }));
    expect([given(facts), given(facts, 'r2')]).toEqual([
      ['nhat: 1', 'nhi: ; vacant 1'],
      ['nhat: 2', 'nhi: ; vacant 1'],
    ]);
  });

  it('of the contest: of equal tiers that over the rounds is the highest', () => {
    const prizes = list({ ...short, onePerPerson: 'contest' });
    const facts = twoRounds(prizes, { ...prizes, tiers: [tier('nhat', 1)] });
    // Over the rounds 1 and 2 are equal: 19 each; people decide. Until then nobody holds it.
    expect(given(facts, null)).toEqual(['nhat: ; waiting 1']);
    const decided: Decision = {
      round: null,
      division: null,
      id: 'd',
      at: 1,
      kind: 'boundary',
      tier: 'nhat',
      winners: ['1'],
    };
    const after = { ...facts, decisions: [decided] };
    expect([given(after, null), given(after), given(after, 'r2')]).toEqual([
      ['nhat: 1'],
      // 2 is first in both rounds after 1 and keeps the earlier; 3 is first in the other one.
      ['nhat: 2', 'nhi: 4'],
      ['nhat: 3', 'nhi: ; vacant 1'],
    ]);
  });

  it('of a list includes what is outside the ranking', () => {
    const prizes = (onePerPerson: PrizeList['onePerPerson']) =>
      list({ ...short, onePerPerson, special: [{ ...tier('tre', 1), kind: 'youngest' }] });
    const facts = (onePerPerson: PrizeList['onePerPerson']) =>
      factsOf({
        ...one(prizes(onePerPerson), [10, 9, 8]),
        participants: [
          person('1', { birth: '2010-01-01' }),
          person('2', { birth: '2000' }),
          person('3', { birth: '2009' }),
        ],
      });
    expect(given(facts('no'))[2]).toBe('tre: 1');
    expect(given(facts('round'))[2]).toBe('tre: 3');
  });
});

describe('ceilings', () => {
  const tiers = [tier('nhat', 5), tier('nhi', 10), tier('ba', 20), tier('kk', 30)];

  it('are a floor of a share; the lowest tier that they name is cut first', () => {
    const caps: PrizeList['caps'] = [{ tiers: ['nhat', 'nhi', 'ba'], of: 'entrants', percent: 25 }];
    // A quarter of 99 is 24: of 35 prizes 11 go, all of them third ones.
    expect(countsUnderCaps(list({ tiers, caps }), 99)).toEqual([5, 10, 9, 30]);
    // A quarter of 30 is 7: 28 go, 20 third ones and 8 second ones.
    expect(countsUnderCaps(list({ tiers, caps }), 30)).toEqual([5, 2, 0, 30]);
  });

  it('over prizes come after those over entrants', () => {
    const caps: PrizeList['caps'] = [
      { tiers: ['nhat'], of: 'prizes', percent: 5 },
      { tiers: ['nhat', 'nhi', 'ba', 'kk'], of: 'entrants', percent: 60 },
    ];
    // 60% of 100 leave 60 prizes, 5% of which are 3.
    expect(countsUnderCaps(list({ tiers, caps }), 100)).toEqual([3, 10, 20, 25]);
  });

  it('count everybody who took part, ranked or not', () => {
    const caps: PrizeList['caps'] = [{ tiers: ['nhat'], of: 'entrants', percent: 20 }];
    const facts = factsOf({
      rounds: [round(1, rules(list({ tiers: [tier('nhat', 5)], caps }), 'all-correct'))],
      attempts: people([10, 10, 10, 9, 9, 8, 7, 7, 7, 7]),
    });
    // Two of ten; three are all correct and equal, so that people decide.
    expect(compute(facts).prizes).toMatchObject([{ count: 2, waiting: 2 }]);
  });
});

describe('prizes outside the ranking', () => {
  const special = (kind: 'oldest' | 'youngest' | 'spread' | 'promising', below?: number) =>
    list({
      tiers: [tier('nhat', 1)],
      special: [{ ...tier('dac-biet', 1), kind, ...(below === undefined ? {} : { below }) }],
    });
  const facts = (prizes: PrizeList) =>
    factsOf({
      ...one(prizes, [10, 9, 8, 7]),
      participants: [
        person('1', { birth: '1990-05-19', referrals: 1 }),
        // 36 on the day of the round; 31 December 1930 stands after any other day of that year.
        person('2', { birth: '1930' }),
        person('3', { birth: '1930-12-30' }),
        person('4', { birth: '2012-05-20', referrals: 3 }),
        person('5', { referrals: 9 }),
      ],
    });

  it.each([
    ['oldest', undefined, '3'],
    ['youngest', undefined, '4'],
    ['spread', undefined, '5'],
    ['promising', 36, '4'],
    ['promising', 37, '1'],
  ] as const)('%s below %s', (kind, below, winner) => {
    expect(given(facts(special(kind, below)))[1]).toBe(`dac-biet: ${winner}`);
  });

  it('wait for people among equals', () => {
    const twins = facts(special('oldest'));
    twins.participants = [person('1', { birth: '1930' }), person('2', { birth: '1930-12-31' })];
    expect(given(twins)[1]).toBe('dac-biet: ; waiting 1');
    expect(compute(twins).unresolved).toEqual([
      {
        ...here,
        from: 1,
        to: 2,
        participants: ['1', '2'],
        waitsFor: 'boundary',
        prizes: ['dac-biet'],
        blocks: true,
      },
    ]);
  });
});

describe('the way to the next round', () => {
  const qualified = (by: 'quota' | 'threshold', ties: boolean, decisions: Decision[] = []) => {
    const qualify = by === 'quota' ? { by, places: 3, ties } : { by, centipoints: 8_000, ties };
    return compute(
      factsOf({
        rounds: [round(1, ruled({ qualify, ranking: { among: 'any', tieBreak: [] } }))],
        attempts: people([10, 9, 8, 8, 7]),
        decisions,
      }),
    );
  };

  it('is open to all who tie with the last place', () => {
    expect(qualified('quota', true).qualified).toEqual([
      { ...here, participants: ['1', '2', '3', '4'], beyond: 1, waiting: 0 },
    ]);
  });

  it('or waits for people', () => {
    const { qualified: list, unresolved } = qualified('quota', false);
    expect(list).toEqual([{ ...here, participants: ['1', '2'], beyond: 0, waiting: 1 }]);
    expect(unresolved).toMatchObject([{ from: 3, to: 4, waitsFor: 'boundary', blocks: true }]);
    const decision: Decision = {
      ...here,
      id: 'd',
      at: 1,
      kind: 'boundary',
      tier: 'qualify',
      winners: ['4'],
    };
    expect(qualified('quota', false, [decision]).qualified).toMatchObject([
      { participants: ['1', '2', '4'], waiting: 0 },
    ]);
  });

  it('may be a threshold, which is included', () => {
    expect(qualified('threshold', true).qualified).toMatchObject([
      { participants: ['1', '2', '3', '4'], beyond: 0 },
    ]);
  });
});
