import { cleanText } from '../text/clean-text';

const ORIENTATION = 0x0112;
/** Tags of the first directory that people write into, or that tell whose camera it was. */
const TEXTS: Record<number, string> = {
  0x010e: 'ImageDescription',
  0x010f: 'Make',
  0x0110: 'Model',
  0x013b: 'Artist',
  0x8298: 'Copyright',
  0x9c9b: 'XPTitle',
  0x9c9c: 'XPComment',
  0x9c9d: 'XPAuthor',
};
const MAX_ENTRIES = 200;
const MAX_TEXT = 2_000;

export interface Exif {
  /** How the camera was held, 1 to 8; null where it is not told. */
  orientation: number | null;
  texts: Record<string, string>;
}

/** Reads the first directory of EXIF data; what cannot be read spoils no picture and is passed over. */
export function readExif(tiff: Buffer): Exif {
  const exif: Exif = { orientation: null, texts: {} };
  if (tiff.length < 8) return exif;
  const reader = new Tiff(tiff);
  const directory = reader.long(4);
  const count = Math.min(MAX_ENTRIES, reader.short(directory));
  for (let entry = 0; entry < count; entry += 1) reader.entry(directory + 2 + entry * 12, exif);
  return exif;
}

class Tiff {
  private readonly little: boolean;

  constructor(private readonly bytes: Buffer) {
    this.little = bytes.toString('latin1', 0, 2) === 'II';
  }

  short(at: number): number {
    if (at < 0 || at + 2 > this.bytes.length) return 0;
    return this.little ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  }

  long(at: number): number {
    if (at < 0 || at + 4 > this.bytes.length) return 0;
    return this.little ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at);
  }

  entry(at: number, exif: Exif): void {
    const tag = this.short(at);
    if (tag === ORIENTATION) {
      const value = this.short(at + 8);
      if (value >= 1 && value <= 8) exif.orientation = value;
    }
    const name = TEXTS[tag];
    if (name === undefined) return;
    const length = Math.min(MAX_TEXT, this.long(at + 4));
    const start = length <= 4 ? at + 8 : this.long(at + 8);
    const bytes = this.bytes.subarray(start, start + length);
    const text = cleanText(bytes.toString(name.startsWith('XP') ? 'utf16le' : 'utf8')).trim();
    if (text !== '') exif.texts[name] = text;
  }
}
