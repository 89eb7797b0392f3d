import 'reflect-metadata';
import { createHttpApp, loadConfig, openApiDocument } from '@bangvang/platform';
import { ApiModule } from './api.module';

/** Describes the routes without serving them: nothing is connected to, so nothing has to be there. */
async function main(): Promise<void> {
  const key = Buffer.alloc(32).toString('base64');
  const config = loadConfig({
    DATABASE_URL: 'postgresql://nowhere',
    REDIS_URL: 'redis://nowhere',
    SESSION_SECRET: key,
    DATA_KEY: key,
    HASH_KEY: key,
    SIGNING_SEED: key,
    LOG_LEVEL: 'error',
  });
  const app = await createHttpApp(ApiModule.forRoot(config), config);
  process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
}

void main();
