import type { StandardisationRules } from '@bangvang/rulebook';
import { isWithin, qualifies, seedsFor } from './standardisation.rules';

const rules: StandardisationRules = {
  anchors: 4,
  tolerance: 50,
  qualifyShare: 75,
  seedEvery: 10,
  seedTolerance: 100,
};
const trial = (difference: number) => ({ given: 700 + difference, agreed: 700 });

describe('a judge before live works', () => {
  it('is within tolerance at exactly the tolerance, on both sides', () => {
    expect([50, -50, 51, -51].map((one) => isWithin(trial(one), 50))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('qualifies from exactly the share on', () => {
    // 3 of 4 is 75 %, 2 of 4 is 50 %.
    expect(qualifies([0, 50, -50, 200].map(trial), rules)).toBe(true);
    expect(qualifies([0, 50, 51, 200].map(trial), rules)).toBe(false);
  });

  it('is not judged before every anchor is marked', () => {
    expect(qualifies([0, 0, 0].map(trial), rules)).toBeNull();
  });
});

describe('seeds', () => {
  it('are one work in so many: nine live works and a seed are ten', () => {
    expect([0, 8, 9, 17, 18, 90].map((live) => seedsFor(live, rules))).toEqual([0, 0, 1, 1, 2, 10]);
  });
});
