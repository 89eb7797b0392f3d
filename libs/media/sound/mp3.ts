import type { FileSource } from '../bytes/file-source';
import { must, Unreadable } from '../unreadable';
import { cleanText } from '../text/clean-text';

/** A recording: how long it is, where its frames lie, and what its tags say. */
export interface ReadSound {
  durationMs: number;
  /** Where frames follow one another; what lies between is no sound. */
  frames: Span[];
  properties: Record<string, string>;
}

/** From a byte to the one before another. */
export interface Span {
  from: number;
  to: number;
}

const WINDOW = 1024 * 1024;
const HEADER = 4;
/** Kilobits a second by index: MPEG 1 layer III, and MPEG 2 and 2.5 layer III (ISO 11172-3, 13818-3). */
const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
/** As the header codes them; version 1 is reserved and has no rates. */
const MPEG_1 = 3;
const LAYER_III = 1;
const RATES: Record<number, number[]> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
};
/** Frames that must follow one another before bytes are taken for a recording. */
const SURE = 3;
const MAX_SECONDS = 24 * 3_600;
/** Bytes within the recording that belong to no frame, at most; encoders leave a few. */
const MAX_STRAY = 64 * 1024;
const MOST_FRAME_BYTES = 2_000;

interface Frame {
  bytes: number;
  samples: number;
  rate: number;
}

/** Whether bytes begin with a tag or a frame of MPEG layer III. */
export const looksLikeMp3 = (head: Buffer): boolean =>
  head.toString('latin1', 0, 3) === 'ID3' || frameAt(head, 0) !== null;

/**
 * Walks every frame of a recording.
 * @throws Unreadable FILE_UNKNOWN where no frames follow the tag, FILE_DAMAGED where they break off
 */
export function readMp3(source: FileSource): ReadSound {
  const properties: Record<string, string> = {};
  const start = afterTags(source, properties);
  const end = beforeTags(source, start, properties);
  if (!isSure(source, start, end)) {
    throw new Unreadable('FILE_UNKNOWN', 'không phải âm thanh MP3', 'no frames');
  }
  return { ...walk(source, start, end), properties };
}

function frameAt(bytes: Buffer, at: number): Frame | null {
  if (at + HEADER > bytes.length) return null;
  const header = bytes.readUInt32BE(at);
  const version = (header >>> 19) & 3;
  const layer = (header >>> 17) & 3;
  if (header >>> 21 !== 0x7ff || layer !== LAYER_III) return null;
  const isFirst = version === MPEG_1;
  const kilobits = BITRATES[isFirst ? 0 : 1]?.[(header >>> 12) & 15];
  const rate = RATES[version]?.[(header >>> 10) & 3];
  if (!kilobits || !rate) return null;
  const samples = isFirst ? 1_152 : 576;
  const padding = (header >>> 9) & 1;
  return {
    bytes: Math.floor((samples / 8) * ((kilobits * 1_000) / rate)) + padding,
    samples,
    rate,
  };
}

function isSure(source: FileSource, start: number, end: number): boolean {
  const head = source.upTo(start, Math.min(16_384, end - start));
  let at = 0;
  for (let frames = 0; frames < SURE; frames += 1) {
    const frame = frameAt(head, at);
    if (!frame) return frames > 0 && start + at >= end;
    at += frame.bytes;
  }
  return true;
}

/** All frames and how long they sound; what lies between them is skipped within a bound. */
function walk(source: FileSource, start: number, end: number): Omit<ReadSound, 'properties'> {
  const bytes = new Window(source);
  const frames: Span[] = [];
  let [seconds, stray] = [0, 0];
  for (let at = start; at < end;) {
    const frame = frameAt(bytes.at(at), 0);
    // The last frame may be cut by a recorder that was switched off.
    if (frame && at + frame.bytes > end && end - at < MOST_FRAME_BYTES) break;
    if (frame && at + frame.bytes <= end && isNext(bytes, frames, at, at + frame.bytes)) {
      seconds += frame.samples / frame.rate;
      join(frames, at, at + frame.bytes);
      at += frame.bytes;
    } else {
      stray += 1;
      at += 1;
    }
    must(stray <= MAX_STRAY, 'no recording between its frames');
    if (seconds > MAX_SECONDS) throw new Unreadable('FILE_TOO_LONG', 'dài hơn một ngày');
  }
  return { durationMs: Math.round(seconds * 1_000), frames };
}

/** After something else only two frames in a row are frames again: tags may look like one. */
function isNext(bytes: Window, frames: Span[], from: number, to: number): boolean {
  const span = frames.at(-1);
  return span === undefined || span.to === from || frameAt(bytes.at(to), 0) !== null;
}

function join(frames: Span[], from: number, to: number): void {
  const span = frames.at(-1);
  if (span?.to === from) span.to = to;
  else frames.push({ from, to });
}

/** Headers of frames, read by the megabyte. */
class Window {
  private bytes: Buffer = Buffer.alloc(0);
  private from = 0;

  constructor(private readonly source: FileSource) {}

  at(place: number): Buffer {
    if (place < this.from || place + HEADER > this.from + this.bytes.length) {
      this.bytes = this.source.upTo(place, WINDOW);
      this.from = place;
    }
    const start = place - this.from;
    return this.bytes.subarray(start, start + HEADER);
  }
}

