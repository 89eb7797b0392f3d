import type { Attempt } from '../api/types';
import { readStored, removeStored, writeStored } from '../storage';
import { draftOf, merged, BROWSERS, type Draft, type Stored } from './answers.rules';

const keyOf = (attemptId: string): string => `bv:attempt:${attemptId}`;
const BROWSER = 'bv:browser';

function browserNumber(): number {
  const known = Number(readStored(BROWSER) ?? NaN);
  if (Number.isInteger(known) && known >= 0 && known < BROWSERS) return known;
  const fresh = crypto.getRandomValues(new Uint16Array(1))[0]! % BROWSERS;
  writeStored(BROWSER, String(fresh));
  return fresh;
}

/** This browser's copy of an attempt, or null. */
export function readDraft(attemptId: string): Draft | null {
  const text = readStored(keyOf(attemptId));
  if (text === null) return null;
  try {
    const draft = JSON.parse(text) as Draft;
    return draft.attemptId === attemptId && Number.isInteger(draft.edits) ? draft : null;
  } catch {
    return null;
  }
}

/**
 * The answers of one attempt in this browser. Every tab reads and writes the same stored copy, so
 * that a second tab takes up the same state and what it knows never goes back; what is there
 * survives a reload and an empty battery until the server has it.
 */
export class DraftStore {
  private draft: Draft;
  /** A small number of this browser's own, the same in all its tabs. */
  readonly browser = browserNumber();
  private readonly listeners = new Set<() => void>();
  private readonly channel: BroadcastChannel | null;

  constructor(attempt: Attempt) {
    const stored = readDraft(attempt.id);
    this.draft = stored ? merged(stored, attempt) : draftOf(attempt);
    this.channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(keyOf(attempt.id));
  }

  /** Follows the other tabs. @returns how to stop */
  connect(): () => void {
    const take = (): void => this.takeStored();
    window.addEventListener('storage', take);
    this.channel?.addEventListener('message', take);
    return () => {
      window.removeEventListener('storage', take);
      this.channel?.removeEventListener('message', take);
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Draft => this.draft;

  /** Changes the newest state there is, whichever tab made it, and keeps the outcome. */
  change(step: (draft: Draft) => Draft): void {
    this.takeStored();
    const next = step(this.draft);
    if (next === this.draft) return;
    this.draft = next;
    writeStored(keyOf(next.attemptId), JSON.stringify(next));
    this.channel?.postMessage('changed');
    this.tell();
  }

  /** Brings in what the server holds. */
  merge(stored: Stored): void {
    this.change((draft) => merged(draft, stored));
  }

  /** Forgets this browser's copy, once the attempt is over and the server has answered for it. */
  forget(): void {
    removeStored(keyOf(this.draft.attemptId));
  }

  private takeStored(): void {
    const stored = readDraft(this.draft.attemptId);
    const { edits, savedSeq } = this.draft;
    if (!stored || stored.edits < edits || stored.savedSeq < savedSeq) return;
    if (JSON.stringify(stored) === JSON.stringify(this.draft)) return;
    this.draft = stored;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
