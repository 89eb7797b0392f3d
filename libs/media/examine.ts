import { Archive } from './bytes/archive';
import { FileSource } from './bytes/file-source';
import { detect } from './detect';
import { readDocx } from './docx/read';
import { readMp4 } from './film/mp4';
import type { FileKind } from './kinds';
import { readOdt } from './odt/read';
import { readPdf } from './pdf/read';
import { readJpeg } from './picture/jpeg';
import type { ReadPicture } from './picture/picture';
import { readPng } from './picture/png';
import type { FileReading, FileWarning, ReadingLimits } from './reading';
import { readMp3 } from './sound/mp3';
import { noMargins } from './text/gathered';
import { Unreadable } from './unreadable';

const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/**
 * Reads a file as what its bytes are. Meant for a process of its own: it waits for nothing and lets
 * nothing else happen meanwhile.
 * @throws Unreadable with the reason for which the file is refused
 */
export async function examine(path: string, limits: ReadingLimits): Promise<FileReading> {
  const source = new FileSource(path);
  try {
    const kind = detect(source);
    return { ...nothing(kind, source.size), ...(await READERS[kind](source, limits)) };
  } finally {
    source.close();
  }
}

/** A picture's bytes. @throws Unreadable FILE_TOO_HARD where there are too many to be looked at */
export function pictureBytes(source: FileSource): Buffer {
  if (source.size > MAX_PICTURE_BYTES) throw new Unreadable('FILE_TOO_HARD', 'ảnh quá lớn');
  return source.read(0, source.size);
}

type Reader = (
  source: FileSource,
  limits: ReadingLimits,
) => Partial<FileReading> | Promise<Partial<FileReading>>;

const READERS: Record<FileKind, Reader> = {
  docx: (source, limits) => readDocx(new Archive(source), limits),
  odt: (source, limits) => readOdt(new Archive(source), limits),
  pdf: readPdf,
  jpeg: (source) => ofPicture(readJpeg(pictureBytes(source))),
  png: (source) => ofPicture(readPng(pictureBytes(source))),
  mp3: (source) => {
    const { durationMs, properties } = readMp3(source);
    return { durationMs, margins: { ...noMargins(), properties } };
  },
  mp4: (source) => {
    const { durationMs, width, height, properties, hasOtherTracks } = readMp4(source);
    const warnings: FileWarning[] = hasOtherTracks ? ['other-tracks'] : [];
    return { durationMs, width, height, warnings, margins: { ...noMargins(), properties } };
  },
};

function ofPicture({ width, height, properties }: ReadPicture): Partial<FileReading> {
  return { width, height, pages: 1, margins: { ...noMargins(), properties } };
}

const nothing = (kind: FileKind, bytes: number): FileReading => ({
  kind,
  bytes,
  document: null,
  pages: null,
  durationMs: null,
  width: null,
  height: null,
  margins: noMargins(),
  warnings: [],
});
