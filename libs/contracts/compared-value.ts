const SHARES = ['people-per-headcount', 'people-per-population'];
const HUNDREDTHS = ['ratio-and-average', 'ratio-and-prize-points'];

/** What an award compared units by, as people read it: a count, points, or (`percent`) a share. */
export interface ComparedValue {
  value: number;
  percent: boolean;
}

/**
 * The exact value of a comparison (an integer or `numerator/denominator`, in the measure's own unit)
 * as the rules say it: shares in percent; percent plus points, kept in hundredths, in whole ones.
 */
export function comparedValue(measure: string, exact: string): ComparedValue {
  const [above, below = '1'] = exact.split('/');
  const value = Number(above) / Number(below);
  if (SHARES.includes(measure)) return { value: value * 100, percent: true };
  return { value: HUNDREDTHS.includes(measure) ? value / 100 : value, percent: false };
}
