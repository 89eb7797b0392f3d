import type { CleanBytes } from '../image.rules';
import { expect, slice } from './bytes';

const HEADER_BYTES = 13;
const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
/** The applications that only tell how often an animation repeats. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** GIF (89a): comments, text and application data go; images, timing and looping stay. */
export function cleanGif(bytes: Buffer): CleanBytes {
  let at = HEADER_BYTES + colourTable(bytes.readUInt8(10));
  const kept = [slice(bytes, 0, at)];
  for (let block = bytes.readUInt8(at); block !== TRAILER; block = bytes.readUInt8(at)) {
    const end = block === IMAGE ? endOfImage(bytes, at) : endOfExtension(bytes, at, block);
    if (block === IMAGE || isKept(bytes, at)) kept.push(slice(bytes, at, end - at));
    at = end;
  }
  kept.push(Buffer.of(TRAILER));
  return {
    width: bytes.readUInt16LE(6),
    height: bytes.readUInt16LE(8),
    bytes: Buffer.concat(kept),
  };
}

/** Bytes of the colour table that a flags byte announces. */
const colourTable = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));

function endOfImage(bytes: Buffer, at: number): number {
  return endOfBlocks(bytes, at + 11 + colourTable(bytes.readUInt8(at + 9)));
}

function endOfExtension(bytes: Buffer, at: number, block: number): number {
  expect(block === EXTENSION);
  return endOfBlocks(bytes, at + 2);
}

/** Data comes in blocks of up to 255 bytes, ended by an empty one. */
function endOfBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (let size = bytes.readUInt8(at); size > 0; size = bytes.readUInt8(at)) at += size + 1;
  return at + 1;
}

function isKept(bytes: Buffer, at: number): boolean {
  const label = bytes.readUInt8(at + 1);
  if (label === GRAPHIC_CONTROL) return true;
  return label === APPLICATION && LOOPS.has(bytes.toString('latin1', at + 3, at + 14));
}
