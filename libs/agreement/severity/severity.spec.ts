import fc from 'fast-check';
import { must, SHROUT_FLEISS } from '../agreement.testing';
import type { Mark } from '../estimate';
import { kendall } from '../reliability/association';
import { intraclass } from '../reliability/intraclass';
import { designOf } from './design';
import { driftOf } from './drift';
import { fitted } from './fit';
import { severityOf, type SeverityReport } from './severity';

/** Rows are works, columns judges; null where there is no mark. */
function marksOf(rows: (number | null)[][]): Mark[] {
  return rows.flatMap((row, w) =>
    row.flatMap((value, j) => (value === null ? [] : [{ work: `W${w}`, judge: `J${j}`, value }])),
  );
}

function only(reports: SeverityReport[]): SeverityReport {
  expect(reports).toHaveLength(1);
  return reports[0]!;
}

/** To ten digits. */
const near = (value: number): number => expect.closeTo(value, 10) as number;

/** A stream of numbers in [0, 1) that is the same every time (Mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Normal by Box and Muller. */
const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** Three marks for each work, by sixty judges. */
function manyMarks(works: number): Mark[] {
  const next = chance(3);
  return Array.from({ length: 3 * works }, (_, m) => ({
    work: String(m % works),
    judge: String(Math.floor(next() * 60)),
    value: Math.round(40 * next()) / 4,
    at: m,
  }));
}

/** The same numbers, and how often one of them was looked at. */
function counting<Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  counted: { looks: number },
): Numbers {
  return new Proxy(numbers, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) counted.looks += 1;
      return Reflect.get(target, key, target) as unknown;
    },
  });
}

