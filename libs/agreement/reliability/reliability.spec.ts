import fc from 'fast-check';
import { must, SHROUT_FLEISS } from '../agreement.testing';
import type { Estimated } from '../estimate';
import { kendall, meanDifference, pearson, spearman, type Pair } from './association';
import { concordance } from './concordance';
import { intraclass, stepUp } from './intraclass';
import { cohen, crossTable, fleiss } from './kappa';
import { krippendorff, type Level } from './krippendorff';

/* Krippendorff 2011, example C: 4 observers, 12 units, some missing. */
const GAPS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const UNITS = GAPS[0]!.map((_, unit) => GAPS.map((row) => row[unit] ?? null));

describe('intraclass correlation', () => {
  it('is that of Shrout & Fleiss', () => {
    const icc = must(intraclass(SHROUT_FLEISS));
    const { works, within, judges, error } = icc.meanSquares;
    const squares = [works, within, judges, error].map((square) => square.toFixed(2));
    expect(squares).toEqual(['11.24', '6.26', '32.49', '1.02']);
    const pairs = [icc.oneWay, icc.agreement, icc.consistency];
    expect(pairs.map(({ single }) => single.value.toFixed(2))).toEqual(['0.17', '0.29', '0.71']);
    expect(pairs.map(({ average }) => average.value.toFixed(2))).toEqual(['0.44', '0.62', '0.91']);
  });

  it('has their 95 % intervals', () => {
    const icc = must(intraclass(SHROUT_FLEISS));
    const ends = ({ interval }: { interval: { lower: number; upper: number } | null }) => [
      interval?.lower.toFixed(3),
      interval?.upper.toFixed(3),
    ];
    expect(ends(icc.agreement.single)).toEqual(['0.019', '0.761']);
    // The same data in the manual of R's psych (Revelle): ICC1, ICC3, and the averages.
    expect(ends(icc.oneWay.single)).toEqual(['-0.133', '0.723']);
    expect(ends(icc.consistency.single)).toEqual(['0.342', '0.946']);
    expect(ends(icc.oneWay.average)).toEqual(['-0.884', '0.912']);
    expect(ends(icc.agreement.average)).toEqual(['0.071', '0.927']);
    expect(ends(icc.consistency.average)).toEqual(['0.676', '0.986']);
  });

  it('says why there is none', () => {
    expect(intraclass([])).toEqual({ value: null, reason: 'no-marks' });
    expect(intraclass([[1, 2]])).toEqual({ value: null, reason: 'one-work' });
    expect(intraclass([[1], [2]])).toEqual({ value: null, reason: 'one-judge' });
    expect(intraclass([[1, 2], [2]])).toEqual({ value: null, reason: 'incomplete' });
    const equal = [0.1, 0.1, 0.1];
    expect(intraclass([equal, equal])).toEqual({ value: null, reason: 'no-variation' });
    expect(
      intraclass([
        [1, 2],
        [2, 1],
      ]).reason,
    ).toBe('no-variation');
  });

  it('is 1 without an interval when judges never differ on works that do', () => {
    const { agreement, consistency } = must(
      intraclass([
        [7, 7, 7],
        [8, 8, 8],
        [5.5, 5.5, 5.5],
      ]),
    );
    expect(agreement.single).toEqual({ value: 1, interval: null });
    expect(consistency.average).toEqual({ value: 1, interval: null });
  });

  it('steps up as Spearman and Brown say: two halves of .5 make .67', () => {
    expect(stepUp(0.5, 2)).toBeCloseTo(2 / 3);
  });
});

