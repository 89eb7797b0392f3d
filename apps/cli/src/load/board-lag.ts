import type { Pulse } from './audience-protocol';
import { Latencies } from './latencies';

/** Viewers looked at per submission; all of them would be a hundred million differences. */
const SAMPLED_VIEWERS = 20;

/** An acknowledged submission, in the order of the acknowledgements. */
export interface Acknowledged {
  /** When its answer came, by `clock.ts`. */
  at: number;
  /** Submissions sent but not answered at that instant. */
  pending: number;
}

/**
 * From the acknowledgement of a submission to the board in a viewer's hands, for every submission
 * and a sample of the viewers. A pulse tells how many attempts it counts, not which: those still
 * unanswered are counted against us, as if they were among them and the acknowledged ones were not.
 */
export function boardLag(acknowledged: Acknowledged[], pulses: Pulse[]): Latencies {
  const lags = new Latencies();
  let next = 0;
  for (const { attempts, arrivals } of pulses) {
    const step = Math.max(1, Math.floor(arrivals.length / SAMPLED_VIEWERS));
    while (next < acknowledged.length) {
      const { at, pending } = acknowledged[next] as Acknowledged;
      if (next + 1 + pending > attempts) break;
      for (let viewer = next % step; viewer < arrivals.length; viewer += step) {
        lags.add(Math.max(0, (arrivals[viewer] as number) - at));
      }
      next += 1;
    }
  }
  return lags;
}
