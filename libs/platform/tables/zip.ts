import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/** One file in an archive, as the central directory claims it. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  offset: number;
}

/** The archive is damaged, ambiguous, encrypted or of a kind that spreadsheets do not use. */
export class BadZip extends Error {}

const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 0x0001;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

/**
 * Lists an archive by its central directory without inflating anything.
 * @throws BadZip when it is damaged, has more than `maxEntries` files, two of the same name, an
 * encrypted one, or sizes that need Zip64 (no spreadsheet within the limits does)
 */
export function listZip(archive: Buffer, maxEntries: number): ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > maxEntries) throw new BadZip('too many files');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || archive.readUInt32LE(at) !== CENTRAL) {
      throw new BadZip('central directory is damaged');
    }
    entries.push(readEntry(archive, at));
    at += CENTRAL_BYTES + sum(archive, at + 28, at + 30, at + 32);
  }
  if (at !== end) throw new BadZip('central directory is ambiguous');
  if (new Set(entries.map(({ name }) => name)).size < count) throw new BadZip('a name twice');
  return entries;
}

function findEnd(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - END_BYTES - MAX_COMMENT);
  for (let at = archive.length - END_BYTES; at >= lowest; at -= 1) {
    if (archive.readUInt32LE(at) !== END) continue;
    if (at + END_BYTES + archive.readUInt16LE(at + 20) === archive.length) return at;
  }
  throw new BadZip('no central directory');
}

function readEntry(archive: Buffer, at: number): ZipEntry {
  const nameEnd = at + CENTRAL_BYTES + archive.readUInt16LE(at + 28);
  const entry = {
    name: archive.toString('utf8', at + CENTRAL_BYTES, nameEnd),
    method: archive.readUInt16LE(at + 10),
    crc: archive.readUInt32LE(at + 16),
    packedBytes: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  };
  if (archive.readUInt16LE(at + 8) & ENCRYPTED) throw new BadZip('encrypted');
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new BadZip('unknown method');
  return entry;
}

/**
 * The content of one file; never more bytes than the directory claims.
 * @throws BadZip when the content is not what the directory claims
 */
export async function readZipEntry(archive: Buffer, entry: ZipEntry): Promise<Buffer> {
  const { offset, packedBytes, bytes } = entry;
  if (offset + LOCAL_BYTES > archive.length || archive.readUInt32LE(offset) !== LOCAL) {
    throw new BadZip(`${entry.name} is damaged`);
  }
  const start = offset + LOCAL_BYTES + sum(archive, offset + 26, offset + 28);
  const packed = archive.subarray(start, start + packedBytes);
  const content = entry.method === STORED ? packed : await inflateAtMost(packed, bytes, entry.name);
  if (content.length !== bytes || crc32(content) !== entry.crc) {
    throw new BadZip(`${entry.name} is not what the directory claims`);
  }
  return content;
}

async function inflateAtMost(packed: Buffer, bytes: number, name: string): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(bytes, 1) });
  } catch {
    throw new BadZip(`${name} does not inflate to what the directory claims`);
  }
}

/** Packs files into an archive without compression, for a reader that only takes archives. */
export function storeZip(files: { name: string; content: Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const title = Buffer.from(name);
    const head = Buffer.alloc(LOCAL_BYTES);
    head.writeUInt32LE(LOCAL, 0);
    describe(head, 4, title, content);
    const line = Buffer.alloc(CENTRAL_BYTES);
    line.writeUInt32LE(CENTRAL, 0);
    describe(line, 6, title, content);
    line.writeUInt32LE(offset, 42);
    parts.push(head, title, content);
    directory.push(line, title);
    offset += LOCAL_BYTES + title.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** The fields that a local header and a directory line have in common, from the flags' place less two. */
function describe(header: Buffer, at: number, title: Buffer, content: Buffer): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt32LE(crc32(content), at + 10);
  header.writeUInt32LE(content.length, at + 14);
  header.writeUInt32LE(content.length, at + 18);
  header.writeUInt16LE(title.length, at + 22);
}

function sum(archive: Buffer, ...places: number[]): number {
  return places.reduce((total, at) => total + archive.readUInt16LE(at), 0);
}
