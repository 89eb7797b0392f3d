import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { WatchDocument } from '@bangvang/contracts';
import { Clock, Config, Loop, Metrics, Redis } from '@bangvang/platform';
import { problemsKey } from '../places/board-keys';
import { ProjectorHealth } from './projector-health';

const FLUSH_EVERY_MS = 1_000;
const MINUTE_MS = 60_000;
const MINUTES = 60;
const KEPT_SECONDS = 2 * 60 * 60;
const CODES_SHOWN = 20;

/**
 * How often the processes of the installation answered which error, over the last hour. Each one
 * adds what its own counter grew by, once a second; what it counted since then dies with it.
 */
@Injectable()
export class ProblemCounts implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;
  private readonly sent = new Map<string, number>();

  constructor(
    private readonly metrics: Metrics,
    private readonly redis: Redis,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly health: ProjectorHealth,
  ) {
    const turn = (): Promise<void> => this.turn();
    this.loop = new Loop({ name: 'ProblemCounts', everyMs: FLUSH_EVERY_MS, turn });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  /** Errors of the last hour, the most frequent first. */
  async lastHour(): Promise<WatchDocument['errors']> {
    if (!this.redis.isReady) return [];
    const step = this.redis.client.multi();
    for (let ago = 0; ago < MINUTES; ago += 1) step.hGetAll(this.key(ago));
    const minutes = (await step.exec()) as unknown as Record<string, string>[];
    const total = new Map<string, number>();
    for (const [code, count] of minutes.flatMap((minute) => Object.entries(minute)))
      total.set(code, (total.get(code) ?? 0) + Number(count));
    return [...total]
      .map(([code, count]) => ({ code, count }))
      .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code))
      .slice(0, CODES_SHOWN);
  }

  private async turn(): Promise<void> {
    if (!this.redis.isReady) return;
    const { values } = await this.metrics.problems.get();
    for (const { labels, value } of values) {
      const code = String(labels.code);
      const growth = value - (this.sent.get(code) ?? 0);
      if (growth <= 0) continue;
      await this.redis.client.hIncrBy(this.key(0), code, growth);
      await this.redis.client.expire(this.key(0), KEPT_SECONDS);
      this.sent.set(code, value);
    }
    const { behindMs } = await this.health.read();
    this.metrics.projectorBehind.set(behindMs / 1_000);
  }

  private key(minutesAgo: number): string {
    const minute = Math.floor(this.clock.now().getTime() / MINUTE_MS) - minutesAgo;
    return problemsKey(this.config.REDIS_PREFIX, minute);
  }
}
