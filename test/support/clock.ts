import { Clock } from '@bangvang/platform';

/** A clock that a spec moves forward, so that nobody waits for a second to pass. */
export class MovableClock extends Clock {
  private ahead = 0;

  /** Moves the clock forward. */
  advance(ms: number): void {
    this.ahead += ms;
  }

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  override monotonic(): number {
    return performance.now() + this.ahead;
  }
}
