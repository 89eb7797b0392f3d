const GRACE_MS = 2_500;

/** What a child process and the launcher say to each other over IPC. */
export type ProcessMessage = { type: 'go' } | { type: 'ready' } | SocketMessage;

/** Accompanies a socket that an api process hands over; `head` is what was already read from it. */
export interface SocketMessage {
  type: 'socket';
  head: Uint8Array;
}

/** Set for the processes that a launcher starts. */
export const LAUNCHED = 'BANGVANG_LAUNCHED';

/**
 * Resolves when the process may touch the database. The launcher starts its processes while it still
 * migrates, so that they load their code meanwhile; without a launcher this is at once.
 */
export function untilAllowed(): Promise<void> {
  if (!process.env[LAUNCHED] || !process.connected) return Promise.resolve();
  return new Promise((resolve) => {
    const listen = (message: ProcessMessage): void => {
      if (message.type !== 'go') return;
      process.off('message', listen);
      resolve();
    };
    process.on('message', listen);
  });
}

/** Tells the launcher, when there is one, that this process serves. */
export function announceReady(): void {
  process.send?.({ type: 'ready' } satisfies ProcessMessage);
}

/**
 * Ends the process in good order: on SIGTERM, on SIGINT, and when the launcher is gone. What is not
 * closed within the grace is left to the operating system.
 */
export function closeOnShutdown(close: () => Promise<void>): void {
  let closing = false;
  const shutdown = (): void => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    void close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', shutdown);
  process.on('SIGINT', shutdown);
  process.on('disconnect', shutdown);
}
