import type { RemarkRules } from '../documents/awards';
import { decideRemark } from '../marks/decide-remark';
import { criterion, stage } from '../writing.testing';

/*
 * E2. Phúc khảo: asked for within 10 days, answered within 15 after the window; two markers, equal ->
 * that; else a third; two of three equal -> that; else the mean of three, two decimals. The mark
 * changes from a difference of 0.25 on; from 0.5 on first and new markers talk, with minutes.
 */
const rules: RemarkRules = {
  days: 10,
  answerDays: 15,
  markers: 2,
  changeFrom: 25,
  dialogueFrom: 50,
  direction: 'both',
};
const rubric = stage({ rubric: [criterion('bai', 10)] });

const remark = (published: number, marks: number[], changes: Partial<RemarkRules> = {}) =>
  decideRemark(
    { ...rules, ...changes },
    rubric,
    published * 100,
    marks.map((mark) => ({ bai: mark * 100 })),
    { minutes: 'bb-doi-thoai' },
  );

describe('E2: re-marking', () => {
  it('waits for both markers, then for a third where they differ', () => {
    expect(remark(6, [])).toMatchObject({ state: 'waiting', needs: 'marks' });
    expect(remark(6, [7])).toMatchObject({ state: 'waiting', needs: 'marks' });
    expect(remark(6, [7, 6.75])).toMatchObject({ state: 'waiting', needs: 'third' });
  });

  it.each<[string, number, number[], number, number, boolean]>([
    // published, marks -> re-mark, mark that holds, changed
    ['equal marks', 6, [6.25, 6.25], 625, 625, true],
    ['two of three equal', 6, [7, 6.5, 6.5], 650, 650, true],
    ['two of three equal, the first', 6, [7, 6.5, 7], 700, 700, true],
    // (5 + 5.5 + 5) is two equal; (5 + 5.5 + 5.25) / 3 = 5.25
    ['the mean of three', 5, [5, 5.5, 5.25], 525, 525, true],
    // (5 + 5.25 + 5.75) / 3 = 16 / 3 = 5.3333...
    ['the mean of three, rounded', 5, [5, 5.25, 5.75], 533, 533, true],
    // (5.75 + 5.5 + 5.25) / 3 = 5.5; 5.5 - 5.26 = 0.24
    ['0.24 changes nothing', 5.26, [5.75, 5.5, 5.25], 550, 526, false],
    ['0.25 changes it', 5.25, [5.5, 5.5], 550, 550, true],
    ['0.25 down changes it too', 5.75, [5.5, 5.5], 550, 550, true],
    ['the same mark', 5.5, [5.5, 5.5], 550, 550, false],
  ])('%s', (_, published, marks, remarked, holds, changed) => {
    expect(remark(published, marks)).toMatchObject({
      state: 'final',
      remarked,
      centipoints: holds,
      changed,
    });
  });

  it('needs a dialogue from 0.5 on, and not at 0.49', () => {
    const marks = [{ bai: 650 }, { bai: 650 }];
    expect(decideRemark(rules, rubric, 600, marks)).toMatchObject({
      state: 'waiting',
      needs: 'dialogue',
      remarked: 650,
    });
    expect(decideRemark(rules, rubric, 601, marks)).toMatchObject({ state: 'final' });
    const talked = decideRemark(rules, rubric, 600, marks, { minutes: 'bb-1' });
    expect(talked).toMatchObject({ state: 'final', centipoints: 650, changed: true });
    expect(talked.path.find(({ minutes }) => minutes === 'bb-1')).toBeDefined();
  });

  it('never lowers a mark where the rules say up', () => {
    expect(remark(6, [5, 5], { direction: 'up' })).toMatchObject({
      centipoints: 600,
      changed: false,
    });
    expect(remark(6, [7, 7], { direction: 'up' })).toMatchObject({ centipoints: 700 });
  });

  it('knows the older rule: a change from 1.0 on', () => {
    expect(remark(6, [6.75, 6.75], { changeFrom: 100 })).toMatchObject({ changed: false });
    expect(remark(6, [7, 7], { changeFrom: 100 })).toMatchObject({ changed: true });
  });

  it('with one marker, that mark is the re-mark', () => {
    expect(remark(6, [6.25], { markers: 1 })).toMatchObject({ centipoints: 625 });
  });
});
