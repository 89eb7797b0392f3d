import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Clock } from '@bangvang/platform';

const ASK_EVERY_MS = 5_000;

/**
 * The database's clock for those who ask it a thousand times a second: read every few seconds and
 * carried on in between, and while the database is away.
 */
@Injectable()
export class BoardClock {
  private seen: { now: number; at: number } | undefined;
  private asking: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The instant by the database's clock. */
  async now(): Promise<Date> {
    const { seen } = this;
    if (!seen || this.clock.monotonic() - seen.at >= ASK_EVERY_MS) {
      this.asking ??= this.ask().finally(() => (this.asking = undefined));
      await this.asking;
    }
    return this.estimate();
  }

  private async ask(): Promise<void> {
    try {
      const now = await this.database.now();
      this.seen = { now: now.getTime(), at: this.clock.monotonic() };
    } catch {
      // Away: carried on from the last time, to be asked again in a while.
      this.seen = { now: this.estimate().getTime(), at: this.clock.monotonic() };
    }
  }

  private estimate(): Date {
    if (!this.seen) return this.clock.now();
    return new Date(this.seen.now + (this.clock.monotonic() - this.seen.at));
  }
}
