import type { FileKind } from './kinds';

/** How much of a file is read at most; beyond it a file is refused. */
export interface ReadingLimits {
  /** Pages of a PDF. */
  pages: number;
  /** Characters of the text of a document. */
  characters: number;
}

export const READING_LIMITS: ReadingLimits = { pages: 500, characters: 2_000_000 };

/** What somebody who screens should look at; none of it is a reason to refuse by itself. */
export type FileWarning =
  /** Text that is there and does not show. */
  | 'hidden-text'
  | 'tracked-changes'
  | 'comments'
  /** Headers or footers with more than numbers of pages; the judges' copy is without them. */
  | 'headers'
  /** Tracks besides picture and sound: places, subtitles, notes; the judges' copy is without them. */
  | 'other-tracks'
  /** Set in a font of TCVN3, VNI or the like: the letters stored are not the letters seen. */
  | 'legacy-font'
  /** Pictures or a template that lie elsewhere; the judges' copy is without them. */
  | 'outside-links'
  /** Pages without text: a scan. */
  | 'no-text'
  /** No copy for judges could be made of it: too much to draw. Found after it was handed in. */
  | 'no-copy';

/** A font as it is used in the body. */
export interface FontUse {
  family: string;
  /** Points; null where the file does not say. */
  size: number | null;
  characters: number;
}

/** What can be read of a written work. */
export interface DocumentText {
  /** The body as displayed, NFC, with \n between paragraphs; no control characters. */
  text: string;
  /** The same as HTML: p, h2 to h4, strong, em, u, s, sub, sup, ul, ol, li, table, tr, td, br and nothing else. */
  html: string;
  /** Of the body, as Word counts: what white space separates. Hidden text does not count. */
  words: number;
  /** Of foot- and endnotes, which Word counts too when it is asked to. */
  noteWords: number;
  hiddenWords: number;
  /** The most used first. */
  fonts: FontUse[];
}

/** What stands in a file besides the work, where names are found. */
export interface FileMargins {
  headers: string[];
  footers: string[];
  notes: string[];
  comments: string[];
  /** What does not show, as far as it is text. */
  hidden: string[];
  /** Properties as the file calls them: creator, lastModifiedBy, company, Artist... */
  properties: Record<string, string>;
  /** Who commented or changed. */
  people: string[];
}

/** A file that was read and found acceptable. */
export interface FileReading {
  kind: FileKind;
  bytes: number;
  /** Of docx, odt and pdf. */
  document: DocumentText | null;
  /** Counted in a PDF, claimed by a docx or odt, 1 for a picture; null where nobody knows. */
  pages: number | null;
  /** Of mp3 and mp4. */
  durationMs: number | null;
  /** Of pictures (as they are to be shown) and films. */
  width: number | null;
  height: number | null;
  margins: FileMargins;
  warnings: FileWarning[];
}
