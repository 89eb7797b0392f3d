import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { LastDocuments } from '@bangvang/contracts';
import { Clock, Redis } from '@bangvang/platform';
import { REFRESH_EVERY_MS, STALE_AFTER_MS } from './live.limits';
import type { LiveServer } from './live.types';
import { RedisLink } from './redis-link';
import { RoomMemory } from './room-memory';

const AT_ONCE = 100;

/**
 * What rooms are told while Redis, and with it every message, is away: that their board is stale;
 * and, once it is back, what they missed.
 */
@Injectable()
export class Freshness implements OnApplicationShutdown {
  private ticking: NodeJS.Timeout | undefined;
  private busy = false;
  private awaySince: number | undefined;

  constructor(
    private readonly memory: RoomMemory,
    private readonly redis: Redis,
    private readonly link: RedisLink,
    private readonly clock: Clock,
  ) {}

  /** Starts to look after the rooms of this process. */
  watch(server: LiveServer): void {
    this.ticking = setInterval(() => {
      if (this.busy) return;
      this.busy = true;
      void this.tick(server).finally(() => (this.busy = false));
    }, REFRESH_EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.ticking);
  }

  private async tick(server: LiveServer): Promise<void> {
    if (!this.redis.isReady || !this.link.isReady) return this.away(server);
    const missed = this.awaySince !== undefined;
    this.awaySince = undefined;
    const rooms = missed ? this.memory.names() : this.memory.names().filter((r) => this.isStale(r));
    for (let at = 0; at < rooms.length; at += AT_ONCE) {
      await Promise.all(rooms.slice(at, at + AT_ONCE).map((room) => this.refresh(server, room)));
    }
  }

  private away(server: LiveServer): void {
    const now = this.clock.monotonic();
    this.awaySince ??= now;
    if (now - this.awaySince < STALE_AFTER_MS) return;
    for (const room of this.memory.names()) {
      const { board } = this.memory.known(room);
      if (!board || board.stale) continue;
      const stale = { ...board, stale: true };
      this.memory.observe(room, 'board', stale);
      server.local.to(room).emit('board', stale);
    }
  }

  /** Reads a room's documents again and sends those that changed meanwhile. */
  private async refresh(server: LiveServer, room: string): Promise<void> {
    const before: Partial<LastDocuments> = { ...this.memory.known(room) };
    this.memory.distrust(room);
    const { board, pulse, watch } = await this.memory.last(room);
    if (board && board !== before.board && !board.stale) server.local.to(room).emit('board', board);
    if (pulse && pulse !== before.pulse) server.local.to(room).emit('pulse', pulse);
    if (watch && watch !== before.watch) server.local.to(room).emit('watch', watch);
  }

  private isStale(room: string): boolean {
    return this.memory.known(room).board?.stale === true;
  }
}
