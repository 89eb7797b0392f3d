import { expect, slice, u16le, u8, type CleanBytes } from './bytes';

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
  let at = HEADER_BYTES + colourTable(u8(bytes, 10));
  const kept = [slice(bytes, 0, at)];
  for (let block = u8(bytes, at); block !== TRAILER; block = u8(bytes, at)) {
    const end = block === IMAGE ? endOfImage(bytes, at) : endOfExtension(bytes, at, block);
    if (block === IMAGE || isKept(bytes, at)) kept.push(slice(bytes, at, end - at));
    at = end;
  }
  kept.push(Buffer.of(TRAILER));
  return {
    width: u16le(bytes, 6),
    height: u16le(bytes, 8),
    bytes: Buffer.concat(kept),
  };
}

/** Bytes of the colour table that a flags byte announces. */
const colourTable = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));

function endOfImage(bytes: Buffer, at: number): number {
  return endOfBlocks(bytes, at + 11 + colourTable(u8(bytes, at + 9)));
}

function endOfExtension(bytes: Buffer, at: number, block: number): number {
  expect(block === EXTENSION);
  return endOfBlocks(bytes, at + 2);
}

/** Data comes in blocks of up to 255 bytes, ended by an empty one. */
function endOfBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (let size = u8(bytes, at); size > 0; size = u8(bytes, at)) at += size + 1;
  return at + 1;
}

function isKept(bytes: Buffer, at: number): boolean {
  const label = u8(bytes, at + 1);
  if (label === GRAPHIC_CONTROL) return true;
  return label === APPLICATION && LOOPS.has(bytes.toString('latin1', at + 3, at + 14));
}
