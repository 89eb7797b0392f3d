import { Damaged, expect, slice, u16be, u16le, u32be, u32le, u8, type CleanBytes } from './bytes';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const EXIF = 0xe1;
const ICC = 0xe2;
const ADOBE = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** Start-of-frame markers, which tell the size: C0 to CF without DHT, JPG and DAC (T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** JPEG: EXIF but for the turn of the camera, XMP, thumbnails, further pictures and comments go. */
export function cleanJpeg(bytes: Buffer): CleanBytes {
  expect(u16be(bytes, 0) === 0xff00 + START);
  const kept: Buffer[] = [];
  let size = { width: 0, height: 0 };
  let orientation = 1;
  for (let at = 2; ;) {
    const { marker, start } = markerAt(bytes, at);
    if (marker === END) break;
    const segment = slice(bytes, start, 2 + u16be(bytes, start + 2));
    at = start + segment.length;
    if (isFrame(marker)) size = sizeOf(segment);
    if (marker === EXIF) orientation = orientationOf(segment) ?? orientation;
    if (isKept(marker, segment)) kept.push(segment);
    if (marker === SCAN) {
      const end = endOfScan(bytes, at);
      kept.push(slice(bytes, at, end - at));
      at = end;
    }
  }
  expect(size.width > 0 && size.height > 0);
  return {
    ...(orientation > 4 ? { width: size.height, height: size.width } : size),
    bytes: Buffer.concat([
      Buffer.of(0xff, START),
      ...turned(orientation),
      ...kept,
      Buffer.of(0xff, END),
    ]),
  };
}

/** The next marker; it may be preceded by any number of FF. */
function markerAt(bytes: Buffer, at: number): { marker: number; start: number } {
  expect(u8(bytes, at) === 0xff);
  let next = at + 1;
  while (u8(bytes, next) === 0xff) next += 1;
  const marker = u8(bytes, next);
  expect(marker >= 0xc0 && marker !== START && !(marker >= 0xd0 && marker <= 0xd7));
  return { marker, start: next - 1 };
}

/** Where the coded data of a scan ends: at an FF that is neither stuffed (00) nor a restart (D0 to D7). */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = start; ; at += 1) {
    at = bytes.indexOf(0xff, at);
    expect(at >= 0);
    const next = u8(bytes, at + 1);
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === ICC) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE';
  return marker === ADOBE || (marker === APP0 && segment.toString('latin1', 4, 8) === 'JFIF');
}

const sizeOf = (frame: Buffer): { width: number; height: number } => ({
  height: u16be(frame, 5),
  width: u16be(frame, 7),
});

const ORIENTATION = 0x0112;

/** How the camera was held (1 to 8), from an EXIF segment; null when it cannot be read, which spoils no picture. */
function orientationOf(segment: Buffer): number | null {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return null;
  try {
    return findOrientation(segment.subarray(10));
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

function findOrientation(tiff: Buffer): number | null {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? u16le(tiff, at) : u16be(tiff, at));
  const directory = little ? u32le(tiff, 4) : u32be(tiff, 4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    const value = short(at) === ORIENTATION ? short(at + 8) : 0;
    if (value >= 1 && value <= 8) return value;
  }
  return null;
}

/** An EXIF segment with nothing but the orientation, where the picture is not upright without it. */
function turned(orientation: number): Buffer[] {
  if (orientation === 1) return [];
  const entry = Buffer.from('ffe10022457869660000' + '4d4d002a00000008' + '0001', 'hex');
  const tag = Buffer.from('0112000300000001' + '0000' + '0000' + '00000000', 'hex');
  tag.writeUInt16BE(orientation, 8);
  return [Buffer.concat([entry, tag])];
}
