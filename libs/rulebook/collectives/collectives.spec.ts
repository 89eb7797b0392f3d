import { compute } from '../compute';
import type { CollectiveAward } from '../documents/contest-rules';
import type { AttemptFacts, Facts, UnitFacts } from '../facts';
import { attempt, contestRules, factsOf, person, round, ruled, unit } from '../facts.testing';
import { add, compareFractions, fraction, printFraction } from './fraction';

const award = (changes: Partial<CollectiveAward>): CollectiveAward => ({
  id: 'tap-the',
  name: 'Tập thể xuất sắc',
  measure: 'people',
  successors: false,
  groupBy: 'none',
  tiers: [{ id: 'nhat', name: 'Nhất', count: 1 }],
  ...changes,
});

/** Attempts of people `<unit>1`, `<unit>2`... with so many right answers. */
const members = (code: string, correct: number[], ordinal = 1): AttemptFacts[] =>
  correct.map((count, index) => attempt(`${code}${index + 1}`, count, 1, { ordinal, unit: code }));

const contest = (
  changes: Partial<CollectiveAward>,
  attempts: AttemptFacts[],
  units: UnitFacts[],
  more: Partial<Facts> = {},
): Facts =>
  factsOf({ rules: contestRules({ collectives: [award(changes)] }), attempts, units, ...more });

/** "rank unit value" of every row, or why it has none. */
function table(facts: Facts): string[] {
  return compute(facts).collectives.flatMap(({ group, rows }) =>
    rows.map(({ rank, unit: code, value, excluded }) =>
      [...(group === null ? [] : [`${group}:`]), excluded ?? rank, code, value].join(' '),
    ),
  );
}

const winners = (facts: Facts) => compute(facts).collectives.flatMap(({ tiers }) => tiers);

describe('exact ratios', () => {
  it('are compared and printed without a rounding', () => {
    expect(compareFractions(fraction(1, 3), fraction(33_333, 100_000))).toBeGreaterThan(0);
    expect(compareFractions(fraction(2, 6), fraction(1, 3))).toBe(0);
    expect(printFraction(fraction(5_000, 100))).toBe('50');
    expect(printFraction(add(fraction(1, 3), fraction(1, 6)))).toBe('1/2');
  });
});

describe('measures', () => {
  // Unit a: 3 people of 6, one of them twice. Unit b: 2 people of 3.
  const attempts = [
    ...members('a', [10, 8, 6]),
    attempt('a1', 2, 9, { unit: 'a', no: 2 }),
    ...members('b', [9, 9]),
  ];
  const units = [
    unit('a', 6, { populations: [{ asOf: '2026-01-01', population: 90 }] }),
    unit('b', 3, { populations: [{ asOf: '2026-01-01', population: 20 }] }),
  ];

  it.each<[CollectiveAward['measure'], string[]]>([
    ['people', ['1 a 3', '2 b 2']],
    ['attempts', ['1 a 4', '2 b 2']],
    ['people-per-headcount', ['1 b 2/3', '2 a 1/2']],
    ['people-per-population', ['1 b 1/10', '2 a 1/30']],
    // a: 5,000 + (100 + 80 + 60) / 3 points. b: 20,000 / 3 + 90 points: 6,666 2/3 + 9,000.
    ['ratio-and-average', ['1 b 47000/3', '2 a 13000']],
  ])('%s', (measure, expected) => {
    expect(table(contest({ measure }, attempts, units))).toEqual(expected);
  });

  const prized = (ordinal: number) =>
    round(
      ordinal,
      ruled({
        ranking: { among: 'any', tieBreak: [] },
        prizes: {
          tiers: [
            { id: 'nhat', name: 'Nhất', count: 1 },
            { id: 'nhi', name: 'Nhì', count: 2 },
          ],
          boundaryTie: 'expand',
          onePerPerson: 'no',
          freed: 'vacant',
        },
      }),
    );

  it('winners: different people', () => {
    // First prize: a1; second prizes: b1 and b2.
    const facts = contest({ measure: 'winners' }, attempts, units, { rounds: [prized(1)] });
    expect(table(facts)).toEqual(['1 b 2', '2 a 1']);
  });

  it('ratio-and-prize-points: averaged over rounds', () => {
    const facts = contest(
      {
        measure: 'ratio-and-prize-points',
        prizePoints: [
          { tier: 'nhat', centipoints: 1_000 },
          { tier: 'nhi', centipoints: 300 },
        ],
      },
      [...attempts, ...members('b', [10], 2)],
      units,
      { rounds: [prized(1), prized(2)] },
    );
    // a: round 1: 50% + 1,000, round 2 nothing: (5,000 + 1,000) / 2.
    // b: (20,000/3 + 600 + 10,000/3 + 1,000) / 2 = (10,000 + 1,600) / 2.
    expect(table(facts)).toEqual(['1 b 5800', '2 a 3000']);
  });

  it('conditions: a prize of a tier or higher among the unit’s people', () => {
    const facts = (tier: string) =>
      contest({ conditions: [{ prizes: 1, tier }] }, attempts, units, { rounds: [prized(1)] });
    expect(table(facts('nhi'))).toEqual(['1 a 3', '2 b 2']);
    expect(table(facts('nhat'))).toEqual(['1 a 3', 'condition b 2']);
  });

  it('people who are out do not count, nor do voided attempts', () => {
    const facts = contest({ measure: 'attempts' }, attempts, units, {
      corrections: [
        { id: 'c1', reason: 'x', at: 1, kind: 'disqualify', participant: 'b1', round: null },
        { id: 'c2', reason: 'x', at: 1, kind: 'void-attempt', attempt: 'a1-1-2' },
      ],
    });
    expect(table(facts)).toEqual(['1 a 3', '2 b 1']);
  });
});

