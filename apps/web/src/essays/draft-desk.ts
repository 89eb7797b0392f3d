import { ApiProblem, call, get, send } from '../api/client';
import { firstState, type DeskState } from './desk-state';
import { blank, unsentOf, type Birth, type Owned, type Unsent } from './device';
import { changedFields, contentOf, isSame, merge, type Content } from './draft.rules';
import { DraftShelf } from './draft-shelf';
import { draftPath, entriesPath } from './paths';
import type { Draft, KnownFile, SavedDraft } from './types';

const QUIET_MS = 1_200;
const LATEST_MS = 4_000;
const KEEP_MS = 250;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * One work while it is written. Every change is kept on this device at once and sent soon; what the
 * network lost is sent when it is back; what another window changed meanwhile is brought together
 * field by field, and where both changed the same, a person chooses. One that was begun without a
 * network is made at the server with the first thing that is sent.
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
  private readonly listeners = new Set<() => void>();

  private constructor(
    private readonly shelf: DraftShelf,
    /** As the server told it last; null before it knew of it. */
    private draft: Draft | null,
  ) {
    const unsent = shelf.unsent();
    this.version = draft?.version ?? 0;
    this.base = draft ? contentOf(draft) : (unsent?.base ?? blank('vi'));
    this.state = firstState(draft, this.base);
    if (unsent) this.restore(unsent);
    this.copy();
  }

  /** A draft that the server has, with what this device did not send yet. */
  static of(home: Owned, draft: Draft): DraftDesk {
    return new DraftDesk(new DraftShelf(draft.id, home), draft);
  }

  /** A draft that was begun on this device; null when it is not here (any more). */
  static begun(id: string): DraftDesk | null {
    const birth = unsentOf(id)?.birth;
    return birth ? new DraftDesk(new DraftShelf(id, birth, birth), null) : null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.state;

  get medium(): string {
    return this.draft?.medium ?? this.shelf.birth?.medium ?? '';
  }

  /** What is known of files that the server has. */
  get files(): KnownFile[] {
    return this.draft?.files ?? [];
  }

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

  /** A file arrived at the server. */
  learn(file: KnownFile): void {
    if (this.draft) this.draft = { ...this.draft, files: [...this.draft.files, file] };
  }

  /** Saves now. @returns the version that the server holds, null while it does not hold everything */
  async flush(): Promise<number | null> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
    return this.unsent ? null : this.version;
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
    this.replace(settled, { theirs: null, problem: null });
    this.soon(0);
  }

  /** The server told the draft: what others changed of it is brought in. */
  meet(draft: Draft): void {
    this.failures = 0;
    if (draft.version === this.version && this.draft) return;
    const theirs = contentOf(draft);
    const merged = merge(this.base, this.state.content, theirs);
    this.version = draft.version;
    this.draft = draft;
    if (merged.torn.length > 0) {
      this.set({ save: 'torn', theirs });
      return;
    }
    this.base = theirs;
    this.replace(merged.content, { missing: draft.missing, problem: null });
    this.soon(0);
  }

  /** Nothing of what was not sent stays on this device. */
  forget(): void {
    clearTimeout(this.timer);
    clearTimeout(this.keeping);
    this.base = this.state.content;
    this.shelf.clear();
  }

  /** Whether there is something that the server does not have. */
  private get unsent(): boolean {
    return this.shelf.birth !== null || this.dirty;
  }

  private get dirty(): boolean {
    return changedFields(this.base, this.state.content).length > 0;
  }

  private restore({ version, base, content }: Unsent): void {
    const theirs = this.base;
    const merged = merge(base, content, theirs);
    if (version === this.version || merged.torn.length === 0) {
      this.state = { ...this.state, content: merged.content };
    } else {
      this.base = base;
      this.state = { ...this.state, content, save: 'torn', theirs };
    }
    if (!this.unsent) this.shelf.put(null);
    else if (this.state.save === 'saved') this.state = { ...this.state, save: 'saving' };
  }

  private soon(wait: number): void {
    clearTimeout(this.timer);
    if (this.unsent && this.state.save !== 'torn')
      this.timer = setTimeout(() => void this.flush(), Math.max(0, wait));
  }

  private async run(): Promise<void> {
    try {
      if (this.shelf.birth) await this.beBorn(this.shelf.birth);
      while (this.dirty && this.state.save !== 'torn') await this.saveOnce();
      this.failures = 0;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      await this.failed(error);
    }
  }

  /** The server learns of the draft; whoever asks with the same key gets the same one. */
  private async beBorn(birth: Birth): Promise<void> {
    const { slug, key, medium, authorKind } = birth;
    const draft = await call<Draft>('POST', entriesPath(slug), {
      body: { medium, authorKind },
      idempotencyKey: key,
    });
    this.meet(draft);
    this.shelf.move(draft.id);
    this.keep();
    this.copy();
    this.set({ id: draft.id });
  }

  private async saveOnce(): Promise<void> {
    const { content } = this.state;
    const fields = changedFields(this.base, content);
    const changes = Object.fromEntries(fields.map((field) => [field, content[field]]));
    this.dueAt = Infinity;
    const saved = await call<SavedDraft>('PATCH', draftPath(this.shelf.id), {
      body: { version: this.version, ...changes },
    });
    this.version = saved.version;
    this.base = content;
    this.keep();
    const save = this.dirty ? 'saving' : 'saved';
    this.set({ save, savedAt: Date.now(), missing: saved.missing, problem: null });
    this.copy();
  }

  private async failed(problem: ApiProblem): Promise<void> {
    if (problem.code === 'DRAFT_STALE')
      return this.meet(await get<Draft>(draftPath(this.shelf.id)));
    this.keep();
    if (!problem.passing) {
      this.set({ save: 'refused', problem });
      return;
    }
    const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 0;
    this.failures += 1;
    this.set({ save: 'offline', problem });
    this.soon(problem.retryAfterMs ?? wait);
  }

  private keep(): void {
    const { content, kept: before } = this.state;
    const { version, base } = this;
    const kept = this.shelf.put(this.unsent ? { version, base, content } : null);
    if (kept !== before) this.set({ kept });
  }

  private copy(): void {
    const { draft, version } = this;
    const { missing, save } = this.state;
    if (!draft || save === 'torn') return;
    const files = this.base.files.flatMap((file) => {
      const known = draft.files.find(({ uploadId }) => uploadId === file.uploadId);
      return known ? [{ ...known, ...file }] : [];
    });
    this.shelf.copy({ ...draft, ...this.base, files, version, missing: missing ?? [] } as Draft);
  }

  /** The page goes: what is not sent yet is kept here, and tried once more. */
  private leave(): void {
    clearTimeout(this.keeping);
    this.keep();
    if (!this.dirty || this.shelf.birth || this.running || this.state.save === 'torn') return;
    const { content } = this.state;
    const fields = changedFields(this.base, content);
    const body = {
      version: this.version,
      ...Object.fromEntries(fields.map((field) => [field, content[field]])),
    };
    // Browsers let 64 KB outlive a page; more waits in the storage for the next visit.
    if (JSON.stringify(body).length > 60_000) return;
    send('PATCH', draftPath(this.shelf.id), { body, keepalive: true }).catch(() => undefined);
  }

  private replace(content: Content, more: Partial<DeskState>): void {
    const { epoch, content: before } = this.state;
    const texts = [content.parts, content.translation];
    const moved = !isSame(texts, [before.parts, before.translation]);
    const save = isSame(content, this.base) ? 'saved' : 'saving';
    this.set({ save, ...more, content, epoch: epoch + (moved ? 1 : 0) });
    this.keep();
    this.copy();
  }

  private set(step: Partial<DeskState>): void {
    this.state = { ...this.state, ...step };
    for (const listener of this.listeners) listener();
  }
}
