import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '@bangvang/database';
import { loadConfig, PlatformModule, type Config } from '@bangvang/platform';
import { schema } from '../../schema';
import { dataFolder } from './data-folder';
import { Failure } from './failure';
import { databaseUrl, redisUrl } from './installed';
import { reachPostgres } from './reach';
import { loadSecrets } from './secrets';

/**
 * The configuration for a command on an installation: its own secrets where it keeps them here, the
 * environment where it does not.
 * @throws Failure when nothing runs, or a setting is missing
 */
export function installedConfig(): Config {
  const folder = dataFolder();
  const own = existsSync(join(folder, 'secrets.json')) ? loadSecrets(folder) : {};
  const servers = { DATABASE_URL: databaseUrl(), REDIS_URL: redisUrl() };
  try {
    return loadConfig({ ...own, ...process.env, ...servers });
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}

/** Runs `work` with the services of some features, without HTTP; what they opened is closed after. */
export async function withFeatures<T>(
  config: Config,
  features: Type[],
  work: (context: INestApplicationContext) => Promise<T>,
): Promise<T> {
  await reachPostgres(config.DATABASE_URL);
  const context = await NestFactory.createApplicationContext(
    {
      module: CommandModule,
      imports: [
        PlatformModule.forRoot(config),
        DatabaseModule.forRoot(schema, 'bangvang-cli'),
        ...features,
      ],
    },
    { logger: ['error'] },
  );
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

class CommandModule {}
