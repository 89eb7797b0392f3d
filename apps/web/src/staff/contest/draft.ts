import type { Contest } from '../kit/api';

/** What can be edited of a contest. */
export type ContestDraft = Pick<
  Contest,
  'title' | 'slug' | 'edition' | 'zone' | 'rulesText' | 'unitTreeId' | 'registration' | 'consents'
>;

/** What every part of the form works on. */
export interface PartProps {
  draft: ContestDraft;
  set: (changes: Partial<ContestDraft>) => void;
  at: (path: string) => string | undefined;
  published: boolean;
}
