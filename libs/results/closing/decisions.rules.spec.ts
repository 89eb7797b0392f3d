import type { Outcome } from './outcome';
import type { DecideDto } from './decisions.dto';
import { contentOf, misfits } from './decisions.rules';

const scope = { round: 'r1', division: null };
const whole = { round: null, division: null };

/** Two of three equals go on to the next round; of two equal units one gets the flag. */
const outcome: Outcome = {
  actual: [],
  prizes: [],
  unresolved: [
    {
      ...scope,
      from: 9,
      to: 11,
      participants: ['4', '5', '6'],
      waitsFor: 'boundary',
      prizes: [],
      blocks: true,
    },
  ],
  qualified: [{ ...scope, participants: ['1', '2'], beyond: 0, waiting: 2 }],
  collectives: [
    {
      award: 'co',
      group: null,
      rows: ['A', 'B', 'C'].map((unit, index) => ({
        unit,
        rank: index === 2 ? null : 1,
        value: '1/2',
        people: 1,
        attempts: 1,
        base: 2,
        prizes: 0,
        excluded: null,
      })),
      tiers: [{ tier: 'nhat', name: 'Cờ', count: 1, units: [], vacant: 0, waiting: 1 }],
    },
  ],
};

const decide = (decision: Partial<DecideDto>): DecideDto => ({
  computation: 'c',
  minutes: 'Ban tổ chức họp.',
  kind: 'order',
  ...decision,
});

const pathsOf = (given: Partial<DecideDto>, of = scope as typeof scope | typeof whole) => {
  const content = contentOf(decide(given));
  return (Array.isArray(content) ? content : misfits(outcome, of, content)).map(({ path }) => path);
};

describe('a decision', () => {
  it.each([
    ['order', 'order'],
    ['sub-question', 'points'],
    ['boundary', 'tier'],
    ['passed-over', 'person'],
    ['collective', 'award'],
  ] as const)('of the kind %s says %s', (kind, path) => {
    expect(pathsOf({ kind })).toEqual([path]);
  });

  it('chooses who goes on, among those who wait and as many as places wait', () => {
    const boundary = { kind: 'boundary', tier: 'qualify' } as const;
    expect(pathsOf({ ...boundary, winners: [4, 6] })).toEqual([]);
    expect(pathsOf({ ...boundary, winners: [4] })).toEqual([]);
    expect(pathsOf({ ...boundary, winners: [4, 5, 6] })).toEqual(['winners']);
    expect(pathsOf({ ...boundary, winners: [7] })).toEqual(['winners']);
    expect(pathsOf({ ...boundary, winners: [4] }, whole)).toEqual(['tier']);
  });

  it('chooses units among those ranked that have no prize', () => {
    const collective = { kind: 'collective', award: 'co', tier: 'nhat' } as const;
    expect(pathsOf({ ...collective, units: ['B'] }, whole)).toEqual([]);
    expect(pathsOf({ ...collective, units: ['C'] }, whole)).toEqual(['units']);
    expect(pathsOf({ ...collective, units: ['A', 'B'] }, whole)).toEqual(['units']);
    expect(pathsOf({ ...collective, group: 'khoi-1', units: ['A'] }, whole)).toEqual(['tier']);
  });
});