describe('the additive model', () => {
  it('is Montgomery’s balanced incomplete block design: catalysts in batches', () => {
    /*
     * Design and Analysis of Experiments, section on incomplete blocks: four catalysts (here
     * judges) in four batches (works), three in each. Treatment effects -9/8, -7/8, -4/8, 20/8;
     * error sum of squares 3.25 on 5 degrees of freedom.
     */
    const report = only(
      severityOf(
        marksOf([
          [73, null, 73, 75],
          [74, 75, 75, null],
          [null, 67, 68, 72],
          [71, 72, null, 75],
        ]),
      ),
    );
    const severities = report.judges.map(({ severity }) => must(severity));
    expect(severities.map(({ value }) => value)).toEqual(
      [9, 7, 4, -20].map((eighths) => near(eighths / 8)),
    );
    expect(must(report.deviation)).toBeCloseTo(Math.sqrt(3.25 / 5), 10);
    // Var = k(a - 1)/(λ a^2) of the error's variance: 3·3/(2·16).
    for (const { standardError } of severities)
      expect(standardError).toBeCloseTo(Math.sqrt((9 / 32) * 0.65), 10);
    // The first batch: mean 221/3, judges -9/8, -4/8 and 20/8.
    expect(report.works[0]).toMatchObject({ marks: 3, raw: near(221 / 3) });
    expect(report.works[0]?.adjusted.value).toBeCloseTo(221 / 3 - 7 / 24, 10);
  });

  it('gives Shrout & Fleiss’ coefficients on their full table', () => {
    const rows = SHROUT_FLEISS;
    const report = only(severityOf(marksOf(rows)));
    const icc = must(intraclass(rows));
    const variances = must(report.variances);
    expect(variances.error).toBeCloseTo(icc.meanSquares.error, 10);
    expect(variances.agreement.single).toBeCloseTo(icc.agreement.single.value, 10);
    expect(variances.consistency.average).toBeCloseTo(icc.consistency.average.value, 10);
    // On a full table severity is the judge's mean: 46, 15, 26 and 40 sixths from 127/24.
    expect(report.judges.map(({ severity }) => must(severity).value)).toEqual(
      [46, 15, 26, 40].map((sum) => near(127 / 24 - sum / 6)),
    );
  });

  it('finds the judge who grows stricter', () => {
    const next = chance(7);
    const marks: Mark[] = [];
    for (let w = 0; w < 200; w += 1) {
      const worth = 6 + 2 * normal(next);
      for (const [place, judge] of ['A', 'B', 'C', 'D'].entries())
        if ((w + place) % 2 === 0 || place === 0)
          marks.push({
            work: `W${w}`,
            judge,
            value: worth + 0.3 * normal(next) - (judge === 'B' ? 0.01 * (w / 2) : 0),
            at: w,
          });
    }
    const drifts = only(severityOf(marks)).judges.map(({ judge, drift }) => [judge, must(drift)]);
    // One point per hundred marks; the others stand still within what chance allows.
    const [, b] = drifts.find(([judge]) => judge === 'B') as [string, { value: number }];
    expect(Math.abs(b.value - 1)).toBeLessThan(0.3);
  });

  it('names the parts of a design that share no judge', () => {
    const parts = severityOf([
      { work: 'a', judge: 'x', value: 5 },
      { work: 'a', judge: 'y', value: 6 },
      { work: 'b', judge: 'x', value: 7 },
      { work: 'c', judge: 'z', value: 4 },
    ]);
    expect(parts.map(({ component }) => component)).toEqual([
      { judges: ['x', 'y'], works: ['a', 'b'] },
      { judges: ['z'], works: ['c'] },
    ]);
    expect(parts[1]?.judges[0]?.severity).toEqual({ value: null, reason: 'one-judge' });
    expect(parts[1]?.variances.reason).toBe('one-judge');
  });

  it('has no error to report where every mark is needed to fit', () => {
    const report = only(severityOf(marksOf([[5, 7]])));
    expect(report.deviation).toEqual({ value: null, reason: 'no-spare-marks' });
    expect(report.judges[0]?.severity).toEqual({
      value: { value: 1, standardError: null },
      reason: null,
    });
    expect(report.judges[0]?.consistency.reason).toBe('no-spare-marks');
    expect(report.works[0]?.adjusted).toEqual({ value: 6, standardError: null });
    expect(report.judges[0]?.drift.reason).toBe('incomplete');
    expect(severityOf([])).toEqual([]);
  });

  it('says nothing of variances when every mark is the same', () => {
    const report = only(
      severityOf(
        marksOf([
          [6, 6, 6],
          [6, 6, 6],
        ]),
      ),
    );
    expect(report.variances).toEqual({ value: null, reason: 'no-variation' });
    expect(report.judges.map(({ severity }) => severity.value?.value)).toEqual([0, 0, 0]);
  });

  it('comes nearer to the truth than raw means when judges differ, each work marked by two', () => {
    const next = chance(11);
    const severity = Array.from({ length: 20 }, () => normal(next));
    const truth = Array.from({ length: 400 }, () => 6 + 1.2 * normal(next));
    const marks = truth.flatMap((worth, w) => {
      const first = Math.floor(next() * 20);
      const second = (first + 1 + Math.floor(next() * 19)) % 20;
      return [first, second].map((j) => ({
        work: String(w),
        judge: String(j),
        value: worth - severity[j]! + 0.5 * normal(next),
      }));
    });
    const { works, judges } = only(severityOf(marks));
    const nearness = (of: (w: (typeof works)[number]) => number): number =>
      must(kendall(works.map((work) => [truth[Number(work.work)]!, of(work)] as const)));
    expect(nearness(({ adjusted }) => adjusted.value)).toBeGreaterThan(
      nearness(({ raw }) => raw) + 0.1,
    );
    // Nineteen of twenty true severities lie within two standard errors, give or take.
    const mean = severity.reduce((sum, one) => sum + one / 20, 0);
    const within = judges.filter(({ judge, severity: found }) => {
      const { value, standardError } = must(found);
      return Math.abs(value - (severity[Number(judge)]! - mean)) < 2 * (standardError ?? 0);
    });
    expect(within.length).toBeGreaterThanOrEqual(17);
  });

  it('fits 20,000 works of three marks each by 60 judges', () => {
    expect(only(severityOf(manyMarks(20_000))).works).toHaveLength(20_000);
  });

  it('looks at each mark a fixed number of times, however many there are', () => {
    const looksPerMark = (works: number): number => {
      const marks = manyMarks(works);
      const design = designOf(marks);
      const counted = { looks: 0 };
      const judge = counting(design.judge, counted);
      const fit = fitted({ ...design, judge, value: counting(design.value, counted) });
      driftOf({ ...design, judge }, fit, 1);
      return counted.looks / design.judge.length;
    };
    const few = looksPerMark(500);
    expect(few).toBeLessThan(40);
    expect(Math.abs(looksPerMark(4_000) - few)).toBeLessThan(0.5);
  });

  it('shows how severity went along, in stretches', () => {
    // B takes nothing off in the first twenty works and a point in the others.
    const marks = Array.from({ length: 40 }, (_, w) => [
      { work: `W${w}`, judge: 'A', value: 6 + (w % 4), at: w },
      { work: `W${w}`, judge: 'B', value: 6 + (w % 4) - (w < 20 ? 0 : 1), at: w },
    ]).flat();
    const course = only(severityOf(marks)).judges.find(({ judge }) => judge === 'B')?.course ?? [];
    expect(course.map(({ from, to }) => [from, to])).toEqual([
      ...[1, 6, 11, 16, 21, 26, 31, 36].map((from) => [from, from + 4]),
    ]);
    // Half of the difference is A's: severity 1/4 on the whole, 1/4 less before and more after.
    expect(course.map(({ value }) => value)).toEqual([
      ...[0, 0, 0, 0].map((value) => near(value)),
      ...[0.5, 0.5, 0.5, 0.5].map((value) => near(value)),
    ]);
    const short = severityOf(marksOf([[5, 7]]));
    expect(only(short).judges.map((judge) => judge.course)).toEqual([[], []]);
  });
});

