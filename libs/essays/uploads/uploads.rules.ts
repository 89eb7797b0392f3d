import type { FileKind } from '@bangvang/media';
import type { Medium } from '@bangvang/rulebook';

/** Bytes of a piece: what is lost at the most when a process ends in the middle. */
export const PIECE_BYTES = 16 * 1024 * 1024;

/** What a person may have lying here that belongs to no entry handed in. */
export interface Quota {
  /** Uploads that are not finished. */
  open: number;
  files: number;
  bytes: number;
}

const GIGABYTE = 1024 ** 3;
const AUTHOR: Quota = { open: 12, files: 100, bytes: GIGABYTE };
const CLERK: Quota = { open: 60, files: 5_000, bytes: 50 * GIGABYTE };
/** How often everything that a work may hold fits into an author's quota. */
const TIMES = 3;

/** What is sent along with a work, or scanned from paper. */
const WRITTEN: FileKind[] = ['docx', 'odt', 'pdf'];
const SCANNED: FileKind[] = ['pdf', 'jpeg', 'png'];
const SCAN_BYTES = 50 * 1024 * 1024;

/** What a file for a medium may be. */
export interface Bounds {
  types: FileKind[];
  maxBytes: number;
}

/** The files that a medium takes; a clerk scans whatever came on paper. Null where it takes none. */
export function boundsOf(medium: Medium, isPaper: boolean): Bounds | null {
  const { files } = medium;
  const accompanied = medium.translation || files.script === true;
  const types = new Set<FileKind>([
    ...(files.max > 0 ? files.types : []),
    ...(accompanied ? WRITTEN : []),
    ...(isPaper ? SCANNED : []),
  ]);
  if (types.size === 0) return null;
  return {
    types: [...types],
    maxBytes: isPaper ? Math.max(files.maxBytes, SCAN_BYTES) : files.maxBytes,
  };
}

/** A larger medium brings a larger quota. */
export function quotaOf(medium: Medium, isClerk: boolean): Quota {
  if (isClerk) return CLERK;
  const whole = medium.files.maxBytes * Math.max(1, medium.files.max) * TIMES;
  return { ...AUTHOR, bytes: Math.max(AUTHOR.bytes, whole) };
}

/** What tus calls metadata: `name base64,name base64`. Null where it is not that. */
export function readMetadata(header: string | undefined): Map<string, string> | null {
  const found = new Map<string, string>();
  if (header === undefined || header.trim() === '') return found;
  for (const pair of header.split(',')) {
    const [name = '', value = '', more] = pair.trim().split(' ');
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(name) || more !== undefined || found.has(name)) return null;
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return null;
    found.set(name, Buffer.from(value, 'base64').toString('utf8').toWellFormed());
  }
  return found;
}

/** A name to show to its sender: the last step of a path, without control characters. */
export function shownName(name: string | undefined): string {
  const last = (name ?? '').normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(0, 200);
}

/** The algorithms of checksums that are checked. */
export const CHECKSUMS = ['sha256', 'sha1', 'md5'] as const;

export interface Checksum {
  algorithm: (typeof CHECKSUMS)[number];
  /** Base64. */
  value: string;
}

/** `sha1 base64` of tus' checksum extension; null where it is not that. */
export function readChecksum(header: string): Checksum | null {
  const [name, value, more] = header.split(' ');
  const algorithm = CHECKSUMS.find((known) => known === name);
  return algorithm && value && more === undefined ? { algorithm, value } : null;
}

/** A whole number of a header; null where it is none. */
export function readCount(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
