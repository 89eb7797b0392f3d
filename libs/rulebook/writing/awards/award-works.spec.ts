import fc from 'fast-check';
import type { PrizeTier } from '../../documents/prize-list';
import type { AwardRules } from '../documents/awards';
import { awards } from '../writing.testing';
import { awardWorks } from './award-works';
import type { AwardFacts, AwardWork, JuryDecision, OpenedWork } from './facts';

const tier = (id: string, count: number): PrizeTier => ({ id, name: id, count });
const opened = (changes: Partial<OpenedWork> = {}): OpenedWork => ({
  unit: 'don-vi',
  births: ['1990-01-01'],
  ages: [36],
  ...changes,
});
const work = (code: string, points: number, changes: Partial<AwardWork> = {}): AwardWork => ({
  code,
  medium: 'bao',
  division: null,
  centipoints: points * 100,
  authors: [`author of ${code}`],
  opened: opened(),
  ...changes,
});

const facts = (
  rules: Partial<AwardRules>,
  works: AwardWork[],
  decisions: JuryDecision[] = [],
): AwardFacts => ({
  rules: awards(rules),
  media: ['bao', 'tho'],
  works,
  entrants: [{ medium: 'bao', division: null, works: works.length }],
  accepted: new Map(),
  decisions,
});

/** Code -> list/tier. */
const given = (all: AwardFacts): Record<string, string> =>
  Object.fromEntries(
    awardWorks(all).awards.map(({ code, list, tier: of }) => [code, `${list}/${of}`]),
  );

const ab = { perMedium: [{ medium: null, tiers: [tier('a', 1), tier('b', 2)] }] };
const place = (of: string, list = 'bao') => ({ list, tier: of });
const reason = 'Theo biểu quyết của Hội đồng.';

describe('prizes by mark', () => {
  it('go from the best down, each medium by itself', () => {
    const works = [
      work('p', 9),
      work('q', 8),
      work('r', 7),
      work('s', 6),
      work('t', 5, { medium: 'tho' }),
    ];
    expect(given(facts(ab, works))).toEqual({ p: 'bao/a', q: 'bao/b', r: 'bao/b', t: 'tho/a' });
    expect(awardWorks(facts(ab, works)).complete).toBe(true);
  });

  it('over all media come first, and whoever has one leaves a place in its medium', () => {
    const works = [
      work('p', 9),
      work('q', 8),
      work('t', 10, { medium: 'tho' }),
      work('u', 4, { medium: 'tho' }),
    ];
    expect(given(facts({ ...ab, overAll: [tier('db', 1)] }, works))).toEqual({
      t: 'all/db',
      p: 'bao/a',
      q: 'bao/b',
      u: 'tho/a',
    });
  });

  it('wait for the jury where equals cross the end of a tier', () => {
    const works = [work('p', 9), work('q', 8), work('r', 7), work('s', 7), work('t', 6)];
    const outcome = awardWorks(facts(ab, works));
    expect(outcome.ties).toEqual([{ list: 'bao', tier: 'b', among: ['r', 's'], places: 1 }]);
    expect([outcome.complete, outcome.lists[0]?.state]).toEqual([false, 'tie']);
    const tie: JuryDecision = { kind: 'tie', place: place('b'), codes: ['s'], reason };
    expect(given(facts(ab, works, [tie]))).toEqual({ p: 'bao/a', q: 'bao/b', s: 'bao/b' });
  });

  it('let the losers of a tie lead the next tier', () => {
    const works = [work('p', 9), work('q', 9), work('r', 7), work('s', 6)];
    const tie: JuryDecision = { kind: 'tie', place: place('a'), codes: ['q'], reason };
    expect(given(facts(ab, works, [tie]))).toEqual({ q: 'bao/a', p: 'bao/b', r: 'bao/b' });
  });

  it('make the media wait while the list over all of them does', () => {
    const works = [work('p', 9), work('q', 8), work('t', 9, { medium: 'tho' })];
    const outcome = awardWorks(facts({ ...ab, overAll: [tier('db', 1)] }, works));
    expect(outcome.lists.map(({ state }) => state)).toEqual(['tie', 'waiting', 'waiting']);
    expect(outcome.awards).toEqual([]);
  });

  it('are not given below the least mark of a tier; the next tier takes over', () => {
    const minimum = [{ tier: 'a', centipoints: 900 }];
    expect(given(facts({ ...ab, minimum }, [work('p', 8.99), work('q', 8)]))).toEqual({
      p: 'bao/b',
      q: 'bao/b',
    });
    expect(given(facts({ ...ab, minimum }, [work('p', 9)]))).toEqual({ p: 'bao/a' });
  });

  it('are one per author where the rules say so, the highest', () => {
    const works = [
      work('p', 9, { authors: ['x'] }),
      work('q', 8, { authors: ['x', 'y'] }),
      work('r', 7),
    ];
    expect(given(facts({ ...ab, onePerAuthor: true }, works))).toEqual({ p: 'bao/a', r: 'bao/b' });
    expect(Object.keys(given(facts(ab, works)))).toHaveLength(3);
  });

  it('of one author with two equal works wait for the jury', () => {
    const works = [
      work('p', 9, { authors: ['x'] }),
      work('q', 9, { authors: ['x'] }),
      work('r', 7),
    ];
    const rules = { ...ab, onePerAuthor: true };
    expect(awardWorks(facts(rules, works)).ties).toEqual([
      { list: 'bao', tier: 'a', among: ['p', 'q'], places: 1 },
    ]);
    const tie: JuryDecision = { kind: 'tie', place: place('a'), codes: ['q'], reason };
    expect(given(facts(rules, works, [tie]))).toEqual({ q: 'bao/a', r: 'bao/b' });
  });

  it('keep to ceilings: 2 prizes of 3 for 20 percent of 10 entrants', () => {
    const caps = [{ tiers: ['a', 'b'], of: 'entrants' as const, percent: 20 }];
    const works = Array.from({ length: 10 }, (_, index) => work(`w${index}`, 9 - index / 10));
    expect(given(facts({ ...ab, caps }, works))).toEqual({ w0: 'bao/a', w1: 'bao/b' });
  });

  it('are of divisions where a list names them', () => {
    const perMedium = ['tre', 'lon'].map((one) => ({
      medium: null,
      divisions: [one],
      tiers: [tier('a', 1)],
    }));
    const works = [work('p', 9, { division: 'lon' }), work('q', 5, { division: 'tre' })];
    expect(given(facts({ perMedium }, works))).toEqual({ q: 'bao/tre/a', p: 'bao/lon/a' });
  });
});

