import type { FileMargins } from '@bangvang/media';
import type { Piece } from './identity.rules';
import type { Place } from './finding';

/** A file with what was read of it beside its text. */
interface LookedFile {
  no: number;
  read: { name: string; margins: FileMargins } | undefined;
}

/**
 * Everything of a work that names may stand in: title and text, then of each file its headers,
 * footers and notes, which judges see, and comments, hidden text, properties and the file's name,
 * which their copy is without.
 */
export function piecesOf(
  { title, text }: { title: string; text: string },
  files: LookedFile[],
): Piece[] {
  return [
    { text: title, place: { in: 'title' }, seen: true },
    { text, place: { in: 'text' }, seen: true },
    ...files.flatMap(({ no, read }) => (read ? piecesOfFile(no, read) : [])),
  ];
}

function piecesOfFile(no: number, { name, margins }: NonNullable<LookedFile['read']>): Piece[] {
  // Words of a name stand together in file names too: nguyen_van_an-bai-du-thi.docx.
  const readable = name.replace(/\.[a-z0-9]{2,5}$/iu, '').replace(/[_\-.+]+/gu, ' ');
  const named: Piece = { text: readable, place: { in: 'file-name', file: no }, seen: false };
  return [named, ...piecesOfMargins(no, margins)];
}

function piecesOfMargins(file: number, margins: FileMargins): Piece[] {
  const pieces = (texts: string[], place: Place, seen = false): Piece[] =>
    texts.map((text) => ({ text, place: { ...place, file }, seen }));
  return [
    ...pieces(margins.headers, { in: 'header' }, true),
    ...pieces(margins.footers, { in: 'footer' }, true),
    ...pieces(margins.notes, { in: 'footnote' }, true),
    ...pieces(margins.comments, { in: 'comment' }),
    ...pieces(margins.hidden, { in: 'hidden' }),
    ...pieces(margins.people, { in: 'comment', of: 'author' }),
    ...Object.entries(margins.properties).flatMap(([of, text]) =>
      pieces([text], { in: 'property', of }),
    ),
  ];
}