describe('Krippendorff’s alpha', () => {
  it.each([
    ['nominal', '0.743'],
    ['ordinal', '0.815'],
    ['interval', '0.849'],
    ['ratio', '0.797'],
  ] as const)('is that of example C for %s data', (level, value) => {
    expect(must(krippendorff(UNITS, level)).toFixed(3)).toBe(value);
  });

  it('is that of example A, two observers and two values: .095', () => {
    const a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const units = a.map((first, unit) => [first, b[unit]!]);
    expect(must(krippendorff(units, 'nominal')).toFixed(3)).toBe('0.095');
  });

  it('says why there is none', () => {
    expect(krippendorff([], 'interval').reason).toBe('no-marks');
    expect(krippendorff([[null, null]], 'interval').reason).toBe('no-marks');
    expect(
      krippendorff(
        [
          [1, null],
          [null, 2],
        ],
        'interval',
      ).reason,
    ).toBe('no-pairs');
    expect(
      krippendorff(
        [
          [3, 3],
          [3, 3, 3],
        ],
        'ratio',
      ).reason,
    ).toBe('no-variation');
  });

  it('takes two noughts for the same in ratio data', () => {
    expect(
      must(
        krippendorff(
          [
            [0, 0],
            [1, 1],
          ],
          'ratio',
        ),
      ),
    ).toBe(1);
  });
});

describe('kappa', () => {
  it('is Cohen’s, weighted or not', () => {
    const table = [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ];
    expect(must(cohen(table, 'none')).toFixed(4)).toBe('0.4842');
    expect(must(cohen(table, 'linear')).toFixed(4)).toBe('0.4701');
    // By hand: 9 pairs differ by 1 or 2; squares: 4 + 4·1 + 1 = 9 observed; expected
    // (5·13 + 5·6·4 + 8·6 + 6·13 + 0)/19 = 311/19. 1 - 9·19/311.
    expect(must(cohen(table, 'quadratic'))).toBeCloseTo(1 - (9 * 19) / 311, 12);
  });

  it('is .4 for the two readers of fifty grant proposals', () => {
    // Both yes 20, only the first 5, only the second 10, both no 15: (.7 - .5) / (1 - .5).
    expect(
      must(
        cohen(
          [
            [20, 5],
            [10, 15],
          ],
          'none',
        ),
      ),
    ).toBeCloseTo(0.4, 12);
  });

  it('counts categories that nobody used as distance', () => {
    const near = crossTable(
      [
        [0, 1],
        [1, 1],
        [1, 1],
        [0, 0],
        [1, 0],
      ],
      2,
    );
    const far = crossTable(
      [
        [0, 4],
        [4, 4],
        [4, 4],
        [0, 0],
        [4, 0],
      ],
      5,
    );
    expect(cohen(far, 'linear')).toEqual(cohen(near, 'linear'));
    const mixed = crossTable(
      [
        [0, 4],
        [1, 1],
        [2, 2],
      ],
      5,
    );
    const squeezed = crossTable(
      [
        [0, 3],
        [1, 1],
        [2, 2],
      ],
      4,
    );
    expect(must(cohen(mixed, 'linear'))).not.toBeCloseTo(must(cohen(squeezed, 'linear')), 3);
  });

  it('is Fleiss’ .210 for ten subjects, fourteen raters, five categories', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    expect(must(fleiss(counts)).toFixed(3)).toBe('0.210');
  });

  it('says why there is none', () => {
    expect(
      cohen(
        [
          [0, 0],
          [0, 0],
        ],
        'linear',
      ).reason,
    ).toBe('no-pairs');
    expect(
      cohen(
        [
          [9, 0],
          [0, 0],
        ],
        'linear',
      ).reason,
    ).toBe('no-variation');
    expect(fleiss([]).reason).toBe('no-marks');
    expect(
      fleiss([
        [1, 0],
        [0, 1],
      ]).reason,
    ).toBe('no-pairs');
    expect(
      fleiss([
        [2, 0],
        [3, 0],
      ]).reason,
    ).toBe('incomplete');
    expect(
      fleiss([
        [2, 0],
        [2, 0],
      ]).reason,
    ).toBe('no-variation');
  });
});

