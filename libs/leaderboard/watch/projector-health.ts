import { Injectable } from '@nestjs/common';
import type { WatchDocument } from '@bangvang/contracts';
import { Config, Redis } from '@bangvang/platform';
import { projectorHealthKey } from '../places/board-keys';
import { ProjectorState } from '../projector/state';

type Health = WatchDocument['projector'];

/** A leader reports every second; one that is silent for longer than this is counted as behind. */
const SILENT_MS = 3_000;
const KEPT_SECONDS = 24 * 60 * 60;

/** How the projector is doing, told by the one that leads to every process. */
@Injectable()
export class ProjectorHealth {
  private readonly key: string;

  constructor(
    private readonly redis: Redis,
    private readonly state: ProjectorState,
    config: Config,
  ) {
    this.key = projectorHealthKey(config.REDIS_PREFIX);
  }

  /** Says how this process is doing; Redis' clock, because everybody shares it. */
  async report(): Promise<void> {
    const at = await this.redisNow();
    const { behindMs, rebuilding } = this.state;
    const health = { at: String(at), behindMs: String(behindMs), rebuilding: String(rebuilding) };
    await this.redis.client.multi().hSet(this.key, health).expire(this.key, KEPT_SECONDS).exec();
  }

  /** How the leader is doing: while it is silent, as far behind as its silence is long. */
  async read(): Promise<Health> {
    const [{ at, behindMs, rebuilding }, now] = await Promise.all([
      this.redis.client.hGetAll(this.key) as Promise<Record<string, string | undefined>>,
      this.redisNow(),
    ]);
    if (!at) return { behindMs: 0, rebuilding: false };
    const silence = now - Number(at);
    return {
      behindMs: silence > SILENT_MS ? silence : Number(behindMs),
      rebuilding: Number(rebuilding) > 0,
    };
  }

  private async redisNow(): Promise<number> {
    const [seconds, micros] = await this.redis.client.time();
    return Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000);
  }
}
