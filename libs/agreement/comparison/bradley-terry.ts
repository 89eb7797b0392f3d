import { known, unknown, type Estimated, type Measured } from '../estimate';
import { inverted, times, type Matrix } from '../numbers/matrix';

/** One judgement: of two works, which is better. */
export interface Comparison {
  better: string;
  worse: string;
}

/** A work's place on the scale of comparisons, in logits; the mean of all is 0. */
export interface Scaled {
  work: string;
  /** Judgements it took part in. */
  comparisons: number;
  strength: Measured & { standardError: number };
}

/** The scale that comparisons make. */
export interface Scale {
  works: Scaled[];
  /**
   * Scale separation reliability: the share of the spread that is not error (Andrich 1982, as used
   * in comparative judgement by Pollitt 2012); null when all works stand level.
   */
  reliability: Estimated<number>;
}

/** Half a judgement won and half a one lost against a work of mean strength. */
const PRIOR = 0.5;
const MOST_STEPS = 100;
const CONVERGED = 1e-10;

/**
 * Bradley & Terry's model (1952), Biometrika 39, 324-345, by Newton's method. Every work also meets
 * an imagined one of mean strength and wins and loses `prior` times, so that a work that won or
 * lost all its comparisons has a finite place, and works that never met stand on one scale.
 */
export function bradleyTerry(comparisons: readonly Comparison[], prior = PRIOR): Estimated<Scale> {
  const works = [...new Set(comparisons.flatMap(({ better, worse }) => [better, worse]))].sort();
  if (works.length < 2) return unknown('no-pairs');
  const games = gamesOf(works, comparisons);
  const fit = newton(games, prior);
  if (!fit) return unknown('disconnected');
  const mean = fit.strength.reduce((sum, one) => sum + one, 0) / works.length;
  const errors = contrastErrors(fit.covariance, works.length);
  const scaled = works.map((work, i) => ({
    work,
    comparisons: games.played[i]!,
    strength: { value: fit.strength[i]! - mean, standardError: errors[i]! },
  }));
  return known({ works: scaled, reliability: separation(scaled) });
}

interface Games {
  n: number;
  wins: Float64Array;
  played: Int32Array;
  /** Meetings of works i < j, each pair once. */
  pairs: { i: number; j: number; count: number }[];
}

function gamesOf(works: readonly string[], comparisons: readonly Comparison[]): Games {
  const n = works.length;
  const place = new Map(works.map((work, index) => [work, index]));
  const wins = new Float64Array(n);
  const played = new Int32Array(n);
  const met = new Map<number, number>();
  for (const { better, worse } of comparisons) {
    const [a, b] = [place.get(better)!, place.get(worse)!];
    if (a === b) continue;
    wins[a]! += 1;
    played[a]! += 1;
    played[b]! += 1;
    const key = Math.min(a, b) * n + Math.max(a, b);
    met.set(key, (met.get(key) ?? 0) + 1);
  }
  const pairs = [...met].map(([key, count]) => ({ i: Math.floor(key / n), j: key % n, count }));
  return { n, wins, played, pairs };
}

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

function newton(
  games: Games,
  prior: number,
): { strength: Float64Array; covariance: Matrix } | null {
  let strength = new Float64Array(games.n);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, information } = slopes(games, strength, prior);
    const covariance = inverted(information, games.n);
    if (!covariance) return null;
    const move = times(covariance, gradient);
    const longest = move.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    if (longest < CONVERGED) return { strength, covariance };
    // The likelihood is concave; short steps keep the first ones from overshooting.
    const scale = Math.min(1, 2 / longest);
    strength = strength.map((one, i) => one + scale * move[i]!);
  }
  return null;
}

function slopes(
  { n, wins, pairs }: Games,
  strength: Float64Array,
  prior: number,
): { gradient: Float64Array; information: Matrix } {
  const gradient = wins.slice();
  const information = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const p = chanceOf(strength[i]!);
    gradient[i]! += prior * (1 - 2 * p);
    information[i * n + i]! += 2 * prior * p * (1 - p);
  }
  // Without a prior the scale may slide; 1/n everywhere holds the mean at 0.
  if (prior === 0) information.fill(1 / n);
  for (const { i, j, count } of pairs) {
    const p = chanceOf(strength[i]! - strength[j]!);
    const weight = count * p * (1 - p);
    gradient[i]! -= count * p;
    gradient[j]! -= count * (1 - p);
    information[i * n + i]! += weight;
    information[j * n + j]! += weight;
    information[i * n + j]! -= weight;
    information[j * n + i]! -= weight;
  }
  return { gradient, information };
}

/** Standard errors of each work's distance from the mean. */
function contrastErrors(covariance: Matrix, n: number): number[] {
  const rows = Array.from({ length: n }, (_, i) =>
    covariance.subarray(i * n, i * n + n).reduce((sum, one) => sum + one, 0),
  );
  const all = rows.reduce((sum, one) => sum + one, 0);
  return rows.map((row, i) =>
    Math.sqrt(Math.max(0, covariance[i * n + i]! - (2 * row) / n + all / (n * n))),
  );
}

function separation(works: readonly Scaled[]): Estimated<number> {
  const n = works.length;
  const spread = works.reduce((sum, { strength }) => sum + strength.value ** 2, 0) / (n - 1);
  if (spread < 1e-12) return unknown('no-variation');
  const error = works.reduce((sum, { strength }) => sum + strength.standardError ** 2, 0) / n;
  return known(Math.max(0, (spread - error) / spread));
}
