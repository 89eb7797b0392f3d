import { Injectable } from '@nestjs/common';

/**
 * The process's idea of time, for caches, logs and pacing. Decisions about contests use the
 * database's clock instead. Tests replace it.
 */
@Injectable()
export class Clock {
  /** The current instant. */
  now(): Date {
    return new Date();
  }

  /** Milliseconds that only move forward; for durations. */
  monotonic(): number {
    return performance.now();
  }
}
