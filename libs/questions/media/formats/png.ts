import { expect, slice, u32be, type CleanBytes } from './bytes';

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around the data of a chunk. */
const FRAME_BYTES = 12;
/** Besides the critical chunks: transparency and colour (PNG specification, third edition, 11.3). */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
]);

/** PNG: text, EXIF and time chunks go. */
export function cleanPng(bytes: Buffer): CleanBytes {
  const kept = [slice(bytes, 0, SIGNATURE_BYTES)];
  expect(bytes.toString('latin1', 12, 16) === 'IHDR');
  for (let at = SIGNATURE_BYTES; ;) {
    const chunk = slice(bytes, at, FRAME_BYTES + u32be(bytes, at));
    const type = chunk.toString('latin1', 4, 8);
    if (KEPT.has(type)) kept.push(chunk);
    if (type === 'IEND') break;
    at += chunk.length;
  }
  return {
    width: u32be(bytes, 16),
    height: u32be(bytes, 20),
    bytes: Buffer.concat(kept),
  };
}
