import { must, type Picture } from './picture';

const EXIF = 0xe1;
const SCAN = 0xda;
/** Baseline, extended and progressive: what every reader of PDF can show. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const ORIENTATION = 0x0112;

/**
 * Reads what a PDF has to know about a JPEG; the file itself goes into documents as it is.
 * @throws Unprintable for damaged files, for CMYK, and for more than `maxSide` pixels a side
 */
export function readJpeg(file: Buffer, maxSide: number): Picture {
  must(file.length > 4 && file.readUInt16BE(0) === 0xffd8, 'a JPEG');
  let turn = 1;
  for (let at = 2; ;) {
    must(at + 4 <= file.length && file[at] === 0xff, 'an undamaged JPEG');
    const marker = file[at + 1] ?? 0;
    const length = file.readUInt16BE(at + 2);
    const segment = file.subarray(at + 4, at + 2 + length);
    must(length >= 2 && segment.length === length - 2, 'a whole JPEG');
    must(marker !== SCAN && marker !== 0xd9, 'a JPEG with a frame');
    if (marker === EXIF) turn = orientationOf(segment);
    if (FRAMES.includes(marker)) return frameOf(file, segment, turn, maxSide);
    at += 2 + length;
  }
}

function frameOf(file: Buffer, frame: Buffer, turn: number, maxSide: number): Picture {
  must(frame.length >= 6 && frame[0] === 8, 'a JPEG of 8 bits');
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)];
  must(width > 0 && height > 0, 'a picture with pixels');
  must(Math.max(width, height) <= maxSide, `at most ${maxSide} pixels a side`);
  const components = frame[5];
  must(components === 1 || components === 3, 'a JPEG in RGB or grey, not CMYK');
  const colours = components === 1 ? 'gray' : 'rgb';
  return { coding: 'jpeg', width, height, colours, bytes: file, alpha: null, turn };
}

/** EXIF's orientation; upright where it says nothing that can be understood. */
function orientationOf(segment: Buffer): number {
  const tiff = segment.subarray(6);
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || tiff.length < 8) return 1;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    const value = short(at) === ORIENTATION ? short(at + 8) : 0;
    if (value >= 1 && value <= 8) return value;
  }
  return 1;
}
