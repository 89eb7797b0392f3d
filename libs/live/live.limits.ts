/** Bounds of one socket. A viewer joins a room or two and then only listens. */
export const SOCKET_LIMITS = {
  /** Messages of any kind at once, then per second: 20 in 10 s. */
  messages: 20,
  messagesPerSecond: 2,
  /** Bytes at once, then per second; also covers frames that never become a message. */
  bytes: 100_000,
  bytesPerSecond: 2_000,
  /** Rooms joined at a time. */
  rooms: 8,
  /** Largest message from a client, in bytes. */
  messageBytes: 4_096,
  /** Messages waiting for a client that does not take them: about 15 s of a busy room. */
  queued: 32,
} as const;

/** Phones sleep and change networks: a ping often enough for NATs, patience for a slow answer. */
export const PING_EVERY_MS = 25_000;
export const PING_PATIENCE_MS = 20_000;
/** A connection that says nothing within this time is closed. */
export const CONNECT_WITHIN_MS = 10_000;
/** How often slow and noisy sockets are looked for. */
export const SWEEP_EVERY_MS = 1_000;
/** Rooms whose last documents are kept in memory; the others are read from Redis again. */
export const ROOMS_REMEMBERED = 5_000;
/** Redis may be away this long before rooms are told that what they see is stale. */
export const STALE_AFTER_MS = 2_000;
/** How often the documents of stale rooms are asked for, once Redis is back. */
export const REFRESH_EVERY_MS = 1_000;
/** How long a join waits for Redis before it is answered from memory. */
export const READ_PATIENCE_MS = 2_000;
