import type { WatchDocument } from '@bangvang/contracts';

/** What happened in one minute, by the database's clock. */
export interface MinuteCounts {
  minute: Date;
  started: number;
  submitted: number;
  auto: number;
  /** Lowest ledger sequence number of the minute's submissions; null without any. */
  firstSeq: number | null;
}

const MINUTE_MS = 60_000;
const MINUTES = 60;
/** Transactions of a minute have committed this long after it; later ones are missed by the chart alone. */
const SETTLED_MS = 30_000;

/**
 * The last sixty minutes of a round. Minutes that are over are remembered, so that only the end
 * of the story has to be read again.
 */
export class MinuteChart {
  private readonly minutes = new Map<number, MinuteCounts>();
  private settledUntil = -Infinity;
  private seq = 0;

  /** From which minute and ledger sequence number on the story has to be read at `now`. */
  wanted(now: Date): { from: Date; fromSeq: number } {
    return { from: new Date(Math.max(oldest(now), this.settledUntil)), fromSeq: this.seq };
  }

  /** Takes what was read for {@link wanted} at `now`. */
  add(counts: MinuteCounts[], now: Date): void {
    for (const count of counts) this.minutes.set(count.minute.getTime(), count);
    this.settledUntil = floorMinute(now.getTime() - SETTLED_MS);
    const unsettled = counts.filter(({ minute }) => minute.getTime() >= this.settledUntil);
    const first = unsettled.flatMap(({ firstSeq }) => (firstSeq === null ? [] : [firstSeq]));
    if (first.length > 0) this.seq = Math.min(...first);
    for (const minute of this.minutes.keys()) if (minute < oldest(now)) this.minutes.delete(minute);
  }

  /** The chart at `now`, oldest minute first, without gaps. */
  rows(now: Date): WatchDocument['perMinute'] {
    return Array.from({ length: MINUTES }, (_, index) => {
      const at = oldest(now) + index * MINUTE_MS;
      const { started = 0, submitted = 0, auto = 0 } = this.minutes.get(at) ?? {};
      return { minute: new Date(at).toISOString(), started, submitted, auto };
    });
  }
}

const floorMinute = (ms: number): number => ms - (ms % MINUTE_MS);
const oldest = (now: Date): number => floorMinute(now.getTime()) - (MINUTES - 1) * MINUTE_MS;
