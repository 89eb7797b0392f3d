import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '@bangvang/platform';
import { WorkerModule } from '../../apps/worker/src/worker.module';

/** A worker as apps/worker runs it, on the servers of a test's configuration. */
export function startWorker(config: Config): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: ['error'] });
}
