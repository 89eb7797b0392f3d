import { createHash } from 'node:crypto';
import { compute } from '../compute';
import type { TieBreak } from '../documents/round-results';
import type { Decision, Facts } from '../facts';
import {
  attempt,
  contestRules,
  factsOf,
  OPENING,
  person,
  round,
  ruled,
  ruleSet,
} from '../facts.testing';

const MINUTE = 60_000;

/** "rank participant" of the first standing. */
function ranks(facts: Facts): string[] {
  const [standing] = compute(facts).standings;
  return (standing?.rows ?? []).map(({ rank, participant }) => `${rank} ${participant}`);
}

const byChain = (...tieBreak: TieBreak[]) =>
  ruled({ ranking: { among: 'any', tieBreak } }, { attempts: { max: 9, counted: 'best' } });

const here = { round: 'r1', division: null };

describe('ranks', () => {
  it('are 1-2-2-4, with what decided each against the next', () => {
    const facts = factsOf({
      attempts: [
        attempt('4', 7, 9),
        attempt('3', 8, 3, { durationMs: 30_000 }),
        attempt('2', 8, 5, { durationMs: 30_000 }),
        attempt('1', 8, 9, { durationMs: 20_000 }),
      ],
    });
    const [standing] = compute(facts).standings;
    // Points 80, 80, 80, 70; of the three with 80 one took 20 s, two took 30 s.
    expect(standing?.rows).toEqual([
      {
        participant: '1',
        rank: 1,
        decidedBy: { by: 'duration', own: 20_000, next: 30_000 },
        countedAttempt: '1-1-1',
        centipoints: 8_000,
        error: null,
        durationMs: 20_000,
      },
      expect.objectContaining({ participant: '2', rank: 2, decidedBy: null }),
      expect.objectContaining({
        participant: '3',
        rank: 2,
        decidedBy: { by: 'points', own: 8_000, next: 7_000 },
      }),
      expect.objectContaining({ participant: '4', rank: 4, decidedBy: null }),
    ]);
    expect(compute(facts).unresolved).toEqual([
      {
        ...here,
        from: 2,
        to: 3,
        participants: ['2', '3'],
        waitsFor: 'none',
        prizes: [],
        blocks: false,
      },
    ]);
  });

  it('are of all-correct people alone where the rules say so', () => {
    const facts = factsOf({
      rounds: [round(1, ruled({ ranking: { among: 'all-correct', tieBreak: [] } }))],
      attempts: [attempt('1', 9, 1), attempt('2', 10, 2)],
    });
    expect(ranks(facts)).toEqual(['1 2']);
    expect(compute(facts).unranked).toEqual([
      { ...here, participant: '1', reason: 'not-all-correct', detail: '9/10' },
    ]);
  });
});

describe('the prediction', () => {
  const predicting = (
    measure: 'absolute' | 'nearest-not-above',
    counted: 'best-then-earliest' | 'best-then-fastest' = 'best-then-earliest',
  ) =>
    ruleSet({
      attempts: { max: 3, counted },
      boardKey: 'submission',
      prediction: { target: 'people', measure },
    });

  // Five people take part: the actual value is 5.
  const five = [
    attempt('1', 10, 1, { prediction: 9 }),
    attempt('2', 10, 2, { prediction: 3 }),
    attempt('3', 10, 3, { prediction: 6 }),
    attempt('4', 10, 4),
    attempt('5', 10, 5, { prediction: 4 }),
  ];

  it('is told apart by its distance, and no prediction is last', () => {
    // Errors: 1 -> 4, 2 -> 2, 3 -> 1, 5 -> 1; of the two with 1, person 3 submitted first.
    const facts = factsOf({ rounds: [round(1, predicting('absolute'))], attempts: five });
    expect(ranks(facts)).toEqual(['1 3', '2 5', '3 2', '4 1', '5 4']);
    const [standing] = compute(facts).standings;
    expect(standing?.rows.map(({ error, decidedBy }) => [error, decidedBy])).toEqual([
      [1, expect.objectContaining({ by: 'submission' })],
      [1, { by: 'prediction-error', own: 1, next: 2 }],
      [2, { by: 'prediction-error', own: 2, next: 4 }],
      [4, { by: 'prediction-error', own: 4, next: 'none' }],
      [null, null],
    ]);
  });

  it('above the actual value is out under nearest-not-above, before none at all', () => {
    // Not above: 5 (error 1), 2 (error 2). Above: 1 and 3, equal, by submission. None: 4.
    const facts = factsOf({ rounds: [round(1, predicting('nearest-not-above'))], attempts: five });
    expect(ranks(facts)).toEqual(['1 5', '2 2', '3 1', '4 3', '5 4']);
  });

  it('considered is that of the counted attempt, not the best one', () => {
    const two = [
      attempt('1', 10, 1, { no: 1, prediction: 500, durationMs: 90_000 }),
      attempt('1', 10, 2, { no: 2, prediction: 1, durationMs: 30_000 }),
    ];
    const error = (counted: 'best-then-earliest' | 'best-then-fastest') => {
      const facts = factsOf({ rounds: [round(1, predicting('absolute', counted))], attempts: two });
      const [row] = compute(facts).standings[0]?.rows ?? [];
      return [row?.countedAttempt, row?.error];
    };
    expect(error('best-then-earliest')).toEqual(['1-1-1', 499]);
    expect(error('best-then-fastest')).toEqual(['1-1-2', 0]);
  });

  it('adds points where it is exact and the rules say so', () => {
    const rules = ruleSet({ prediction: { target: 'people', exactCentipoints: 1_500 } });
    const facts = factsOf({
      rounds: [round(1, rules)],
      attempts: [attempt('1', 9, 1, { prediction: 2 }), attempt('2', 10, 1, { prediction: 3 })],
    });
    // 90 + 15 before 100.
    expect(ranks(facts)).toEqual(['1 1', '2 2']);
  });
});

