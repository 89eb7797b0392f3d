import { Controller, Get, Header, Req } from '@nestjs/common';
import {
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, Config, Metrics, Problem, Public, Redis } from '@bangvang/platform';
import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Database, query } from './database';

class HealthDto {
  @ApiProperty({ example: 'ok' }) status!: string;
}

class ReadyDto {
  @ApiProperty() ready!: boolean;
  @ApiProperty() database!: boolean;
  @ApiProperty() redis!: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Liveness, readiness and metrics. */
@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly redis: Redis,
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Public()
  @Get('health')
  @ApiOperation({ summary: 'The process lives' })
  @ApiOkResponse({ type: HealthDto })
  health(): HealthDto {
    return { status: 'ok' };
  }

  @Public()
  @Get('ready')
  @ApiOperation({ summary: 'PostgreSQL and Redis answer' })
  @ApiOkResponse({ type: ReadyDto })
  @ApiProblems('UNAVAILABLE')
  async ready(): Promise<ReadyDto> {
    const [database, redis] = await Promise.all([
      answers(() => query(this.database.tx, 'SELECT 1')),
      answers(() => this.redis.client.ping()),
    ]);
    if (!database || !redis) {
      throw new Problem('UNAVAILABLE', 'Chưa sẵn sàng.', {
        ready: false,
        database,
        redis,
        retryAfter: 2,
      });
    }
    return { ready: true, database, redis };
  }

  @Public()
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiExcludeEndpoint()
  scrape(@Req() request: FastifyRequest): Promise<string> {
    if (!this.mayScrape(request)) throw new Problem('FORBIDDEN', 'Cần METRICS_TOKEN.');
    return this.metrics.registry.metrics();
  }

  /** Without a token only a direct caller on this machine; a proxy adds headers, so it is refused. */
  private mayScrape(request: FastifyRequest): boolean {
    const token = this.config.METRICS_TOKEN;
    if (token === undefined) {
      const proxied = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
      return proxied === undefined && LOOPBACK.has(request.socket.remoteAddress ?? '');
    }
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}