/** The end of the ID3v2 tags at the beginning; their texts are told. */
function afterTags(source: FileSource, properties: Record<string, string>): number {
  let at = 0;
  for (let tags = 0; tags < 4; tags += 1) {
    const head = source.upTo(at, 10);
    if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') break;
    const size = [6, 7, 8, 9].reduce((sum, index) => (sum << 7) | ((head[index] ?? 0) & 0x7f), 0);
    must(at + 10 + size <= source.size, 'a tag beyond the end');
    readId3(source.upTo(at + 10, Math.min(size, 256 * 1024)), head[3] ?? 3, properties);
    at += 10 + size + ((head[5] ?? 0) & 0x10 ? 10 : 0);
  }
  // Padding behind a tag.
  const padding = source.upTo(at, 64 * 1024);
  const first = padding.findIndex((byte) => byte !== 0);
  return at + Math.max(0, first);
}

/** Text frames of ID3v2.3 and 2.4: T***, and comments. */
function readId3(tag: Buffer, version: number, properties: Record<string, string>): void {
  for (let at = 0; at + 10 <= tag.length && Object.keys(properties).length < 60;) {
    const id = tag.toString('latin1', at, at + 4);
    if (!/^[A-Z][A-Z0-9]{3}$/.test(id)) return;
    const size =
      version >= 4
        ? [4, 5, 6, 7].reduce((sum, index) => (sum << 7) | ((tag[at + index] ?? 0) & 0x7f), 0)
        : tag.readUInt32BE(at + 4);
    const body = tag.subarray(at + 10, at + 10 + Math.min(size, 4_000));
    if (id.startsWith('T') || id === 'COMM') {
      const text = decodeText(body);
      if (text !== '') properties[id] = text;
    }
    at += 10 + size;
  }
}

function decodeText(body: Buffer): string {
  const bytes = body.subarray(1);
  const wide = body[0] === 1 || body[0] === 2;
  const text = wide
    ? bytes.subarray(0, bytes.length & ~1).toString('utf16le')
    : bytes.toString(body[0] === 3 ? 'utf8' : 'latin1');
  return cleanText(text.replace(/\0/g, ' ')).trim().slice(0, 1_000);
}

/** Where the recording ends: before ID3v1, APE and Lyrics3 tags, in whatever order they stand. */
function beforeTags(source: FileSource, start: number, properties: Record<string, string>): number {
  let end = source.size;
  for (let tags = 0; tags < 8; tags += 1) {
    const bytes = TAILS.map((tail) => tail(source, start, end)).find((size) => size > 0);
    if (!bytes) break;
    end -= bytes;
  }
  if (end < source.size) {
    const said = printable(source.upTo(end, TAIL_TEXT));
    if (said !== '') properties.tags = said;
  }
  return end;
}

const TAIL_TEXT = 64 * 1024;
/** Bytes before an end, or none where fewer are left. */
const before = (source: FileSource, start: number, end: number, bytes: number): Buffer =>
  end - start > bytes ? source.read(end - bytes, bytes) : Buffer.alloc(0);

/** How many bytes a tag takes that ends here; 0 for none. */
const TAILS: ((source: FileSource, start: number, end: number) => number)[] = [
  // ID3v1, and what was put before it when 30 letters were too few.
  (source, start, end) => {
    if (before(source, start, end, 128).toString('latin1', 0, 3) !== 'TAG') return 0;
    const more = before(source, start, end - 128, 227).toString('latin1', 0, 4) === 'TAG+';
    return more ? 355 : 128;
  },
  (source, start, end) => {
    const ape = before(source, start, end, 32);
    if (ape.toString('latin1', 0, 8) !== 'APETAGEX') return 0;
    const size = ape.readUInt32LE(12) + (ape.readUInt32LE(20) >>> 31 ? 32 : 0);
    return size <= end - start ? size : 0;
  },
  // Lyrics3, with its size before its last word, or at most 5,100 bytes long.
  (source, start, end) => {
    const tail = before(source, start, end, 15).toString('latin1');
    if (tail.endsWith('LYRICS200'))
      return Math.min(end - start, Number(tail.slice(0, 6)) + 15 || 0);
    if (!tail.endsWith('LYRICSEND')) return 0;
    const window = source.upTo(Math.max(start, end - 5_200), Math.min(5_200, end - start));
    const at = window.lastIndexOf('LYRICSBEGIN', undefined, 'latin1');
    return at < 0 ? 0 : window.length - at;
  },
  // An ID3v2 tag at the end has a footer that tells its size.
  (source, start, end) => {
    const foot = before(source, start, end, 10);
    if (foot.toString('latin1', 0, 3) !== '3DI') return 0;
    const size = [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | ((foot[at] ?? 0) & 0x7f), 0);
    return Math.min(end - start, size + 20);
  },
];

/** What can be read in a tag, whatever it is. */
const printable = (bytes: Buffer): string =>
  cleanText((bytes.toString('utf8').match(/[\p{L}\p{N}\p{P}\p{Zs}]{3,}/gu) ?? []).join(' '))
    .trim()
    .slice(0, 2_000);