describe('what the jury decides', () => {
  const works = [
    work('p', 9),
    work('q', 8),
    work('r', 7),
    work('s', 6),
    work('t', 9, { medium: 'tho' }),
  ];
  const move = (code: string, to: string | null, list = 'bao'): JuryDecision => ({
    kind: 'move',
    code,
    place: to === null ? null : place(to, list),
    reason,
  });

  it('moves a work up, and whoever stood there down', () => {
    expect(given(facts(ab, works, [move('s', 'a')]))).toMatchObject({
      s: 'bao/a',
      p: 'bao/b',
      q: 'bao/b',
    });
  });

  it('takes a work out; the next one follows', () => {
    expect(given(facts(ab, works, [move('p', null)]))).toMatchObject({ q: 'bao/a', s: 'bao/b' });
  });

  it('may be said again: the last word holds', () => {
    const outcome = facts(ab, works, [move('s', 'a'), move('s', 'b')]);
    expect(given(outcome)).toMatchObject({ p: 'bao/a', s: 'bao/b', q: 'bao/b' });
  });

  it('leaves places vacant', () => {
    const vacant: JuryDecision = { kind: 'vacant', place: place('a'), count: 1, reason };
    const outcome = awardWorks(facts(ab, works, [vacant]));
    expect(outcome.lists[0]?.tiers[0]).toEqual({ tier: 'a', places: 0, given: 0 });
    expect(given(facts(ab, works, [vacant]))).toMatchObject({ p: 'bao/b', q: 'bao/b' });
  });

  it.each<[string, JuryDecision[], string[]]>([
    ['an unknown work', [move('x', 'a')], ['unknown-work']],
    ['an unknown tier', [move('p', 'z')], ['unknown-place']],
    ['the list of another medium', [move('p', 'a', 'tho')], ['unknown-place']],
    ['more works than places', [move('r', 'a'), move('s', 'a')], ['no-place-left']],
    [
      'a vacancy of nothing',
      [{ kind: 'vacant', place: place('z'), count: 1, reason }],
      ['unknown-place'],
    ],
  ])('refuses %s', (_, decisions, why) => {
    expect(awardWorks(facts(ab, works, decisions)).refused.map((one) => one.why)).toEqual(why);
  });

  it('refuses a move below the least mark, and a second prize of an author', () => {
    const minimum = [{ tier: 'a', centipoints: 800 }];
    expect(awardWorks(facts({ ...ab, minimum }, works, [move('s', 'a')])).refused).toEqual([
      { index: 0, why: 'below-minimum' },
    ]);
    const same = works.map((one) => ({ ...one, authors: ['x'] }));
    const twice = facts({ ...ab, onePerAuthor: true }, same, [move('s', 'a'), move('r', 'b')]);
    expect(awardWorks(twice).refused).toEqual([{ index: 1, why: 'other-prize' }]);
  });
});

