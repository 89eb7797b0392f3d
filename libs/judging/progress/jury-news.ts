import { Injectable } from '@nestjs/common';
import { Config, Redis } from '@bangvang/platform';

/** Which stages have something new for those who watch them. */
@Injectable()
export class JuryNews {
  private readonly key: string;

  constructor(
    private readonly redis: Redis,
    config: Config,
  ) {
    this.key = `${config.REDIS_PREFIX}:jury:news`;
  }

  /** Something about the stage is committed. While Redis is away the worker finds out by itself. */
  changed(stageId: string): void {
    if (!this.redis.isReady) return;
    this.redis.client.sAdd(this.key, stageId).catch(() => undefined);
  }

  /** Takes the stages that changed since the last time; each goes to one who asks. */
  async take(): Promise<string[]> {
    if (!this.redis.isReady) return [];
    return this.redis.client.sPopCount(this.key, 100);
  }
}
