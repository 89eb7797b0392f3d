import { fQuantile, incompleteBeta, normalBelow } from './distributions';
import { inverted } from './matrix';

describe('distributions', () => {
  it('the incomplete beta function has its closed forms', () => {
    // I_x(1, b) = 1 - (1 - x)^b, I_x(a, 1) = x^a, I_1/2(a, a) = 1/2.
    for (const x of [0.01, 0.3, 0.5, 0.77, 0.999]) {
      expect(incompleteBeta(1, 4.5, x)).toBeCloseTo(1 - (1 - x) ** 4.5, 13);
      expect(incompleteBeta(3.25, 1, x)).toBeCloseTo(x ** 3.25, 13);
      // I_x(2, 3) = x^2 (6 - 8x + 3x^2)
      expect(incompleteBeta(2, 3, x)).toBeCloseTo(x * x * (6 - 8 * x + 3 * x * x), 13);
    }
    expect(incompleteBeta(5_000, 5_000, 0.5)).toBeCloseTo(0.5, 10);
    expect(incompleteBeta(2, 2, 0)).toBe(0);
    expect(incompleteBeta(2, 2, 1)).toBe(1);
  });

  // Tables of F, upper 5 % and 2.5 % points.
  it.each([
    [0.95, 1, 10, 4.965],
    [0.95, 5, 10, 3.326],
    [0.95, 10, 5, 4.735],
    [0.975, 5, 15, 3.576],
    [0.975, 15, 5, 6.428],
    [0.975, 5, 18, 3.382],
    [0.975, 2, 2, 39],
    // With one degree of freedom F is the square of t: 12.706^2.
    [0.975, 1, 1, 647.8],
    [0.95, 10, 10_000_000, 1.831],
  ])('the %d point of F(%d, %d) is %d', (p, d1, d2, value) => {
    expect(Math.abs(fQuantile(p, d1, d2) / value - 1)).toBeLessThan(3e-4);
  });

  it('a lower point of F is one over the upper point with the degrees swapped', () => {
    for (const [d1, d2] of [
      [3, 7],
      [2.5, 11.3],
      [400, 60],
    ] as const)
      expect(fQuantile(0.025, d1, d2) * fQuantile(0.975, d2, d1)).toBeCloseTo(1, 9);
  });

  it('the normal distribution has its textbook points', () => {
    expect(normalBelow(0)).toBe(0.5);
    expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 13);
    expect(normalBelow(1)).toBeCloseTo(0.8413447460685429, 14);
    expect(normalBelow(-3)).toBeCloseTo(0.0013498980316301, 15);
    expect(normalBelow(-6)).toBeCloseTo(9.865876450377e-10, 20);
    expect(normalBelow(40)).toBe(1);
  });
});

describe('inverting', () => {
  it('gives the inverse of a symmetric positive matrix, and null of a singular one', () => {
    // [[4, 2], [2, 3]]: determinant 8.
    expect([...(inverted(Float64Array.from([4, 2, 2, 3]), 2) ?? [])]).toEqual([
      expect.closeTo(3 / 8),
      expect.closeTo(-2 / 8),
      expect.closeTo(-2 / 8),
      expect.closeTo(4 / 8),
    ]);
    expect(inverted(Float64Array.from([1, 1, 1, 1]), 2)).toBeNull();
  });
});