describe('each tie-break', () => {
  it.each<[string, TieBreak, string[]]>([
    ['duration', { by: 'duration' }, ['1 2', '2 1']],
    ['submission', { by: 'submission' }, ['1 1', '2 2']],
    ['sign-in', { by: 'sign-in' }, ['1 2', '2 1']],
    ['perfect-attempts', { by: 'perfect-attempts' }, ['1 1', '2 2']],
    ['perfect-attempts', { by: 'perfect-attempts', prefer: 'fewer' }, ['1 2', '2 1']],
    ['times-best-reached', { by: 'times-best-reached' }, ['1 1', '2 2']],
    ['attempts', { by: 'attempts' }, ['1 1', '2 2']],
    ['attempts', { by: 'attempts', prefer: 'more' }, ['1 2', '2 1']],
  ])('%s orders equals: %j', (_, link, expected) => {
    // Both counted attempts are perfect. Person 1: two attempts, both perfect. Person 2: three, one perfect.
    const attempts = [
      attempt('1', 10, 20, { no: 1, durationMs: 2 * MINUTE }),
      attempt('1', 10, 40, { no: 2 }),
      attempt('2', 10, 30, { no: 1, signedInAt: 0 }),
      attempt('2', 3, 50, { no: 2 }),
      attempt('2', 4, 60, { no: 3 }),
    ];
    expect(ranks(factsOf({ rounds: [round(1, byChain(link))], attempts }))).toEqual(expected);
  });

  it('says where a sign-in was not recorded: after the others, and in the tie', () => {
    const attempts = [
      attempt('1', 10, 1, { signedInAt: OPENING }),
      attempt('2', 10, 1),
      attempt('3', 10, 1),
    ];
    const chain = byChain({ by: 'sign-in' });
    const { standings, unresolved } = compute(factsOf({ rounds: [round(1, chain)], attempts }));
    expect(standings[0]?.rows[0]).toMatchObject({
      participant: '1',
      decidedBy: { by: 'sign-in', own: OPENING, next: 'none' },
    });
    expect(unresolved).toMatchObject([{ from: 2, to: 3, unrecorded: 2 }]);
  });

  it('is applied in order', () => {
    const attempts = [
      attempt('1', 10, 3, { durationMs: 1_000 }),
      attempt('2', 10, 2, { durationMs: 2_000 }),
      attempt('3', 10, 1, { durationMs: 2_000 }),
    ];
    const chain = byChain({ by: 'duration' }, { by: 'submission' });
    expect(ranks(factsOf({ rounds: [round(1, chain)], attempts }))).toEqual(['1 1', '2 3', '3 2']);
  });
});

