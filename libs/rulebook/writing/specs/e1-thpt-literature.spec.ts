import type { StageRules } from '../documents/stages';
import { decideMark } from '../marks/decide-mark';
import { band, criterion, decided, marksOf, stage } from '../writing.testing';

/*
 * E1. Ngữ văn THPT (Thông tư 15/2020, Điều 27 khoản 4): scale 10, two independent marks, the
 * difference looked at in the total and in each component. Below 1.0: the two agree; 1.0 to 1.5:
 * discussion, minutes, chief; above 1.5: a third mark. Of three, two equal count; a span of up to
 * 2.5 is averaged, to two decimals; more is marked jointly.
 */
const rules: StageRules = stage({
  rubric: [criterion('doc-hieu', 3), criterion('lam-van', 7)],
  teams: true,
  discrepancy: {
    on: ['total', 'criteria'],
    bands: [
      band(0, 100, 'agree'),
      band(100, 150, 'chief', { toInclusive: true }),
      band(150, null, 'third', { fromInclusive: false }),
    ],
    third: { kind: 'equal-then-mean', spread: 250, inclusive: true, otherwise: 'joint' },
  },
});

const paper = (read: number, write: number) => ({ 'doc-hieu': read * 100, 'lam-van': write * 100 });

describe('E1: two marks', () => {
  it.each<[string, [number, number], [number, number], string | null, string | null]>([
    // difference in the total alone
    ['equal', [2, 5], [2, 5], null, null],
    ['0.25 apart', [2, 5], [2, 5.25], 'agree', 'agreement'],
    ['0.75 apart', [2, 5], [2, 5.75], 'agree', 'agreement'],
    ['1.0 apart is the middle band', [2, 5], [2, 6], 'chief', 'chief'],
    ['1.25 apart', [2, 5], [2, 6.25], 'chief', 'chief'],
    ['1.5 apart is still the middle band', [2, 5], [2, 6.5], 'chief', 'chief'],
    ['1.75 apart', [2, 5], [2, 6.75], 'third', 'third'],
    ['far apart', [0, 0], [3, 7], 'third', 'third'],
    // total 7 and 7, but each component 1.0 apart: the middle band all the same
    ['equal totals of different components', [2, 5], [1, 6], 'chief', 'chief'],
    // total 7 and 7, components 1.75 apart
    ['equal totals far apart in components', [2.75, 4.25], [1, 6], 'third', 'third'],
    // components 0.75 apart each, the totals 1.5
    ['components that add up', [2, 5], [2.75, 5.75], 'chief', 'chief'],
  ])('%s', (_, a, b, action, needs) => {
    const outcome = decideMark(rules, marksOf([paper(...a), paper(...b)]));
    expect([outcome.action, outcome.needs]).toEqual([action, needs]);
    // equal marks are the mark: 2 + 5 = 7
    expect(outcome.centipoints).toBe(needs === null ? 700 : null);
  });

  it('wait for the second one', () => {
    expect(decideMark(rules, [])).toMatchObject({ state: 'waiting', needs: 'marks', path: [] });
    expect(decideMark(rules, marksOf([paper(2, 5)]))).toMatchObject({ needs: 'marks' });
  });

  it('agreed on: 2 + 5.5 = 7.5', () => {
    const marks = marksOf([paper(2, 5), paper(2, 5.75)]);
    const outcome = decideMark(rules, marks, [decided('agreed', paper(2, 5.5))]);
    expect(outcome).toMatchObject({ state: 'final', centipoints: 750, needs: null });
    expect(outcome.path.map(({ what, minutes }) => [what, minutes])).toEqual([
      ['marked', undefined],
      ['band', undefined],
      ['agreed', 'bb-agreed'],
      ['final', undefined],
    ]);
  });

  it('not agreed on: the chief judge decides, 2 + 5.25 = 7.25', () => {
    const marks = marksOf([paper(2, 5), paper(2, 5.75)]);
    const disagreed = { kind: 'disagreed' as const, minutes: 'bb-1' };
    expect(decideMark(rules, marks, [disagreed])).toMatchObject({ needs: 'chief' });
    const outcome = decideMark(rules, marks, [disagreed, decided('chief', paper(2, 5.25))]);
    expect(outcome.centipoints).toBe(725);
    expect(outcome.path.map(({ what }) => what)).toContain('disagreed');
  });

  it('in the middle band wait for the chief judge, whatever the two agreed on', () => {
    const marks = marksOf([paper(2, 5), paper(2, 6)]);
    const agreed = decided('agreed', paper(2, 5.5));
    expect(decideMark(rules, marks, [agreed]).needs).toBe('chief');
    // 2 + 5.75
    expect(decideMark(rules, marks, [agreed, decided('chief', paper(2, 5.75))])).toMatchObject({
      state: 'final',
      centipoints: 775,
      criteria: { 'doc-hieu': 200, 'lam-van': 575 },
    });
  });
});

describe('E1: three marks', () => {
  const three = (a: number, b: number, c: number, ...decisions: ReturnType<typeof decided>[]) =>
    decideMark(rules, marksOf([paper(0, a), paper(0, b)], paper(0, c)), decisions);

  it('two equal count: 3, 5, 5 -> 5', () => {
    expect(three(3, 5, 5)).toMatchObject({ centipoints: 500, criteria: { 'lam-van': 500 } });
  });

  it('two equal count however far the other is: 0, 7, 0 -> 0', () => {
    expect(three(0, 7, 0)).toMatchObject({ state: 'final', centipoints: 0 });
  });

  it('a span of 2.0: (4 + 6 + 5.5) / 3 = 15.5 / 3 = 5.1666... -> 5.17', () => {
    expect(three(4, 6, 5.5)).toMatchObject({ centipoints: 517, criteria: { 'lam-van': 517 } });
  });

  it('a span of exactly 2.5 is averaged: (4 + 6.5 + 6) / 3 = 5.5', () => {
    expect(three(4, 6.5, 6)).toMatchObject({ state: 'final', centipoints: 550 });
  });

  it('a span of 2.75 is marked jointly', () => {
    expect(three(4, 6.75, 6)).toMatchObject({ state: 'waiting', needs: 'joint' });
    const outcome = three(4, 6.75, 6, decided('joint', paper(0.5, 5.5)));
    expect(outcome).toMatchObject({ state: 'final', centipoints: 600 });
    expect(outcome.path.map(({ vi }) => vi)).toEqual([
      'Chấm độc lập: 4 và 6,75 điểm.',
      'Lệch 2,75 điểm ở tổng điểm: chấm lần ba.',
      'Chấm lần ba: 6 điểm.',
      'Ba bài chấm lệch nhau nhiều nhất 2,75 điểm (giới hạn 2,5): chấm chung.',
      'Ban giám khảo chấm chung: 6 điểm.',
      'Điểm cuối cùng: 6.',
    ]);
  });

  it('equal totals of different components are equal: 1 + 5 and 0 + 6 of three -> 6', () => {
    const marks = marksOf([paper(0, 4), paper(1, 5)], paper(0, 6));
    expect(decideMark(rules, marks)).toMatchObject({
      centipoints: 600,
      // (100 + 0) / 2 and (500 + 600) / 2
      criteria: { 'doc-hieu': 50, 'lam-van': 550 },
    });
  });
});
