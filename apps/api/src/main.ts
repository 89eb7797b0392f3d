import 'reflect-metadata';
import { createHttpApp, loadConfig, serveOpenApi } from '@bangvang/platform';
import { ApiModule } from './api.module';

async function main(): Promise<void> {
  const config = loadConfig();
  const app = await createHttpApp(ApiModule.forRoot(config), config);
  serveOpenApi(app);
  app.enableShutdownHooks();
  await app.listen(config.PORT, config.HOST);
}

void main();
