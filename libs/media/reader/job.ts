import type { FileKind } from '../kinds';
import type { FileReading, ReadingLimits } from '../reading';
import type { Refusal } from '../unreadable';

/** What a child process is asked to do with a file. */
export type Job =
  | { task: 'examine'; path: string; limits: ReadingLimits }
  | { task: 'detect'; path: string }
  | { task: 'copy'; path: string; kind: FileKind; out: string }
  /** Draws one page, counted from 1, as JPEG (PDF), or a picture as it is. */
  | { task: 'page'; path: string; kind: FileKind; page: number; out: string };

/** What a job comes to. */
export interface JobResults {
  examine: FileReading;
  detect: FileKind;
  copy: null;
  page: null;
}

/** `megabytes` is what the process holds after the job. */
export type Answer = { megabytes: number } & (
  | { state: 'done'; value: JobResults[Job['task']] }
  | { state: 'refused'; code: Refusal; hint?: string; found?: string }
  | { state: 'failed'; message: string }
);
