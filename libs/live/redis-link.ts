import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Redis, type RedisClient } from '@bangvang/platform';

type Listener = (message: Buffer, channel: Buffer) => void;

/**
 * What socket.io's adapter gets as its Redis client. The adapter subscribes once and publishes
 * without looking at the outcome; while Redis is away that would lose the subscription for good and
 * end the process by an unhandled rejection. Here a subscription insists and a publish may fail.
 */
@Injectable()
export class RedisLink implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('RedisLink');
  /** A connection in subscriber mode; the client renews its subscriptions when it reconnects. */
  private readonly subscriber: RedisClient;

  constructor(private readonly redis: Redis) {
    this.subscriber = redis.client.duplicate({ disableOfflineQueue: false });
    // Every failed reconnect is an 'error' event; the shared client has already said that Redis is away.
    this.subscriber.on('error', (error: Error) => this.log.debug(error.message));
  }

  onModuleInit(): void {
    this.subscriber.connect().catch(() => undefined);
  }

  /** Whether messages of other processes arrive now. */
  get isReady(): boolean {
    return this.subscriber.isReady;
  }

  pSubscribe(pattern: string, listener: Listener): void {
    this.insist(() => this.subscriber.pSubscribe(pattern, listener, true));
  }

  subscribe(channels: string[], listener: Listener): void {
    this.insist(() => this.subscriber.subscribe(channels, listener, true));
  }

  publish(channel: string, message: string | Buffer): void {
    this.redis.client.publish(channel, message).catch(() => undefined);
  }

  /** The adapter unsubscribes when it closes; the connection ends a moment later anyway. */
  pUnsubscribe(): void {}
  unsubscribe(): void {}

  /** The adapter's one listener warns when nobody else listens for errors; we do. */
  on(): void {}
  off(): void {}

  onApplicationShutdown(): void {
    this.subscriber.destroy();
  }

  private insist(subscribe: () => Promise<void>): void {
    subscribe().catch(() => this.subscriber.once('ready', () => this.insist(subscribe)));
  }
}