describe('correlation', () => {
  it('is Pearson’s .816 for the first of Anscombe’s quartet (1973)', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(must(pearson(x.map((one, i) => [one, y[i]!] as const))).toFixed(5)).toBe('0.81642');
  });

  it('is Spearman’s -29/165 for ten people’s IQ and hours of television', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(must(spearman(iq.map((one, i) => [one, hours[i]!] as const)))).toBeCloseTo(-29 / 165);
  });

  it('is Kendall’s tau-b with ties', () => {
    // 10 pairs: 3 tied in x (12 twice, 2 twice: 2), 1 tied in y; concordant 2, discordant 6.
    const pairs: Pair[] = [
      [12, 1],
      [2, 4],
      [1, 7],
      [12, 1],
      [2, 0],
    ];
    expect(must(kendall(pairs))).toBeCloseTo(-0.4714045, 6);
  });

  it('gives differences with their spread and limits', () => {
    // Differences 1, 2, 3: mean 2, deviation 1.
    const difference = must(
      meanDifference([
        [5, 6],
        [6, 8],
        [2, 5],
      ]),
    );
    expect(difference).toMatchObject({ mean: 2, size: 2, standardDeviation: 1 });
    expect(difference.standardError).toBeCloseTo(1 / Math.sqrt(3));
    expect(difference.limits.upper).toBeCloseTo(3.96);
  });

  it('says why there is none', () => {
    for (const figure of [pearson, spearman, kendall, meanDifference]) {
      expect(figure([])).toEqual({ value: null, reason: 'no-pairs' });
      expect(figure([[1, 2]])).toEqual({ value: null, reason: 'one-work' });
    }
    for (const figure of [pearson, spearman, kendall])
      expect(
        figure([
          [0.1, 1],
          [0.1, 2],
          [0.1, 5],
        ]).reason,
      ).toBe('no-variation');
  });
});

describe('Kendall’s coefficient of concordance', () => {
  const turned = (columns: number[][]): number[][] =>
    columns[0]!.map((_, work) => columns.map((column) => column[work]!));

  it('is Siegel’s: three officers rank six applicants', () => {
    // Nonparametric Statistics, 1956, chapter 9: sums 8, 14, 11, 11, 11, 8; s = 25.5; W = .16.
    const figure = must(
      concordance(
        turned([
          [1, 6, 3, 2, 5, 4],
          [1, 5, 6, 4, 2, 3],
          [6, 3, 2, 5, 4, 1],
        ]),
      ),
    );
    expect(figure.w).toBeCloseTo((12 * 25.5) / (9 * 210), 10);
    // The mean correlation is (kW - 1)/(k - 1) = -.257.
    expect(figure.meanCorrelation).toBeCloseTo(-0.257, 3);
  });

  it('is Siegel’s with ties: three variables rank ten', () => {
    // Sums of ties 1, 1.5 and 7: s = 591, W = 591/(742.5 - 28.5) = .828.
    const figure = must(
      concordance(
        turned([
          [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
          [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
          [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
        ]),
      ),
    );
    expect(figure.w).toBeCloseTo(591 / 714, 10);
    expect(figure.w.toFixed(3)).toBe('0.828');
  });

  it('is the one of R’s package irr on its table of anxiety: 20 persons, 3 raters, .54', () => {
    const columns = [
      [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
      [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
      [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ];
    expect(must(concordance(turned(columns))).w.toFixed(2)).toBe('0.54');
  });

  it('agrees with the mean of Spearman’s over all pairs of judges', () => {
    const rows = SHROUT_FLEISS;
    const pairs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b]));
    const correlations = pairs.map(([a = 0, b = 0]) =>
      must(spearman(rows.map((row) => [row[a]!, row[b]!]))),
    );
    const mean = correlations.reduce((sum, one) => sum + one, 0) / correlations.length;
    // Exactly so where nobody gave two works the same rank; here one judge tied two pairs.
    expect(Math.abs(must(concordance(rows)).meanCorrelation - mean)).toBeLessThan(0.02);
  });

  it('says why there is none', () => {
    expect(concordance([]).reason).toBe('no-marks');
    expect(concordance([[1, 2]]).reason).toBe('one-work');
    expect(concordance([[1], [2]]).reason).toBe('one-judge');
    expect(concordance([[1, 2], [3]]).reason).toBe('incomplete');
    expect(
      concordance([
        [5, 5],
        [5, 5],
      ]).reason,
    ).toBe('no-variation');
  });
});

const mark = fc.integer({ min: 0, max: 40 }).map((steps) => steps / 4);
const table = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 5 }))
  .chain(([works, judges]) =>
    fc.array(fc.array(mark, { minLength: judges, maxLength: judges }), {
      minLength: works,
      maxLength: works,
    }),
  );

