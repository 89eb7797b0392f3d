import { criterion } from '../../rulebook/writing/writing.testing';
import { completePoints, deskOrder, median, pointErrors, type Place } from './marks.rules';

const works = (count: number, seeds: number): Place[] => [
  ...Array.from({ length: count }, (_, index) => ({ code: `W${index}`, isSeed: false })),
  ...Array.from({ length: seeds }, (_, index) => ({ code: `S${index}`, isSeed: true })),
];

describe('the order of a desk', () => {
  it('is the same whatever order the works come in, and another for another judge', () => {
    const places = works(40, 4);
    const order = deskOrder(places, 'anna', 10);
    expect(deskOrder(places.toReversed(), 'anna', 10)).toEqual(order);
    expect(deskOrder(places, 'binh', 10)).not.toEqual(order);
    expect(order.map(({ code }) => code).toSorted()).toEqual(
      places.map(({ code }) => code).toSorted(),
    );
  });

  it('has one seed in each stretch, so that few works lie between two', () => {
    for (const judge of ['anna', 'binh', 'chi', 'dung']) {
      const order = deskOrder(works(90, 10), judge, 10);
      const places = order.flatMap(({ isSeed }, place) => (isSeed ? [place] : []));
      expect(places).toHaveLength(10);
      const gaps = places.map((place, index) => place - (places[index - 1] ?? -1) - 1);
      // Two stretches of nine, at most, and the seed of none between them.
      expect(Math.max(...gaps)).toBeLessThanOrEqual(18);
    }
  });

  it('loses no work where there are more seeds than stretches, or none', () => {
    expect(deskOrder(works(3, 5), 'anna', 4)).toHaveLength(8);
    expect(deskOrder(works(3, 0), 'anna', 1)).toHaveLength(3);
    expect(deskOrder([], 'anna', 4)).toEqual([]);
  });
});

describe('points', () => {
  const rubric = [criterion('a', 10), criterion('b', 5)];

  it('of a draft may be open, those of a mark may not', () => {
    expect(pointErrors(rubric, { a: 700, b: null }, { complete: false })).toEqual([]);
    const errors = pointErrors(rubric, { a: 700 }, { complete: true });
    expect(errors.map(({ path }) => path)).toEqual(['criteria.b']);
  });

  it('are on their steps, within their bounds, of criteria that are there', () => {
    const paths = (points: Record<string, number | null>) =>
      pointErrors(rubric, points, { complete: false }).map(({ path }) => path);
    expect(paths({ a: 1_000, b: 0 })).toEqual([]);
    expect(paths({ a: 1_025, b: 10, c: 25 })).toEqual(['criteria.a', 'criteria.b', 'criteria.c']);
  });

  it('stand in the order of the rubric', () => {
    expect(Object.keys(completePoints(rubric, { b: 100, a: 200 }))).toEqual(['a', 'b']);
  });
});

it('takes the middle of what works took', () => {
  expect([median([]), median([7]), median([9, 1, 5]), median([1, 2, 10, 4])]).toEqual([
    null,
    7,
    5,
    3,
  ]);
});
