import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { must } from '../unreadable';
import { cleanText } from '../text/clean-text';
import { MOST_PROFILE_BYTES, wordlessProfile } from './icc';
import { checkSize, checkTail, type ReadPicture } from './picture';

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around the data of a chunk. */
const FRAME_BYTES = 12;
/** Besides the critical chunks: transparency and colour (PNG specification, third edition, 11.3). */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND'],
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'sBIT', 'bKGD'],
]);
const TEXTS = new Set(['tEXt', 'iTXt']);

/** PNG: text, EXIF and time are left out, and animations stand still. */
export function readPng(bytes: Buffer): ReadPicture {
  must(bytes.length > 33 && bytes.toString('latin1', 12, 16) === 'IHDR', 'a PNG');
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  checkSize(size);
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)];
  const properties: Record<string, string> = {};
  let at = SIGNATURE_BYTES;
  for (let type = ''; type !== 'IEND';) {
    must(at + FRAME_BYTES <= bytes.length, 'ends early');
    const length = bytes.readUInt32BE(at);
    must(at + FRAME_BYTES + length <= bytes.length, 'ends early');
    const chunk = bytes.subarray(at, at + FRAME_BYTES + length);
    type = chunk.toString('latin1', 4, 8);
    must(crc32(chunk.subarray(4, 8 + length)) === chunk.readUInt32BE(8 + length), 'a chunk');
    if (KEPT.has(type)) kept.push(chunk);
    if (type === 'iCCP') kept.push(...colours(chunk.subarray(8, 8 + length)));
    if (TEXTS.has(type)) readText(chunk.subarray(8, 8 + length), properties);
    at += chunk.length;
  }
  checkTail(bytes.subarray(at));
  return { ...size, kept, properties };
}

/** The colour profile without its name and texts, as a chunk; none where it cannot be read. */
function colours(data: Buffer): Buffer[] {
  const end = data.indexOf(0);
  if (end < 0) return [];
  const profile = wordlessProfile(inflated(data.subarray(end + 2)));
  if (!profile) return [];
  const body = Buffer.concat([Buffer.from('iCCPICC\0\0', 'latin1'), deflateSync(profile)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return [Buffer.concat([length, body, sum])];
}

function inflated(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_PROFILE_BYTES });
  } catch {
    return Buffer.alloc(0);
  }
}

/** A keyword and, after a zero byte, a text (compressed texts stay unread). */
function readText(data: Buffer, properties: Record<string, string>): void {
  const end = data.indexOf(0);
  if (end <= 0 || Object.keys(properties).length >= 50) return;
  const text = cleanText(data.toString('utf8', end + 1, end + 2_000)).trim();
  if (text !== '') properties[cleanText(data.toString('latin1', 0, end)).slice(0, 79)] = text;
}
