import fc from 'fast-check';
import { must } from '../agreement.testing';
import { bradleyTerry, type Comparison } from './bradley-terry';

const TEAMS = ['Milwaukee', 'Detroit', 'Toronto', 'New York', 'Boston', 'Cleveland', 'Baltimore'];
/* American League 1987, wins of the row over the column: Agresti, Categorical Data Analysis. */
const WINS = [
  [0, 7, 9, 7, 7, 9, 11],
  [6, 0, 7, 5, 11, 9, 9],
  [4, 6, 0, 7, 7, 8, 12],
  [6, 8, 6, 0, 6, 7, 10],
  [6, 2, 6, 7, 0, 7, 12],
  [4, 4, 5, 6, 6, 0, 6],
  [2, 4, 1, 3, 1, 7, 0],
];

const times = (count: number, comparison: Comparison): Comparison[] =>
  new Array<Comparison>(count).fill(comparison);

const BASEBALL = WINS.flatMap((row, i) =>
  row.flatMap((count, j) => times(count, { better: TEAMS[i]!, worse: TEAMS[j]! })),
);

describe('Bradley and Terry', () => {
  it('place the teams of 1987 as Agresti does, without a prior', () => {
    const { works } = must(bradleyTerry(BASEBALL, 0));
    const of = (team: string) => works.find(({ work }) => work === team)!.strength.value;
    const above = TEAMS.map((team) => (of(team) - of('Baltimore')).toFixed(2));
    expect(above).toEqual(['1.58', '1.44', '1.29', '1.25', '1.11', '0.68', '0.00']);
  });

  it('give two works the logit of their wins', () => {
    // 3 to 1 and half a win each way against the mean: the strengths are ±s with
    // 3 = 4 σ(2s) + 0.5(2σ(s) - 1); without a prior 2s = log 3.
    const games = [...times(3, { better: 'a', worse: 'b' }), { better: 'b', worse: 'a' }];
    const [a, b] = must(bradleyTerry(games, 0)).works;
    expect(a!.strength.value - b!.strength.value).toBeCloseTo(Math.log(3), 9);
    // Var(log odds) = 1/3 + 1 for the difference, a quarter of it for each half.
    expect(a!.strength.standardError).toBeCloseTo(Math.sqrt(4 / 3) / 2, 9);
  });

  it('give a work that won everything a finite place', () => {
    const games = ['b', 'c', 'd'].map((worse) => ({ better: 'a', worse }));
    const { works, reliability } = must(bradleyTerry(games));
    expect(works[0]!.work).toBe('a');
    expect(works[0]!.strength.value).toBeLessThan(5);
    expect(works.map(({ comparisons }) => comparisons)).toEqual([3, 1, 1, 1]);
    expect(works[1]!.strength.value).toBeCloseTo(works[3]!.strength.value, 9);
    expect(must(reliability)).toBeGreaterThanOrEqual(0);
    expect(bradleyTerry(games, 0).reason).toBe('disconnected');
  });

  it('are surer the more is compared', () => {
    const reliability = (rounds: number): number =>
      must(must(bradleyTerry(times(rounds, BASEBALL[0]!).flatMap(() => BASEBALL))).reliability);
    const [once, often] = [reliability(1), reliability(6)];
    expect(once).toBeGreaterThan(0.5);
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThan(1);
  });

  it('say why there is no scale', () => {
    expect(bradleyTerry([])).toEqual({ value: null, reason: 'no-pairs' });
    const level = must(
      bradleyTerry([
        { better: 'a', worse: 'b' },
        { better: 'b', worse: 'a' },
      ]),
    );
    expect(level.reliability).toEqual({ value: null, reason: 'no-variation' });
  });

  it('turn round with the judgements, stay finite, and do not care for names', () => {
    const work = fc.integer({ min: 0, max: 7 }).map(String);
    const games = fc.array(
      fc
        .tuple(work, work)
        .filter(([a, b]) => a !== b)
        .map(([better, worse]) => ({ better, worse })),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(games, (given) => {
        const there = must(bradleyTerry(given)).works;
        const back = must(
          bradleyTerry(
            given.map(({ better, worse }) => ({ better: `x${worse}`, worse: `x${better}` })),
          ),
        ).works;
        there.forEach(({ work: name, strength }, i) => {
          expect(Number.isFinite(strength.value) && strength.standardError > 0).toBe(true);
          expect(back[i]!.work).toBe(`x${name}`);
          expect(back[i]!.strength.value).toBeCloseTo(-strength.value, 7);
          expect(back[i]!.strength.standardError).toBeCloseTo(strength.standardError, 7);
        });
      }),
    );
  });
});
