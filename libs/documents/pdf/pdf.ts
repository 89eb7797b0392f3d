import { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { FallbackName } from './fallback-faces';
import { FACE_NAMES, face, type FaceName } from './faces';

/** A document under way; lengths are points, counted from the upper left corner. */
export type Pdf = PDFKit.PDFDocument;

export interface PdfOptions {
  title: string;
  author?: string;
  subject?: string;
  /** Stands in the file as the time it was made; the same content and time give the same bytes. */
  createdAt?: Date;
  landscape?: boolean;
}

/** A4 in points, upright. */
export const A4 = { width: 595.28, height: 841.89 };

/** Begins an A4 document without pages, that knows every face by its name. */
export function newPdf({ title, author, subject, createdAt, landscape = false }: PdfOptions): Pdf {
  const pdf = new PDFDocument({
    size: [A4.width, A4.height],
    layout: landscape ? 'landscape' : 'portrait',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    info: {
      Title: title,
      Creator: 'Bảng Vàng',
      ...(author === undefined ? {} : { Author: author }),
      ...(subject === undefined ? {} : { Subject: subject }),
      ...(createdAt === undefined ? {} : { CreationDate: createdAt, ModDate: createdAt }),
    },
  });
  // pdfkit takes fonts that were read already; its types only know their bytes.
  for (const name of FACE_NAMES) pdf.registerFont(name, face(name) as unknown as Uint8Array);
  return pdf;
}

/** The face that a document is set in at the moment; its letters may come from others in its place. */
const atHand = new WeakMap<Pdf, FaceName>();
/** Faces beyond its own that a document has asked for. */
const borrowed = new WeakMap<Pdf, Set<FallbackName>>();

/** Turns to a face and size. */
export function setFace(pdf: Pdf, name: FaceName, size: number): Pdf {
  atHand.set(pdf, name);
  return pdf.font(name).fontSize(size);
}

/** The face at hand. */
export const faceAtHand = (pdf: Pdf): FaceName => atHand.get(pdf) ?? 'sans';

/** Does something in another face of the size at hand; one that the document does not know is told it. */
export function inFace<T>(pdf: Pdf, name: FaceName | FallbackName, work: () => T): T {
  const known = borrowed.get(pdf) ?? new Set();
  borrowed.set(pdf, known);
  if (!isOwn(name) && !known.has(name)) {
    pdf.registerFont(name, face(name) as unknown as Uint8Array);
    known.add(name);
  }
  pdf.font(name);
  try {
    return work();
  } finally {
    pdf.font(faceAtHand(pdf));
  }
}

const isOwn = (name: FaceName | FallbackName): name is FaceName =>
  (FACE_NAMES as string[]).includes(name);

/**
 * Drops what the document remembers of words that it set: it makes setting them again fast, and in a
 * long table, where every row has words of its own, it would never stop growing. The library has no
 * word for it but to remember nothing at all.
 */
export function forgetWords(pdf: Pdf): void {
  const { _fontFamilies: fonts } = pdf as unknown as {
    _fontFamilies: Record<string, { layoutCache?: unknown }>;
  };
  // Without a prototype: "constructor" is a word like any other.
  for (const font of Object.values(fonts)) font.layoutCache = Object.create(null);
}

/** Drawing in steps: a document is written out between them. */
export type PdfSteps = Iterable<void> | AsyncIterable<void>;

/**
 * The bytes of a document while it is drawn: no step is taken before its reader has taken what the
 * steps before gave, so that a document of any length needs the memory of a few pages. An error in a
 * step ends the stream with it; a reader that goes away ends the drawing.
 */
export function pdfStream(pdf: Pdf, steps: PdfSteps): Readable {
  return Readable.from(bytesOf(pdf, steps), { objectMode: false });
}

async function* bytesOf(pdf: Pdf, steps: PdfSteps): AsyncGenerator<Buffer> {
  for await (const step of steps) {
    void step;
    yield* taken(pdf);
    // The steps may never wait for anything: other work of the process goes on in between.
    await new Promise(setImmediate);
  }
  pdf.end();
  yield* taken(pdf);
}

function* taken(pdf: Pdf): Generator<Buffer> {
  for (let bytes: unknown; (bytes = pdf.read()) !== null;) yield bytes as Buffer;
}
