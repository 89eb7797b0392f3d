import { PREDICTED, type Entry } from '../entry';
import type { TieBreakPolicy } from './link';

/**
 * The nearest prediction first. Under 'nearest-not-above' whoever predicted more than the actual
 * value comes after all the others, equal among themselves: their predictions are out, not far.
 * Without a prediction one is last.
 */
export const predictionError: TieBreakPolicy = {
  say: () => ({
    vi: 'ai dự đoán sai số ít hơn xếp trên',
    en: 'the smaller error of the prediction stands first',
  }),
  link: () => ({
    by: 'prediction-error',
    compare: (a, b) => a.predicted - b.predicted || comparable(a) - comparable(b),
    shown: ({ predicted, error }) => {
      if (predicted === PREDICTED.above) return 'above';
      return error ?? 'none';
    },
  }),
};

function comparable({ predicted, error }: Entry): number {
  return predicted === PREDICTED.fairly ? (error ?? 0) : 0;
}
