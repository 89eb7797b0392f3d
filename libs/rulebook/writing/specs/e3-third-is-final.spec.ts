import { decideMark } from '../marks/decide-mark';
import { band, criterion, decided, marksOf, stage } from '../writing.testing';

/*
 * E3. A professional test on a scale of 100: the mean of two marks; 20 points or more apart, a third
 * mark is made and is the final one.
 */
const rules = stage({
  scaleCentipoints: 10_000,
  rubric: [criterion('bai', 100)],
  discrepancy: {
    on: ['total'],
    bands: [band(0, 2_000, 'mean'), band(2_000, null, 'third')],
    third: { kind: 'final' },
  },
});
const mark = (points: number) => ({ bai: points * 100 });

describe('E3: the third mark is final', () => {
  it.each<[number, number, number | null]>([
    [60, 60, 6_000],
    // (60 + 79.75) / 2 = 69.875 -> 69.88
    [60, 79.75, 6_988],
    // 20 apart: a third mark
    [60, 80, null],
    [0, 100, null],
  ])('%d and %d', (a, b, mean) => {
    const outcome = decideMark(rules, marksOf([mark(a), mark(b)]));
    expect(outcome).toMatchObject({ centipoints: mean, needs: mean === null ? 'third' : null });
  });

  it('even where it equals neither and lies outside of both', () => {
    const outcome = decideMark(rules, marksOf([mark(60), mark(80)], mark(40)));
    expect(outcome).toMatchObject({ state: 'final', centipoints: 4_000, needs: null });
  });

  it('and what was decided elsewhere changes nothing about it', () => {
    const marks = marksOf([mark(60), mark(80)], mark(75));
    const outcome = decideMark(rules, marks, [decided('joint', mark(10))]);
    expect(outcome.centipoints).toBe(7_500);
  });

  it('as 20 percent of the scale it is the same', () => {
    const percent = {
      ...rules,
      discrepancy: { ...rules.discrepancy, in: 'percent' as const },
    };
    expect(decideMark(percent, marksOf([mark(60), mark(79.75)])).needs).toBeNull();
    const outcome = decideMark(percent, marksOf([mark(60), mark(80)]));
    expect(outcome.needs).toBe('third');
    expect(outcome.path.at(-1)?.vi).toBe('Lệch 20% ở tổng điểm: chấm lần ba.');
  });
});
