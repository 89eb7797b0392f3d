import type { Acknowledged } from './board-lag';
import { instant } from './clock';

/** When submissions were acknowledged, in order; what the lag of the board is measured from. */
export class SubmissionLog {
  readonly acknowledged: Acknowledged[] = [];
  private readonly open = new Set<string>();

  /** How many were acknowledged up to an instant. */
  countUntil(at: number): number {
    let low = 0;
    let high = this.acknowledged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.acknowledged[middle] as Acknowledged).at <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A submission of an attempt is about to be sent. */
  sent(attemptId: string): void {
    this.open.add(attemptId);
  }

  /** It was acknowledged; only the first time counts. */
  answered(attemptId: string): void {
    if (!this.open.delete(attemptId)) return;
    this.acknowledged.push({ at: instant(), pending: this.open.size });
  }
}
