import { CleanText, IfGiven } from '@bangvang/platform';
import { Id, ListOf, ListOfText, NestedList, OneOf, WholeNumber, YesNo } from '../../fields';
import { Nested, OptionalNested, OrNull } from '../../fields';

/*
 * What may be entered: one medium (loại hình) after the other, each with its own bounds.
 */

export const FORMS = ['text', 'image', 'audio', 'video'] as const;
export const FILE_TYPES = ['docx', 'odt', 'pdf', 'jpeg', 'png', 'mp3', 'mp4'] as const;
export type FileType = (typeof FILE_TYPES)[number];

const MAX_WORDS = 1_000_000;
const MAX_SECONDS = 86_400;
const MAX_BYTES = 2_147_483_648;

/** A kind of work within a medium: bình luận, phóng sự, thơ... */
export class Genre {
  @Id()
  id!: string;

  @CleanText({ max: 120 })
  name!: string;
}

/** Words as Word counts Vietnamese syllables, of each part; both ends included. */
export class WordBounds {
  @IfGiven()
  @WholeNumber(1, MAX_WORDS, { required: false })
  min?: number;

  @IfGiven()
  @WholeNumber(1, MAX_WORDS, { required: false })
  max?: number;
}

/** Seconds of each part; both ends included. */
export class DurationBounds {
  @IfGiven()
  @WholeNumber(1, MAX_SECONDS, { required: false })
  min?: number;

  @IfGiven()
  @WholeNumber(1, MAX_SECONDS, { required: false })
  max?: number;
}

/** Files of one entry. */
export class FileRules {
  /** What the bytes must be, whatever the name says. */
  @ListOf('FileType', FILE_TYPES)
  types!: FileType[];

  /** Of each file. */
  @WholeNumber(1, MAX_BYTES)
  maxBytes!: number;

  /** 0: no files, the work is written in the browser. */
  @WholeNumber(0, 100)
  max!: number;

  /** A recording comes with its script as docx, odt or pdf. */
  @IfGiven()
  @YesNo({ required: false })
  script?: boolean;
}

/** How a written work should be set; a departure is a warning, never a rejection. */
export class FontRules {
  @CleanText({ max: 80 })
  family!: string;

  /** In points. */
  @WholeNumber(6, 72)
  size!: number;
}

/** One medium with its bounds. */
export class Medium {
  @Id()
  id!: string;

  @CleanText({ max: 120 })
  name!: string;

  @OneOf('MediumForm', FORMS)
  form!: (typeof FORMS)[number];

  /** Empty: the medium has no genres. */
  @NestedList(() => Genre, { max: 40 })
  genres!: Genre[];

  @OptionalNested(() => WordBounds)
  words?: WordBounds;

  /** A4 pages of each part, at most. */
  @IfGiven()
  @WholeNumber(1, 10_000, { required: false })
  pages?: number;

  @OptionalNested(() => DurationBounds)
  durationSeconds?: DurationBounds;

  /** Parts of a series, at most; one where it is absent. */
  @IfGiven()
  @WholeNumber(1, 100, { required: false })
  parts?: number;

  @Nested(() => FileRules)
  files!: FileRules;

  @YesNo()
  inBrowser!: boolean;

  /** Codes as vi, en, lo; empty: any language. */
  @ListOfText({ length: 8, max: 60 })
  languages!: string[];

  /** A work in another language than Vietnamese comes with its translation. */
  @YesNo()
  translation!: boolean;

  @OptionalNested(() => FontRules)
  font?: FontRules;

  /** What a person checks by eye at the screening: handwritten, landscape, sources cited... */
  @ListOfText({ length: 300, max: 20, optional: true })
  conditions?: string[];

  /** Authors of one work, at most. */
  @WholeNumber(1, 50)
  coAuthors!: number;

  /** Works of one author in this medium, at most; null: any number. */
  @OrNull()
  @WholeNumber(1, 1_000, { nullable: true })
  perAuthor!: number | null;

  /** Strictly above so many percent of similar text, a work is out. 100: never. */
  @WholeNumber(0, 100)
  similarityPercent!: number;
}
