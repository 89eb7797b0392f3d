import type { ClauseProps } from '../types';
import type { Medium, Stage } from './types';

/** What every part of a stage works on. */
export interface StagePart extends ClauseProps<Stage> {
  /** What may be entered, and so be marked. */
  media: readonly Medium[];
  /** Where the stage stands in the document. */
  place: string;
}
