/** A square matrix row by row. */
export type Matrix = Float64Array;

/** Relative size of a pivot that counts as nought. */
const SINGULAR = 1e-11;

/** The lower Cholesky factor of a symmetric positive matrix in place; false when it is singular. */
function factored(a: Matrix, n: number): boolean {
  const most = largestDiagonal(a, n);
  for (let j = 0; j < n; j += 1) {
    let pivot = a[j * n + j]!;
    for (let k = 0; k < j; k += 1) pivot -= a[j * n + k]! ** 2;
    if (!(pivot > most * SINGULAR)) return false;
    const root = Math.sqrt(pivot);
    a[j * n + j] = root;
    for (let i = j + 1; i < n; i += 1) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k += 1) sum -= a[i * n + k]! * a[j * n + k]!;
      a[i * n + j] = sum / root;
    }
  }
  return true;
}

function largestDiagonal(a: Matrix, n: number): number {
  let most = 0;
  for (let i = 0; i < n; i += 1) most = Math.max(most, a[i * n + i]!);
  return most;
}

/** Solves L L' x = column `unit` of the unit matrix, into row `unit` of `out`. */
function solveUnit(l: Matrix, n: number, unit: number, out: Matrix): void {
  const x = out.subarray(unit * n, unit * n + n);
  x[unit] = 1;
  for (let i = unit; i < n; i += 1) {
    let sum = x[i]!;
    for (let k = unit; k < i; k += 1) sum -= l[i * n + k]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k += 1) sum -= l[k * n + i]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
}

/** The inverse of a symmetric positive matrix, or null when it is singular. */
export function inverted(matrix: Matrix, n: number): Matrix | null {
  const l = matrix.slice();
  if (!factored(l, n)) return null;
  const out = new Float64Array(n * n);
  for (let unit = 0; unit < n; unit += 1) solveUnit(l, n, unit, out);
  return out;
}

/** Matrix times vector. */
export function times(a: Matrix, x: Float64Array): Float64Array {
  const n = x.length;
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < n; k += 1) sum += a[i * n + k]! * x[k]!;
    return sum;
  });
}
