import { besideLine, linesAfter } from './lines';
import { midRanks, ranksOf } from './ranks';

describe('lines', () => {
  it('lie midway between the last inside and the first outside, on a tie on the tied mark', () => {
    const marks = [6, 9, 8, 7, 8];
    expect(linesAfter(marks, [1, 2, 4, 5, 9])).toEqual([8.5, 8, 6.5]);
  });

  it('offer for re-marking what lies within one standard error', () => {
    expect(besideLine(830, 30, 800)).toMatchObject({ near: true });
    expect(besideLine(831, 30, 800)).toMatchObject({ near: false });
    expect(besideLine(770, 30, 800).rightSide).toBeCloseTo(0.8413, 4);
    const onIt = { line: 800, distance: 0, near: true, rightSide: 0.5 };
    expect(besideLine(800, 30, 800)).toEqual(onIt);
    expect(besideLine(810, 0, 800)).toMatchObject({ near: false, rightSide: 1 });
  });
});

describe('ranks', () => {
  it('go 1, 2, 2, 4, whatever the rounding of equal means', () => {
    expect(ranksOf([7, 8, 8, 9])).toEqual([4, 2, 2, 1]);
    expect(ranksOf([0.1 + 0.2, 0.3, 0.2])).toEqual([1, 1, 3]);
    expect(midRanks([7, 8, 8, 9])).toEqual([1, 2.5, 2.5, 4]);
  });
});
