import { Controller, Get, Header, Req } from '@nestjs/common';
import {
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApiProblems,
  Config,
  mayScrape,
  Metrics,
  Problem,
  Public,
  Redis,
  says,
} from '@bangvang/platform';
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
      throw new Problem('UNAVAILABLE', says('Not ready.', 'Chưa sẵn sàng.'), {
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
    if (!mayScrape(request, this.config))
      throw new Problem('FORBIDDEN', says('METRICS_TOKEN is needed.', 'Cần METRICS_TOKEN.'));
    return this.metrics.registry.metrics();
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
