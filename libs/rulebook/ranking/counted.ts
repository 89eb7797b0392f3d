import type { AttemptFacts, CountedPolicy } from '../facts';

/** What of an attempt decides whether it is the one that counts. */
type Countable = Pick<AttemptFacts, 'no' | 'centipoints' | 'durationMs' | 'submittedAt'>;
type Order = (a: Countable, b: Countable) => number;

const byPoints: Order = (a, b) => b.centipoints - a.centipoints;
const byDuration: Order = (a, b) => a.durationMs - b.durationMs;
const bySubmission: Order = (a, b) => a.submittedAt - b.submittedAt;
const byNo: Order = (a, b) => a.no - b.no;

/**
 * Best first, as on the live board; the attempt's number ends every chain. Points are those of the
 * answers: what an exact prediction adds does not choose the attempt, since the prediction
 * considered is that of the attempt chosen.
 */
const ORDERS: Record<CountedPolicy, Order[]> = {
  'best-then-fastest': [byPoints, byDuration, byNo],
  'best-then-earliest': [byPoints, bySubmission, byNo],
  best: [byPoints, bySubmission, byNo],
  first: [byNo],
  last: [(a, b) => byNo(b, a)],
  only: [byNo],
};

/** The attempt that counts among valid ones; null when there is none. */
export function chooseCounted<T extends Countable>(
  attempts: readonly T[],
  policy: CountedPolicy,
): T | null {
  let best: T | null = null;
  for (const attempt of attempts) {
    if (best === null || stands(attempt, best, ORDERS[policy]) < 0) best = attempt;
  }
  return best;
}

function stands(a: Countable, b: Countable, orders: Order[]): number {
  for (const order of orders) {
    const difference = order(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether every question of an attempt's paper was answered right. */
export function isPerfect({ correct, total }: AttemptFacts): boolean {
  return correct === total;
}
