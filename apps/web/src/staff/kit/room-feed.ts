import type { JoinAnswer, ServerEvents } from '@bangvang/contracts';
import { ApiProblem } from '../../api/client';
import { openSocket, type LiveSocket } from '../../board/socket';

/** Documents that staff rooms tell, by the name of their event. */
type Documents = { [Name in 'watch' | 'jury']: Parameters<ServerEvents[Name]>[0] };

export interface Followed<Doc> {
  document: Doc | null;
  /** `live` over the socket, `polling` over HTTP, `lost` when neither answers. */
  link: 'connecting' | 'live' | 'polling' | 'lost';
  error: unknown;
}

/** What was read over HTTP: the document, and the way into its room. */
export interface Opened<Doc> {
  document: Doc;
  room: string;
  ticket: string;
}

export const NOTHING_FOLLOWED: Followed<never> = {
  document: null,
  link: 'connecting',
  error: null,
};

const POLL_MS = 4_000;
const ACK_MS = 5_000;

interface FeedOptions<Name extends keyof Documents> {
  event: Name;
  /** Reads over HTTP, which also gives a ticket. */
  read: () => Promise<Opened<Documents[Name]>>;
  /** Whether a document that the socket brings is of this page. */
  isOurs: (document: Documents[Name]) => boolean;
  /** Whether a document is from before another, where their versions say so. */
  isOlder?: (document: Documents[Name], other: Documents[Name]) => boolean;
  show: (state: Followed<Documents[Name]>) => void;
}

/** A staff room: pushed over the socket, asked for over HTTP while that is away. */
export class RoomFeed<Name extends keyof Documents> {
  private state: Followed<Documents[Name]> = NOTHING_FOLLOWED;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = false;
  private readonly socket: LiveSocket = openSocket();

  constructor(private readonly options: FeedOptions<Name>) {
    this.socket.on('connect', () => void this.join());
    this.socket.on('disconnect', () => this.fallBack());
    this.socket.on('connect_error', () => this.fallBack());
    this.listen();
    void this.poll();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.socket.close();
  }

  private listen(): void {
    const take = (document: Documents[Name]): void => {
      if (this.options.isOurs(document)) this.set({ document, error: null });
    };
    // The pair of event and document is one of the union's, which the socket's types cannot follow.
    if (this.options.event === 'jury') this.socket.on('jury', take as ServerEvents['jury']);
    else this.socket.on('watch', take as ServerEvents['watch']);
  }

  /** Enters the room with the ticket that reading gives. */
  private async join(): Promise<void> {
    try {
      const { room, ticket } = await this.read();
      this.socket.timeout(ACK_MS).emit('join', { room, ticket }, (failed, answer) => {
        if (failed || !answer.ok) return this.fallBack();
        clearTimeout(this.timer);
        const document = this.lastOf(answer);
        this.set({ link: 'live', error: null, ...(document ? { document } : {}) });
      });
    } catch {
      this.fallBack();
    }
  }

  private lastOf(answer: JoinAnswer & { ok: true }): Documents[Name] | null {
    const last: { [Key in keyof Documents]?: Documents[Key] | null } = answer;
    return last[this.options.event] ?? null;
  }

  private async read(): Promise<Opened<Documents[Name]>> {
    const opened = await this.options.read();
    this.set({ document: opened.document, error: null });
    return opened;
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

  /** What the room told before is never shown in place of what is known since. */
  private set(change: Partial<Followed<Documents[Name]>>): void {
    const known = this.state.document;
    this.state = { ...this.state, ...change };
    const { document } = this.state;
    if (known && document && this.options.isOlder?.(document, known)) this.state.document = known;
    if (!this.ended) this.options.show(this.state);
  }
}
