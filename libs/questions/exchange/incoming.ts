import type { FieldError } from '@bangvang/contracts';
import type { TextDraft } from '../bank/draft.rules';
import type { HashedImageDto } from './exchange.dto';

/** A question read from a file and found in order, all but its image. */
export interface IncomingQuestion {
  code: string | null;
  draft: TextDraft;
  /** What the file says of the image; undefined when it cannot say anything, so that an old one stays. */
  image: HashedImageDto | null | undefined;
  /** Undefined: as it is. */
  retired: boolean | undefined;
  /** An error of this question, where its author looks for it. */
  error: (field: 'code' | 'image', said: { en: string; vi: string }) => FieldError;
}

/** The bytes of an image in a file. */
export interface IncomingImage {
  /** By which questions of the file call it. */
  sha256: string;
  bytes: Buffer;
  /** Whether the hash is that of the image as it will be stored, and not of the bytes as they came. */
  isClean: boolean;
  /** An error of this image, where its author looks for it. */
  error: (what: 'sha256' | 'data', said: { en: string; vi: string }) => FieldError;
}

/** What a file holds. Where there is one error, nothing is imported. */
export interface Incoming {
  questions: IncomingQuestion[];
  media: IncomingImage[];
  errors: FieldError[];
}

export const MAX_IMPORTED = 5_000;

/** Codes that a file uses twice. */
export function repeatedCodes(questions: IncomingQuestion[]): FieldError[] {
  const seen = new Set<string>();
  return questions.flatMap(({ code, error }) => {
    if (code === null) return [];
    const repeated = seen.has(code);
    seen.add(code);
    const said = { en: 'a code used once in the file', vi: 'mã không trùng trong tệp' };
    return repeated ? [error('code', said)] : [];
  });
}
