import { expect, slice, u16le, u24le, u32le, u8, type CleanBytes } from './bytes';

const HEADER_BYTES = 12;
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags of VP8X that announce EXIF and XMP. */
const METADATA_FLAGS = 0x08 | 0x04;

/** WebP (RFC 9649): EXIF, XMP and unknown chunks go. */
export function cleanWebp(bytes: Buffer): CleanBytes {
  const end = 8 + u32le(bytes, 4);
  expect(end <= bytes.length);
  const kept: Buffer[] = [];
  for (let at = HEADER_BYTES; at < end;) {
    const size = u32le(bytes, at + 4);
    const chunk = slice(bytes, at, 8 + size + (size % 2));
    if (KEPT.has(fourCc(chunk))) kept.push(withoutMetadataFlags(chunk));
    at += chunk.length;
  }
  const [first] = kept;
  expect(first !== undefined);
  const body = Buffer.concat(kept);
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  header.writeUInt32LE(4 + body.length, 4);
  return { ...sizeOf(first), bytes: Buffer.concat([header, body]) };
}

const fourCc = (chunk: Buffer): string => chunk.toString('latin1', 0, 4);

function withoutMetadataFlags(chunk: Buffer): Buffer {
  if (fourCc(chunk) !== 'VP8X') return chunk;
  const copy = Buffer.from(chunk);
  copy.writeUInt8(u8(copy, 8) & ~METADATA_FLAGS, 8);
  return copy;
}

function sizeOf(chunk: Buffer): { width: number; height: number } {
  switch (fourCc(chunk)) {
    case 'VP8X':
      return { width: 1 + u24le(chunk, 12), height: 1 + u24le(chunk, 15) };
    case 'VP8 ':
      return { width: u16le(chunk, 14) & 0x3fff, height: u16le(chunk, 16) & 0x3fff };
    default: {
      expect(fourCc(chunk) === 'VP8L');
      const bits = u32le(chunk, 9);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
  }
}
