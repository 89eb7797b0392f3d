import 'reflect-metadata';
import {
  announceReady,
  closeOnShutdown,
  createHttpApp,
  handOverUpgrades,
  loadConfig,
  serveOpenApi,
  untilAllowed,
} from '@bangvang/platform';
import { ApiModule } from './api.module';
import { servePublished } from './published';
import { serveWeb } from './web';

async function main(): Promise<void> {
  await untilAllowed();
  const config = loadConfig();
  const app = await createHttpApp(ApiModule.forRoot(config), config);
  serveOpenApi(app);
  await servePublished(app, config.FILES_DIR);
  await serveWeb(app, config.WEB_DIR);
  handOverUpgrades(app.getHttpServer());
  closeOnShutdown(() => app.close());
  await app.listen(config.PORT, config.HOST);
  announceReady();
}

void main();