const cell = fc.option(
  fc.integer({ min: 0, max: 40 }).map((steps) => steps / 4),
  { freq: 3 },
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .chain(([works, judges]) =>
    fc.array(fc.array(cell, { minLength: judges, maxLength: judges }), {
      minLength: works,
      maxLength: works,
    }),
  );

const byName = (reports: SeverityReport[]) => {
  const judges = reports.flatMap((report) => report.judges);
  const works = reports.flatMap((report) => report.works);
  return {
    severity: new Map(judges.map(({ judge, severity }) => [judge, severity.value?.value ?? null])),
    adjusted: new Map(works.map(({ work, adjusted }) => [work, adjusted.value])),
  };
};

describe('whatever the marks', () => {
  it('names and order change nothing', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const marks = marksOf(rows);
        const renamed = marks
          .map((mark) => ({ ...mark, work: `x${mark.work}`, judge: `y${mark.judge}` }))
          .reverse();
        const [before, after] = [byName(severityOf(marks)), byName(severityOf(renamed))];
        for (const [judge, severity] of before.severity)
          expect(after.severity.get(`y${judge}`) ?? 0).toBeCloseTo(severity ?? 0, 8);
        for (const [work, adjusted] of before.adjusted)
          expect(after.adjusted.get(`x${work}`)).toBeCloseTo(adjusted, 8);
      }),
    );
  });

  it('points that one judge takes off everybody change no difference between works', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 8 }), (rows, off) => {
        const marks = marksOf(rows);
        const stricter = marks.map((mark) =>
          mark.judge === 'J0' ? { ...mark, value: mark.value - off } : mark,
        );
        const [before, after] = [severityOf(marks), severityOf(stricter)];
        before.forEach(({ works }, part) => {
          const shift = after[part]!.works.map(
            ({ adjusted }, w) => adjusted.value - works[w]!.adjusted.value,
          );
          for (const one of shift) expect(one).toBeCloseTo(shift[0]!, 8);
        });
      }),
    );
  });

  it('no figure is NaN', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = JSON.stringify(severityOf(marksOf(rows)), (_, value: unknown) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'endless' : value,
        );
        expect(text).not.toContain('endless');
      }),
    );
  });
});
