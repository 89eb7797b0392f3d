import {
  dropUnsent,
  keepDraftCopy,
  keepHome,
  keepUnsent,
  unsentOf,
  type Birth,
  type Owned,
  type Unsent,
} from './device';
import type { Draft } from './types';

/** Where this device keeps one draft: what was not sent, and a copy of what the server has. */
export class DraftShelf {
  constructor(
    /** Of the entry; the device's own before the server knows of it. */
    public id: string,
    private readonly home: Owned,
    /** How the server learns of it; null once it has. */
    public birth: Birth | null = null,
  ) {}

  unsent(): Unsent | null {
    return unsentOf(this.id);
  }

  /** Keeps what was not sent, or drops it. @returns whether it is safe when the window is closed */
  put(unsent: Unsent | null): boolean {
    if (unsent) return keepUnsent(this.id, { ...unsent, ...(this.birth && { birth: this.birth }) });
    dropUnsent(this.id);
    return true;
  }

  /** The server has it now, under an id of its own. */
  move(id: string): void {
    const local = this.id;
    this.birth = null;
    this.id = id;
    keepHome(this.home, local, id);
    dropUnsent(local);
  }

  /** A copy of what the server has, for a visit without a network. */
  copy(draft: Draft): void {
    keepDraftCopy(this.home, draft);
  }

  /** Nothing of what was not sent stays. */
  clear(): void {
    this.birth = null;
    dropUnsent(this.id);
  }
}
