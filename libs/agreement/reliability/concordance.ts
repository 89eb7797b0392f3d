import { known, unknown, type Estimated } from '../estimate';
import { midRanks } from '../ranks';
import { fullTable } from './full-table';

/** How alike judges rank the works that all of them marked. */
export interface Concordance {
  /** Kendall's W, with ties counted as ties: 0 for no agreement, 1 for one and the same order. */
  w: number;
  /** The mean of Spearman's correlations over all pairs of judges. */
  meanCorrelation: number;
  works: number;
  judges: number;
}

/**
 * Kendall's coefficient of concordance of a full table, one row per work and one column per judge:
 * Kendall & Babington Smith (1939), Annals of Mathematical Statistics 10, 275-287; corrected for ties
 * as Siegel (1956), Nonparametric Statistics, 229-238.
 */
export function concordance(rows: readonly (readonly number[])[]): Estimated<Concordance> {
  const size = fullTable(rows);
  if (size.value === null) return size;
  const { works, judges } = size.value;
  const sums = new Float64Array(works);
  let ties = 0;
  for (let judge = 0; judge < judges; judge += 1) {
    const ranks = midRanks(rows.map((row) => row[judge]!));
    ranks.forEach((rank, work) => (sums[work]! += rank));
    ties += tieCorrection(ranks);
  }
  const mean = (judges * (works + 1)) / 2;
  const squares = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const most = (judges * judges * works * (works * works - 1)) / 12 - judges * ties;
  // Judges who gave every work the same mark rank nothing.
  if (most <= 0) return unknown('no-variation');
  const w = squares / most;
  return known({ w, meanCorrelation: (judges * w - 1) / (judges - 1), works, judges });
}

/** Sum of (t³ - t)/12 over the runs of t equal ranks. */
function tieCorrection(ranks: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count ** 3 - count) / 12, 0);
}
