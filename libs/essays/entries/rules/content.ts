import type { RichText } from '@bangvang/contracts';

/** What a file is of a work: the work itself, its translation, the script of a recording. */
export const FILE_ROLES = ['work', 'translation', 'script'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** A file that a draft names; the file itself is an upload. */
export interface DraftFile {
  uploadId: string;
  role: FileRole;
  /** Of a series, from 1. */
  part: number;
}

/** Where the work was before. */
export interface Origin {
  /** yyyy-mm-dd; null: never published. */
  publishedOn: string | null;
  publishedIn: string | null;
  /** Prizes of other contests; null: none. */
  prized: string | null;
}

/** A work as its author keeps it; nothing in it says who that is. */
export interface DraftContent {
  medium: string;
  genre: string | null;
  title: string;
  language: string;
  /** What is written in the browser, a text for each part; a part may be a file instead. */
  parts: (RichText | null)[];
  translation: RichText | null;
  files: DraftFile[];
  origin: Origin;
  /** Ids of the declarations that are ticked. */
  declared: string[];
}

/** What an upload turned out to be. */
export interface FileFacts {
  uploadId: string;
  type: string;
  bytes: number;
  sha256: string;
  words: number | null;
  pages: number | null;
  durationMs: number | null;
  /** Whether it was checked and taken; what was refused has no business in an entry. */
  ready: boolean;
}

/** A file of a draft with what it turned out to be. */
export type KnownFile = DraftFile & FileFacts;

/** What a draft begins as. */
export function emptyContent(medium: string, language: string): DraftContent {
  return {
    medium,
    genre: null,
    title: '',
    language,
    parts: [],
    translation: null,
    files: [],
    origin: { publishedOn: null, publishedIn: null, prized: null },
    declared: [],
  };
}
