import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  announceReady,
  closeOnShutdown,
  loadConfig,
  logger,
  untilAllowed,
} from '@bangvang/platform';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  await untilAllowed();
  const config = loadConfig();
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: logger(config),
  });
  closeOnShutdown(() => app.close());
  announceReady();
}

void main();
