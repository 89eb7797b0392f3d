import type { ApiProblem } from '../api/client';
import type { Content } from './draft.rules';
import type { Draft, Missing } from './types';

/** How what is written stands with the server. */
export interface DeskState {
  /** Of the entry; null while the server does not know of it. */
  id: string | null;
  content: Content;
  /** `torn`: another window changed the same, and the author has to choose. */
  save: 'saved' | 'saving' | 'offline' | 'torn' | 'refused';
  /** Whether what the server does not have is on this device's disk. */
  kept: boolean;
  /** Of the last saving, in the browser's time. */
  savedAt: number | null;
  problem: ApiProblem | null;
  /** What the rules miss in what the server holds; null while it holds nothing. */
  missing: Missing[] | null;
  /** What another window made of it, while `torn`. */
  theirs: Content | null;
  /** Grows when a text was replaced from outside. */
  epoch: number;
}

/** A desk as it is before anybody writes; without a draft the server knows nothing of it. */
export function firstState(draft: Draft | null, content: Content): DeskState {
  const still = { kept: true, problem: null, theirs: null, epoch: 0, content };
  if (!draft) return { ...still, id: null, save: 'saving', savedAt: null, missing: null };
  const { id, missing, updatedAt } = draft;
  return { ...still, id, save: 'saved', savedAt: Date.parse(updatedAt), missing };
}
