import { ApiProblem, call, send } from '../api/client';
import { readStored, removeStored, writeStored } from '../storage';
import { isSame } from './rubric.rules';
import type { Draft, OwnMark } from './types';

/** How what is on the desk stands with the server. */
export interface MarkState {
  draft: Draft;
  /** `stale`: it was saved elsewhere in between, and the judge has to choose. */
  save: 'saved' | 'saving' | 'waiting' | 'offline' | 'stale' | 'refused';
  /** Of the last saving in this page, in the browser's time. */
  savedAt: number | null;
  problem: ApiProblem | null;
  /** What the server holds instead, while `stale`. */
  theirs: (Draft & { version: number }) | null;
}

/** What this browser keeps until the server has it. */
interface Kept {
  version: number;
  draft: Draft;
}

const QUIET_MS = 700;
const LATEST_MS = 3_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

const draftOf = ({ criteria, comment, note, flag }: Draft): Draft => ({
  criteria,
  comment,
  note,
  flag,
});

/**
 * One judge's mark of one work while it grows. Every change is kept in this browser at once and
 * sent soon; what the network lost is sent when it is back, and a saving from elsewhere is never
 * overwritten unseen. The copy in the browser goes once the server has it.
 */
export class MarkDesk {
  private state: MarkState;
  private version: number;
  private dirty: boolean;
  private edits = 0;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstDueAt = Infinity;
  private running: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    /** Of the work's mark at the server. */
    private readonly path: string,
    /** Of this judge and this work in the browser. */
    private readonly key: string,
    mark: OwnMark,
  ) {
    const kept = mark.state === 'open' ? readKept(key) : null;
    const mine = kept && !isSame(kept.draft, mark) ? kept : null;
    this.version = mark.version;
    this.dirty = mine !== null;
    this.state = begun(mine, mark);
    if (!mine) removeStored(key);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): MarkState => this.state;

  /** The mark as the server holds it, after a saving in this page. */
  get stored(): Draft & { version: number } {
    return { ...this.state.draft, version: this.version };
  }

  /** Follows the network and the page. @returns how to stop */
  connect(): () => void {
    const online = (): void => this.soon(0);
    const leave = (): void => this.leave();
    window.addEventListener('online', online);
    window.addEventListener('pagehide', leave);
    if (this.dirty && this.state.save !== 'stale') this.soon(0);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', leave);
      this.leave();
      clearTimeout(this.timer);
    };
  }

  /** Changes what is on the desk. */
  change(step: (draft: Draft) => Partial<Draft>): void {
    const draft = { ...this.state.draft, ...step(this.state.draft) };
    this.edits += 1;
    this.dirty = true;
    writeStored(this.key, JSON.stringify({ version: this.version, draft } satisfies Kept));
    const quiet = this.state.save === 'saved';
    this.set({ draft, save: quiet ? 'saving' : this.state.save });
    if (this.failures > 0 || this.state.save === 'stale') return;
    this.firstDueAt = Math.min(this.firstDueAt, performance.now() + LATEST_MS);
    this.soon(Math.min(QUIET_MS, this.firstDueAt - performance.now()));
  }

  /** Saves now. @returns whether the server has everything, and under which version */
  async flush(): Promise<number | null> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    const done = await this.running;
    return done && !this.dirty ? this.version : null;
  }

  /** Chooses between this browser's draft and what was saved elsewhere. */
  settle(choice: 'mine' | 'theirs'): void {
    const { theirs, draft } = this.state;
    if (!theirs) return;
    this.version = theirs.version;
    this.dirty = choice === 'mine';
    if (choice === 'theirs') removeStored(this.key);
    else writeStored(this.key, JSON.stringify({ version: this.version, draft } satisfies Kept));
    this.set({
      draft: choice === 'mine' ? draft : draftOf(theirs),
      save: choice === 'mine' ? 'saving' : 'saved',
      theirs: null,
      problem: null,
    });
    if (this.dirty) this.soon(0);
  }

  /** The mark is locked or handed back: nothing of it stays in this browser. */
  close(): void {
    this.dirty = false;
    clearTimeout(this.timer);
    removeStored(this.key);
  }

  private soon(wait: number): void {
    clearTimeout(this.timer);
    if (this.dirty) this.timer = setTimeout(() => void this.flush(), Math.max(0, wait));
  }

  private async run(): Promise<boolean> {
    try {
      while (this.dirty && this.state.save !== 'stale') await this.saveOnce();
      return !this.dirty;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      this.failed(error);
      return false;
    }
  }

  private async saveOnce(): Promise<void> {
    if (this.state.save !== 'offline') this.set({ save: 'saving', problem: null });
    const { edits } = this;
    const { version } = await call<{ version: number }>('PUT', this.path, { body: this.body() });
    this.version = version;
    this.failures = 0;
    this.firstDueAt = Infinity;
    if (this.edits === edits) {
      this.dirty = false;
      removeStored(this.key);
    }
    this.set({ save: this.dirty ? 'saving' : 'saved', savedAt: Date.now(), problem: null });
  }

  private body(): Kept['draft'] & { version: number } {
    return { version: this.version, ...this.state.draft };
  }

  private failed(problem: ApiProblem): void {
    if (problem.code === 'MARK_STALE') return this.overtaken(problem);
    if (!problem.passing) return this.set({ save: 'refused', problem });
    const wait = problem.retryAfterMs ?? RETRY_MS[this.failures] ?? RETRY_MS.at(-1) ?? 0;
    this.failures += 1;
    this.set({ save: problem.status === 0 ? 'offline' : 'waiting', problem });
    this.soon(wait * (1 + Math.random() / 2));
  }

  private overtaken(problem: ApiProblem): void {
    const { current } = problem.document as { current?: Draft & { version: number } };
    if (!current) return this.set({ save: 'refused', problem });
    if (isSame(current, this.state.draft)) {
      this.version = current.version;
      this.dirty = false;
      removeStored(this.key);
      return this.set({ save: 'saved', savedAt: Date.now() });
    }
    this.set({ save: 'stale', theirs: current, problem });
  }

  /** The page may be gone in a moment: one last request that outlives it. */
  private leave(): void {
    if (!this.dirty || this.state.save === 'stale' || this.running) return;
    send('PUT', this.path, { body: this.body(), keepalive: true }).then(
      () => undefined,
      () => undefined,
    );
  }

  private set(change: Partial<MarkState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** What lies on the desk first: what this browser kept, if it is newer, else what the server holds. */
function begun(mine: Kept | null, mark: OwnMark): MarkState {
  const still = { savedAt: null, problem: null, theirs: null };
  if (!mine) return { ...still, draft: draftOf(mark), save: 'saved' };
  if (mine.version === mark.version) return { ...still, draft: mine.draft, save: 'saving' };
  const theirs = { ...draftOf(mark), version: mark.version };
  return { ...still, draft: mine.draft, save: 'stale', theirs };
}

function readKept(key: string): Kept | null {
  const text = readStored(key);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Kept;
    return Number.isInteger(kept.version) && typeof kept.draft === 'object' ? kept : null;
  } catch {
    return null;
  }
}