describe('awards outside the ranking', () => {
  const young = (code: string, points: number, age: number | null) =>
    work(code, points, {
      opened: opened({ ages: [age], births: [`${2026 - (age ?? 30)}-05-01`] }),
    });
  const promising = (stacks: boolean) => ({
    ...ab,
    extra: [{ ...tier('tv', 1), kind: 'promising' as const, ageMax: 25, stacks }],
  });

  it('wait for the opening of the codes', () => {
    const sealed = [work('p', 9, { opened: null })];
    const outcome = awardWorks(facts(promising(true), sealed));
    expect(outcome.lists.at(-1)?.state).toBe('sealed');
    expect([outcome.complete, outcome.awards.length]).toEqual([false, 1]);
  });

  it('go to the best who is young enough, with another prize or without', () => {
    const works = [young('p', 9, 25), young('q', 8, 26), young('r', 7, 40), young('s', 6, 20)];
    expect(awardWorks(facts(promising(true), works)).awards.at(-1)).toMatchObject({
      code: 'p',
      tier: 'tv',
    });
    expect(awardWorks(facts(promising(false), works)).awards.at(-1)).toMatchObject({
      code: 's',
      tier: 'tv',
    });
  });

  it('need every author young enough, and every age known', () => {
    const works = [
      work('p', 9, { opened: opened({ ages: [20, 30] }) }),
      work('q', 8, { opened: opened({ ages: [null] }) }),
    ];
    expect(awardWorks(facts(promising(true), works)).awards.some((one) => one.tier === 'tv')).toBe(
      false,
    );
  });

  it('are the oldest and the youngest author', () => {
    const extra = (['oldest', 'youngest'] as const).map((kind) => ({
      ...tier(kind, 1),
      kind,
      stacks: true,
    }));
    const works = [young('p', 9, 100), young('q', 8, 9), young('r', 7, 50)];
    expect(awardWorks(facts({ ...ab, extra }, works)).awards.slice(3)).toMatchObject([
      { code: 'p', tier: 'oldest' },
      { code: 'q', tier: 'youngest' },
    ]);
  });

  it('are the jury’s to give, within their number', () => {
    const extra = [{ ...tier('chuyen-de', 1), kind: 'jury' as const, stacks: false }];
    const give = (code: string): JuryDecision => ({
      kind: 'move',
      code,
      place: { list: 'extra', tier: 'chuyen-de' },
      reason,
    });
    const works = [young('p', 9, 30), young('q', 8, 30)];
    const outcome = awardWorks(facts({ ...ab, extra }, works, [give('p'), give('q')]));
    expect(outcome.refused).toEqual([{ index: 1, why: 'no-place-left' }]);
    // one prize per work: p has this one, so q leads the list
    expect(outcome.awards).toMatchObject([
      { code: 'p', list: 'extra' },
      { code: 'q', tier: 'a' },
    ]);
  });
});