describe('floors', () => {
  const units = [unit('a', 4), unit('b', 4), unit('c', 100), unit('d', 4, { headcounts: [] })];
  const attempts = [
    ...members('a', [1, 1]),
    ...members('b', [1]),
    ...members('c', new Array<number>(25).fill(1)),
    ...members('d', [1]),
  ];

  it('include a unit that is exactly there', () => {
    const facts = contest({ floor: [{ percent: 50 }] }, attempts, units);
    expect(table(facts)).toEqual(['1 a 2', 'below-floor b 1', 'below-floor c 25', 'no-base d ']);
  });

  it('may slide with the size', () => {
    const facts = contest(
      { floor: [{ below: 50, percent: 50 }, { percent: 25 }] },
      attempts,
      units,
    );
    expect(table(facts).slice(0, 2)).toEqual(['1 c 25', '2 a 2']);
  });
});

describe('groups', () => {
  const attempts = [...members('a', [1, 1]), ...members('b', [1]), ...members('c', [1])];

  it('of a list; who is in none is told so', () => {
    const groups = [
      { id: 'khoi-1', name: 'Khối 1', units: ['a'] },
      { id: 'khoi-2', name: 'Khối 2', units: ['b'] },
    ];
    const facts = contest({ groupBy: 'list', groups }, attempts, []);
    expect(table(facts)).toEqual(['khoi-1: 1 a 2', 'khoi-2: 1 b 1', 'no-group c ']);
    expect(winners(facts).map(({ units }) => units)).toEqual([['a'], ['b']]);
  });

  it('of a kind', () => {
    const units = [unit('a', 9, { kind: 'so' }), unit('b', 9), unit('c', 9)];
    expect(table(contest({ groupBy: 'kind' }, attempts, units))).toEqual([
      'so: 1 a 2',
      'xa: 1 b 1',
      'xa: 1 c 1',
    ]);
  });
});

describe('equals', () => {
  const facts = contest({}, [...members('a', [1]), ...members('b', [1])], []);

  it('wait for people', () => {
    expect(winners(facts)).toMatchObject([{ units: [], waiting: 1 }]);
  });

  it('until people chose', () => {
    const decisions: Facts['decisions'] = [
      {
        round: null,
        division: null,
        id: 'd',
        at: 1,
        kind: 'collective',
        award: 'tap-the',
        group: null,
        tier: 'nhat',
        units: ['b'],
      },
    ];
    expect(winners({ ...facts, decisions })).toMatchObject([{ units: ['b'], waiting: 0 }]);
  });

  it('with nothing to show win nothing', () => {
    const none = contest({ measure: 'winners' }, members('a', [1]), []);
    expect(winners(none)).toMatchObject([{ units: [], vacant: 1 }]);
  });
});

describe('mergers', () => {
  // On 1 July 2025 x and y became z, and w was divided between z and v.
  const old = { validTo: '2025-07-01' };
  const units = [
    unit('x', 10, {
      ...old,
      successors: ['z'],
      headcounts: [{ asOf: '2025-01-01', headcount: 10 }],
    }),
    unit('y', 20, {
      ...old,
      successors: ['z'],
      headcounts: [{ asOf: '2025-01-01', headcount: 20 }],
    }),
    unit('w', 8, { ...old, successors: ['z', 'v'] }),
    unit('z', 0, { headcounts: [] }),
    unit('v', 5),
  ];
  const attempts = [
    ...members('x', [1]),
    ...members('y', [1]),
    ...members('z', [1]),
    ...members('w', [1]),
  ];

  it('count people for the successor; those of a divided unit stay with it', () => {
    const facts = contest({ successors: true }, attempts, units);
    expect(table(facts)).toEqual(['1 z 3', '2 w 1']);
    expect(compute(facts).collectives[0]?.rows).toMatchObject([
      // Without a headcount of its own it has that of the units merged into it.
      { unit: 'z', base: 30 },
      { unit: 'w', base: 8, divided: true },
    ]);
  });

  it('do not where the day of the headcounts lies before', () => {
    const facts = contest({ successors: true, headcountAsOf: '2025-06-30' }, attempts, units);
    expect(table(facts)).toEqual(['1 w 1', '1 x 1', '1 y 1', '1 z 1']);
  });

  it('do not where the award says so', () => {
    expect(table(contest({}, attempts, units))).toHaveLength(4);
  });

  it('take the newest headcount by the day', () => {
    const headcounts = [
      { asOf: '2025-01-01', headcount: 2 },
      { asOf: '2026-05-19', headcount: 4 },
      { asOf: '2026-05-20', headcount: 8 },
    ];
    const facts = contest({ measure: 'people-per-headcount' }, members('a', [1]), [
      unit('a', 0, { headcounts }),
    ]);
    // The last round opened on 19 May 2026.
    expect(table(facts)).toEqual(['1 a 1/4']);
  });
});

describe('a person', () => {
  it('counts for the unit chosen with the attempt, else for their own', () => {
    const facts = contest(
      {},
      [attempt('1', 1, 1, { unit: 'b' }), attempt('2', 1, 1), attempt('3', 1, 1, { unit: null })],
      [],
      { participants: ['1', '2', '3'].map((id) => person(id, { unit: 'a' })) },
    );
    expect(table(facts)).toEqual(['1 a 1', '1 b 1']);
  });
});
