import { comparedValue } from './compared-value';

describe('what units are compared by', () => {
  // 47 of 40 people took part: 117.5 %; with an average of 65.625 points that is 183.125.
  test.each([
    ['people', '50', { value: 50, percent: false }],
    ['winners', '3', { value: 3, percent: false }],
    ['people-per-headcount', '47/40', { value: 117.5, percent: true }],
    ['people-per-population', '1/20', { value: 5, percent: true }],
    ['ratio-and-average', '36625/2', { value: 183.125, percent: false }],
    ['ratio-and-prize-points', '12000', { value: 120, percent: false }],
  ])('by %s, %s is said in the words of the rules', (measure, exact, said) => {
    expect(comparedValue(measure, exact)).toEqual(said);
  });
});
