import type { At, ClauseProps } from '../types';
import type { Writing } from './types';

/** What every panel of the writing part works on; mistakes by place below the part. */
export interface WritingPart extends ClauseProps<Writing> {
  /** What is wrong at a place of the whole document. */
  whole: At;
  zone: string;
  /** Kinds of units that the contest's tree has. */
  unitKinds: readonly string[];
  divisions: readonly { id: string; name: string }[];
  /** Why judging and prizes can change no more; absent where they can. */
  judged?: string;
}
