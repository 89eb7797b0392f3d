import { Injectable } from '@nestjs/common';
import { Clock, Metrics } from '@bangvang/platform';

/** What the parts of a worker know of the projector. */
@Injectable()
export class ProjectorState {
  /** The epoch this process leads in; null while it does not lead. */
  epoch: string | null = null;
  /** How old the oldest change of the last turn was when the copies had it, in milliseconds. */
  behindMs = 0;
  /** Rounds that are being built, or wait for it. */
  rebuilding = 0;
  private databaseNow = 0;
  private readAt = 0;

  constructor(
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /** Notes the database's clock as a turn read it. */
  sawTime(now: Date): void {
    this.databaseNow = now.getTime();
    this.readAt = this.clock.monotonic();
  }

  /** The database's clock, carried on from the last turn. */
  now(): Date {
    return new Date(this.databaseNow + (this.clock.monotonic() - this.readAt));
  }

  /** Notes when the oldest change of a turn had happened, now that it is applied. Null: nothing had. */
  applied(oldest: Date | null): void {
    this.behindMs = oldest ? Math.max(0, Math.round(this.now().getTime() - oldest.getTime())) : 0;
    this.metrics.projectorBehind.set(this.behindMs / 1_000);
  }
}
