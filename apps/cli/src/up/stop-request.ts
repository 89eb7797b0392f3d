const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PARENT_POLL_MS = 500;

/**
 * Aborted when we are to stop: on Ctrl-C, SIGTERM or SIGHUP, and when the bootstrap that started us is
 * gone without having been able to pass a signal on.
 */
export function stopRequest(): AbortSignal {
  const stop = new AbortController();
  for (const signal of SIGNALS) process.on(signal, () => stop.abort());
  const parent = process.ppid;
  if (process.env['BANGVANG_BOOTSTRAP'] === String(parent)) {
    setInterval(() => process.ppid !== parent && stop.abort(), PARENT_POLL_MS).unref();
  }
  // What we write to may go before us; that is no reason to fall over it.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return stop.signal;
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}
