import { ApiProblem, call, get, send } from '../api/client';
import { readStored, removeStored, writeStored } from '../storage';
import { changedFields, contentOf, isSame, merge, type Content } from './draft.rules';
import { draftPath } from './paths';
import type { Draft, Missing, SavedDraft } from './types';

/** How what is written stands with the server. */
export interface DeskState {
  content: Content;
  /** `torn`: another window changed the same, and the author has to choose. */
  save: 'saved' | 'saving' | 'offline' | 'torn' | 'refused';
  /** Of the last saving, in the browser's time. */
  savedAt: number | null;
  problem: ApiProblem | null;
  /** What the rules miss in what the server holds. */
  missing: Missing[];
  /** What another window made of it, while `torn`. */
  theirs: Content | null;
  /** Grows when what is shown was replaced from outside. */
  epoch: number;
}

/** What this browser keeps until the server has it: the base it grew from, and what became of it. */
interface Kept {
  version: number;
  base: Content;
  content: Content;
}

const QUIET_MS = 1_200;
const LATEST_MS = 4_000;
const KEEP_MS = 250;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * One work while it is written. Every change is kept in this browser at once and sent soon; what the
 * network lost is sent when it is back; what another window changed meanwhile is brought together
 * field by field, and where both changed the same, a person chooses.
 */
export class DraftDesk {
  private state: DeskState;
  private version: number;
  /** What the server holds, as far as this window knows. */
  private base: Content;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Infinity;
  private running: Promise<void> | null = null;
  private readonly key: string;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly id: string,
    draft: Draft,
  ) {
    this.key = `bv:draft:${id}`;
    this.version = draft.version;
    this.base = contentOf(draft);
    this.state = {
      content: this.base,
      save: 'saved',
      savedAt: Date.parse(draft.updatedAt),
      problem: null,
      missing: draft.missing,
      theirs: null,
      epoch: 0,
    };
    const kept = readKept(this.key);
    if (kept) this.restore(kept, draft);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.state;

  /** Follows the network and the page. @returns how to stop */
  connect(): () => void {
    const online = (): void => this.soon(0);
    const leave = (): void => this.leave();
    window.addEventListener('online', online);
    window.addEventListener('pagehide', leave);
    this.soon(0);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', leave);
      this.leave();
      clearTimeout(this.timer);
    };
  }

  /** Changes what is written. */
  change(step: Partial<Content>): void {
    const content = { ...this.state.content, ...step };
    const { save } = this.state;
    this.set({ content, save: save === 'saved' || save === 'refused' ? 'saving' : save });
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keep(), KEEP_MS);
    if (save === 'torn' || this.failures > 0) return;
    this.dueAt = Math.min(this.dueAt, performance.now() + LATEST_MS);
    this.soon(Math.min(QUIET_MS, this.dueAt - performance.now()));
  }

  /** Saves now. @returns the version that the server holds, null while it does not hold everything */
  async flush(): Promise<number | null> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
    return this.dirty ? null : this.version;
  }

  /** Chooses, in the fields that both windows changed. */
  settle(choice: 'mine' | 'theirs'): void {
    const { theirs, content } = this.state;
    if (!theirs) return;
    const merged = merge(this.base, content, theirs);
    const settled = { ...merged.content };
    if (choice === 'theirs')
      for (const field of merged.torn) Object.assign(settled, { [field]: theirs[field] });
    this.base = theirs;
    this.replace(settled, { theirs: null, save: 'saving', problem: null });
    this.soon(0);
  }

  /** Nothing of it stays in this browser. */
  forget(): void {
    clearTimeout(this.timer);
    clearTimeout(this.keeping);
    this.base = this.state.content;
    removeStored(this.key);
  }

  private get dirty(): boolean {
    return changedFields(this.base, this.state.content).length > 0;
  }

  private restore(kept: Kept, draft: Draft): void {
    const theirs = contentOf(draft);
    const merged = merge(kept.base, kept.content, theirs);
    if (kept.version === draft.version || merged.torn.length === 0) {
      this.state = { ...this.state, content: merged.content };
    } else {
      this.base = kept.base;
      this.state = { ...this.state, content: kept.content, save: 'torn', theirs };
    }
    if (!this.dirty) removeStored(this.key);
    else if (this.state.save === 'saved') this.state = { ...this.state, save: 'saving' };
  }

  private soon(wait: number): void {
    clearTimeout(this.timer);
    if (this.dirty && this.state.save !== 'torn')
      this.timer = setTimeout(() => void this.flush(), Math.max(0, wait));
  }

  private async run(): Promise<void> {
    try {
      while (this.dirty && this.state.save !== 'torn') await this.saveOnce();
      this.failures = 0;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      await this.failed(error);
    }
  }

  private async saveOnce(): Promise<void> {
    const { content } = this.state;
    const fields = changedFields(this.base, content);
    const changes = Object.fromEntries(fields.map((field) => [field, content[field]]));
    this.dueAt = Infinity;
    const saved = await call<SavedDraft>('PATCH', draftPath(this.id), {
      body: { version: this.version, ...changes },
    });
    this.version = saved.version;
    this.base = content;
    this.keep();
    const save = this.dirty ? 'saving' : 'saved';
    this.set({ save, savedAt: Date.now(), missing: saved.missing, problem: null });
  }

  private async failed(problem: ApiProblem): Promise<void> {
    if (problem.code === 'DRAFT_STALE') return this.join();
    if (!problem.passing) {
      this.set({ save: 'refused', problem });
      return;
    }
    const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 0;
    this.failures += 1;
    this.set({ save: 'offline', problem });
    this.soon(problem.retryAfterMs ?? wait);
  }

  /** Another window saved: what it changed is brought in. */
  private async join(): Promise<void> {
    const draft = await get<Draft>(draftPath(this.id));
    const theirs = contentOf(draft);
    const merged = merge(this.base, this.state.content, theirs);
    this.version = draft.version;
    if (merged.torn.length > 0) {
      this.set({ save: 'torn', theirs });
      return;
    }
    this.base = theirs;
    this.replace(merged.content, { save: 'saving', missing: draft.missing });
    this.soon(0);
  }

  private keep(): void {
    if (!this.dirty) {
      removeStored(this.key);
      return;
    }
    const kept: Kept = { version: this.version, base: this.base, content: this.state.content };
    writeStored(this.key, JSON.stringify(kept));
  }

  /** The page goes: what is not sent yet is kept here, and tried once more. */
  private leave(): void {
    clearTimeout(this.keeping);
    this.keep();
    if (!this.dirty || this.running || this.state.save === 'torn') return;
    const { content } = this.state;
    const fields = changedFields(this.base, content);
    const body = {
      version: this.version,
      ...Object.fromEntries(fields.map((field) => [field, content[field]])),
    };
    // Browsers let 64 KB outlive a page; more waits in the storage for the next visit.
    if (JSON.stringify(body).length > 60_000) return;
    send('PATCH', draftPath(this.id), { body, keepalive: true }).catch(() => undefined);
  }

  private replace(content: Content, more: Partial<DeskState>): void {
    const epoch = this.state.epoch + (isSame(content, this.state.content) ? 0 : 1);
    this.set({ ...more, content, epoch });
    this.keep();
  }

  private set(step: Partial<DeskState>): void {
    this.state = { ...this.state, ...step };
    for (const listener of this.listeners) listener();
  }
}

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(readStored(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
