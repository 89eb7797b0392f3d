import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { lastDocumentsKey, type LastDocuments } from '@bangvang/contracts';
import { Redis } from '@bangvang/platform';
import { READ_PATIENCE_MS, ROOMS_REMEMBERED } from './live.limits';

type Kind = keyof LastDocuments;

interface Remembered {
  seen: Partial<LastDocuments>;
  /** Whether Redis was asked since this process listens without a gap. */
  complete: boolean;
  /** The question to Redis, while it is under way. */
  reading: Promise<void> | undefined;
}

const KINDS = new Set<string>(['board', 'pulse', 'watch', 'jury'] satisfies Kind[]);

/**
 * The last documents of the rooms somebody is in. What passes by is remembered; what passed before
 * anybody listened is read from Redis, once for all who ask.
 */
@Injectable()
export class RoomMemory {
  private readonly rooms = new LRUCache<string, Remembered>({ max: ROOMS_REMEMBERED });

  constructor(private readonly redis: Redis) {}

  /** Notes a message on its way to a room. */
  observe(room: string, event: string, document: unknown): void {
    if (KINDS.has(event)) Object.assign(this.entry(room).seen, { [event]: document });
  }

  /**
   * The last documents of a room; null where none is known. Never fails: while Redis is away or
   * slow, what memory has.
   */
  async last(room: string): Promise<LastDocuments> {
    const entry = this.entry(room);
    if (!entry.complete && this.redis.isReady) {
      entry.reading ??= this.read(room, entry);
      await Promise.race([entry.reading, sleep(READ_PATIENCE_MS, undefined, { ref: false })]);
    }
    return { board: null, pulse: null, ...entry.seen };
  }

  /** What memory has of a room, without asking Redis. */
  known(room: string): Partial<LastDocuments> {
    return this.rooms.peek(room)?.seen ?? {};
  }

  /** The rooms there are memories of. */
  names(): string[] {
    return [...this.rooms.keys()];
  }

  /** Messages may have been missed: Redis is asked again at the next occasion. */
  distrust(room: string): void {
    const entry = this.rooms.peek(room);
    if (entry) entry.complete = false;
  }

  /** Nobody is in the room any more. */
  forget(room: string): void {
    this.rooms.delete(room);
  }

  private entry(room: string): Remembered {
    let entry = this.rooms.get(room);
    if (!entry) this.rooms.set(room, (entry = { seen: {}, complete: false, reading: undefined }));
    return entry;
  }

  /** What passes by while Redis answers is newer than its answer. */
  private async read(room: string, entry: Remembered): Promise<void> {
    const before = { ...entry.seen };
    entry.complete = true;
    try {
      const text = await this.redis.client.get(lastDocumentsKey(room));
      const stored = text === null ? {} : (JSON.parse(text) as LastDocuments);
      const unchanged = Object.entries(stored).filter(
        ([kind]) => entry.seen[kind as Kind] === before[kind as Kind],
      );
      Object.assign(entry.seen, Object.fromEntries(unchanged));
    } catch {
      entry.complete = false;
    } finally {
      entry.reading = undefined;
    }
  }
}
