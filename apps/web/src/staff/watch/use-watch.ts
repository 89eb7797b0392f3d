import { useEffect, useState } from 'react';
import type { WatchDocument } from '@bangvang/contracts';
import { ApiProblem, get } from '../../api/client';
import { openSocket, type LiveSocket } from '../../board/socket';
import { roundPath, type Schemas } from '../kit/api';

export interface Watched {
  watch: WatchDocument | null;
  /** `live` over the socket, `polling` over HTTP, `lost` when neither answers. */
  link: 'connecting' | 'live' | 'polling' | 'lost';
  error: unknown;
}

const POLL_MS = 4_000;
const ACK_MS = 5_000;

/** A round as it goes: pushed every second over the socket, asked for over HTTP while that is away. */
class WatchFeed {
  private state: Watched = { watch: null, link: 'connecting', error: null };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = false;
  private readonly socket: LiveSocket = openSocket();

  constructor(
    private readonly roundId: string,
    private readonly show: (state: Watched) => void,
  ) {
    this.socket.on('connect', () => void this.join());
    this.socket.on('disconnect', () => this.fallBack());
    this.socket.on('connect_error', () => this.fallBack());
    this.socket.on('watch', (watch) => {
      if (watch.roundId === roundId) this.set({ watch, error: null });
    });
    void this.poll();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.socket.close();
  }

  /** Reads over HTTP, which also gives a ticket, and enters the room with it. */
  private async join(): Promise<void> {
    try {
      const { room, ticket } = await this.read();
      this.socket.timeout(ACK_MS).emit('join', { room, ticket }, (failed, answer) => {
        if (failed || !answer.ok) return this.fallBack();
        clearTimeout(this.timer);
        this.set({ link: 'live', error: null, ...(answer.watch ? { watch: answer.watch } : {}) });
      });
    } catch {
      this.fallBack();
    }
  }

  private async read(): Promise<Schemas['WatchDto']> {
    const answer = await get<Schemas['WatchDto']>(`${roundPath(this.roundId)}/watch`);
    this.set({ watch: answer.watch, error: null });
    return answer;
  }

  private fallBack(): void {
    if (this.state.link === 'live') this.set({ link: 'polling' });
    clearTimeout(this.timer);
    if (!this.ended) this.timer = setTimeout(() => void this.poll(), POLL_MS);
  }

  private async poll(): Promise<void> {
    try {
      await this.read();
      if (this.state.link !== 'live') this.set({ link: 'polling' });
    } catch (error) {
      if (this.state.link !== 'live') this.set({ link: 'lost', error });
      if (error instanceof ApiProblem && !error.passing) return;
    }
    if (this.state.link !== 'live') this.fallBack();
  }

  private set(change: Partial<Watched>): void {
    this.state = { ...this.state, ...change };
    if (!this.ended) this.show(this.state);
  }
}

/** What there is to see of a round while somebody looks. */
export function useWatch(roundId: string): Watched {
  const [state, setState] = useState<Watched>({ watch: null, link: 'connecting', error: null });
  useEffect(() => {
    const feed = new WatchFeed(roundId, setState);
    return () => feed.end();
  }, [roundId]);
  return state;
}