describe('what people decide', () => {
  const three = ['1', '2', '3'].map((id) => attempt(id, 10, 1));
  const decided = (link: TieBreak, ...decisions: Decision[]) =>
    factsOf({ rounds: [round(1, byChain(link))], attempts: three, decisions });
  const order = (id: string, at: number, ...names: string[][]): Decision => ({
    ...here,
    id,
    at,
    kind: 'order',
    order: names,
  });

  it('is waited for', () => {
    for (const by of ['organiser', 'sub-question', 'lot'] as const) {
      const facts = decided({ by });
      expect(ranks(facts)).toEqual(['1 1', '1 2', '1 3']);
      expect(compute(facts).unresolved).toMatchObject([{ from: 1, to: 3, waitsFor: by }]);
    }
  });

  it('orders whom it names, the others after them', () => {
    const facts = decided({ by: 'organiser' }, order('d1', 1, ['3']));
    expect(ranks(facts)).toEqual(['1 3', '2 1', '2 2']);
    expect(compute(facts).unresolved).toMatchObject([{ from: 2, to: 3, waitsFor: 'organiser' }]);
  });

  it('may leave people equal, for good', () => {
    const facts = decided({ by: 'organiser' }, order('d1', 1, ['3'], ['1', '2']));
    expect(ranks(facts)).toEqual(['1 3', '2 1', '2 2']);
    expect(compute(facts).unresolved).toMatchObject([{ from: 2, to: 3, waitsFor: 'none' }]);
  });

  it('is replaced by what is decided later', () => {
    const first = order('d2', 1, ['1'], ['2'], ['3']);
    const later = order('d1', 2, ['3'], ['2'], ['1']);
    expect(ranks(decided({ by: 'organiser' }, later, first))).toEqual(['1 3', '2 2', '3 1']);
  });

  it('does not cover people who became equal later: the tie waits again, the order is kept', () => {
    const decision = (among: string[]): Decision =>
      ({ ...order('d', 1, ['2'], ['1']), among }) as Decision;
    const covered = decided({ by: 'organiser' }, decision(['1', '2', '3']));
    expect(ranks(covered)).toEqual(['1 2', '2 1', '3 3']);
    expect(compute(covered).unresolved).toEqual([]);

    // 3 came after the decision between 1 and 2: nobody asked where it stands.
    const joined = decided({ by: 'organiser' }, decision(['1', '2']));
    expect(ranks(joined)).toEqual(['1 1', '1 2', '1 3']);
    const tie = { from: 1, to: 3, waitsFor: 'organiser', prizes: [], blocks: true };
    expect(compute(joined).unresolved).toMatchObject([{ ...tie, earlier: [['2'], ['1']] }]);

    // Decided about alone, 3 comes after the two, whose order stands.
    const again: Decision = { ...order('e', 2, ['3']), among: ['1', '2', '3'] } as Decision;
    expect(ranks(decided({ by: 'organiser' }, decision(['1', '2']), again))).toEqual([
      '1 2',
      '2 1',
      '3 3',
    ]);
    // Two decisions about two ties say nothing of both together.
    const other: Decision = { ...order('e', 2, ['3']), among: ['3', '4'] } as Decision;
    expect(
      compute(decided({ by: 'organiser' }, decision(['1', '2']), other)).unresolved,
    ).toMatchObject([{ blocks: true, earlier: [['2'], ['1'], ['3']] }]);
    // Whoever leaves the tie leaves the order of the others as it is.
    const left = decided({ by: 'organiser' }, decision(['1', '2', '3', '4']));
    expect(ranks(left)).toEqual(['1 2', '2 1', '3 3']);
  });

  it('counts points of a sub-question once everybody has theirs', () => {
    const points = (id: string, at: number, given: Record<string, number>): Decision => ({
      ...here,
      id,
      at,
      kind: 'sub-question',
      points: given,
    });
    const half = points('d1', 1, { '1': 3, '2': 5 });
    expect(ranks(decided({ by: 'sub-question' }, half))).toEqual(['1 1', '1 2', '1 3']);
    const whole = [half, points('d2', 2, { '3': 4 })];
    expect(ranks(decided({ by: 'sub-question' }, ...whole))).toEqual(['1 2', '2 3', '3 1']);
  });

  it('is a lot that anybody can draw again', () => {
    const seed = 'xổ số kiến thiết 19-5-2026: 88123';
    const commitment = createHash('sha256').update(seed).digest('hex');
    const rules = byChain({ by: 'lot', commitment });
    const drawn = ranks(factsOf({ rounds: [round(1, rules, seed)], attempts: three }));
    expect(drawn.map((one) => one.slice(0, 1))).toEqual(['1', '2', '3']);
    expect(drawn).toEqual(
      ranks(factsOf({ rounds: [round(1, rules, seed)], attempts: three.toReversed() })),
    );
    const other = factsOf({ rounds: [round(1, rules, `${seed}!`)], attempts: three });
    expect(ranks(other)).toEqual(['1 1', '1 2', '1 3']);
    expect(compute(other).unresolved).toMatchObject([{ waitsFor: 'lot' }]);
  });
});

