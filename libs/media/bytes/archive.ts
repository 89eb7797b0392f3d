import { crc32, inflateRawSync } from 'node:zlib';
import { must, Unreadable } from '../unreadable';
import type { FileSource } from './file-source';

/** One file of an archive, as the central directory lists it; the local header says the same. */
export interface ArchiveEntry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  /** Of the local header. */
  offset: number;
  /** Of the packed content. */
  start: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 256;
const ENCRYPTED = 0x0001;
const DESCRIPTOR_FOLLOWS = 0x0008;
/** A data descriptor: three words, and a signature where the writer likes one. */
const DESCRIPTOR_BYTES = [12, 16];
const STORED = 0;
const DEFLATED = 8;

const MAX_ENTRIES = 4_000;
/** What all files of an archive may claim together; nothing is inflated to learn it. */
const MAX_CLAIMED = 600 * 1024 * 1024;
/** What is inflated of one file. */
const MAX_INFLATED = 64 * 1024 * 1024;

/**
 * An archive as office documents use it, read strictly: one directory, which is all there is of the
 * file; entries one after the other, each once, under a name that stays within a folder. Whatever two
 * readers could understand differently is refused. Nothing is inflated before it is asked for.
 */
export class Archive {
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
  /** Names as they follow one another in the file. */
  readonly order: readonly string[];

  constructor(private readonly source: FileSource) {
    const listed = listEntries(source);
    for (const entry of listed) checkEntry(entry);
    const claimed = listed.reduce((total, { bytes }) => total + bytes, 0);
    if (claimed > MAX_CLAIMED) throw new Unreadable('FILE_BOMB', undefined, 'claims too much');
    this.entries = new Map(listed.map((entry) => [entry.name, entry]));
    if (this.entries.size < listed.length) {
      throw new Unreadable('FILE_AMBIGUOUS', undefined, 'a name twice');
    }
    this.order = listed.map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The content of a file, or null where there is none of the name.
   * @throws Unreadable FILE_BOMB beyond `most` bytes, FILE_DAMAGED where it is not what is claimed
   */
  content(name: string, most = MAX_INFLATED): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.bytes > most) throw new Unreadable('FILE_BOMB', undefined, `${name} inflates`);
    const packed = this.packed(entry);
    const content = entry.method === STORED ? packed : inflate(packed, entry);
    must(content.length === entry.bytes && crc32(content) === entry.crc, `${name} differs`);
    return content;
  }

  /** The content of a file as it is packed. */
  packed(entry: ArchiveEntry): Buffer {
    return this.source.read(entry.start, entry.packedBytes);
  }
}

function inflate(packed: Buffer, { bytes, name }: ArchiveEntry): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) });
  } catch {
    throw new Unreadable('FILE_DAMAGED', undefined, `${name} inflates to something else`);
  }
}

function listEntries(source: FileSource): ArchiveEntry[] {
  const end = findEnd(source);
  must(end.count <= MAX_ENTRIES, 'too many files');
  must(end.at - end.directory <= MAX_ENTRIES * 400 && end.directory <= end.at, 'directory');
  const directory = source.read(end.directory, end.at - end.directory);
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let index = 0; index < end.count; index += 1) {
    must(at + CENTRAL_BYTES <= directory.length, 'directory');
    must(directory.readUInt32LE(at) === CENTRAL, 'directory');
    const next = at + CENTRAL_BYTES + lengths(directory, at + 28, at + 30, at + 32);
    must(next <= directory.length, 'directory');
    entries.push(readLine(directory, at));
    at = next;
  }
  must(at === directory.length, 'directory');
  return inTheirPlaces(source, entries, end.directory);
}

interface DirectoryEnd {
  at: number;
  count: number;
  directory: number;
}

function findEnd(source: FileSource): DirectoryEnd {
  const tail = source.upTo(
    Math.max(0, source.size - END_BYTES - MAX_COMMENT),
    END_BYTES + MAX_COMMENT,
  );
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END) continue;
    if (at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    return {
      at: source.size - tail.length + at,
      count: tail.readUInt16LE(at + 10),
      directory: tail.readUInt32LE(at + 16),
    };
  }
  throw new Unreadable('FILE_DAMAGED', undefined, 'no end of the archive');
}

function readLine(directory: Buffer, at: number): ArchiveEntry {
  const name = at + CENTRAL_BYTES;
  return {
    name: directory.toString('utf8', name, name + directory.readUInt16LE(at + 28)),
    flags: directory.readUInt16LE(at + 8),
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packedBytes: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
    start: 0,
  };
}

/** The local headers agree with the directory, and between them there is no room for anything else. */
function inTheirPlaces(
  source: FileSource,
  entries: ArchiveEntry[],
  directory: number,
): ArchiveEntry[] {
  const ordered = [...entries].sort((one, other) => one.offset - other.offset);
  let expected = 0;
  let mayHaveDescriptor = false;
  const gapIsFine = (at: number): boolean =>
    at === expected || (mayHaveDescriptor && DESCRIPTOR_BYTES.includes(at - expected));
  for (const entry of ordered) {
    if (!gapIsFine(entry.offset)) throw hiddenBytes();
    entry.start = startOf(source, entry);
    expected = entry.start + entry.packedBytes;
    mayHaveDescriptor = (entry.flags & DESCRIPTOR_FOLLOWS) !== 0;
  }
  if (!gapIsFine(directory)) throw hiddenBytes();
  return ordered;
}

const hiddenBytes = (): Unreadable =>
  new Unreadable('FILE_AMBIGUOUS', undefined, 'bytes between the files of the archive');

function startOf(source: FileSource, entry: ArchiveEntry): number {
  const head = source.read(entry.offset, LOCAL_BYTES);
  must(head.readUInt32LE(0) === LOCAL, `${entry.name}: header`);
  const nameBytes = head.readUInt16LE(26);
  const name = source.read(entry.offset + LOCAL_BYTES, nameBytes).toString('utf8');
  if (name !== entry.name) throw new Unreadable('FILE_AMBIGUOUS', undefined, 'two names');
  must(head.readUInt16LE(8) === entry.method, `${entry.name}: method`);
  return entry.offset + LOCAL_BYTES + nameBytes + head.readUInt16LE(28);
}

const UNSAFE_NAME = /[\0-\x1f\\:]|^\/|(^|\/)\.\.?(\/|$)|\/\//;

function checkEntry({ name, flags, method }: ArchiveEntry): void {
  if (flags & ENCRYPTED) throw new Unreadable('FILE_ENCRYPTED');
  must(method === STORED || method === DEFLATED, 'unknown compression');
  must(name !== '' && name.length <= 300 && !UNSAFE_NAME.test(name), 'unsafe name within');
}

function lengths(bytes: Buffer, ...places: number[]): number {
  return places.reduce((total, at) => total + bytes.readUInt16LE(at), 0);
}
