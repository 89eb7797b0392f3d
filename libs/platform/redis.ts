import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { createClient } from 'redis';
import { Config } from './config';

const CONNECT_TIMEOUT_MS = 2_000;
const MAX_RECONNECT_MS = 1_000;
const ASK_EVERY_MS = 1_000;
const PATIENCE_MS = 3_000;

/** Makes a client that fails fast while Redis is away and reconnects by itself. */
export function createRedisClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 5), MAX_RECONNECT_MS),
    },
  });
}

export type RedisClient = ReturnType<typeof createRedisClient>;

/** The connection to the projection. Redis being away is an expected state: ask {@link isReady}. */
@Injectable()
export class Redis implements OnModuleInit, OnApplicationShutdown {
  readonly client: RedisClient;
  private readonly log = new Logger('Redis');
  private away = false;
  private unanswered = false;
  private asking: NodeJS.Timeout | undefined;

  constructor(config: Config) {
    this.client = createRedisClient(config.REDIS_URL);
    this.client.on('error', (error: Error) => {
      if (!this.away) this.log.warn(`away: ${error.message}`);
      this.away = true;
    });
    this.client.on('ready', () => {
      if (this.away) this.log.log('back');
      this.away = false;
    });
  }

  /** Starts connecting; does not wait, since the product runs without Redis too. */
  onModuleInit(): void {
    this.client.connect().catch(() => undefined);
    this.asking = setInterval(() => void this.ask(), ASK_EVERY_MS).unref();
  }

  /**
   * A server that stands still, or a network that swallows everything, looks like a very long
   * answer: everybody would wait. The connection is given up, so that they are told at once.
   */
  private async ask(): Promise<void> {
    if (!this.client.isReady || this.unanswered) return;
    this.unanswered = true;
    const impatience = setTimeout(() => {
      // An answer that arrived while this process was busy is read before this runs.
      setImmediate(() => {
        if (this.unanswered && this.client.isReady) this.giveUp();
      });
    }, PATIENCE_MS);
    await this.client.ping().catch(() => undefined);
    this.unanswered = false;
    clearTimeout(impatience);
  }

  private giveUp(): void {
    if (!this.away) this.log.warn('away: it does not answer');
    this.away = true;
    this.client.destroy();
    this.client.connect().catch(() => undefined);
  }

  /** Whether commands can be sent now. */
  get isReady(): boolean {
    return this.client.isReady;
  }

  /** Ends the connection. */
  onApplicationShutdown(): void {
    clearInterval(this.asking);
    this.client.destroy();
  }
}
