import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { ApiProblem, get } from './client';

/** What is known of something on the server. */
interface Known<Data> {
  data: Data | undefined;
  /** What the last reading said; older data stays beside it. */
  error: unknown;
  loading: boolean;
}

type Read<Data> = (key: string) => Promise<Data>;

/** Younger answers are not asked for again when another component wants them. */
const FRESH_MS = 1_000;
/** After this time away from the page, it is asked again. */
const AWAY_MS = 5_000;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 20_000;

/** One thing on the server, read once for all who want it, again when they come back, and after failures that may pass. */
class Entry<Data> {
  private known: Known<Data> = { data: undefined, error: undefined, loading: true };
  private readonly listeners = new Set<() => void>();
  private reading: Promise<void> | null = null;
  private readAt = -Infinity;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly key: string,
    private readonly read: Read<Data>,
  ) {}

  readonly snapshot = (): Known<Data> => this.known;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (performance.now() - this.readAt > FRESH_MS) void this.refresh();
    return () => {
      this.listeners.delete(listener);
      if (!this.wanted) clearTimeout(this.retry);
    };
  };

  get wanted(): boolean {
    return this.listeners.size > 0;
  }

  refresh(): Promise<void> {
    this.reading ??= this.ask().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  /** Whoever looks at the page again sees what is true now. */
  returned(): void {
    if (this.wanted && performance.now() - this.readAt > AWAY_MS) void this.refresh();
  }

  put(data: Data): void {
    this.readAt = performance.now();
    this.set({ data, error: undefined, loading: false });
  }

  private async ask(): Promise<void> {
    clearTimeout(this.retry);
    if (!this.known.loading) this.set({ ...this.known, loading: true });
    try {
      this.put(await this.read(this.key));
      this.failures = 0;
    } catch (error) {
      this.readAt = performance.now();
      this.set({ ...this.known, error, loading: false });
      if (error instanceof ApiProblem && error.passing && this.wanted) this.later(error);
    }
  }

  private later({ retryAfterMs }: ApiProblem): void {
    const own = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures);
    this.failures += 1;
    const wait = (retryAfterMs ?? own) * (1 + Math.random() / 2);
    this.retry = setTimeout(() => void this.refresh(), wait);
  }

  private set(known: Known<Data>): void {
    this.known = known;
    for (const listener of this.listeners) listener();
  }
}

const entries = new Map<string, Entry<unknown>>();

function entryOf<Data>(key: string, read: Read<Data>): Entry<Data> {
  const entry = (entries.get(key) ?? new Entry<unknown>(key, read)) as Entry<Data>;
  entries.set(key, entry);
  return entry;
}

/** Reads everything again that is looked at, but for what was read just now. */
export function lookAgain(): void {
  if (!document.hidden) for (const entry of entries.values()) entry.returned();
}

document.addEventListener('visibilitychange', lookAgain);

/** Reads something again, if anyone is looking at it; it is forgotten otherwise. */
export function refresh(key: string): void {
  const entry = entries.get(key);
  if (entry?.wanted) void entry.refresh();
  else entries.delete(key);
}

/** Sets what is known, after an answer that said it. */
export function put<Data>(key: string, data: Data): void {
  entryOf<Data>(key, get).put(data);
}

export interface Query<Data> extends Known<Data> {
  refresh: () => void;
}

const NOTHING: Known<never> = { data: undefined, error: undefined, loading: false };
const nothing = (): Known<never> => NOTHING;
const never = () => (): void => undefined;

/**
 * What the server says at a path, shared by all who ask. A null key asks for nothing; `read` is the
 * same function each time.
 * `every` (ms) reads it again and again, 0 not; it may depend on what was read.
 */
export function useQuery<Data>(
  key: string | null,
  read: Read<Data> = get,
  every?: (data: Data | undefined) => number,
): Query<Data> {
  const entry = useMemo(() => (key === null ? null : entryOf<Data>(key, read)), [key, read]);
  const known = useSyncExternalStore<Known<Data>>(
    entry?.subscribe ?? never,
    entry?.snapshot ?? nothing,
  );
  const pause = every?.(known.data) ?? 0;
  useEffect(() => {
    if (!entry || pause === 0) return;
    const timer = setInterval(() => void entry.refresh(), pause);
    return () => clearInterval(timer);
  }, [entry, pause]);
  return { ...known, refresh: useCallback(() => void entry?.refresh(), [entry]) };
}
