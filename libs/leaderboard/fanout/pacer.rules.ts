/** Between two messages to one room, in milliseconds. */
export const MESSAGE_EVERY_MS = 1_000;

/**
 * Paces the messages to rooms: the first change goes out at once, further ones wait until the
 * second is over and go out together. Times are monotonic milliseconds.
 */
export class Pacer {
  private readonly waiting = new Set<string>();
  private readonly told = new Map<string, number>();

  /** Something changed in a room. */
  touch(room: string): void {
    this.waiting.add(room);
  }

  /** Takes up to `limit` rooms that have something to be told and may be told it now; who waits longest comes first. */
  take(now: number, limit: number): string[] {
    this.forget(now);
    const due: string[] = [];
    for (const room of this.waiting) {
      if (due.length === limit) break;
      if (this.told.has(room)) continue;
      this.waiting.delete(room);
      this.told.set(room, now);
      due.push(room);
    }
    return due;
  }

  /** A room was told something only now, after it was taken: the second begins here. */
  sent(room: string, now: number): void {
    this.told.delete(room);
    this.told.set(room, now);
  }

  /** Milliseconds until the next room that waits may be told; null while none waits. */
  nextIn(now: number): number | null {
    let next: number | null = null;
    for (const room of this.waiting) {
      const at = this.told.get(room);
      const wait = at === undefined ? 0 : Math.max(0, at + MESSAGE_EVERY_MS - now);
      next = Math.min(next ?? wait, wait);
    }
    return next;
  }

  /** Nothing waits any more. */
  clear(): void {
    this.waiting.clear();
  }

  /** Rooms that were told something a second ago may be told again. */
  private forget(now: number): void {
    for (const [room, at] of this.told) {
      if (now - at < MESSAGE_EVERY_MS) break;
      this.told.delete(room);
    }
  }
}
