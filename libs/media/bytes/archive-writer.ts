import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the earliest that the format knows: when a copy was made tells nothing. */
const NO_DATE = 0x0021;

interface Line {
  name: Buffer;
  crc: number;
  packed: number;
  bytes: number;
  method: number;
  offset: number;
}

/** Writes an archive entry after entry, without times, comments or extra fields. */
export class ArchiveWriter {
  private readonly descriptor: number;
  private readonly lines: Line[] = [];
  private at = 0;

  constructor(path: string) {
    this.descriptor = openSync(path, 'wx');
  }

  /** Adds a file; `stored` leaves it as it is, for what is packed already. */
  add(name: string, content: Buffer, stored = false): void {
    const packed = stored ? content : deflateRawSync(content);
    const line: Line = {
      name: Buffer.from(name),
      crc: crc32(content),
      packed: packed.length,
      bytes: content.length,
      method: stored ? 0 : DEFLATED,
      offset: this.at,
    };
    const head = Buffer.alloc(LOCAL_BYTES);
    head.writeUInt32LE(0x04034b50, 0);
    describe(head, 4, line);
    this.lines.push(line);
    for (const piece of [head, line.name, packed]) this.write(piece);
  }

  /** Writes the directory and closes the file. */
  finish(): void {
    const start = this.at;
    for (const line of this.lines) {
      const entry = Buffer.alloc(CENTRAL_BYTES);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(20, 4);
      describe(entry, 6, line);
      entry.writeUInt32LE(line.offset, 42);
      this.write(entry);
      this.write(line.name);
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.lines.length, 8);
    end.writeUInt16LE(this.lines.length, 10);
    end.writeUInt32LE(this.at - start, 12);
    end.writeUInt32LE(start, 16);
    this.write(end);
    this.close();
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private write(bytes: Buffer): void {
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.descriptor, bytes, done);
    }
    this.at += bytes.length;
  }
}

/** What a local header and a line of the directory have in common. */
function describe(header: Buffer, at: number, line: Line): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(line.method, at + 4);
  header.writeUInt16LE(NO_DATE, at + 8);
  header.writeUInt32LE(line.crc, at + 10);
  header.writeUInt32LE(line.packed, at + 14);
  header.writeUInt32LE(line.bytes, at + 18);
  header.writeUInt16LE(line.name.length, at + 22);
}
