import type { FileSource } from '../bytes/file-source';
import type { ReadingLimits } from '../reading';
import { gatherWarnings, noMargins, type ReadDocument } from '../text/gathered';
import { Manuscript } from '../text/manuscript';
import { cleanText } from '../text/clean-text';
import { must, Unreadable } from '../unreadable';
import { PdfDocument } from './document';
import { readPageText } from './page-text';

const INFORMATION = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'];
/** What may follow the end of a PDF: line ends, and what some printers add. */
const MAX_TAIL = 64;
const TAIL_WINDOW = 128 * 1024;
const WINDOW = 1024 * 1024;
const OVERLAP = 64;
const ACTIVE = [/\/JavaScript\b/, /\/JS\s*[(<]/, /\/Launch\b/, /\/RichMedia\b/, /\/XFA\b/];
const LINK = 2;
const POPUP = 16;
const WIDGET = 20;

/** Reads a PDF: the text of its pages, who is named around it. */
export async function readPdf(source: FileSource, limits: ReadingLimits): Promise<ReadDocument> {
  checkOutside(source);
  const pdf = await PdfDocument.open(source);
  try {
    return readPages(pdf, limits);
  } finally {
    pdf.close();
  }
}

/** @throws Unreadable for another file behind the PDF, and for what starts programs */
function checkOutside(source: FileSource): void {
  const tail = source.upTo(Math.max(0, source.size - TAIL_WINDOW), TAIL_WINDOW);
  const end = tail.lastIndexOf('%%EOF');
  must(end >= 0, 'ends early');
  const after = tail
    .subarray(end + 5)
    .toString('latin1')
    .trim();
  if (after.length > MAX_TAIL || tail.includes(Buffer.from('PK\x05\x06', 'latin1'))) {
    throw new Unreadable('FILE_AMBIGUOUS', 'có tệp khác sau PDF', 'another file follows');
  }
  for (let at = 0; at < source.size; at += WINDOW - OVERLAP) {
    const text = source.upTo(at, WINDOW).toString('latin1');
    if (ACTIVE.some((sign) => sign.test(text))) {
      throw new Unreadable('FILE_ACTIVE', 'có mã lệnh', 'a script');
    }
  }
}

function readPages(pdf: PdfDocument, limits: ReadingLimits): ReadDocument {
  const { pages } = pdf;
  must(pages > 0, 'no pages');
  if (pages > limits.pages) {
    throw new Unreadable('FILE_TOO_LONG', `${pages} trang`, `${pages} pages`);
  }
  if (pdf.attachments > 0) throw new Unreadable('FILE_AMBIGUOUS', 'có tệp đính kèm trong PDF');
  if (pdf.scripts > 0) throw new Unreadable('FILE_ACTIVE', 'có mã lệnh', 'a script');
  const manuscript = new Manuscript(limits.characters);
  const margins = noMargins();
  for (let index = 0; index < pages; index += 1) {
    pdf.onPage(index, (page) => {
      readPageText(pdf, page, manuscript);
      readAnnotations(pdf, page, margins);
    });
  }
  for (const tag of INFORMATION) {
    const value = cleanText(pdf.information(tag)).trim().slice(0, 1_000);
    if (value !== '') margins.properties[tag] = value;
  }
  const document = manuscript.finish();
  if (document.hiddenWords > 0) margins.hidden.push(manuscript.hiddenText());
  return {
    document: { ...document, noteWords: 0 },
    pages,
    margins,
    warnings: gatherWarnings(document, margins, []),
  };
}

/** What was commented, and by whom. */
function readAnnotations(pdf: PdfDocument, page: number, margins: ReadDocument['margins']): void {
  const count = Math.min(500, pdf.engine._FPDFPage_GetAnnotCount(page));
  for (let index = 0; index < count; index += 1) {
    const annotation = pdf.engine._FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    if (![LINK, POPUP, WIDGET].includes(pdf.engine._FPDFAnnot_GetSubtype(annotation))) {
      const text = textOf(pdf, annotation, 'Contents');
      const author = textOf(pdf, annotation, 'T');
      if (text !== '' && margins.comments.length < 2_000) margins.comments.push(text);
      if (author !== '' && !margins.people.includes(author) && margins.people.length < 200) {
        margins.people.push(author);
      }
    }
    pdf.engine._FPDFPage_CloseAnnot(annotation);
  }
}

function textOf(pdf: PdfDocument, annotation: number, key: string): string {
  const name = pdf.cString(key);
  const text = pdf.wideText((buffer, length) =>
    pdf.engine._FPDFAnnot_GetStringValue(annotation, name, buffer, length),
  );
  pdf.engine._free(name);
  return cleanText(text).trim().slice(0, 2_000);
}
