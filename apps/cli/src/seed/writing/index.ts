import type { INestApplication } from '@nestjs/common';
import { Jobs } from '@bangvang/database';
import { createHttpApp, type Config } from '@bangvang/platform';
import { ApiModule } from '../../../../api/src/api.module';
import { StaffDesk } from '../../load/staff-desk';
import { ADMIN, ORGANISER } from '../demo-accounts';
import { WritingBuilder } from './builder';

/**
 * Makes a writing contest beside the demo's rounds, as its people would: over the API, which answers
 * to nobody else meanwhile, with the jobs that it asks for. What an earlier run left is taken up.
 */
export async function seedWriting(config: Config, password: string): Promise<void> {
  const quiet: Config = { ...config, LOG_LEVEL: 'error' };
  const app = await createHttpApp(ApiModule.forRoot(quiet), quiet);
  try {
    await app.listen(0, '127.0.0.1');
    app.get(Jobs, { strict: false }).start();
    await build(app, config, password);
  } finally {
    await app.close();
  }
}

async function build(app: INestApplication, config: Config, password: string): Promise<void> {
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const open = (email: string): Promise<StaffDesk> => StaffDesk.of(url, config.DATABASE_URL, email);
  const desks: StaffDesk[] = [];
  const desk = async (email: string): Promise<StaffDesk> => {
    const opened = await open(email);
    desks.push(opened);
    return opened;
  };
  try {
    const [admin, organiser] = [await desk(ADMIN.email), await desk(ORGANISER.email)];
    await new WritingBuilder({ url, password, admin, organiser, desk }).build();
  } finally {
    for (const opened of desks) await opened.leave();
  }
}