describe('people without a rank', () => {
  it('are listed with the gravest reason', () => {
    const rules = ruled(
      { validity: { required: ['phone'], age: { from: 14 } } },
      { completeness: 'all' },
    );
    const attempts = ['1', '2', '3', '4', '5', '6'].map((id) => attempt(id, 10, 1));
    const facts = factsOf({
      rules: contestRules({
        eligibility: { barredRoles: ['judge'], barredUnits: ['tinh'], as: 'excluded' },
      }),
      rounds: [round(1, rules)],
      attempts: [...attempts, attempt('7', 10, 1, { complete: false }), attempt('8', 10, 1)],
      participants: [
        // 14 years on 19 May 2026, the day of the attempt.
        person('1', { birth: '2012-05-19' }),
        person('2', { birth: '2012-05-20' }),
        person('3', { birth: '2011', missing: ['phone', 'email'] }),
        person('4', { birth: '1990', roles: ['judge'] }),
        person('5', { birth: '1990', unit: 'xa' }),
        person('6', { birth: '1990' }),
        person('7', { birth: '1990' }),
        person('8', { birth: '2012' }),
      ],
      units: [
        { code: 'tinh', name: 'Tỉnh', kind: 'tinh', parent: null, headcounts: [] },
        { code: 'huyen', name: 'Huyện', kind: 'huyen', parent: 'tinh', headcounts: [] },
        { code: 'xa', name: 'Xã', kind: 'xa', parent: 'huyen', headcounts: [] },
      ],
      corrections: [
        {
          id: 'c1',
          reason: 'shared-device',
          at: 1,
          kind: 'disqualify',
          participant: '6',
          round: null,
        },
      ],
    });
    expect(ranks(facts)).toEqual(['1 1']);
    expect(compute(facts).unranked.map((one) => [one.participant, one.reason, one.detail])).toEqual(
      [
        ['2', 'age', '13'],
        ['3', 'missing-data', 'phone'],
        ['4', 'barred', 'judge'],
        ['5', 'barred', 'xa'],
        ['6', 'disqualified', 'c1'],
        ['7', 'no-valid-attempt', 'incomplete'],
        // Of a birth year alone 31 December counts.
        ['8', 'age', '13'],
      ],
    );
  });

  it('may come back', () => {
    const out = {
      id: 'c1',
      reason: 'x',
      at: 1,
      kind: 'disqualify',
      participant: '1',
      round: 'r1',
    } as const;
    const back = { id: 'c2', reason: 'x', at: 2, kind: 'reverse', correction: 'c1' } as const;
    const again = { id: 'c3', reason: 'x', at: 3, kind: 'reverse', correction: 'c2' } as const;
    const attempts = [attempt('1', 10, 1)];
    expect(ranks(factsOf({ attempts, corrections: [out] }))).toEqual([]);
    expect(ranks(factsOf({ attempts, corrections: [back, out] }))).toEqual(['1 1']);
    const named = { ...out, reversedBy: 'c2' };
    expect(ranks(factsOf({ attempts, corrections: [named, back] }))).toEqual(['1 1']);
    expect(ranks(factsOf({ attempts, corrections: [again, named, back] }))).toEqual([]);
  });
});

describe('a voided attempt', () => {
  it('leaves the next best to count', () => {
    const facts = factsOf({
      attempts: [attempt('1', 10, 1, { no: 1 }), attempt('1', 6, 2, { no: 2 })],
      corrections: [{ id: 'c', reason: 'x', at: 1, kind: 'void-attempt', attempt: '1-1-1' }],
    });
    expect(compute(facts).standings[0]?.rows).toMatchObject([
      { participant: '1', countedAttempt: '1-1-2', centipoints: 6_000 },
    ]);
  });
});

describe('divisions', () => {
  it('never mix; the first that fits is a person’s', () => {
    const facts = factsOf({
      rules: contestRules({
        divisions: [
          { id: 'can-bo', name: 'Cán bộ', chosen: true },
          { id: 'hoc-sinh', name: 'Học sinh', age: { below: 18 } },
          { id: 'so-nganh', name: 'Sở ngành', unitKinds: ['so'] },
        ],
      }),
      attempts: ['1', '2', '3', '4', '5'].map((id, index) => attempt(id, 10 - index, 1)),
      participants: [
        person('1', { birth: '2010-01-01' }),
        person('2', { birth: '2010-01-01', division: 'can-bo' }),
        person('3', { birth: '1980', unit: 'so-y-te' }),
        person('4', { birth: '1980' }),
        person('5', { birth: '2009-01-01' }),
      ],
      units: [{ code: 'so-y-te', name: 'Sở Y tế', kind: 'so', parent: null, headcounts: [] }],
    });
    const { standings, unranked } = compute(facts);
    expect(
      standings.map(({ division, rows }) => [division, ...rows.map((row) => row.participant)]),
    ).toEqual([
      ['can-bo', '2'],
      ['hoc-sinh', '1', '5'],
      ['so-nganh', '3'],
    ]);
    expect(unranked).toMatchObject([{ participant: '4', reason: 'no-division' }]);
  });
});

describe('off the prizes', () => {
  it('is ranked like everybody', () => {
    const facts = factsOf({
      rules: contestRules({
        eligibility: { barredRoles: ['helper'], barredUnits: [], as: 'off-prize' },
      }),
      attempts: [attempt('1', 10, 1), attempt('2', 9, 1)],
      participants: [person('1', { roles: ['helper'] }), person('2')],
    });
    expect(ranks(facts)).toEqual(['1 1', '2 2']);
  });
});
