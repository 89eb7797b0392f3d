import { constants, deflateSync, inflateSync } from 'node:zlib';
import { must, Unprintable, type Picture } from './picture';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Length, type and checksum around the data of a chunk. */
const FRAME = 12;

/** Samples a pixel by colour type (PNG specification, third edition, table 10). */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Record<number, number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

interface Header {
  width: number;
  height: number;
  depth: number;
  type: number;
}

interface Chunks {
  header: Header;
  palette: Buffer;
  transparency: Buffer | null;
  data: Buffer;
}

/**
 * Decodes a PNG and keeps its pixels alone: 8 bits of red, green, blue, and opacity where there is any.
 * The decoded size is bounded before anything is inflated.
 * @throws Unprintable for damaged and for interlaced files, and for more than `maxSide` pixels a side
 */
export function readPng(file: Buffer, maxSide: number): Picture {
  const chunks = readChunks(file);
  const { width, height } = chunks.header;
  must(Math.max(width, height) <= maxSide, `at most ${maxSide} pixels a side`);
  const rows = unfilter(chunks);
  const { rgb, alpha } = toRgb(chunks, rows);
  return {
    coding: 'deflated',
    width,
    height,
    colours: 'rgb',
    bytes: deflateSync(rgb),
    alpha: alpha.every((opacity) => opacity === 255) ? null : deflateSync(alpha),
    turn: 1,
  };
}

function readChunks(file: Buffer): Chunks {
  must(file.subarray(0, 8).equals(SIGNATURE), 'a PNG');
  let header: Header | null = null;
  let palette: Buffer = Buffer.alloc(0);
  let transparency: Buffer | null = null;
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; ;) {
    must(at + FRAME <= file.length, 'a whole PNG');
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    must(at + FRAME + length <= file.length, 'a whole PNG');
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = readHeader(body);
    if (type === 'PLTE') palette = body;
    if (type === 'tRNS') transparency = body;
    if (type === 'IDAT') data.push(body);
    if (type === 'IEND') break;
    at += FRAME + length;
  }
  must(header !== null, 'a PNG with a header');
  return { header, palette, transparency, data: Buffer.concat(data) };
}

function readHeader(body: Buffer): Header {
  must(body.length === 13, 'a PNG with a header');
  const [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
  const [depth, type, compression, filter, interlace] = [...body.subarray(8)] as number[];
  must(width > 0 && height > 0, 'a picture with pixels');
  must((DEPTHS[type ?? -1] ?? []).includes(depth ?? 0), 'a kind of PNG that exists');
  must(compression === 0 && filter === 0, 'a kind of PNG that exists');
  must(interlace === 0, 'a PNG that is not interlaced');
  return { width, height, depth: depth ?? 8, type: type ?? 2 };
}

/** The rows of samples without the filters (specification, clause 9). */
function unfilter({ header, data }: Chunks): Buffer {
  const { width, height, depth, type } = header;
  const bits = (SAMPLES[type] ?? 1) * depth;
  const rowBytes = Math.ceil((width * bits) / 8);
  const step = Math.max(1, bits >> 3);
  const coded = inflate(data, height * (rowBytes + 1));
  const rows = Buffer.alloc(height * rowBytes);
  for (let y = 0; y < height; y += 1) {
    const filter = coded[y * (rowBytes + 1)] ?? 5;
    must(filter <= 4, 'an undamaged PNG');
    const row = y * rowBytes;
    coded.copy(rows, row, y * (rowBytes + 1) + 1, (y + 1) * (rowBytes + 1));
    undo(filter, rows, { row, rowBytes, step, first: y === 0 });
  }
  return rows;
}

function inflate(data: Buffer, size: number): Buffer {
  try {
    const all = inflateSync(data, { maxOutputLength: size, finishFlush: constants.Z_SYNC_FLUSH });
    must(all.length === size, 'a whole PNG');
    return all;
  } catch {
    throw new Unprintable('an undamaged PNG');
  }
}

interface Row {
  /** Where it begins. */
  row: number;
  rowBytes: number;
  /** Bytes from a sample to the same one of the next pixel. */
  step: number;
  first: boolean;
}

function undo(filter: number, rows: Buffer, { row, rowBytes, step, first }: Row): void {
  if (filter === 0) return;
  const byte = (at: number, isThere: boolean): number => (isThere ? (rows[at] ?? 0) : 0);
  for (let x = 0; x < rowBytes; x += 1) {
    const at = row + x;
    const left = byte(at - step, x >= step);
    const up = byte(at - rowBytes, !first);
    const corner = byte(at - rowBytes - step, !first && x >= step);
    rows[at] = byte(at, true) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [pa, pb, pc] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ] as const;
  if (pa <= pb && pa <= pc) return left;
  return pb <= pc ? up : corner;
}

/** Every kind as 8 bits of red, green and blue, and of opacity. */
function toRgb(chunks: Chunks, rows: Buffer): { rgb: Buffer; alpha: Buffer } {
  const { width, height, depth, type } = chunks.header;
  const samples = SAMPLES[type] ?? 1;
  const rowBytes = rows.length / height;
  const rgb = Buffer.alloc(width * height * 3);
  const alpha = Buffer.alloc(width * height, 255);
  const pixel = pixelReader(chunks);
  const values = new Array<number>(samples).fill(0);
  for (let y = 0, out = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, out += 1) {
      for (let n = 0; n < samples; n += 1) {
        values[n] = sampleAt(rows, y * rowBytes, x * samples + n, depth);
      }
      alpha[out] = pixel(values, rgb, out * 3);
    }
  }
  return { rgb, alpha };
}

/** A sample in its own depth. */
function sampleAt(rows: Buffer, row: number, index: number, depth: number): number {
  if (depth === 8) return rows[row + index] ?? 0;
  if (depth === 16) return rows.readUInt16BE(row + index * 2);
  const bit = index * depth;
  const byte = rows[row + (bit >> 3)] ?? 0;
  return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/** Writes a pixel's colour and answers its opacity. */
type PixelReader = (samples: number[], rgb: Buffer, at: number) => number;

function pixelReader({ header, palette, transparency }: Chunks): PixelReader {
  const { depth, type } = header;
  const to8 = (sample: number): number => Math.round((sample * 255) / ((1 << depth) - 1));
  const clear = transparency && type !== 3 ? readKey(transparency, type) : null;
  const isClear = (samples: number[]): boolean =>
    clear !== null && clear.every((value, index) => value === samples[index]);
  if (type === 3) return paletteReader(palette, transparency);
  const grey = type === 0 || type === 4;
  return (samples, rgb, at) => {
    for (let n = 0; n < 3; n += 1) rgb[at + n] = to8(samples[grey ? 0 : n] ?? 0);
    if (type === 4 || type === 6) return to8(samples[grey ? 1 : 3] ?? 0);
    return isClear(samples) ? 0 : 255;
  };
}

/** The one colour that is transparent, in samples of the picture's depth. */
function readKey(transparency: Buffer, type: number): number[] {
  const count = type === 0 ? 1 : 3;
  must(transparency.length === count * 2, 'an undamaged PNG');
  return Array.from({ length: count }, (_, n) => transparency.readUInt16BE(n * 2));
}

function paletteReader(palette: Buffer, transparency: Buffer | null): PixelReader {
  must(palette.length > 0 && palette.length % 3 === 0, 'a PNG with its palette');
  return ([index = 0], rgb, at) => {
    must(index * 3 < palette.length, 'an undamaged PNG');
    palette.copy(rgb, at, index * 3, index * 3 + 3);
    return transparency?.[index] ?? 255;
  };
}
