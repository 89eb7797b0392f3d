import { Emitter } from '@socket.io/redis-emitter';
import { liveChannel, type ServerEvents } from '@bangvang/contracts';
import type { Config } from './config';
import type { Redis } from './redis';

/** How messages travel through Redis between the emitter and the gateways' adapter; JSON is what V8 reads fastest. */
export const liveCodec = {
  encode: (message: unknown): string => JSON.stringify(message),
  decode: (message: Buffer | string): unknown => JSON.parse(message.toString()),
};

/** Tells rooms something from a process that holds no sockets: `emitter.to(room).emit('board', document)`. */
export type LiveEmitter = Emitter<ServerEvents>;

/**
 * An emitter to all gateways of the installation. While Redis is away its messages are lost: what
 * counts is in the documents kept under `lastDocumentsKey`, and the next message follows.
 */
export function createLiveEmitter(redis: Redis, config: Config): LiveEmitter {
  // The emitter never looks at the outcome of a publish; unhandled, its failure would end the process.
  const link = {
    publish: (channel: string, message: string): void => {
      redis.client.publish(channel, message).catch(() => undefined);
    },
  };
  return new Emitter<ServerEvents>(link, {
    key: liveChannel(config.REDIS_PREFIX),
    parser: liveCodec,
  });
}
