/** A level of a criterion: from so many points on, a work is called this. */
export interface Level {
  fromCentipoints: number;
  name: string;
  descriptor: string;
}

/** One thing that is marked; points are multiples of the step, in hundredths. */
export interface Criterion {
  id: string;
  name: string;
  maxCentipoints: number;
  stepCentipoints: number;
  weight: number;
  levels: Level[];
}

export type Points = Record<string, number | null>;
export type FlagKind = 'identity' | 'copied' | 'off-topic' | 'unreadable' | 'other';
export interface Flag {
  kind: FlagKind;
  text: string;
}

/** What a judge writes on a work. */
export interface Draft {
  criteria: Points;
  comment: string;
  note: string;
  flag: Flag | null;
}

export interface OwnMark extends Draft {
  version: number;
  state: 'open' | 'locked';
  centipoints: number | null;
  lockedAt: string | null;
}

export interface WorkFile {
  no: number;
  type: string;
  bytes: number;
  pages: number | null;
}

export type DeskState = 'waiting' | 'draft' | 'locked' | 'agreement';

/** A work as it lies on the desk. */
export interface Work {
  code: string;
  medium: string;
  genre: string | null;
  title: string;
  language: string;
  html: string | null;
  words: number | null;
  files: WorkFile[];
  rubric: Criterion[];
  scaleCentipoints: number;
  state: DeskState;
  mark: OwnMark;
}

export interface QueueItem {
  code: string;
  medium: string;
  genre: string | null;
  title: string;
  words: number | null;
  state: DeskState;
  flagged: boolean;
}

export interface Progress {
  phase: 'qualifying' | 'marking' | 'stopped' | 'locked';
  total: number;
  done: number;
  talks: number;
  secondsPerWork: number | null;
  secondsLeft: number | null;
}

export interface Queue {
  progress: Progress;
  works: QueueItem[];
}

export interface JudgeStage {
  id: string;
  contestId: string;
  contest: string;
  name: string;
  chief: boolean;
  comparing: boolean;
  progress: Progress;
}

/** A mark as those who talk about a work see it. */
export interface SeenMark {
  id: string;
  judge: number;
  mine: boolean;
  kind: string;
  criteria: Record<string, number>;
  centipoints: number;
  comment: string;
  lockedAt: string;
}

export interface Proposal {
  ordinal: number;
  judge: number;
  mine: boolean;
  criteria: Record<string, number>;
  centipoints: number;
  minutes: string;
  agreed: number[];
  at: string;
}

export interface Talk {
  code: string;
  needs: string | null;
  marks: SeenMark[];
  path: { what: string; vi: string; en: string }[];
  messages: { judge: number; mine: boolean; text: string; at: string }[];
  proposal: Proposal | null;
}
