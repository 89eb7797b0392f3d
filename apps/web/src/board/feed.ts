import { useMemo, useSyncExternalStore } from 'react';
import { roomName, type BoardDocument, type PulseDocument } from '@bangvang/contracts';
import { get } from '../api/client';
import { lookAgain } from '../api/query';
import type { BoardAnswer } from '../api/types';
import type { LiveSocket } from './socket';

/** What is known of one room: its board, its pulse, and how they come. */
export interface Feed {
  board: BoardDocument | null;
  pulse: PulseDocument | null;
  /** `live` over the socket, `polling` over HTTP, `lost` when neither answers. */
  link: 'connecting' | 'live' | 'polling' | 'lost';
  error: unknown;
}

const EMPTY: Feed = { board: null, pulse: null, link: 'connecting', error: null };
const POLL_MS = 4_000;
/** How long a room is kept after its last reader left: a change of page does not reconnect. */
const LINGER_MS = 4_000;

/** The one connection of this page, shared by all rooms; opened when the first room is. */
const connection = {
  rooms: new Set<RoomFeed>(),
  opening: null as Promise<LiveSocket> | null,
  open(): Promise<LiveSocket> {
    this.opening ??= import('./socket').then(({ openSocket }) => {
      const socket = openSocket();
      const each = (act: (room: RoomFeed) => void) => () => this.rooms.forEach(act);
      socket.on(
        'connect',
        each((room) => room.join(socket)),
      );
      const fallBack = each((room) => room.fallBack());
      socket.on('disconnect', fallBack);
      socket.on('connect_error', fallBack);
      // Its contest says when it closes now: read again once what is shown is old, not by all at once.
      socket.on('moved', () => setTimeout(lookAgain, 2 * POLL_MS * (0.75 + Math.random() / 2)));
      socket.on('board', (board) => this.rooms.forEach((room) => room.push({ board })));
      socket.on('pulse', (pulse) => this.rooms.forEach((room) => room.push({ pulse })));
      return socket;
    });
    return this.opening;
  },
  close(): void {
    if (this.rooms.size > 0) return;
    void this.opening?.then((socket) => socket.close());
    this.opening = null;
  },
};

/** One room: first read over HTTP, then pushed over the socket, polled while the socket is away. */
class RoomFeed {
  private state: Feed = EMPTY;
  private readonly listeners = new Set<() => void>();
  private pollTimer: ReturnType<typeof setTimeout> | undefined;
  private lingerTimer: ReturnType<typeof setTimeout> | undefined;
  private running = false;

  constructor(
    private readonly roundId: string,
    private readonly unitNo: number | null,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    clearTimeout(this.lingerTimer);
    if (!this.running) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.lingerTimer = setTimeout(() => this.stop(), LINGER_MS);
    };
  };

  readonly snapshot = (): Feed => this.state;

  private start(): void {
    this.running = true;
    connection.rooms.add(this);
    void this.poll();
    connection.open().then(
      (socket) => socket.connected && this.join(socket),
      () => this.fallBack(),
    );
  }

  private stop(): void {
    this.running = false;
    clearTimeout(this.pollTimer);
    connection.rooms.delete(this);
    void connection.opening?.then((socket) => socket.emit('leave', { room: this.room }));
    connection.close();
  }

  private get room(): string {
    const { roundId, unitNo } = this;
    return roomName(
      unitNo === null ? { kind: 'round', roundId } : { kind: 'unit', roundId, unitNo },
    );
  }

  join(socket: LiveSocket): void {
    socket.timeout(5_000).emit('join', { room: this.room }, (failed, answer) => {
      if (failed || !answer.ok) return this.fallBack();
      this.set({ link: 'live', error: null });
      this.push(answer);
    });
  }

  /** Takes what the room said, if it is about this room. Pushed documents come in order. */
  push({ board, pulse }: { board?: BoardDocument | null; pulse?: PulseDocument | null }): void {
    if (board?.roundId === this.roundId && board.unitNo === this.unitNo) this.set({ board });
    if (pulse?.roundId === this.roundId) this.set({ pulse });
  }

  fallBack(): void {
    if (this.state.link === 'live') this.set({ link: 'polling' });
    this.pollLater(0);
  }

  private pollLater(wait: number): void {
    clearTimeout(this.pollTimer);
    if (this.running) this.pollTimer = setTimeout(() => void this.poll(), wait);
  }

  private async poll(): Promise<void> {
    if (!document.hidden || !this.state.board) await this.read();
    if (this.state.link !== 'live') this.pollLater(POLL_MS * (0.75 + Math.random() / 2));
  }

  private async read(): Promise<void> {
    const query = this.unitNo === null ? '' : `?unit=${this.unitNo}`;
    try {
      const answer = await get<BoardAnswer>(`/api/rounds/${this.roundId}/board${query}`);
      // What the socket pushed meanwhile is newer than an answer from a cache.
      if (this.state.link !== 'live')
        this.set({ board: answer.board, pulse: answer.pulse, link: 'polling', error: null });
    } catch (error) {
      if (this.state.link !== 'live') this.set({ link: 'lost', error });
    }
  }

  private set(change: Partial<Feed>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const feeds = new Map<string, RoomFeed>();

function feedOf(roundId: string, unitNo: number | null): RoomFeed {
  const key = `${roundId}:${unitNo ?? ''}`;
  const feed = feeds.get(key) ?? new RoomFeed(roundId, unitNo);
  feeds.set(key, feed);
  return feed;
}

/** The board of a round, or of one unit in it, as it moves. */
export function useFeed(roundId: string, unitNo: number | null = null): Feed {
  const feed = useMemo(() => feedOf(roundId, unitNo), [roundId, unitNo]);
  return useSyncExternalStore(feed.subscribe, feed.snapshot);
}
