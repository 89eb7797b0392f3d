const LANCZOS_0 = 0.99999999999980993;
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function for x > 0 (Lanczos, g = 7, n = 9). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const sum = LANCZOS.reduce((acc, c, i) => acc + c / (z + i + 1), LANCZOS_0);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const TINY = 1e-300;
const STEPS = 10_000;
const EPSILON = 1e-15;

const apart = (x: number): number => (Math.abs(x) < TINY ? TINY : x);

/** The continued fraction of the incomplete beta function by Lentz' method (DLMF 8.17.22). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / apart(1 + even * d);
    c = apart(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / apart(1 + odd * d);
    c = apart(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) break;
  }
  return h;
}

/** Regularised incomplete beta function I_x(a, b), for a, b > 0 and 0 <= x <= 1. */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  // The fraction converges fast on one side of the mean only; symmetry serves the other.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

/** The value below which an F variable with these degrees of freedom falls with this probability. */
export function fQuantile(probability: number, between: number, within: number): number {
  // I_x(d1/2, d2/2) with x = d1 F / (d1 F + d2) grows with F, so halving finds F.
  const below = (f: number): number =>
    incompleteBeta(between / 2, within / 2, (between * f) / (between * f + within));
  let [low, high] = [0, 1];
  while (below(high) < probability && high < Number.MAX_VALUE / 4) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2;
    if (below(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that a standard normal variable is at most x. */
export function normalBelow(x: number): number {
  // P(a, x) for a = 1/2 by its series near the middle, Mills' ratio as a fraction in the tails.
  const z = Math.abs(x);
  if (z === 0) return 0.5;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const tail = z < 3 ? 0.5 - density * series(z) : density / mills(z);
  return x > 0 ? 1 - tail : tail;
}

/** x + x^3/3 + x^5/(3·5) + ... (Abramowitz & Stegun 26.2.11). */
function series(z: number): number {
  let [term, sum] = [z, z];
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return sum;
}

/** z + 1/(z + 2/(z + 3/(z + ...))) (Abramowitz & Stegun 26.2.14). */
function mills(z: number): number {
  let value = z;
  for (let n = 200; n > 0; n -= 1) value = z + n / value;
  return value;
}
