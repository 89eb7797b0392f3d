import 'reflect-metadata';
import { LiveAdapter } from '@bangvang/live';
import {
  acceptHandedOver,
  announceReady,
  closeOnShutdown,
  createHttpApp,
  loadConfig,
  untilAllowed,
} from '@bangvang/platform';
import { LiveAppModule } from './live-app.module';

/** Thousands of viewers come back at once after a restart. */
const BACKLOG = 4_096;

async function main(): Promise<void> {
  await untilAllowed();
  const config = loadConfig();
  const app = await createHttpApp(LiveAppModule.forRoot(config), config);
  app.useWebSocketAdapter(new LiveAdapter(app));
  closeOnShutdown(() => app.close());
  await app.listen({ port: config.LIVE_PORT, host: config.HOST, backlog: BACKLOG });
  acceptHandedOver(app.getHttpServer());
  announceReady();
}

void main();
