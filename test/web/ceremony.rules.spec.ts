import { resultLists, stepsOf } from '../../apps/web/src/results/ceremony.rules';

type Prize = Parameters<typeof resultLists>[0][number];
type Collective = Parameters<typeof resultLists>[1][number];

/** A prize of a round (null: over all rounds) with one winner each. */
function prize(round: string | null, name: string, ...winners: string[]): Prize {
  return {
    ...{ round, roundTitle: round, division: null, divisionName: null },
    ...{ tier: name, name, value: null, count: winners.length, vacant: 0 },
    winners: winners.map((who) => ({ name: who, number: who, unit: null })),
  } as unknown as Prize;
}

const UNITS = {
  ...{ name: 'Tập thể', group: null },
  tiers: [{ name: 'Giải Nhất tập thể', units: [{ code: 'LC', name: 'Lê Chân' }] }],
} as unknown as Collective;

describe('a ceremony', () => {
  it('goes from units over the weeks to what is won over all of them', () => {
    const prizes = [
      prize('Tuần 1', 'Giải Nhất', 'An'),
      prize('Tuần 1', 'Giải Nhì', 'Bình', 'Chi'),
      prize('Tuần 2', 'Giải Nhất', 'Dung'),
      prize(null, 'Giải Chung cuộc', 'An'),
    ];
    const steps = stepsOf(resultLists(prizes, [UNITS]));
    const said = steps.map(({ prize, of, names }) =>
      [of, prize, ...names.map(({ name }) => name)].filter(Boolean).join(': '),
    );
    expect(said).toEqual([
      'Tập thể: Giải Nhất tập thể',
      'Tập thể: Giải Nhất tập thể: Lê Chân',
      'Tuần 1: Giải Nhì',
      'Tuần 1: Giải Nhì: Chi',
      'Tuần 1: Giải Nhì: Bình',
      'Tuần 1: Giải Nhất',
      'Tuần 1: Giải Nhất: An',
      'Tuần 2: Giải Nhất',
      'Tuần 2: Giải Nhất: Dung',
      'Giải Chung cuộc',
      'Giải Chung cuộc: An',
    ]);
  });
});
