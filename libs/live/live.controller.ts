import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config, mayScrape, Metrics, Problem, Public, Redis, says } from '@bangvang/platform';
import { RedisLink } from './redis-link';

/** Liveness, readiness and metrics of a gateway. */
@Controller()
export class LiveController {
  constructor(
    private readonly redis: Redis,
    private readonly link: RedisLink,
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Public()
  @Get('health')
  health(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready means that messages of the worker arrive; sockets are kept without that too. */
  @Public()
  @Get('ready')
  ready(): { ready: boolean; redis: boolean } {
    const redis = this.redis.isReady && this.link.isReady;
    if (redis) return { ready: true, redis };
    throw new Problem('UNAVAILABLE', says('Not ready.', 'Chưa sẵn sàng.'), {
      ready: false,
      redis,
      retryAfter: 2,
    });
  }

  @Public()
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(@Req() request: FastifyRequest): Promise<string> {
    if (!mayScrape(request, this.config))
      throw new Problem('FORBIDDEN', says('METRICS_TOKEN is needed.', 'Cần METRICS_TOKEN.'));
    return this.metrics.registry.metrics();
  }
}
