import { LRUCache } from 'lru-cache';

/** How many answers are kept, and for how long (ms); the clock is read every `ttlResolution` ms. */
export interface SharedFor {
  max: number;
  ttl: number;
  ttlResolution?: number;
}

/**
 * Answers that are fetched once for all who ask within a while. Who asks while one is being fetched
 * waits for that one; an error is not kept.
 */
export class SharedAnswers<Answer> {
  private readonly answers: LRUCache<string, Promise<Answer>>;

  constructor(kept: SharedFor) {
    this.answers = new LRUCache(kept);
  }

  /** The answer for a key; `fetch` is called where none is kept. */
  get(key: string, fetch: () => Promise<Answer>): Promise<Answer> {
    const known = this.answers.get(key);
    if (known) return known;
    const answer = fetch();
    this.answers.set(key, answer);
    answer.catch(() => {
      if (this.answers.peek(key) === answer) this.answers.delete(key);
    });
    return answer;
  }

  /** Forgets every answer; one that is being fetched still comes to those who wait for it. */
  clear(): void {
    this.answers.clear();
  }
}
