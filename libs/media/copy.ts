import { closeSync, copyFileSync, constants, openSync, writeSync } from 'node:fs';
import { FileSource } from './bytes/file-source';
import { copyDocx } from './docx/copy';
import { pictureBytes } from './examine';
import { readMp4 } from './film/mp4';
import type { FileKind } from './kinds';
import { copyOdt } from './odt/copy';
import { copyPdf } from './pdf/copy';
import { readJpeg } from './picture/jpeg';
import { readPng } from './picture/png';
import { readMp3 } from './sound/mp3';

const WINDOW = 1024 * 1024;

/** Writes the copy of a file that judges see: nothing in it names people but what the work itself shows. */
export async function copyForJudges(path: string, kind: FileKind, out: string): Promise<void> {
  const source = new FileSource(path);
  try {
    await COPIERS[kind](source, out);
  } finally {
    source.close();
  }
}

const COPIERS: Record<FileKind, (source: FileSource, out: string) => void | Promise<void>> = {
  docx: copyDocx,
  odt: copyOdt,
  pdf: copyPdf,
  jpeg: (source, out) => writePieces(out, readJpeg(pictureBytes(source)).kept),
  png: (source, out) => writePieces(out, readPng(pictureBytes(source)).kept),
  mp3: copyMp3,
  mp4: copyMp4,
};

/** The frames alone, without tags and without what lies between. */
function copyMp3(source: FileSource, out: string): void {
  const { frames } = readMp3(source);
  const descriptor = openSync(out, 'wx');
  try {
    for (const { from, to } of frames) {
      for (let at = from; at < to; at += WINDOW) {
        writeAll(descriptor, source.read(at, Math.min(WINDOW, to - at)));
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The film with its texts and times blank; nothing moves, so that its index stays right. */
function copyMp4(source: FileSource, out: string): void {
  const { blanks } = readMp4(source);
  copyFileSync(source.path, out, constants.COPYFILE_EXCL);
  const descriptor = openSync(out, 'r+');
  try {
    for (const { at, bytes, typeAt } of blanks) {
      if (typeAt !== undefined) writeAll(descriptor, Buffer.from('free'), typeAt);
      for (let done = 0; done < bytes; done += WINDOW) {
        writeAll(descriptor, Buffer.alloc(Math.min(WINDOW, bytes - done)), at + done);
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

function writePieces(out: string, pieces: Buffer[]): void {
  const descriptor = openSync(out, 'wx');
  try {
    for (const piece of pieces) writeAll(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Buffer, at?: number): void {
  for (let done = 0; done < bytes.length;) {
    const place = at === undefined ? null : at + done;
    done += writeSync(descriptor, bytes, done, bytes.length - done, place);
  }
}
