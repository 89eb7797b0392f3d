import { ROUND_GROUPS, roomOf } from '@bangvang/platform';

/** Between two messages to one viewer, in milliseconds. */
export const MESSAGE_EVERY_MS = 1_000;
/** Between two groups of a room: short enough for all of them to have their turn in every second. */
export const GROUP_EVERY_MS = MESSAGE_EVERY_MS / (ROUND_GROUPS + 1);

/**
 * Paces the messages to rooms, and to groups of a room's viewers: the first change goes out at once,
 * further ones wait until the second is over and go out together. Groups of one room take turns.
 * Times are monotonic milliseconds.
 */
export class Pacer {
  private readonly waiting = new Set<string>();
  /** When a room or a group was told something last; the longest ago first. */
  private readonly told = new Map<string, number>();
  /** When any group of a room was. */
  private readonly spoken = new Map<string, number>();

  /** Something changed in a room, for all of it or for one group. */
  touch(name: string): void {
    this.waiting.add(name);
  }

  /** Takes up to `limit` that have something to be told and may be told it now; who waits longest comes first. */
  take(now: number, limit: number): string[] {
    forget(this.told, now - MESSAGE_EVERY_MS);
    forget(this.spoken, now - GROUP_EVERY_MS);
    const due: string[] = [];
    for (const name of this.waiting) {
      if (due.length === limit) break;
      if (this.told.has(name) || this.spoken.has(roomOf(name))) continue;
      this.waiting.delete(name);
      this.sent(name, now);
      due.push(name);
    }
    return due;
  }

  /** Something was told only now, after it was taken: the second begins here. */
  sent(name: string, now: number): void {
    note(this.told, name, now);
    note(this.spoken, roomOf(name), now);
  }

  /** Milliseconds until the next that waits may be told; null while none waits. */
  nextIn(now: number): number | null {
    let next: number | null = null;
    for (const name of this.waiting) {
      const at = Math.max(
        (this.told.get(name) ?? -Infinity) + MESSAGE_EVERY_MS,
        (this.spoken.get(roomOf(name)) ?? -Infinity) + GROUP_EVERY_MS,
      );
      next = Math.min(next ?? Infinity, Math.max(0, at - now));
    }
    return next;
  }

  /** Nothing waits any more. */
  clear(): void {
    this.waiting.clear();
  }
}

/** Newest last, whatever was there before. */
function note(times: Map<string, number>, name: string, now: number): void {
  times.delete(name);
  times.set(name, now);
}

function forget(times: Map<string, number>, until: number): void {
  for (const [name, at] of times) {
    if (at > until) break;
    times.delete(name);
  }
}
