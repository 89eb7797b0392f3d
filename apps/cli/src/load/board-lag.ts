import type { Pulse } from './audience-protocol';
import { Latencies } from './latencies';

/** Viewers looked at per submission; all of them would be a hundred million differences. */
const VIEWERS_PER_SUBMISSION = 20;

/** An acknowledged submission, in the order of the acknowledgements. */
export interface Acknowledged {
  /** When its answer came, by `clock.ts`. */
  at: number;
  /** Submissions sent but not answered at that instant. */
  pending: number;
}

/**
 * From the acknowledgement of a submission to the board in a viewer's hands, for every submission
 * and some of the viewers, others each time. A pulse tells how many attempts it counts, not which:
 * those still unanswered are counted against us, as if they were among them and the acknowledged
 * ones were not.
 */
export function boardLag(acknowledged: Acknowledged[], pulses: Pulse[]): Latencies {
  const lags = new Latencies();
  const viewers = [...Map.groupBy(pulses, ({ viewer }) => viewer).values()];
  const stride = Math.ceil(viewers.length / VIEWERS_PER_SUBMISSION);
  for (const [place, heard] of viewers.entries()) {
    let pulse = 0;
    for (let n = place % stride; n < acknowledged.length; n += stride) {
      const { at, pending } = acknowledged[n] as Acknowledged;
      while (pulse < heard.length && (heard[pulse] as Pulse).attempts < n + 1 + pending) pulse += 1;
      if (pulse === heard.length) break;
      lags.add(Math.max(0, (heard[pulse] as Pulse).at - at));
    }
  }
  return lags;
}
