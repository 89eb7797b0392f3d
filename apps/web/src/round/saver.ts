import { ApiProblem, call, send } from '../api/client';
import type { Attempt } from '../api/types';
import { serverNow } from '../time/clock';
import { acknowledged, isDirty, nextSeq } from './answers.rules';
import type { DraftStore } from './draft-store';

/** How the answers stand with the server. */
export interface SaveState {
  /** `waiting`: the server asked for patience; `offline`: nothing answers; `refused`: it will never take them. */
  kind: 'saved' | 'saving' | 'waiting' | 'offline' | 'refused';
  problem: ApiProblem | null;
}

const QUIET_MS = 700;
/** An answer is on its way to the server at the latest after this time, however fast others follow. */
const LATEST_MS = 2_500;
/** What another tab changed is saved by that tab; this one only steps in when it is gone. */
const OTHER_TAB_MS = 6_000;
const SLOWEST_RETRY_MS = 15_000;
/** Saves in a row before the hand gets a rest: another device may be writing as well. */
const MOST_ROUNDS = 5;

/** How long to wait before try number `failures` (1 is the first repetition): as the server says, else longer each time. */
export function retryDelay(failures: number, retryAfterMs: number | null, random: number): number {
  const own = Math.min(SLOWEST_RETRY_MS, 1_000 * 2 ** (failures - 1));
  return Math.round((retryAfterMs ?? own) * (1 + random / 2));
}

/** What the server says of the attempt besides its answers. */
interface Listeners {
  /** It was closed meanwhile: by the clock, another tab or another device. */
  closed: () => void;
  /** Until when it lasts, in ISO form; null where it was not said. */
  deadline: (at: string | null) => void;
}

/**
 * After so much time half of the sequence numbers of a copy are used up. They follow from the time
 * since the start alone: two devices may know different deadlines, where time was added.
 */
const HALF_MS = 1_800_000;

/** Saves answers as they are given: soon, one request at a time, again until they are there. */
export class Saver {
  private state: SaveState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Infinity;
  private failures = 0;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly drafts: DraftStore,
    private readonly attempt: Attempt,
    private readonly on: Listeners,
  ) {
    this.state = { kind: this.dirty ? 'saving' : 'saved', problem: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SaveState => this.state;

  /** Follows the draft, the network and the page. @returns how to stop */
  connect(): () => void {
    this.stopped = false;
    const unsubscribe = this.drafts.subscribe(() => this.later(OTHER_TAB_MS));
    const online = (): void => this.soon(0);
    const leave = (): void => this.leave();
    const back = (): void => {
      if (document.hidden) this.leave();
      else void this.catchUp();
    };
    window.addEventListener('online', online);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', back);
    this.soon(0);
    return () => {
      this.stopped = true;
      clearTimeout(this.timer);
      unsubscribe();
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', back);
    };
  }

  /** Something was changed here: save it when the hand rests. */
  touched(): void {
    if (this.state.kind === 'saved') this.set({ kind: 'saving', problem: null });
    this.later(QUIET_MS, LATEST_MS);
  }

  /** Saves now; resolves when everything is saved or a try has failed. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.dueAt = Infinity;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private later(wait: number, latest = wait): void {
    if (!this.dirty) return this.settled();
    if (this.failures > 0) return;
    this.dueAt = Math.min(this.dueAt, performance.now() + latest);
    this.soon(Math.min(wait, this.dueAt - performance.now()));
  }

  private soon(wait: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.flush(), Math.max(0, wait));
  }

  private get dirty(): boolean {
    return isDirty(this.drafts.snapshot());
  }

  private settled(): void {
    if (this.state.kind === 'refused') return;
    this.failures = 0;
    if (this.state.kind !== 'saved') this.set({ kind: 'saved', problem: null });
  }

  private async run(): Promise<void> {
    try {
      for (let round = 0; round < MOST_ROUNDS && this.dirty; round += 1) await this.saveOnce();
      if (this.dirty) this.soon(QUIET_MS);
      else this.settled();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      this.failed(error);
    }
  }

  private async saveOnce(): Promise<void> {
    if (this.state.kind !== 'offline') this.set({ kind: 'saving', problem: null });
    const { edits } = this.drafts.snapshot();
    const body = this.nextBody();
    const response = await send('PATCH', this.path, { body });
    this.failures = 0;
    this.on.deadline(response.headers.get('X-Deadline-At'));
    const held = Number(response.headers.get('X-Saved-Seq'));
    if (held > body.seq) await this.read();
    else this.drafts.change((draft) => acknowledged(draft, edits, body.seq));
  }

  /** What to send, under a number that no other tab will use. */
  private nextBody() {
    const since = serverNow() - Date.parse(this.attempt.startedAt);
    const elapsed = since / (since + HALF_MS);
    this.drafts.change((draft) => ({
      ...draft,
      sentSeq: nextSeq(draft, elapsed, this.drafts.browser),
    }));
    const { sentSeq, answers, prediction } = this.drafts.snapshot();
    return { seq: sentSeq, answers, prediction };
  }

  private get path(): string {
    return `/api/attempts/${this.attempt.id}/answers`;
  }

  /** The server holds more than this browser knows: another device was at work. */
  private async read(): Promise<void> {
    const attempt = await call<Attempt>('GET', `/api/attempts/${this.attempt.id}`);
    if (attempt.state !== 'open') return this.on.closed();
    this.on.deadline(attempt.deadlineAt);
    this.drafts.merge(attempt);
  }

  /** On coming back to the page: what another device did meanwhile, and the clock. */
  async catchUp(): Promise<void> {
    try {
      await this.read();
    } catch {
      // The next save will tell what is wrong.
    }
    this.soon(0);
  }

  private failed(problem: ApiProblem): void {
    if (problem.code === 'ATTEMPT_EXPIRED' || problem.code === 'ATTEMPT_SUBMITTED') {
      this.stopped = true;
      this.on.closed();
      return;
    }
    if (!problem.passing) return this.set({ kind: 'refused', problem });
    this.failures += 1;
    this.set({ kind: problem.code === 'NO_ANSWER' ? 'offline' : 'waiting', problem });
    this.soon(retryDelay(this.failures, problem.retryAfterMs, Math.random()));
  }

  /** The page may be gone in a moment: one last request that outlives it. */
  private leave(): void {
    if (!this.dirty) return;
    send('PATCH', this.path, { body: this.nextBody(), keepalive: true }).then(
      () => this.soon(0),
      () => undefined,
    );
  }

  private set(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
