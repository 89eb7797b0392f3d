import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedRedis, findRedis, Guard } from '../../apps/cli/src/embedded';

/** A Redis that a spec may stop and start again. */
export interface OwnRedis {
  url: string;
  /** Stops it; what it held is gone. */
  halt: () => Promise<void>;
  /** Starts it again, empty and on the same port. */
  resume: () => Promise<void>;
  /** Stops it for good. */
  close: () => Promise<void>;
}

/** Starts a Redis of the spec's own. */
export async function startOwnRedis(): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-redis-'));
  const guard = new Guard();
  guard.removeAtEnd(folder);
  const redis = await EmbeddedRedis.start({
    program: await findRedis(join(__dirname, '../../.data'), () => undefined),
    password: 'for-tests-only',
    logFile: join(folder, 'redis.log'),
    guard,
  });
  return {
    url: redis.url,
    halt: () => redis.stop(),
    resume: () => redis.restart(),
    close: async () => {
      await redis.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
