import { must } from '../unreadable';
import { cleanText } from '../text/clean-text';
import { readExif } from './exif';
import { wordlessProfile } from './icc';
import { checkSize, checkTail, type ReadPicture } from './picture';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const ICC = 0xe2;
const ADOBE = 0xee;
const COMMENT = 0xfe;
/** Tables of which a picture is made, and its scans; frames too are kept (T.81, table B.1). */
const OF_PICTURE = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd, SCAN]);
const JFIF_BYTES = 16;
const ADOBE_BYTES = 16;
const ICC_HEAD = 'ICC_PROFILE\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';

/** Start-of-frame markers, which tell the size: C0 to CF without DHT, JPG and DAC (T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** JPEG: EXIF but for how the camera was held, XMP, thumbnails, further pictures and comments are left out. */
export function readJpeg(bytes: Buffer): ReadPicture {
  must(bytes.length > 4 && bytes.readUInt16BE(0) === 0xff00 + START, 'a JPEG');
  const reading = new JpegReading();
  let at = 2;
  for (;;) {
    const { marker, start } = markerAt(bytes, at);
    at = start + 2;
    if (marker === END) break;
    must(at + 2 <= bytes.length, 'ends early');
    const length = bytes.readUInt16BE(at);
    must(length >= 2 && at + length <= bytes.length, 'ends early');
    reading.segment(marker, bytes.subarray(start, at + length));
    at += length;
    if (marker !== SCAN) continue;
    const end = endOfScan(bytes, at);
    reading.kept.push(bytes.subarray(at, end));
    at = end;
  }
  checkTail(bytes.subarray(at));
  return reading.finish();
}

class JpegReading {
  readonly kept: Buffer[] = [];
  private readonly properties: Record<string, string> = {};
  private size = { width: 0, height: 0 };
  private orientation = 1;
  /** Pieces of a colour profile, as they come. */
  private readonly profile: Buffer[] = [];

  segment(marker: number, segment: Buffer): void {
    if (isFrame(marker)) {
      must(segment.length >= 9, 'a frame');
      this.size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    }
    if (marker === APP1) this.metadata(segment.subarray(4));
    if (marker === COMMENT) this.properties.comment = said(segment.subarray(4));
    if (marker === ICC) this.profile.push(segment);
    const kept = keptOf(marker, segment);
    if (kept) this.kept.push(kept);
  }

  finish(): ReadPicture {
    checkSize(this.size);
    const { width, height } = this.size;
    return {
      ...(this.orientation > 4 ? { width: height, height: width } : { width, height }),
      kept: [
        Buffer.of(0xff, START),
        ...turned(this.orientation),
        ...colours(this.profile),
        ...this.kept,
        END_MARK,
      ],
      properties: this.properties,
    };
  }

  private metadata(data: Buffer): void {
    if (data.toString('latin1', 0, XMP.length) === XMP) {
      this.properties.xmp = said(data.subarray(XMP.length))
        .replace(/<[^>]*>|\s+/g, ' ')
        .trim();
    }
    if (data.toString('latin1', 0, 6) !== 'Exif\0\0') return;
    const { orientation, texts } = readExif(data.subarray(6));
    this.orientation = orientation ?? this.orientation;
    Object.assign(this.properties, texts);
  }
}

const END_MARK = Buffer.of(0xff, END);

const said = (bytes: Buffer): string => cleanText(bytes.toString('utf8', 0, 4_000)).trim();

/** The next marker; it may be preceded by any number of FF. */
function markerAt(bytes: Buffer, at: number): { marker: number; start: number } {
  must(bytes[at] === 0xff, 'a marker');
  let next = at + 1;
  while (bytes[next] === 0xff) next += 1;
  const marker = bytes[next] ?? 0;
  must(marker >= 0xc0 && marker !== START && !(marker >= 0xd0 && marker <= 0xd7), 'a marker');
  return { marker, start: next - 1 };
}

/** Where the coded data of a scan ends: at an FF that is neither stuffed (00) nor a restart (D0 to D7). */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = start; ; at += 1) {
    at = bytes.indexOf(0xff, at);
    must(at >= 0 && at + 1 < bytes.length, 'ends early');
    const next = bytes[at + 1] ?? 0;
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}

/** What of a segment is kept; thumbnails and what stands behind a segment's own fields are not. */
function keptOf(marker: number, segment: Buffer): Buffer | null {
  if (isFrame(marker) || OF_PICTURE.has(marker)) return segment;
  if (marker === ADOBE && segment.toString('latin1', 4, 9) === 'Adobe') {
    return cut(segment, ADOBE_BYTES);
  }
  if (marker !== APP0 || segment.toString('latin1', 4, 9) !== 'JFIF\0') return null;
  const jfif = cut(segment, JFIF_BYTES + 2);
  if (jfif) jfif.fill(0, JFIF_BYTES);
  return jfif;
}

/** A segment's first bytes as a segment; null where it has fewer. */
function cut(segment: Buffer, bytes: number): Buffer | null {
  if (segment.length < bytes) return null;
  const first = Buffer.from(segment.subarray(0, bytes));
  first.writeUInt16BE(bytes - 2, 2);
  return first;
}

/** The colour profile without its texts, as segments. */
function colours(pieces: Buffer[]): Buffer[] {
  const ordered = pieces
    .filter((piece) => piece.toString('latin1', 4, 16) === ICC_HEAD && piece.length > 18)
    .sort((one, other) => (one[16] ?? 0) - (other[16] ?? 0));
  const profile = wordlessProfile(Buffer.concat(ordered.map((piece) => piece.subarray(18))));
  if (!profile) return [];
  const count = Math.ceil(profile.length / MOST_IN_SEGMENT);
  return Array.from({ length: count }, (_, index) => {
    const data = profile.subarray(index * MOST_IN_SEGMENT, (index + 1) * MOST_IN_SEGMENT);
    const head = Buffer.from(`\xff\xe2\0\0${ICC_HEAD}\0\0`, 'latin1');
    head.writeUInt16BE(head.length - 2 + data.length, 2);
    head.set([index + 1, count], 16);
    return Buffer.concat([head, data]);
  });
}

const MOST_IN_SEGMENT = 60_000;

/** An EXIF segment with nothing but the orientation, where the picture is not upright without it. */
function turned(orientation: number): Buffer[] {
  if (orientation === 1) return [];
  const entry = Buffer.from('ffe10022457869660000' + '4d4d002a00000008' + '0001', 'hex');
  const tag = Buffer.from('0112000300000001' + '0000' + '0000' + '00000000', 'hex');
  tag.writeUInt16BE(orientation, 8);
  return [Buffer.concat([entry, tag])];
}
