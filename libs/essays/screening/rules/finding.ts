export const FINDING_KINDS = [
  'missing-data',
  'limit',
  'barred',
  'late',
  'format',
  'identity',
  'disguise',
  'similarity',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** 'serious': by the rules a reason to reject; 'warning': somebody must look; 'note': worth knowing. */
export const SEVERITIES = ['serious', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const PLACES = [
  'entry',
  'author',
  'title',
  'text',
  'header',
  'footer',
  'footnote',
  'comment',
  'hidden',
  'property',
  'file-name',
] as const;

/** Where something was found. */
export interface Place {
  in: (typeof PLACES)[number];
  /** Characters of the title or of the text. */
  from?: number;
  to?: number;
  /** A file of the entry, by its number. */
  file?: number;
  /** A property by its name in the file, an author by their ordinal, a field by its path. */
  of?: string;
}

/** Something that was found; a person decides what it means. */
export interface Finding {
  kind: FindingKind;
  /** What exactly, stable: 'full-name', 'phone', 'legacy-font'... */
  code: string;
  severity: Severity;
  place: Place;
  /** What stands there, with a few words around it. */
  excerpt: string | null;
  vi: string;
  en: string;
}
