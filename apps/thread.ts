import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '@bangvang/database';
import { EssaysModule } from '@bangvang/essays';
import { JudgingModule } from '@bangvang/judging';
import { logger, PlatformModule, serveTasks, threadConfig, Threads } from '@bangvang/platform';
import { ResultsModule } from '@bangvang/results';
import { schema } from './schema';

/** A thread of the api or of the worker: the features whose heavy work is done apart from everybody's. */
async function main(): Promise<void> {
  const config = threadConfig();
  const app = await NestFactory.createApplicationContext(
    {
      module: class HeavyModule {},
      imports: [
        PlatformModule.forRoot(config),
        DatabaseModule.forRoot(schema, 'bangvang-thread'),
        EssaysModule,
        JudgingModule,
        ResultsModule,
      ],
    },
    { logger: logger(config) },
  );
  serveTasks(app.get(Threads));
}

void main();
