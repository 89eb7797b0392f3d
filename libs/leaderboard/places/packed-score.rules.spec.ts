import fc from 'fast-check';
import {
  MAX_CENTIPOINTS,
  MAX_TIE_MS,
  packScore,
  sharedRanks,
  unpackScore,
} from './packed-score.rules';

const place = fc.record({
  centipoints: fc.integer({ min: 0, max: MAX_CENTIPOINTS }),
  tieMs: fc.oneof(
    fc.integer({ min: 0, max: 10 }),
    fc.integer({ min: MAX_TIE_MS - 10, max: MAX_TIE_MS }),
    fc.integer({ min: 0, max: MAX_TIE_MS }),
  ),
});

describe('a packed score', () => {
  it('unpacks to what was packed, below 2^53', () => {
    fc.assert(
      fc.property(place, (given) => {
        const packed = packScore(given);
        expect(Number.isSafeInteger(packed)).toBe(true);
        expect(unpackScore(packed)).toEqual(given);
      }),
    );
    expect(packScore({ centipoints: MAX_CENTIPOINTS, tieMs: 0 })).toBe(2 ** 53 - 1);
    expect(packScore({ centipoints: 0, tieMs: MAX_TIE_MS })).toBe(0);
  });

  it('orders by points, then by the smaller tie key, and is equal only for equals', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const wanted = a.centipoints - b.centipoints || b.tieMs - a.tieMs;
        expect(Math.sign(packScore(a) - packScore(b))).toBe(Math.sign(wanted));
      }),
    );
  });

  it('takes a tie key beyond 99.4 days as the longest, and refuses what is no score', () => {
    expect(packScore({ centipoints: 5, tieMs: MAX_TIE_MS + 1 })).toBe(
      packScore({ centipoints: 5, tieMs: MAX_TIE_MS }),
    );
    for (const centipoints of [-1, 0.5, MAX_CENTIPOINTS + 1, Number.NaN])
      expect(() => packScore({ centipoints, tieMs: 0 })).toThrow(RangeError);
    for (const tieMs of [-1, 0.5, Number.POSITIVE_INFINITY])
      expect(() => packScore({ centipoints: 0, tieMs })).toThrow(RangeError);
  });
});

describe('shared ranks', () => {
  it('skip as many as shared: 1-2-2-4', () => {
    expect(sharedRanks([9, 7, 7, 3])).toEqual([1, 2, 2, 4]);
    expect(sharedRanks([])).toEqual([]);
  });

  it('are one more than the number of better scores', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (scores) => {
        const sorted = scores.toSorted((a, b) => b - a);
        expect(sharedRanks(sorted)).toEqual(
          sorted.map((score) => 1 + sorted.filter((other) => other > score).length),
        );
      }),
    );
  });
});
