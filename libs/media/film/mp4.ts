import type { FileSource } from '../bytes/file-source';
import { cleanText } from '../text/clean-text';
import { damaged, must, Unreadable } from '../unreadable';
import { gapsIn, samplesOf, type SampleTables, type Span } from './samples';

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
  /** Whether there are tracks besides picture and sound. */
  hasOtherTracks: boolean;
}

interface Track {
  box: Box;
  /** `vide`, `soun`, or something that is neither seen nor heard. */
  handler: string;
  tables: SampleTables;
}

interface Box {
  type: string;
  /** Of the content. */
  at: number;
  bytes: number;
  typeAt: number;
}

const CONTAINERS = new Set([
  ...['moov', 'mdia', 'minf', 'stbl', 'edts', 'dinf', 'mvex', 'moof', 'traf', 'mfra'],
]);
/** Boxes of tables and numbers; what people and programs wrote stands in all others. */
const KEPT = new Set([
  ...['ftyp', 'styp', 'sidx', 'ssix', 'pdin', 'mdat', 'elst', 'tref', 'vmhd', 'smhd', 'nmhd'],
  ...['stts', 'ctts', 'stss', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'sdtp', 'sbgp', 'sgpd'],
  ...['subs', 'saiz', 'saio', 'padb', 'cslg', 'stsh', 'mehd', 'trex', 'leva', 'elng', 'iods'],
  ...['mfhd', 'tfhd', 'tfdt', 'trun', 'tfra', 'mfro'],
]);
/** Where a track's samples are told. */
const TABLES: Record<string, keyof SampleTables | undefined> = {
  stsz: 'sizes',
  stz2: 'sizes',
  stsc: 'perChunk',
  stco: 'chunks',
  co64: 'chunks',
};
/** Nothing is said in room that is left free. */
const ROOM = new Set(['free', 'skip', 'wide']);
const SHOWN = new Set(['vide', 'soun']);
const TIMES = new Set(['mvhd', 'tkhd', 'mdhd']);
const LOCKED = new Set(['encv', 'enca', 'enct', 'encs', 'drmi', 'drms']);
const BRANDS = /^(iso[m2-9a-z]|mp4[12v]|M4V |M4A |avc1|dash|3gp[456]|MSNV|f4v |XAVC)$/;
const MAX_BOXES = 100_000;
const MAX_MOOV = 96 * 1024 * 1024;
const MAX_DEPTH = 10;
const MAX_TRACKS = 100;
/** Of a description of pictures: its fields, and where in them the name of the compressor stands. */
const PICTURE_ENTRY = 78;
const COMPRESSOR = 42;
/** What a decoder has to know; colour profiles with their texts are not among it. */
const OF_CODECS =
  /^(avcC|hvcC|vvcC|av1C|vpcC|esds|dvcC|dvvC|btrt|pasp|clap|fiel|mdcv|clli|st3d|dac[34]|dec3|dOps|dfLa|alac|chnl|wave)$/;
