import { Injectable } from '@nestjs/common';
import { isUnavailable, SharedAnswers } from '@bangvang/platform';
import { LRUCache } from 'lru-cache';

const TTL_MS = 1_000;
/** How often the clock is read: the cache is asked thousands of times a second. */
const CLOCK_MS = 20;
const MAX_ENTRIES = 2_000;

/**
 * Remembers answers for a second, so that a crowd asking the same thing costs one query a second
 * per process. Who asks while the answer is being fetched waits for that one; an error is not kept.
 * While the database is away, the last answer stands: pages and boards stay readable, and writes
 * are refused by the database's own absence.
 */
export class ShortCache<V> {
  private readonly answers = new SharedAnswers<V>({
    max: MAX_ENTRIES,
    ttl: TTL_MS - CLOCK_MS,
    ttlResolution: CLOCK_MS,
  });
  private readonly last = new LRUCache<string, { answer: V }>({ max: MAX_ENTRIES });

  constructor(private readonly load: (key: string) => Promise<V>) {}

  /** The answer for a key, at most a second old while the database is there. */
  get(key: string): Promise<V> {
    return this.answers.get(key, () => this.fetch(key));
  }

  private async fetch(key: string): Promise<V> {
    try {
      const answer = await this.load(key);
      this.last.set(key, { answer });
      return answer;
    } catch (error) {
      const last = this.last.get(key);
      if (last && isUnavailable(error)) return last.answer;
      throw error;
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.answers.clear();
    this.last.clear();
  }
}

/** The caches of this process, so that whoever writes can have all of them forget. */
@Injectable()
export class ShortCaches {
  private readonly made: { clear(): void }[] = [];

  /** A new cache over a way to load. */
  make<V>(load: (key: string) => Promise<V>): ShortCache<V> {
    const cache = new ShortCache(load);
    this.made.push(cache);
    return cache;
  }

  /** Has every cache forget; called after this process has written. */
  clear(): void {
    for (const cache of this.made) cache.clear();
  }
}
