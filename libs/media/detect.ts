import { Archive } from './bytes/archive';
import type { FileSource } from './bytes/file-source';
import { looksLikeFilm } from './film/mp4';
import type { FileKind } from './kinds';
import { looksLikeMp3 } from './sound/mp3';
import { Unreadable } from './unreadable';

const HEAD_BYTES = 4_096;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const ODT = 'application/vnd.oasis.opendocument.text';
/** Where the names within an OLE file are looked for. */
const OLE_WINDOW = 8 * 1024 * 1024;

/**
 * What a file is by its bytes.
 * @throws Unreadable FILE_EMPTY, FILE_UNKNOWN, FILE_ENCRYPTED; FILE_DAMAGED for an archive that is none
 */
export function detect(source: FileSource): FileKind {
  if (source.size === 0) throw new Unreadable('FILE_EMPTY');
  const head = source.upTo(0, HEAD_BYTES);
  if (head.subarray(0, 4).equals(ZIP)) return inArchive(new Archive(source));
  const kind = byHead(head);
  if (kind) return kind;
  if (head.subarray(0, 8).equals(OLE)) throw oldOffice(source);
  throw new Unreadable('FILE_UNKNOWN');
}

function byHead(head: Buffer): FileKind | null {
  if (head.toString('latin1', 0, 5) === '%PDF-') return 'pdf';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (head.subarray(0, 8).equals(PNG)) return 'png';
  if (looksLikeFilm(head)) return 'mp4';
  return looksLikeMp3(head) ? 'mp3' : null;
}

function inArchive(archive: Archive): FileKind {
  if (archive.order[0] === 'mimetype') {
    if (archive.content('mimetype', 200)?.toString('latin1').trim() === ODT) return 'odt';
    throw new Unreadable('FILE_UNKNOWN', 'tài liệu OpenDocument này không phải văn bản (.odt)');
  }
  if (archive.has('[Content_Types].xml')) return 'docx';
  throw new Unreadable('FILE_UNKNOWN', 'đây là tệp nén: hãy gửi chính tệp bên trong');
}

/** An OLE file is an encrypted docx, or a .doc of old. */
function oldOffice(source: FileSource): Unreadable {
  const names = source.upTo(0, OLE_WINDOW);
  if (names.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new Unreadable('FILE_ENCRYPTED');
  }
  return new Unreadable('FILE_UNKNOWN', 'tệp Word đời cũ (.doc): hãy lưu lại thành .docx');
}