const NUMBERED_COLOURS = /^ncl[xc]$/;

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
    hasOtherTracks: false,
  };
  private boxes = 0;
  private fragments = false;
  private movie = false;
  private readonly data: Span[] = [];
  private readonly tracks: Track[] = [];

  constructor(private readonly source: FileSource) {}

  read(): ReadFilm {
    this.checkBrand();
    this.walk(0, this.source.size, 0);
    must(this.movie && (this.data.length > 0 || this.fragments), 'no film');
    must(this.film.durationMs > 0, 'a film of no length');
    this.blankOthers();
    return this.film;
  }

  /** Blanks tracks of places, notes and subtitles, and whatever in the data belongs to no track. */
  private blankOthers(): void {
    const others = this.tracks.filter(({ handler }) => !SHOWN.has(handler));
    this.film.hasOtherTracks = others.length > 0;
    if (this.fragments) {
      // Where the samples of a fragment's track lie is told nowhere else: it cannot be blanked surely.
      if (others.length === 0) return;
      const hint = 'phim chia đoạn có rãnh phụ (vị trí, phụ đề): hãy xuất lại thành MP4 thường';
      throw new Unreadable('FILE_UNKNOWN', hint, 'fragments with other tracks');
    }
    for (const { box } of others) this.film.blanks.push(box);
    const shown = this.tracks.filter(({ handler }) => SHOWN.has(handler));
    const samples = shown.map(({ tables }) => samplesOf(this.source, tables));
    must(
      samples.every((spans) => spans !== null),
      'no samples',
    );
    const covered = samples.flatMap((spans) => spans ?? []).sort((a, b) => a.from - b.from);
    for (const { from, to } of this.data.flatMap((data) => gapsIn(data, covered))) {
      this.film.blanks.push({ at: from, bytes: to - from });
    }
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
    const { type, at, bytes } = box;
    this.notice(box);
    if (type === 'trak') this.track(box, depth);
    else if (TIMES.has(type)) this.times(box);
    else if (type === 'hdlr' && depth > 1) this.handler(box);
    else if (type === 'stsd') this.codecs(box);
    else if (type === 'dref') this.references(box);
    else if (CONTAINERS.has(type)) this.walk(at, at + bytes, depth + 1);
    else if (!KEPT.has(type)) this.tell(box);
  }

  /** Boxes that have to be there, or must not, and those that tell where samples are. */
  private notice(box: Box): void {
    const { type, at, bytes } = box;
    if (type === 'moov' && bytes > MAX_MOOV) throw damaged('an index too large');
    if (type === 'pssh') throw new Unreadable('FILE_ENCRYPTED');
    this.movie ||= type === 'moov';
    this.fragments ||= type === 'moof';
    if (type === 'mdat') this.data.push({ from: at, to: at + bytes });
    const table = TABLES[type];
    const tables = this.tracks.at(-1)?.tables;
    if (table && tables) tables[table] = { at, bytes, type };
  }

  private track(box: Box, depth: number): void {
    must(this.tracks.length < MAX_TRACKS, 'too many tracks');
    this.tracks.push({ box, handler: '', tables: {} });
    this.walk(box.at, box.at + box.bytes, depth + 1);
  }

  /** What a track is, and the name that a program gave it. */
  private handler({ at, bytes }: Box): void {
    const track = this.tracks.at(-1);
    if (track?.handler === '' && bytes >= 12) {
      track.handler = this.typeAt(at + 8);
    }
    if (bytes > 24) this.film.blanks.push({ at: at + 24, bytes: bytes - 24 });
  }

  /** Addresses of data that lies elsewhere. */
  private references({ at, bytes }: Box): void {
    for (let next = at + 8; next + 8 <= at + bytes;) {
      const box = this.box(next, at + bytes);
      if (box.bytes > 4) this.film.blanks.push({ at: box.at + 4, bytes: box.bytes - 4 });
      next = box.at + box.bytes;
    }
  }

  private tell({ at, bytes, typeAt, type }: Box): void {
    this.film.blanks.push({ at, bytes, typeAt });
    if (ROOM.has(type)) return;
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

  /** Descriptions of samples: whether they are locked, and what is said of whatever made them. */
  private codecs({ at, bytes }: Box): void {
    for (let next = at + 8; next + 8 <= at + bytes;) {
      const entry = this.box(next, at + bytes);
      if (LOCKED.has(entry.type)) throw new Unreadable('FILE_ENCRYPTED');
      this.codec(entry);
      next = entry.at + entry.bytes;
    }
  }

  private codec(entry: Box): void {
    const handler = this.tracks.at(-1)?.handler ?? '';
    must(handler !== '', 'a track of nothing');
    if (!SHOWN.has(handler)) return;
    const isPicture = handler === 'vide';
    if (isPicture && entry.bytes >= PICTURE_ENTRY) {
      this.film.blanks.push({ at: entry.at + COMPRESSOR, bytes: 32 });
    }
    const end = entry.at + entry.bytes;
    for (
      let next = entry.at + (isPicture ? PICTURE_ENTRY : this.soundFields(entry));
      next + 8 <= end;
    ) {
      const box = this.box(next, end);
      if (!this.isOfCodec(box)) this.tell(box);
      next = box.at + box.bytes;
    }
  }

  /** Colours by number are; a profile of colours has texts. */
  private isOfCodec({ type, at }: Box): boolean {
    return type === 'colr' ? NUMBERED_COLOURS.test(this.typeAt(at)) : OF_CODECS.test(type);
  }

  /** Fields before the boxes of a description of sound; QuickTime's first version has more. */
  private soundFields({ at, bytes }: Box): number {
    const version = bytes >= 10 ? this.source.read(at + 8, 2).readUInt16BE(0) : 0;
    return version === 0 ? 28 : version === 1 ? 44 : bytes;
  }

  private typeAt(at: number): string {
    return this.source.upTo(at, 4).toString('latin1');
  }
}
