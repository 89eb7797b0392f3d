import type { FileSource } from '../bytes/file-source';
import { cleanText } from '../text/clean-text';
import { damaged, must, Unreadable } from '../unreadable';

/** Bytes of a film that the judges' copy has blank: texts, times, places. */
export interface Blank {
  at: number;
  bytes: number;
  /** Where the type of a box is made `free`. */
  typeAt?: number;
}

/** A film: how long, how large, and what in it could name people. */
export interface ReadFilm {
  durationMs: number;
  width: number;
  height: number;
  blanks: Blank[];
  properties: Record<string, string>;
}

interface Box {
  type: string;
  /** Of the content. */
  at: number;
  bytes: number;
  typeAt: number;
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'dinf', 'mvex']);
/** Boxes with what people and programs wrote. */
const TOLD = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'wide', 'ID32', 'cprt']);
const TIMES = new Set(['mvhd', 'tkhd', 'mdhd']);
const LOCKED = new Set(['encv', 'enca', 'enct', 'encs', 'drmi', 'drms']);
const BRANDS = /^(iso[m2-9a-z]|mp4[12v]|M4V |M4A |avc1|dash|3gp[456]|MSNV|f4v |XAVC)$/;
const MAX_BOXES = 100_000;
const MAX_MOOV = 96 * 1024 * 1024;
const MAX_DEPTH = 10;

/** Whether a file begins as one of the ISO base media family, QuickTime included. */
export const looksLikeFilm = (head: Buffer): boolean => head.toString('latin1', 4, 8) === 'ftyp';

/**
 * Walks the boxes of an mp4 file (ISO/IEC 14496-12).
 * @throws Unreadable FILE_UNKNOWN for QuickTime and others of the family, FILE_ENCRYPTED for DRM,
 * FILE_DAMAGED where boxes do not fill the file or there is no film in it
 */
export function readMp4(source: FileSource): ReadFilm {
  return new FilmReading(source).read();
}

class FilmReading {
  private readonly film: ReadFilm = {
    durationMs: 0,
    width: 0,
    height: 0,
    blanks: [],
    properties: {},
  };
  private boxes = 0;
  private fragments = false;
  private data = false;
  private movie = false;

  constructor(private readonly source: FileSource) {}

  read(): ReadFilm {
    this.checkBrand();
    this.walk(0, this.source.size, 0);
    must(this.movie && (this.data || this.fragments), 'no film');
    must(this.film.durationMs > 0, 'a film of no length');
    return this.film;
  }

  private checkBrand(): void {
    const size = this.source.read(0, 4).readUInt32BE(0);
    must(size >= 16 && size <= 4_096, 'brands');
    const brands = this.source.read(8, size - 8).toString('latin1');
    const major = brands.slice(0, 4);
    const others = brands.slice(8).match(/.{4}/gs) ?? [];
    if (major === 'qt  ' || ![major, ...others].some((brand) => BRANDS.test(brand))) {
      throw new Unreadable('FILE_UNKNOWN', 'không phải MP4: hãy xuất lại thành .mp4', major);
    }
  }

  private walk(start: number, end: number, depth: number): void {
    must(depth < MAX_DEPTH, 'boxes nested too deep');
    for (let at = start; at < end;) {
      // A list within a user's data may be ended by four zero bytes.
      if (depth > 0 && end - at < 8) return;
      const box = this.box(at, end);
      this.visit(box, depth);
      at = box.at + box.bytes;
    }
  }

  private box(at: number, end: number): Box {
    this.boxes += 1;
    must(this.boxes <= MAX_BOXES, 'too many boxes');
    const head = this.source.read(at, 8);
    const type = head.toString('latin1', 4, 8);
    let size = head.readUInt32BE(0);
    let header = 8;
    if (size === 1) {
      size = Number(this.source.read(at + 8, 8).readBigUInt64BE());
      header = 16;
    } else if (size === 0) size = end - at;
    must(/^[\x20-\x7e\xa9]{4}$/.test(type), 'a box');
    must(size >= header && at + size <= end, 'a box beyond the end');
    return { type, at: at + header, bytes: size - header, typeAt: at + 4 };
  }

  private visit(box: Box, depth: number): void {
    const { type } = box;
    this.notice(box);
    if (TOLD.has(type)) this.tell(box);
    else if (TIMES.has(type)) this.times(box);
    else if (type === 'hdlr') this.film.blanks.push(...nameOf(box));
    else if (type === 'stsd') this.checkCodecs(box);
    else if (CONTAINERS.has(type)) this.walk(box.at, box.at + box.bytes, depth + 1);
  }

  /** Boxes that have to be there, or must not. */
  private notice({ type, bytes }: Box): void {
    if (type === 'moov' && bytes > MAX_MOOV) throw damaged('an index too large');
    if (type === 'pssh') throw new Unreadable('FILE_ENCRYPTED');
    this.movie ||= type === 'moov';
    this.data ||= type === 'mdat';
    this.fragments ||= type === 'moof';
  }

  private tell({ at, bytes, typeAt, type }: Box): void {
    this.film.blanks.push({ at, bytes, typeAt });
    if (type === 'free' || type === 'skip' || type === 'wide') return;
    const text = this.source
      .upTo(at, Math.min(bytes, 64 * 1024))
      .toString('utf8')
      .match(/[\p{L}\p{N}\p{P}\p{Zs}+]{4,}/gu);
    const said = cleanText((text ?? []).join(' '))
      .slice(0, 2_000)
      .trim();
    const known = this.film.properties[type];
    if (said) this.film.properties[type] = known ? `${known} ${said}`.slice(0, 4_000) : said;
  }

  /** Lengths and sizes, and when it was made, which is blanked. */
  private times({ type, at, bytes }: Box): void {
    const content = this.source.upTo(at, Math.min(bytes, 128));
    const wide = content[0] === 1;
    must(content.length >= (wide ? 32 : 20), type);
    this.film.blanks.push({ at: at + 4, bytes: wide ? 16 : 8 });
    if (type === 'mvhd') {
      const scale = content.readUInt32BE(wide ? 20 : 12);
      const length = wide ? Number(content.readBigUInt64BE(24)) : content.readUInt32BE(16);
      must(scale > 0, 'a clock that stands');
      this.film.durationMs = Math.round((length / scale) * 1_000);
    }
    if (type === 'tkhd') this.size(content, wide ? 88 : 76);
  }

  /** Width and height of a track, 16.16 fixed point; the largest is the film's. */
  private size(content: Buffer, at: number): void {
    if (content.length < at + 8) return;
    const [width, height] = [content.readUInt32BE(at) >>> 16, content.readUInt32BE(at + 4) >>> 16];
    if (width * height <= this.film.width * this.film.height) return;
    Object.assign(this.film, { width, height });
  }

  private checkCodecs({ at, bytes }: Box): void {
    if (bytes < 16) return;
    const codec = this.source.read(at + 12, 4).toString('latin1');
    if (LOCKED.has(codec)) throw new Unreadable('FILE_ENCRYPTED');
  }
}

/** The name that a program gave a track. */
function nameOf({ at, bytes }: Box): Blank[] {
  return bytes > 24 ? [{ at: at + 24, bytes: bytes - 24 }] : [];
}
