import { inflateSync } from 'node:zlib';

interface PdfObject {
  dictionary: string;
  stream: Buffer | null;
}

/**
 * The texts of a PDF as a reader would find them when it searches or copies: by page, one for each
 * time that text was shown. Letters come from the fonts' own tables (ToUnicode), so what is
 * embedded wrongly comes out wrong. It reads plain files as PDFKit writes them: no object streams.
 */
export function pdfTexts(file: Buffer): string[][] {
  const objects = readObjects(file);
  const root = [...objects.values()].find(({ dictionary }) => /\/Type \/Pages\b/.test(dictionary));
  const kids = refs(/\/Kids \[([^\]]*)\]/.exec(root?.dictionary ?? '')?.[1] ?? '');
  return kids.map((id) => pageTexts(objects, id));
}

/** How often each kind of object stands in the file, such as `FontFile2` or `Subtype /Image`. */
export function pdfCount(file: Buffer, what: string): number {
  return [...readObjects(file).values()].filter(({ dictionary }) =>
    new RegExp(`/${what}\\b`).test(dictionary),
  ).length;
}

function readObjects(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const { index, 0: opening, 1: id } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = index + opening.length;
    const end = text.indexOf('\nendobj', start);
    const at = text.slice(start, end).indexOf('\nstream\n');
    const dictionary = at < 0 ? text.slice(start, end) : text.slice(start, start + at);
    const stream = at < 0 ? null : readStream(file, start + at + '\nstream\n'.length, dictionary);
    objects.set(Number(id), { dictionary, stream });
  }
  return objects;
}

function readStream(file: Buffer, start: number, dictionary: string): Buffer {
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  const bytes = file.subarray(start, start + length);
  return /\/Filter \/FlateDecode/.test(dictionary) ? inflateSync(bytes) : bytes;
}

const refs = (text: string): number[] =>
  [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));

const refOf = (dictionary: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1]);

function pageTexts(objects: Map<number, PdfObject>, id: number): string[] {
  const dictionary = (of: number): string => objects.get(of)?.dictionary ?? '';
  const stream = (of: number): string => objects.get(of)?.stream?.toString('latin1') ?? '';
  const letters = new Map<string, string[]>();
  const resources = dictionary(refOf(dictionary(id), 'Resources'));
  for (const [, name = '', font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = refOf(dictionary(Number(font)), 'ToUnicode');
    letters.set(name, readTable(stream(table)));
  }
  return readContent(stream(refOf(dictionary(id), 'Contents')), letters);
}

function readContent(content: string, letters: Map<string, string[]>): string[] {
  const texts: string[] = [];
  let font = '';
  for (const [, name, shown = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = name;
    else texts.push(decode(shown, letters.get(font) ?? []));
  }
  return texts;
}

/** Glyph -> letters, from the ranges of a ToUnicode table. */
function readTable(table: string): string[] {
  const letters: string[] = [];
  for (const [, from = '0', list = ''] of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = '']] of [...list.matchAll(/<(\w*)>/g)].entries()) {
      letters[parseInt(from, 16) + index] = Buffer.from(hex, 'hex').swap16().toString('utf16le');
    }
  }
  return letters;
}

function decode(shown: string, letters: string[]): string {
  return [...shown.matchAll(/<(\w*)>/g)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((glyph) => letters[parseInt(glyph, 16)] ?? '\uFFFD')
    .join('');
}