describe('awards of units', () => {
  const of = (code: string, points: number, unit: string | null) =>
    work(code, points, { opened: opened({ unit }) });
  const collectives = (changes: object = {}) => ({
    ...ab,
    collectives: {
      tiers: [tier('tt', 1)],
      atLeast: { prizes: 1, tier: 'b' },
      by: 'medals' as const,
      ...changes,
    },
  });

  it('go by the highest tiers', () => {
    // x: one a; y: two b; nobody's work counts for nobody
    const works = [of('p', 9, 'x'), of('q', 8, 'y'), of('r', 7, 'y'), of('s', 6, null)];
    expect(awardWorks(facts(collectives(), works)).collectives).toEqual([
      { unit: 'x', tier: 'tt', how: 'rank' },
    ]);
    expect(awardWorks(facts(collectives({ by: 'prizes' }), works)).collectives).toMatchObject([
      { unit: 'y' },
    ]);
  });

  it('need what the rules ask for: a prize of a', () => {
    const works = [of('p', 9, null), of('q', 8, 'y'), of('r', 7, 'y')];
    const rules = collectives({ atLeast: { prizes: 1, tier: 'a' } });
    expect(awardWorks(facts(rules, works)).collectives).toEqual([]);
  });

  it('wait for the jury where units are equal', () => {
    const works = [of('p', 9, null), of('q', 8, 'y'), of('r', 7, 'z')];
    expect(awardWorks(facts(collectives(), works)).ties).toEqual([
      { list: 'collectives', tier: 'tt', among: ['y', 'z'], places: 1 },
    ]);
    const tie: JuryDecision = {
      kind: 'tie',
      place: place('tt', 'collectives'),
      codes: ['z'],
      reason,
    };
    expect(awardWorks(facts(collectives(), works, [tie])).collectives).toEqual([
      { unit: 'z', tier: 'tt', how: 'tie' },
    ]);
  });
});

describe('whatever the marks', () => {
  const anyWork = fc.record({
    medium: fc.constantFrom('bao', 'tho'),
    centipoints: fc.integer({ min: 0, max: 12 }).map((one) => one * 50),
    author: fc.integer({ min: 0, max: 5 }),
  });
  const anyRules = fc.record({
    overAll: fc.constantFrom<PrizeTier[]>([], [tier('db', 1)]),
    counts: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })),
    onePerAuthor: fc.boolean(),
    minimum: fc.constantFrom<AwardRules['minimum'][]>([], [{ tier: 'a', centipoints: 400 }]),
  });
  const anyMove = fc.record({
    at: fc.nat(20),
    to: fc.constantFrom('a', 'b', 'db', null),
  });

  it('no tier has more than its places, no work two prizes, and no better work is passed by', () => {
    fc.assert(
      fc.property(
        fc.array(anyWork, { maxLength: 20 }),
        anyRules,
        fc.array(anyMove, { maxLength: 4 }),
        (drawn, rules, moves) => {
          const works = drawn.map(({ author, ...rest }, index) =>
            work(`w${String(index).padStart(2, '0')}`, 0, { ...rest, authors: [`x${author}`] }),
          );
          const decisions = moves.map(({ at, to }): JuryDecision => {
            const moved = works[at % Math.max(1, works.length)];
            const list = to === 'db' ? 'all' : (moved?.medium ?? 'bao');
            return {
              kind: 'move',
              code: moved?.code ?? 'x',
              place: to === null ? null : place(to, list),
              reason,
            };
          });
          const all = facts(
            {
              ...rules,
              perMedium: [
                { medium: null, tiers: [tier('a', rules.counts[0]), tier('b', rules.counts[1])] },
              ],
            },
            works,
            decisions,
          );
          const outcome = awardWorks(all);
          for (const list of outcome.lists) {
            for (const { places, given: count } of list.tiers)
              expect(count).toBeLessThanOrEqual(places);
          }
          const codes = outcome.awards.map(({ code }) => code);
          expect(new Set(codes).size).toBe(codes.length);
          if (rules.onePerAuthor) {
            const authors = works
              .filter(({ code }) => codes.includes(code))
              .flatMap((one) => one.authors);
            expect(new Set(authors).size).toBe(authors.length);
          }
          // Without moves and authors, a prized work is never worse than one of its medium without a prize.
          if (decisions.length > 0 || rules.onePerAuthor || !outcome.complete) return;
          for (const one of works.filter(({ code }) => !codes.includes(code))) {
            for (const other of works.filter(
              ({ code, medium }) => codes.includes(code) && medium === one.medium,
            )) {
              expect(other.centipoints).toBeGreaterThanOrEqual(one.centipoints);
            }
          }
          expect(awardWorks({ ...all, works: works.toReversed() })).toEqual(outcome);
        },
      ),
      { numRuns: 500 },
    );
  });
});