const close = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-8);
const sameFigure = (a: Estimated<number>, b: Estimated<number>): void => {
  expect(b.reason).toBe(a.reason);
  if (a.value !== null && b.value !== null) close(a.value, b.value);
};
const iccs = (rows: number[][]) => {
  const { value } = intraclass(rows);
  return value && [value.oneWay, value.agreement, value.consistency].map((one) => one.single.value);
};
const LEVELS: Level[] = ['nominal', 'ordinal', 'interval', 'ratio'];

describe('whatever the marks', () => {
  it('the order of works and judges changes nothing', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const turned = [...rows].reverse().map((row) => [...row].reverse());
        const [before, after] = [iccs(rows), iccs(turned)];
        expect(before === null).toBe(after === null);
        before?.forEach((value, index) => close(value, after?.[index] ?? NaN));
        for (const level of LEVELS)
          sameFigure(krippendorff(rows, level), krippendorff(turned, level));
      }),
    );
  });

  it('a constant added to one judge changes absolute agreement, not consistency', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 30, max: 90 }), (rows, extra) => {
        const shifted = rows.map(([first = 0, ...rest]) => [first + extra, ...rest]);
        const [before, after] = [intraclass(rows).value, intraclass(shifted).value];
        if (!before || !after) return;
        close(before.meanSquares.error, after.meanSquares.error);
        close(before.meanSquares.works, after.meanSquares.works);
        if (before.meanSquares.error + before.meanSquares.works > 0)
          close(before.consistency.single.value, after.consistency.single.value);
        // More than any two judges differed by before.
        expect(after.meanSquares.judges).toBeGreaterThan(before.meanSquares.judges);
      }),
    );
  });

  it('no figure is above 1 or endless, and every interval holds its figure', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const figures = intraclass(rows).value;
        for (const pair of figures
          ? [figures.oneWay, figures.agreement, figures.consistency]
          : []) {
          const { value, interval } = pair.single;
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(Number.isFinite(pair.average.value)).toBe(true);
          // Satterthwaite's degrees of freedom are an approximation for works that do differ.
          if (!interval || value < 0) continue;
          expect(interval.lower).toBeLessThanOrEqual(value + 1e-9);
          expect(interval.upper).toBeGreaterThanOrEqual(value - 1e-9);
        }
        for (const level of LEVELS) {
          const alpha = krippendorff(rows, level);
          if (alpha.reason === null) expect(alpha.value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('Kendall’s tau by merging is that by looking at every pair', () => {
    const pairs = fc.array(fc.tuple(mark, mark), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (given) => {
        let [score, first, second] = [0, 0, 0];
        given.forEach(([x1, y1], i) =>
          given.slice(0, i).forEach(([x2, y2]) => {
            score += Math.sign(x1 - x2) * Math.sign(y1 - y2);
            first += Number(x1 !== x2);
            second += Number(y1 !== y2);
          }),
        );
        const { value } = kendall(given);
        if (first * second === 0) expect(value).toBeNull();
        else close(value ?? NaN, score / Math.sqrt(first * second));
      }),
    );
  });
});
