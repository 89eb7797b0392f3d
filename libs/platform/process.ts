const GRACE_MS = 2_500;

/** What a child process and the launcher say to each other over IPC. */
export type ProcessMessage = { type: 'ready' } | SocketMessage;

/** Accompanies a socket that an api process hands over; `head` is what was already read from it. */
export interface SocketMessage {
  type: 'socket';
  head: Uint8Array;
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
